import { tellQuarter } from '../../../../src/core/indicators/monitoring/pairs-progress';
import { quarterOf } from '../../../../src/core/indicators/monitoring/quarter';
import type { Answer } from '../../../../src/core/registers/answers';
import { sayRemark } from '../../../../src/texts/problems';
import { answer, pair, response } from './answer-rows';

const QUARTER = quarterOf('2026-11-15');
const PAIRS = ['НП-001', 'НП-002', 'НП-003'].map((code) => pair({ code }));

function plan(
  mark: string,
  values: readonly [string, string, string],
  some: Partial<Answer> = {},
  quarter = '',
): readonly Answer[] {
  const shared = { day: '2026-12-20', role: 'наставник', pair: 'НП-001', response: mark, ...some };
  const [itemsTotal, itemsDone, itemsOverdue] = values;
  return [
    ...response({ ...shared, measure: 'plan' }, { itemsTotal, itemsDone, itemsOverdue }),
    ...(quarter === '' ? [] : response(shared, { quarter })),
  ].filter(({ value }) => value !== '');
}

function meeting(
  mark: string,
  heldOn: string,
  some: Partial<Answer> = {},
  problem = 'Нет',
): readonly Answer[] {
  return response(
    { day: '2026-12-01', pair: 'НП-001', response: mark, measure: 'meeting', ...some },
    { heldOn, meetingType: '4 – рабочая', problem },
  );
}

test('plans, meetings, calls for help and silence', () => {
  const told = tellQuarter(
    [
      ...plan('p1', ['10', '2', '1'], { day: '2026-11-01' }),
      ...plan('p2', ['10', '6', '0']),
      ...plan('p3', ['4', '4', ''], { pair: 'нп-2' }),
      ...meeting('m1', '2026-11-20'),
      ...meeting('m2', '20.11.2026', { role: 'наставник' }, 'да'),
      ...meeting('m3', '2026-11-27'),
      ...meeting('m4', '2026-09-30'),
    ],
    PAIRS,
    QUARTER,
  );
  expect(told.pairs).toEqual([
    {
      code: 'НП-001',
      form: 'ученик – ученик',
      plan: { total: 10, done: 6, overdue: 0 },
      meetings: [
        { heldOn: '2026-11-20', type: '4 – рабочая', reportedBy: ['наставляемый', 'наставник'] },
        { heldOn: '2026-11-27', type: '4 – рабочая', reportedBy: ['наставляемый'] },
      ],
      problemDays: ['2026-11-20'],
      hasReported: true,
    },
    expect.objectContaining({ code: 'НП-002', plan: { total: 4, done: 4, overdue: 0 }, meetings: [] }),
    expect.objectContaining({ code: 'НП-003', plan: null, meetings: [], hasReported: false }),
  ]);
  expect(told).toMatchObject({
    silent: ['НП-003'],
    plan: { total: 14, done: 10, overdue: 0 },
    meetings: 2,
    problems: [],
  });
});

test.each([
  [['5', '6', '0'], '5, 6, 0'],
  [['пять', '2', '0'], 'пять, 2, 0'],
  [['5', '', '0'], '5, –, 0'],
  [['5', '2', '6'], '5, 2, 6'],
  [['5', '2', 'нет'], '5, 2, нет'],
  [['5', '2,5', '0'], '5, 2,5, 0'],
  [['5', '-1', '0'], '5, -1, 0'],
] as const)('numbers that cannot be: %j', (values, words) => {
  const told = tellQuarter(
    [...plan('old', ['8', '3', '0'], { day: '2026-10-20' }), ...plan('bad', values)],
    PAIRS,
    QUARTER,
  );
  expect(told.pairs[0]!.plan).toEqual({ total: 8, done: 3, overdue: 0 });
  expect(told.problems.map(sayRemark)).toEqual([
    `Отчёт пары НП-001 от 20.12.2026: числа пунктов не сходятся или не читаются (всего, выполнено, просрочено: ${words}). Отчёт не учтён.`,
  ]);
  const alone = tellQuarter(plan('bad', values), PAIRS, QUARTER);
  expect(alone.pairs[0]).toMatchObject({ plan: null, hasReported: true });
});

test('a report belongs to the quarter that it names', () => {
  const late = plan('late', ['10', '7', '0'], { day: '2027-01-03' }, 'октябрь – декабрь');
  expect(tellQuarter(late, PAIRS, QUARTER).plan.done).toBe(7);
  expect(tellQuarter(late, PAIRS, quarterOf('2027-01-03')).plan.done).toBe(0);
  const next = plan('next', ['10', '9', '0'], { day: '2027-01-03' });
  expect(tellQuarter(next, PAIRS, QUARTER).plan.done).toBe(0);
  expect(tellQuarter(next, PAIRS, quarterOf('2027-01-03')).plan.done).toBe(9);
});

test('a meeting whose day cannot be is named and not counted, its call for help is kept', () => {
  const told = tellQuarter(
    [...meeting('m1', 'вчера', {}, 'Да'), ...meeting('m2', '2026-12-30')],
    PAIRS,
    QUARTER,
  );
  expect(told.pairs[0]).toMatchObject({ meetings: [], problemDays: ['2026-12-01'], hasReported: true });
  expect(told.problems.map(sayRemark)).toEqual([
    'Отзыв пары НП-001 от 01.12.2026: дата встречи «вчера» не читается или ещё не наступила. Встреча не учтена.',
    'Отзыв пары НП-001 от 01.12.2026: дата встречи «30.12.2026» не читается или ещё не наступила. Встреча не учтена.',
  ]);
});

test('codes of other pairs and answers without one are named; anonymous ones are joined to nothing', () => {
  const told = tellQuarter(
    [
      ...meeting('m1', '2026-11-20', { pair: 'НП-777' }),
      ...meeting('m2', '2026-11-20', { pair: '' }),
      ...meeting('m3', '2026-11-21', { subject: 'Анонимно' }),
      ...meeting('m4', '2026-11-22', { remarks: 'Повтор.' }),
    ],
    PAIRS,
    QUARTER,
  );
  expect(told).toMatchObject({ meetings: 0, silent: ['НП-001', 'НП-002', 'НП-003'] });
  expect(told.problems.map(sayRemark)).toEqual([
    'Есть отчёты или отзывы с кодом НП-777, но такой пары в этом квартале нет. Они не учтены.',
    'Отчёты и отзывы без кода пары: 2. Они не учтены.',
  ]);
});

test('rows of a group are one, pairs of other times or not in an order are none', () => {
  const pairs = [
    pair({ code: 'НП-009', mentee: 'У-001' }),
    pair({ code: 'НП-009', mentee: 'У-002' }),
    pair({ code: 'НП-010', state: 'согласована' }),
    pair({ code: 'НП-011', state: 'завершена', end: '2026-09-30', start: '2026-02-01' }),
    pair({ code: 'НП-012', state: 'завершена', end: '2026-10-01', start: '2026-02-01' }),
    pair({ code: 'НП-013', start: '2027-01-01' }),
    pair({ code: 'НП-014', start: '' }),
    pair({ code: 'НП-015', state: 'завершена', start: '2025-10-01', plannedEnd: '2026-05-31' }),
    pair({ code: 'НП-016', state: 'завершена', start: '2025-10-01', plannedEnd: '' }),
    pair({ code: 'НП-017', start: '2025-10-01', plannedEnd: '2026-05-31' }),
  ];
  expect(tellQuarter([], pairs, QUARTER).silent).toEqual(['НП-009', 'НП-012', 'НП-017']);
});

test('rows typed in without a mark are one report where pair, role and day are the same', () => {
  const rows = plan('', ['3', '1', '0']);
  expect(rows.every(({ response: mark }) => mark === '')).toBe(true);
  expect(tellQuarter([...rows, answer({ day: 'вчера' })], PAIRS, QUARTER).plan.total).toBe(3);
});
