/** Who the two are and what they had or wish with each other: examples of the criteria about people. */
import type { Mentee } from '../../../../src/core/registers/mentees';
import type { Mentor } from '../../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../../src/core/registers/pairs';
import { pair, preference } from '../people';
import type { Example, Examples } from './examples-of-requests';

const TEACHER: Partial<Mentee> = { role: 'Педагог', post: 'учитель' };
const ADULT: Partial<Mentor> = { role: 'Педагог', post: 'методист' };
const REVERSE = { kinds: ['реверсивное'] };
const past = pair({ code: 'НП-001', mentee: 'У-001', mentor: 'Н-001', state: PAIR_STATES.finished });
const other = pair({ code: 'НП-002', mentee: 'У-001', mentor: 'Н-002', previous: 'НП-001' });
const byMentee = (...wishes: string[]) =>
  preference({ code: 'У-001', wish1: wishes[0] ?? '', wish2: wishes[1] ?? '', wish3: wishes[2] ?? '' });
const byMentor = (...wishes: string[]) => ({ ...byMentee(...wishes), code: 'Н-001' });

export const OF_PEOPLE: Examples = {
  wishes: [
    ['nobody answered', {}, {}, null],
    [
      'somebody else answered',
      {},
      {},
      null,
      undefined,
      { preferences: [{ ...byMentee('Н-001'), code: 'У-002' }] },
    ],
    [
      'each the first choice of the other',
      {},
      {},
      100,
      'оба назвали друг друга первыми',
      { preferences: [byMentee('Н-001'), byMentor('у-001')] },
    ],
    [
      'first and third',
      {},
      {},
      80,
      'выбрали друг друга: наставляемый назвал наставника первым, наставник его – третьим',
      { preferences: [byMentee('Н-001'), byMentor('У-002', 'У-003', 'У-001')] },
    ],
    [
      'the mentee chose, the mentor is silent',
      {},
      {},
      90,
      'наставляемый назвал этого наставника первым',
      { preferences: [byMentee('Н-001')] },
    ],
    [
      'the mentor chose as the second, the mentee is silent',
      {},
      {},
      80,
      'наставник назвал этого наставляемого вторым',
      { preferences: [byMentor('', 'У-001')] },
    ],
    [
      'the mentee chose, the mentor chose others',
      {},
      {},
      40,
      'наставляемый назвал этого наставника вторым',
      { preferences: [byMentee('Н-005', 'Н-001'), byMentor('У-002')] },
    ],
    [
      'the mentor chose as the third, the mentee chose others',
      {},
      {},
      30,
      'наставник назвал этого наставляемого третьим',
      { preferences: [byMentee('Н-005'), byMentor('У-002', 'У-003', 'У-001')] },
    ],
    ['both chose others', {}, {}, 0, undefined, { preferences: [byMentee('Н-005'), byMentor('У-002')] }],
    ['one chose others, the other is silent', {}, {}, 0, undefined, { preferences: [byMentee('Н-005')] }],
    [
      'the mentor chose others, the mentee is silent',
      {},
      {},
      null,
      undefined,
      { preferences: [byMentor('У-002')] },
    ],
    ['answered without naming anybody', {}, {}, 0, undefined, { preferences: [byMentee()] }],
    [
      'of two answers with one code the first counts',
      {},
      {},
      90,
      'наставляемый назвал этого наставника первым',
      { preferences: [byMentee('Н-001'), byMentee('Н-005')] },
    ],
  ],
  experience: [
    [
      'five years more',
      { ...TEACHER, experience: 2 },
      { ...ADULT, experience: 7 },
      100,
      'стаж наставника больше: 7\u00a0лет и 2\u00a0года',
    ],
    [
      'one year more',
      { ...TEACHER, experience: 2 },
      { ...ADULT, experience: 3 },
      70,
      'стаж наставника больше: 3\u00a0года и 2\u00a0года',
    ],
    [
      'as many',
      { ...TEACHER, experience: 5 },
      { ...ADULT, experience: 5 },
      40,
      'одинаковый стаж: 5\u00a0лет',
    ],
    ['fewer', { ...TEACHER, experience: 20 }, { ...ADULT, role: 'Руководитель', experience: 3 }, 0],
    [
      'fewer, as both wish',
      { ...TEACHER, ...REVERSE, experience: 20 },
      { ...ADULT, ...REVERSE, experience: 1 },
      100,
      'оба выбрали реверсивное, стаж: 1\u00a0год и 20\u00a0лет',
    ],
    [
      'more, although both wish the reverse',
      { ...TEACHER, ...REVERSE, experience: 1 },
      { ...ADULT, ...REVERSE, experience: 20 },
      0,
    ],
    [
      'more, the reverse being one wish of two',
      { ...TEACHER, kinds: ['реверсивное', 'традиционное'], experience: 1 },
      { ...ADULT, kinds: ['традиционное', 'реверсивное'], experience: 20 },
      100,
      'стаж наставника больше: 20\u00a0лет и 1\u00a0год',
    ],
    ['years of the mentee unknown', TEACHER, { ...ADULT, experience: 3 }, null],
    ['years of the mentor unknown', { ...TEACHER, experience: 3 }, ADULT, null],
    ['a pupil', { experience: 0 }, { role: 'Студент', experience: 3 }, null],
  ],
  category: [
    [
      'higher',
      { ...TEACHER, category: 'первая' },
      { ...ADULT, category: 'Высшая' },
      100,
      'категория наставника выше: высшая',
    ],
    ['the same', { ...TEACHER, category: 'первая' }, { ...ADULT, category: 'первая' }, 50, ''],
    ['lower', { ...TEACHER, category: 'высшая' }, { ...ADULT, category: 'нет' }, 0],
    ['not in the list', { ...TEACHER, category: 'третья' }, { ...ADULT, category: 'нет' }, null],
    ['unknown', TEACHER, { ...ADULT, category: 'высшая' }, null],
    ['a pupil', { category: 'нет' }, { ...ADULT, category: 'высшая' }, null],
  ],
  earlierPair: [
    ['none', {}, {}, null],
    ['it went well', {}, {}, 100, 'уже были парой и завершили программу', { pairs: [past] }],
    [
      'to its day',
      {},
      {},
      100,
      'уже были парой и завершили программу',
      { pairs: [{ ...past, end: '2026-05-31', plannedEnd: '2026-05-31' }] },
    ],
    [
      'ended early',
      {},
      {},
      0,
      undefined,
      { pairs: [{ ...past, end: '2026-05-30', plannedEnd: '2026-05-31' }] },
    ],
    [
      'ended early, the plan being fulfilled',
      {},
      {},
      100,
      'уже были парой и завершили программу',
      { pairs: [{ ...past, end: '2026-03-30', plannedEnd: '2026-05-31', endReason: 'План выполнен' }] },
    ],
    [
      'the plan not fulfilled',
      {},
      {},
      0,
      undefined,
      { pairs: [{ ...past, end: '2026-03-30', plannedEnd: '2026-05-31', endReason: 'План не выполнен' }] },
    ],
    [
      'at the wish of one side',
      {},
      {},
      0,
      undefined,
      { pairs: [{ ...past, endReason: 'По инициативе сторон' }] },
    ],
    ...['Не была выполнена программа', 'Невыполнение плана', 'План не выполнен.'].map(
      (endReason): Example => [endReason, {}, {}, 0, undefined, { pairs: [{ ...past, endReason }] }],
    ),
    [
      'fulfilled, whatever else is denied',
      {},
      {},
      100,
      'уже были парой и завершили программу',
      { pairs: [{ ...past, endReason: 'План выполнен досрочно, продолжать не нужно' }] },
    ],
    ['replaced', {}, {}, null, undefined, { pairs: [past, other] }],
    ['cancelled', {}, {}, null, undefined, { pairs: [{ ...past, state: PAIR_STATES.cancelled }] }],
    ['with somebody else', {}, {}, null, undefined, { pairs: [{ ...past, mentor: 'Н-002' }] }],
  ],
  distance: [
    ['the same class', { post: '9А' }, { post: '9Б' }, 60, 'учатся в одной параллели'],
    ['one older', { post: '9А' }, { post: '10Б' }, 100, 'наставник старше на 1\u00a0класс'],
    ['three older', { post: '8А' }, { post: '11Б' }, 100, 'наставник старше на 3\u00a0класса'],
    ['four older', { post: '7А' }, { post: '11Б' }, 70, 'наставник старше на 4\u00a0класса'],
    ['six older', { post: '5А' }, { post: '11Б' }, 30, 'наставник старше на 6\u00a0классов'],
    ['ten older', { post: '1А' }, { post: '11Б' }, 30, 'наставник старше на 10\u00a0классов'],
    ['younger', { post: '10А' }, { post: '9Б' }, 0],
    ['a grown-up', { post: '7А' }, { role: 'Студент', post: 'колледж' }, null],
    ['a class that cannot be read', { post: 'седьмой' }, {}, null],
  ],
  wishedAge: [
    ['chosen', { post: '7А' }, { ageGroups: ['5–7 классы'] }, 100, 'наставник выбрал этот возраст: 7А'],
    [
      'a teacher',
      TEACHER,
      { ...ADULT, ageGroups: ['педагоги'] },
      100,
      'наставник выбрал этот возраст: педагоги',
    ],
    ['not chosen', { post: '8А' }, { ageGroups: ['5–7 классы'] }, 0],
    ['everybody', { post: '7А' }, {}, null],
    ['nobody could have chosen', { role: 'Студент', post: '' }, { ageGroups: ['5–7 классы'] }, null],
  ],
  workload: [
    ['hours unknown', {}, {}, null],
    ['an hour', {}, { hours: 1 }, 100, 'у наставника есть до 1 часа в неделю'],
    ['more', {}, { hours: 3 }, 100, 'у наставника есть до 3 часов в неделю'],
    [
      'shared with one who is there',
      {},
      { hours: 1, places: 2 },
      50,
      'у наставника есть до 0,5 часа в неделю',
      { pairs: [pair({ mentor: 'Н-001', mentee: 'У-009' })] },
    ],
    ['no time', {}, { hours: 0 }, 0],
    ['a slip of the pen', {}, { hours: -2 }, null],
  ],
};
