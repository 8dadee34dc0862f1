/** An invented school, its people and pairs, for the tests of this folder. */
import type { OrderPair, OrderPairsData, OrderPerson } from '../../../src/core/documents/order-pairs';

const SURNAMES = [
  'Абрикосов',
  'Берёзкин',
  'Вишняков',
  'Грушин',
  'Дубов',
  'Ежевикин',
  'Калинин',
  'Липов',
  'Малинин',
];
const NAMES = ['Алексей', 'Борис', 'Виктор', 'Глеб', 'Егор', 'Илья', 'Кирилл', 'Лев'];
const PATRONYMICS = ['Андреевич', 'Борисович', 'Викторович', 'Егорович', 'Ильич', 'Львович', 'Павлович'];

function nameOf(index: number): string {
  const surname = SURNAMES[index % SURNAMES.length];
  const first = NAMES[Math.floor(index / 2) % NAMES.length];
  return `${surname} ${first} ${PATRONYMICS[Math.floor(index / 3) % PATRONYMICS.length]}`;
}

export const school: OrderPairsData['school'] = {
  fullName: 'Муниципальное общеобразовательное учреждение «Средняя школа № 5 города Северного»',
  shortName: 'МОУ «Школа № 5»',
  city: 'Северный',
  headPost: 'директор',
  headName: 'Покровский Лев Ильич',
  curatorPost: 'заместитель директора по учебно-воспитательной работе',
  curatorName: 'Высоцкая Наталья Игоревна',
  schoolYear: '2026–2027',
  orderSuffix: '-од',
  legalBasis:
    'распоряжением Министерства просвещения Российской Федерации от 25.12.2019 № Р-145 «Об утверждении методологии (целевой модели) наставничества обучающихся»',
};

export function mentor(index: number, changes: Partial<OrderPerson> = {}): OrderPerson {
  return {
    code: `Н-${String(index).padStart(3, '0')}`,
    name: nameOf(index),
    role: 'Педагог',
    post: 'учитель математики',
    category: 'высшая',
    experience: 20,
    ...changes,
  };
}

export function pupil(index: number, changes: Partial<OrderPerson> = {}): OrderPerson {
  return {
    code: `У-${String(index).padStart(3, '0')}`,
    name: nameOf(index + 40),
    role: 'Обучающийся',
    post: `${5 + (index % 7)}А`,
    category: '',
    experience: null,
    ...changes,
  };
}

export function pair(index: number, changes: Partial<OrderPair> = {}): OrderPair {
  return {
    code: `ПР-${String(index).padStart(3, '0')}`,
    mentor: mentor(index),
    mentee: pupil(index),
    form: 'учитель – ученик',
    kind: 'традиционное',
    start: '',
    end: '2027-05-31',
    ...changes,
  };
}

/** Every third mentor leads three mentees, the others one. */
export function manyPairs(count: number): readonly OrderPair[] {
  return Array.from({ length: count }, (_, index) => {
    const group = Math.floor(index / 5) * 3 + Math.max(0, (index % 5) - 2);
    return pair(index, { mentor: mentor(group) });
  });
}

export function order(pairs: readonly OrderPair[], changes: Partial<OrderPairsData> = {}): OrderPairsData {
  return { school, number: '57', day: '2026-10-12', pairs, ...changes };
}
