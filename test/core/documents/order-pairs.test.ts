/** What the order on pairs says of the school and its pairs. */
import type { Cells } from '../../../src/core/cell';
import { ORDER_PAIRS } from '../../../src/core/documents/kinds/order-pairs';
import { isEmployee } from '../../../src/core/documents/subjects/people';
import { type Values, valuesOf } from '../../../src/core/documents/values';
import { material } from './material';
import { archive, mentor, pair, pupil, SCHOOL } from './school';

const plain = (text: string | undefined) => (text ?? '').replace(/\u00a0/g, ' ');
const column = (values: Values, name: string) =>
  Array.from({ length: values.list(name)?.count ?? 0 }, (_, row) => plain(values.cell(name, row)));

type Changes = Parameters<typeof archive>[0];
const order = (changes: Changes = {}, more: Parameters<typeof material>[1] = {}): Values =>
  valuesOf(ORDER_PAIRS, material(ORDER_PAIRS, { archive: archive(changes), ...more }));

describe('fields', () => {
  const { field } = order({ pairs: [pair(1)] });

  test.each([
    [
      'Организация, прописными',
      'МУНИЦИПАЛЬНОЕ ОБЩЕОБРАЗОВАТЕЛЬНОЕ УЧРЕЖДЕНИЕ «СРЕДНЯЯ ШКОЛА № 5 ГОРОДА СЕВЕРНОГО»',
    ],
    ['Город', 'г. Северный'],
    ['Учебный год', '2026–2027'],
    ['Номер', '57-од'],
    ['Дата', '«12» октября 2026 г.'],
    ['Дата цифрами', '12.10.2026'],
    ['Дата, прописью', '12 октября 2026 г.'],
    ['Должность руководителя, с прописной', 'Директор'],
    ['Руководитель, подпись', 'Л.И. Покровский'],
    ['Куратор, кратко', 'Высоцкая Н.И.'],
    ['Должность куратора, кого', 'заместителя директора по учебно-воспитательной работе'],
    ['Куратор, кратко, кого', 'Высоцкую Н.И.'],
    ['Должность куратора, кому', 'заместителю директора по учебно-воспитательной работе'],
    ['Куратор, кратко, кому', 'Высоцкой Н.И.'],
    ['Должность куратора, кем', 'заместителем директора по учебно-воспитательной работе'],
    ['Куратор, кому', 'Высоцкой Наталье Игоревне'],
    ['Срок программ', '26 октября 2026 г.'],
    ['Срок программ, цифрами', '26.10.2026'],
    ['Число пар', '1 пара'],
    ['Число наставников, словами', 'один'],
    ['Число наставляемых, цифрами', '1'],
  ])('%s', (name, value) => expect(plain(field(name))).toBe(value));

  test('the acts are cited in the case of the sentence', () => {
    expect(plain(field('Основание'))).toMatch(
      /^распоряжением Министерства просвещения .* № Р-145 «.*», распоряжением Правительства .* № 1264-р «/,
    );
    expect(plain(field('Основание, чего'))).toMatch(
      /^распоряжения Министерства .*, распоряжения Правительства /,
    );
  });

  test('what is missing is left as a line to write on', () => {
    const school = Object.fromEntries(Object.keys(SCHOOL).map((key) => [key, ''])) as typeof SCHOOL;
    const empty = order({ school, pairs: [] }, { paper: { code: '', number: ' ', day: '', edition: 1 } });
    expect(['Номер', 'Дата', 'Дата, цифрами'].map((name) => plain(empty.field(name)))).toEqual([
      '________',
      '«____» ______________ 20___ г.',
      '____.____.20___',
    ]);
    expect(['Руководитель, подпись', 'Город', 'Куратор, кого'].map(empty.field)).toEqual(
      Array.from({ length: 3 }, () => '________'),
    );
    expect(plain(empty.field('Срок программ'))).toBe('19 октября 2026 г.');
    expect([empty.list('Пары: №')?.count, empty.list('Ознакомление: №')?.count]).toEqual([0, 0]);
  });

  test.each([
    ['Северный', 'г. Северный'],
    ['г. Северный', 'г. Северный'],
    ['с. Луговое', 'с. Луговое'],
    ['рабочий посёлок Ясный', 'рабочий посёлок Ясный'],
    ['г.Северный', 'г.Северный'],
  ])('the place %s', (city, shown) =>
    expect(plain(order({ school: { ...SCHOOL, city } }).field('Город'))).toBe(shown),
  );

  test('forms that the curator has corrected in the settings', () => {
    const forms =
      'Куратор, кому: Высоцкой-Ли Наталье Игоревне; должность куратора, кого: завуча\nруководитель, пол: м';
    const corrected = order({ school: { ...SCHOOL, forms } });
    expect(corrected.field('Куратор, кому')).toBe('Высоцкой-Ли Наталье Игоревне');
    expect(corrected.field('Должность куратора, кого')).toBe('завуча');
    expect(corrected.field('Куратор, кого')).toBe('Высоцкую Наталью Игоревну');
  });
});

describe('the list of pairs', () => {
  const values = order({
    mentors: [mentor(1, { name: 'Юрьева Анна Львовна' }), mentor(2, { name: 'АБАЕВ БОРИС ЛЬВОВИЧ' })],
    mentees: [
      pupil(1, { name: 'Щукин Олег Ильич', post: '7 а' }),
      pupil(2, { name: 'Ёлкин Иван Ильич' }),
      pupil(3, { name: 'Белов Пётр Ильич' }),
    ],
    pairs: [pair(1), pair(2, { start: '2026-11-01', plannedEnd: '' }), pair(3, { mentor: 'Н-001' })],
  });

  test('the mentees of one mentor stand together and the mentor is merged', () => {
    expect(column(values, 'Пары: №')).toEqual(['1', '2', '2']);
    expect(column(values, 'Пары: наставник')).toEqual([
      'Абаев Борис Львович',
      'Юрьева Анна Львовна',
      'Юрьева Анна Львовна',
    ]);
    expect(column(values, 'Пары: наставляемый, кратко')).toEqual(['Ёлкин И.И.', 'Белов П.И.', 'Щукин О.И.']);
    expect(column(values, 'Пары: класс или стаж')[2]).toBe('7А класс');
    expect(column(values, 'Пары: период')).toEqual([
      'с 01.11.2026',
      '12.10.2026 – 31.05.2027',
      '12.10.2026 – 31.05.2027',
    ]);
    expect(values.list('Пары: №')?.merges).toEqual([
      { columns: ['№', 'наставник', 'должность', 'категория'], first: 1, count: 2 },
    ]);
    expect(
      ['Число пар', 'Число наставников', 'Число наставляемых'].map((name) => plain(values.field(name))),
    ).toEqual(['3 пары', '2 наставника', '3 наставляемых']);
    expect(['Есть группы', 'Есть обучающиеся'].map(values.holds)).toEqual([true, true]);
  });

  test('a draft without a day says only what is known of the term', () => {
    const draft = order(
      { pairs: [pair(1), pair(2, { plannedEnd: '' }), pair(3, { start: '2026-11-01' })] },
      { paper: { code: '', number: '', day: '', edition: 1 } },
    );
    expect(new Set(column(draft, 'Пары: период'))).toEqual(
      new Set(['до 31.05.2027', '—', '01.11.2026 – 31.05.2027']),
    );
  });

  test('posts, classes and experience', () => {
    const teacher = (index: number, changes: Cells) => pupil(index, { role: 'Педагог', ...changes });
    const mixed = order({
      mentors: [
        ...[1, 2, 3].map((i) => mentor(i)),
        mentor(4, {
          role: 'Сотрудник организации-партнёра',
          post: 'инженер',
          workplace: 'завод',
          category: '',
        }),
        mentor(5, { role: 'Обучающийся', post: '10-А' }),
      ],
      mentees: [
        teacher(1, { role: 'Молодой специалист', post: 'учитель химии', experience: 1 }),
        teacher(2, { post: 'воспитатель', experience: 12 }),
        teacher(3, { post: 'учитель физики', experience: 0 }),
        teacher(4, { post: 'учитель труда' }),
        pupil(5),
      ],
    });
    expect(column(mixed, 'Пары: класс или стаж')).toEqual(
      expect.arrayContaining([
        'молодой специалист, стаж 1 год',
        'стаж 12 лет',
        'стаж менее года',
        'учитель труда',
      ]),
    );
    expect(column(mixed, 'Пары: должность')).toEqual(expect.arrayContaining(['инженер, завод', '10А класс']));
    expect(column(mixed, 'Пары: категория')).toContain('—');
    const staff = order({ mentees: [teacher(1, { post: 'учитель' })], pairs: [pair(1)] });
    expect(['Есть группы', 'Есть обучающиеся'].map(staff.holds)).toEqual([false, false]);
  });

  test('a group of one is a pair of the usual kind', () => {
    const alone = order({
      pairs: [pair(1, { kind: 'в группе' }), pair(2, { kind: 'в группе', type: 'группа' })],
    });
    expect(column(alone, 'Пары: вид').sort()).toEqual(['в группе', 'традиционное']);
  });
});

describe('who has to read it', () => {
  test('curator, mentors and employed mentees sign once each', () => {
    const both = 'Ягодкин Илья Львович';
    const signed = order({
      mentors: [
        mentor(1, { name: both }),
        mentor(2, { name: 'Орехов Пётр Ильич' }),
        mentor(3, { name: 'Высоцкая Наталья Игоревна' }),
        mentor(4, { role: 'Обучающийся', post: '11А' }),
        mentor(5, { name: 'Сливин Лев Ильич', role: 'Родитель' }),
      ],
      mentees: [
        pupil(1, { role: 'Педагог', name: 'Абрамова Инна Львовна', post: 'методист' }),
        pupil(2),
        pupil(3, { role: 'Педагог', name: both }),
        pupil(4),
        pupil(5),
      ],
      pairs: [
        pair(1),
        pair(2, { mentor: 'Н-001' }),
        pair(3, { mentor: 'Н-002' }),
        pair(4, { mentor: 'Н-003' }),
        pair(5, { mentor: 'Н-004' }),
        pair(6, { mentor: 'Н-005', mentee: 'У-005' }),
      ],
    });
    expect(column(signed, 'Ознакомление: кто, кратко')).toEqual([
      'Высоцкая Н.И.',
      'Абрамова И.Л.',
      'Орехов П.И.',
      'Ягодкин И.Л.',
    ]);
    expect(column(signed, 'Ознакомление: №')).toEqual(['1', '2', '3', '4']);
    expect(column(signed, 'Ознакомление: должность')[1]).toBe('методист');
  });

  test('by code in the register, the curator by post', () => {
    const of = material(ORDER_PAIRS, { archive: archive({ pairs: [pair(1)] }) });
    expect(ORDER_PAIRS.readers(of).map(({ who }) => who)).toEqual([SCHOOL.curatorPost, 'Н-001']);
  });

  test.each([
    ['Педагог', true],
    ['Руководитель', true],
    ['Молодой специалист', true],
    ['Воспитатель', true],
    ['Педагог вуза или колледжа', false],
    ['Родитель', false],
    ['Студент', false],
    ['Обучающийся', false],
  ])('%s is staff of the school: %s', (role, employed) => {
    const from = archive({ mentors: [mentor(1, { role })] });
    expect(isEmployee(from.person('Н-001'))).toBe(employed);
  });
});
