/** Random words, codes and days, and random rows of «Ответы анкет». */
import * as fc from 'fast-check';
import { ANSWER_ROLES, ANSWER_STAGES } from '../../../src/core/registers/answers';
import * as rows from './rows';

export const among = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const codes = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-00${i + 1}`);
export const MENTEE_CODES = codes('У', 6);
export const MENTOR_CODES = codes('Н', 5);
export const PAIR_CODES = codes('НП', 4);

/** Cut-offs: the first and the last day of a school year, a leap day, the turn of the calendar year, plain days. */
export const CUT_OFFS = [
  '2026-09-01',
  '2026-12-31',
  '2027-01-01',
  '2027-02-10',
  '2027-08-31',
  '2028-02-29',
] as const;
export const DAYS = [
  ...CUT_OFFS,
  '2025-10-01',
  '2026-05-31',
  '2026-08-31',
  '2026-09-02',
  '2026-11-15',
  '2027-02-09',
  '2027-02-11',
  '2027-05-31',
  '2028-03-01',
  '2030-01-01',
] as const;
export const BAD_DAYS = ['', '', 'скоро', '2027-02-30', '31.12.2026'] as const;
export const day = fc.oneof(
  { weight: 6, arbitrary: among(...DAYS) },
  { weight: 1, arbitrary: among(...BAD_DAYS) },
);

export const FORMS = ['ученик – ученик', 'Ученик - ученик', 'учитель – учитель'] as const;
/** Mostly none: groups of few would leave next to nothing to show. */
const mentoringForm = fc.oneof({ weight: 12, arbitrary: among('') }, among(...FORMS));

/** Rows of responses: what the rows of one have in common is chosen once for most and anew for some. */
const response = (mark: string) =>
  fc
    .record({
      head: fc.record({
        day,
        role: among(...Object.values(ANSWER_ROLES)),
        stage: fc.oneof(among(ANSWER_STAGES.after), among(...Object.values(ANSWER_STAGES))),
        pair: among(...PAIR_CODES, ''),
        subject: among(...MENTEE_CODES, 'анонимно', 'Анонимно', ''),
        form: mentoringForm,
        questionnaire: among('', 'Отзыв'),
      }),
      remarks: among('', '', '', 'не читается'),
      items: fc.oneof(
        fc.array(
          fc.record({
            measure: among('satisfaction', 'satisfaction', 'quality'),
            key: among('a', 'b', 'c', ''),
            value: among('1', '6', '7', '7,5', '8.5', '10', '11', '0', 'семь', '', ' 9 '),
          }),
          { maxLength: 4 },
        ),
        fc
          .record({
            type: among('1 – знакомство', '2 – Пробная', 'групповая', '3 – планирование', '4 – рабочая', ''),
            heldOn: fc.oneof(
              among('2026-09-02', '2027-02-09'),
              day.filter((text) => !text.includes('.')),
            ),
          })
          .map(({ type, heldOn }) => [
            { measure: 'meeting', key: 'meetingType', value: type },
            { measure: 'meeting', key: 'heldOn', value: heldOn },
          ]),
        fc
          .record({
            total: among('0', '5', '10', 'много', ''),
            done: among('0', '3', '5', '7', '2,5', 'все'),
          })
          .map(({ total, done }) => [
            { measure: 'plan', key: 'itemsTotal', value: total },
            { measure: 'plan', key: 'itemsDone', value: done },
            { measure: 'plan', key: 'itemsOverdue', value: '1' },
          ]),
        among([{ measure: 'growth', key: 'a', value: '9' }]),
      ),
    })
    .map(({ head, remarks, items }) => items.map((item) => rows.answer(mark, { ...head, remarks, ...item })));

/** All types of meetings of one pair, told by one side: seldom met by chance. */
const ALL_TYPES = fc
  .record({
    pair: among(...PAIR_CODES),
    on: day,
    type: among('5 – заключительная', ' 5 – Заключительная', 'групповая'),
  })
  .map(({ pair, on, type }) =>
    ['1 – знакомство', '2 – пробная', '3 – планирование', '4 – рабочая', type].map((value, i) =>
      rows.answer(`в-${i}`, { day: on, pair, measure: 'meeting', key: 'meetingType', value }),
    ),
  );

/** Meetings of one pair and day, told by one side or by both. */
const TOLD = fc
  .record({
    pair: among(...PAIR_CODES),
    on: among('2026-09-01', '2026-11-15', '2027-02-09'),
    sides: fc.subarray([ANSWER_ROLES.mentee, ANSWER_ROLES.mentor, ANSWER_ROLES.other], { minLength: 1 }),
  })
  .map(({ pair, on, sides }) =>
    sides.map((role) =>
      rows.answer(`${role} ${pair} ${on}`, {
        day: on,
        role,
        pair,
        measure: 'meeting',
        key: 'heldOn',
        value: on,
      }),
    ),
  );

/** Somebody answers twice, mostly on one day: the later or lower answer counts. */
const TWICE = fc
  .record({
    head: fc.record({
      subject: among(...MENTEE_CODES),
      pair: among(...PAIR_CODES),
      role: among(ANSWER_ROLES.mentee, ANSWER_ROLES.mentor),
    }),
    days: fc.tuple(among('2026-09-01', '2027-02-09'), among('2026-09-01', '2027-02-09')),
    points: fc.tuple(among('1', '5', '9'), among('1', '5', '9')),
  })
  .map(({ head, days, points }) =>
    points.flatMap((value, i) => {
      const row = { ...head, day: days[i]!, value };
      const mark = `${head.subject} ${head.pair} ${i}`;
      return [
        rows.answer(mark, { ...row, measure: 'satisfaction', key: 'a' }),
        rows.answer(`п ${mark}`, { ...row, measure: 'plan', key: 'itemsDone' }),
        rows.answer(`п ${mark}`, { ...row, measure: 'plan', key: 'itemsTotal', value: '10' }),
      ];
    }),
  );

/** Enough people of one role on one day that their answers may be shown, or almost enough. */
const CROWD = fc
  .record({
    role: among(ANSWER_ROLES.mentee, ANSWER_ROLES.mentor),
    on: fc.oneof(among('2026-11-15', '2027-02-09'), day),
    points: fc.oneof(
      { weight: 5, arbitrary: fc.array(among('1', '6', '7', '9', '10'), { minLength: 4, maxLength: 8 }) },
      { weight: 1, arbitrary: among(Array.from({ length: 6 }, () => '2')) },
    ),
    named: among('', '', 'анонимно', 'Анонимно'),
    forms: fc.oneof(
      { weight: 3, arbitrary: among(['']) },
      // Few of one form beside many of another or beside few; four and four, which tells of each.
      fc.array(among('', ...FORMS), { minLength: 8, maxLength: 8 }),
      among([...Array.from({ length: 4 }, () => FORMS[0]), ...Array.from({ length: 4 }, () => FORMS[2])]),
    ),
    // Some of them answer another questionnaire, alone or nearly so.
    elsewhere: among(0, 0, 0, 1, 4),
  })
  .map(({ role, on, points, named, forms, elsewhere }) =>
    points.flatMap((value, i) =>
      rows.answer(`толпа ${role} ${on} ${i}`, {
        day: on,
        role,
        subject: named || MENTEE_CODES[i % MENTEE_CODES.length]!,
        form: forms[i % forms.length]!,
        questionnaire: i < elsewhere ? 'Отзыв' : '',
        measure: 'satisfaction',
        key: 'a',
        value,
      }),
    ),
  );

export const ANSWER_ROWS = fc
  .tuple(
    fc.array(among(...'абвгдежзик', '').chain(response), { maxLength: 16 }),
    fc.array(fc.oneof(ALL_TYPES, TOLD, TWICE, CROWD), { maxLength: 5 }),
  )
  .map(([responses, meetings]) => [...responses.flat(), ...meetings.flat()]);
