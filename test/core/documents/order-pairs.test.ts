import { checkOrderPairs } from '../../../src/core/documents/check-order-pairs';
import type { Filling } from '../../../src/core/documents/document-kind';
import { ORDER_PAIRS, type OrderPairsData } from '../../../src/core/documents/order-pairs';
import { isEmployee, orderNumber, orderPairsFilling } from '../../../src/core/documents/order-pairs-filling';
import { mentor, order, pair, pupil, school } from './school';

const plain = (text: string | undefined) => (text ?? '').replace(/\u00a0/g, ' ');
const columns = ({ lists }: Filling, list: string, column: string) =>
  lists[list]?.rows.map((row) => plain(row[column]));

describe('fields', () => {
  const { fields } = orderPairsFilling(order([pair(1)]));
  test.each([
    [
      'Организация прописными',
      'МУНИЦИПАЛЬНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ «СРЕДНЯЯ ШКОЛА № 5 ГОРОДА СЕВЕРНОГО»',
    ],
    ['Город', 'г. Северный'],
    ['Номер', '57-од'],
    ['Дата', '«12» октября 2026 г.'],
    ['Дата цифрами', '12.10.2026'],
    ['Должность руководителя', 'Директор'],
    ['Руководитель', 'Л.И. Покровский'],
    ['Куратор', 'заместитель директора по учебно-воспитательной работе Высоцкая Н.И.'],
    ['Куратор, кого', 'заместителя директора по учебно-воспитательной работе Высоцкую Н.И.'],
    ['Куратор, кому', 'заместителю директора по учебно-воспитательной работе Высоцкой Н.И.'],
    ['Куратор, кем', 'заместителем директора по учебно-воспитательной работе Высоцкой Н.И.'],
    ['Срок программ', '26.10.2026'],
    ['Число пар', '1 пара'],
  ])('%s', (name, value) => expect(plain(fields[name])).toBe(value));

  test('a value for every declared name and no other', () => {
    const { lists } = orderPairsFilling(order([pair(1)]));
    expect(Object.keys(fields).sort()).toEqual(ORDER_PAIRS.fields.map(({ name }) => name).sort());
    for (const list of ORDER_PAIRS.lists) {
      expect(Object.keys(lists[list.name]?.rows[0] ?? {}).sort()).toEqual(
        list.columns.map(({ name }) => name).sort(),
      );
    }
  });

  test('what is missing is left as a line to write on', () => {
    const empty = Object.fromEntries(Object.keys(school).map((key) => [key, ''])) as OrderPairsData['school'];
    const filling = orderPairsFilling({ school: empty, number: '', day: '', pairs: [] });
    expect(filling.fields.Номер).toBe('________');
    expect(filling.fields.Руководитель).toBe('________');
    expect(filling.fields['Срок программ']).toBe('________');
    expect(filling.lists.Пары?.rows).toEqual([]);
    expect(filling.lists.Ознакомление?.rows).toEqual([]);
  });

  test('numbers and places', () => {
    expect([
      orderNumber('57', '-од'),
      orderNumber('57-од', '-од'),
      orderNumber(' 57 ', ''),
      orderNumber('', '-од'),
    ]).toEqual(['57-од', '57-од', '57', '']);
    const place = (city: string) =>
      plain(orderPairsFilling(order([], { school: { ...school, city } })).fields.Город);
    expect(
      ['Северный', 'г. Северный', 'с. Луговое', 'рабочий посёлок Ясный', 'г.Северный'].map(place),
    ).toEqual(['г. Северный', 'г. Северный', 'с. Луговое', 'рабочий посёлок Ясный', 'г.Северный']);
  });
});

describe('lists', () => {
  const [anna, boris] = [
    mentor(1, { name: 'Юрьева Анна Львовна' }),
    mentor(2, { name: 'АБАЕВ БОРИС ЛЬВОВИЧ' }),
  ];
  const filling = orderPairsFilling(
    order([
      pair(1, { mentor: anna, mentee: pupil(1, { name: 'Щукин Олег Ильич', post: '7 а' }) }),
      pair(2, {
        mentor: boris,
        mentee: pupil(2, { name: 'Ёлкин Иван Ильич' }),
        start: '2026-11-01',
        end: '',
      }),
      pair(3, { mentor: anna, mentee: pupil(3, { name: 'Белов Пётр Ильич' }) }),
    ]),
  );

  test('the mentees of one mentor stand together and the mentor is merged', () => {
    expect(columns(filling, 'Пары', '№')).toEqual(['1', '2', '2']);
    expect(columns(filling, 'Пары', 'наставник')).toEqual([
      'Абаев Борис Львович',
      'Юрьева Анна Львовна',
      'Юрьева Анна Львовна',
    ]);
    expect(columns(filling, 'Пары', 'наставляемый')).toEqual([
      'Ёлкин Иван Ильич',
      'Белов Пётр Ильич',
      'Щукин Олег Ильич',
    ]);
    expect(columns(filling, 'Пары', 'класс или стаж')?.[2]).toBe('7А класс');
    expect(columns(filling, 'Пары', 'период')).toEqual([
      'с 01.11.2026',
      '12.10.2026 – 31.05.2027',
      '12.10.2026 – 31.05.2027',
    ]);
    expect(filling.lists.Пары?.merges).toEqual([
      { columns: ['№', 'наставник', 'должность', 'категория'], first: 1, count: 2 },
    ]);
  });

  test('posts, classes and experience', () => {
    const young = pupil(1, { role: 'Молодой специалист', post: 'учитель химии', experience: 1 });
    const teacher = pupil(2, { role: 'Педагог', post: 'воспитатель', experience: 12 });
    const new_ = pupil(3, { role: 'Педагог', post: 'учитель физики', experience: 0 });
    const unknown = pupil(4, { role: 'Педагог', post: 'учитель труда' });
    const guest = mentor(4, {
      role: 'Сотрудник организации-партнёра',
      post: 'инженер',
      workplace: 'завод',
      category: '',
    });
    const older = mentor(5, { role: 'Обучающийся', post: '10-А' });
    const mixed = orderPairsFilling(
      order([
        pair(1, { mentee: young }),
        pair(2, { mentee: teacher }),
        pair(3, { mentee: new_ }),
        pair(4, { mentor: guest, mentee: unknown }),
        pair(5, { mentor: older }),
      ]),
    );
    const served = columns(mixed, 'Пары', 'класс или стаж');
    expect(served).toEqual(
      expect.arrayContaining([
        'молодой специалист, стаж 1 год',
        'стаж 12 лет',
        'стаж менее года',
        'учитель труда',
      ]),
    );
    expect(columns(mixed, 'Пары', 'должность')).toEqual(
      expect.arrayContaining(['инженер, завод', '10А класс']),
    );
    expect(columns(mixed, 'Пары', 'категория')).toContain('—');
  });

  test('curator, mentors and employed mentees sign once each', () => {
    const both = 'Ягодкин Илья Львович';
    const signed = orderPairsFilling(
      order([
        pair(1, {
          mentor: mentor(1, { name: both }),
          mentee: pupil(1, { role: 'Педагог', name: 'Абрамова Инна Львовна' }),
        }),
        pair(2, { mentor: mentor(1, { name: both }), mentee: pupil(2) }),
        pair(3, {
          mentor: mentor(2, { name: 'Орехов Пётр Ильич' }),
          mentee: pupil(3, { role: 'Педагог', name: both }),
        }),
        pair(4, { mentor: mentor(3, { name: 'Высоцкая Наталья Игоревна' }), mentee: pupil(4) }),
        pair(5, { mentor: mentor(4, { role: 'Обучающийся', post: '11А' }), mentee: pupil(5) }),
      ]),
    );
    expect(columns(signed, 'Ознакомление', 'фамилия')).toEqual([
      'Высоцкая Н.И.',
      'Абрамова И.Л.',
      'Орехов П.И.',
      'Ягодкин И.Л.',
    ]);
    expect(columns(signed, 'Ознакомление', '№')).toEqual(['1', '2', '3', '4']);
  });

  test('who is employed by the school', () => {
    const roles = [
      'Педагог',
      'Руководитель',
      'Молодой специалист',
      'Педагог вуза или колледжа',
      'Родитель',
      'Студент',
    ];
    expect(roles.filter((role) => isEmployee(mentor(1, { role })))).toEqual(roles.slice(0, 3));
  });
});

describe('checks', () => {
  test('a complete order has none', () => expect(checkOrderPairs(order([pair(1)]))).toEqual([]));

  test('everything missing is named with its place', () => {
    const data = order(
      [
        pair(1, { mentor: mentor(1, { name: ' ' }), form: '' }),
        pair(2, { mentee: pupil(2, { name: '' }), end: '2026-10-01' }),
        pair(3, { start: 'завтра' }),
      ],
      { number: ' ', day: '31 сентября', school: { ...school, headName: '', shortName: '' } },
    );
    expect(checkOrderPairs(data)).toEqual([
      {
        code: 'schoolDetailMissing',
        place: { register: 'settings', code: 'Руководитель', column: 'value' },
        values: { detail: 'Руководитель' },
      },
      { code: 'orderNumberMissing', values: {} },
      { code: 'orderDayInvalid', values: { day: '31 сентября' } },
      {
        code: 'orderNameMissing',
        place: { register: 'mentors', code: 'Н-001', column: 'name' },
        values: { pair: 'ПР-001', code: 'Н-001' },
      },
      {
        code: 'orderFormMissing',
        place: { register: 'pairs', code: 'ПР-001', column: 'form' },
        values: { pair: 'ПР-001' },
      },
      {
        code: 'orderNameMissing',
        place: { register: 'mentees', code: 'У-002', column: 'name' },
        values: { pair: 'ПР-002', code: 'У-002' },
      },
      {
        code: 'orderPeriodInvalid',
        place: { register: 'pairs', code: 'ПР-003', column: 'start' },
        values: { pair: 'ПР-003', start: 'завтра', end: '2027-05-31' },
      },
    ]);
    const reversed = checkOrderPairs(order([pair(2, { end: '2026-10-01' })]));
    expect(reversed.map(({ code, place }) => [code, place?.column])).toEqual([
      ['orderPeriodInvalid', 'plannedEnd'],
    ]);
    expect(checkOrderPairs(order([])).map(({ code }) => code)).toEqual(['orderWithoutPairs']);
  });
});
