import * as fc from 'fast-check';
import {
  type Change,
  compareGrowth,
  type Growth,
  type Shown,
} from '../../../../src/core/indicators/monitoring/growth';
import type { Answer } from '../../../../src/core/registers/answers';
import { growthCaveats, shownWords } from '../../../../src/texts/monitoring';
import { sayRemark } from '../../../../src/texts/problems';
import { answer, YEAR } from './answer-rows';

const NO_FORMS = new Map<string, string>();
const PUPILS = 'ученик – ученик';
const STUDENTS = 'студент – ученик';

function rows(subject: string, before: string, after: string, some: Partial<Answer> = {}): readonly Answer[] {
  const shared = { measure: 'growth', key: 'learning', subject, form: PUPILS, ...some } as const;
  return [
    answer({ ...shared, day: '2026-10-05', stage: 'до программы', value: before }),
    answer({ ...shared, day: '2027-04-10', stage: 'после программы', value: after }),
  ];
}

const code = (number: number): string => `У-${String(number).padStart(3, '0')}`;
const many = (from: number, count: number, before: string, after: string, some: Partial<Answer> = {}) =>
  Array.from({ length: count }, (_, i) => rows(code(from + i), before, after, some)).flat();

test('means, change and directions of those who answered twice', () => {
  const answers = [
    ...many(1, 3, '4', '7'),
    ...many(4, 2, '8', '8'),
    ...many(6, 1, '9', '6'),
    ...rows('У-050', '3', '4').slice(0, 1),
    ...rows('У-051', '3', '4').slice(1),
  ];
  const growth = compareGrowth(answers, YEAR, NO_FORMS);
  const expected = { n: 6, before: 6.17, after: 7.17, change: 1, rose: 3, stayed: 2, fell: 1, isFew: true };
  expect(growth.all.overall).toEqual(expected);
  expect(growth.all.items).toEqual([{ key: 'learning', title: 'Вопрос learning', change: expected }]);
  expect(growth.groups).toEqual([{ forms: [PUPILS], ...growth.all }]);
  expect(growth).toMatchObject({ withoutPair: 2, leftOut: [], problems: [] });
  expect(growthCaveats(growth)).toEqual([
    'Сравнение по 6 участникам: этого мало, вывод о значимости изменений сделать нельзя.',
    'Ответили только до или только после программы (без пары): менее пяти. Они не сравнивались.',
  ]);
});

test('the latest answer of each stage counts, of one day the lower one', () => {
  const again = (value: string, day: string, stage: Answer['stage']) =>
    answer({ subject: 'у-001', measure: 'growth', key: 'learning', value, day, stage, form: PUPILS });
  const answers = [
    ...many(1, 5, '5', '5'),
    again('1', '2026-09-20', 'до программы'),
    again('2', '2026-10-06', 'до программы'),
    again('10', '2027-04-10', 'после программы'),
  ];
  expect(compareGrowth(answers, YEAR, NO_FORMS).all.overall).toMatchObject({
    n: 5,
    before: 4.4,
    after: 6,
    rose: 1,
    stayed: 4,
  });
});

test('the form comes from the row, else from the pair of the person', () => {
  const forms = new Map([
    ...[1, 2, 3, 4, 5].map((number) => [code(number), STUDENTS] as const),
    ['У-006', 'не та форма'] as const,
  ]);
  const answers = [...many(1, 5, '5', '6', { form: '' }), ...many(6, 5, '5', '7')];
  const growth = compareGrowth(answers, YEAR, forms);
  expect(growth.groups.map((group) => [group.forms, (group.overall as Change).change])).toEqual([
    [[STUDENTS], 1],
    [[PUPILS], 2],
  ]);
});

test('a form of fewer than five is shown with another one', () => {
  const answers = [
    ...many(1, 3, '5', '6', { form: STUDENTS }),
    ...many(10, 6, '5', '6'),
    ...many(20, 9, '5', '6', { form: 'работодатель – ученик' }),
  ];
  const growth = compareGrowth(answers, YEAR, NO_FORMS);
  expect(growth.groups.map(({ forms, overall }) => [forms, (overall as Change).n])).toEqual([
    [[STUDENTS, 'работодатель – ученик'], 12],
    [[PUPILS], 6],
  ]);
  expect(growth.all.overall).toMatchObject({ n: 18 });
  expect(growthCaveats(growth)).toContain(
    'Формы, в которых ответивших меньше пяти, показаны вместе с другой формой.',
  );
});

test('a small form with other questions is in no total', () => {
  const teachers = { form: 'учитель – учитель', key: 'profession', questionnaire: 'Для педагогов' };
  const growth = compareGrowth(
    [...many(1, 20, '5', '6'), ...many(50, 4, '1', '10', teachers)],
    YEAR,
    NO_FORMS,
  );
  expect(growth.all.overall).toMatchObject({ n: 20, before: 5, after: 6, isFew: false });
  expect(growth.all.items.map(({ change }) => shownWords(change))).toEqual([
    '',
    'не показано: ответивших меньше пяти',
  ]);
  expect(growth.leftOut).toEqual(['учитель – учитель']);
  expect(growthCaveats(growth)).toEqual([
    'Сравнение описывает ответы участников; значимость изменений не проверялась.',
    'Не показаны и в итог не входят, потому что ответивших меньше пяти: учитель – учитель.',
  ]);
});

test('an item that few answered is hidden, the rest of the form is not', () => {
  const answers = [...many(1, 6, '5', '6'), ...many(1, 3, '1', '9', { key: 'future' })];
  const growth = compareGrowth(answers, YEAR, NO_FORMS);
  expect(growth.groups[0]!.items.map(({ key, change }) => [key, shownWords(change)])).toEqual([
    ['learning', ''],
    ['future', 'не показано: ответивших меньше пяти'],
  ]);
  expect(growth.all.overall).toMatchObject({ n: 6, before: 5, after: 6 });
});

test('fewer than five in all: nothing is shown', () => {
  const growth = compareGrowth(many(1, 4, '5', '6'), YEAR, NO_FORMS);
  expect(growth).toMatchObject({
    all: { overall: 'hidden', items: [{ change: 'hidden' }] },
    groups: [],
    leftOut: [PUPILS],
  });
});

test('nothing to compare', () => {
  const onlyBefore = many(1, 7, '5', '6').filter(({ stage }) => stage === 'до программы');
  const growth = compareGrowth(onlyBefore, YEAR, NO_FORMS);
  expect(growth).toMatchObject({ all: { overall: null }, groups: [], withoutPair: 7 });
  expect(shownWords(growth.all.overall)).toBe('нет сопоставимых данных');
  expect(compareGrowth([], YEAR, NO_FORMS).all).toEqual({ overall: null, items: [] });
});

test('what cannot be read, is not named, has a remark or is of another year is left out', () => {
  const answers = [
    ...many(1, 5, '5', '6'),
    ...rows('У-010', 'много', '11'),
    ...rows('анонимно', '1', '9'),
    ...rows('', '1', '9'),
    ...rows('У-011', '1', '9', { remarks: 'Повтор.' }),
    ...rows('У-012', '1', '9', { measure: 'quality' }),
    ...rows('У-013', '1', '9').map((row) => ({ ...row, day: '2025-12-01' })),
  ];
  const growth = compareGrowth(answers, YEAR, NO_FORMS);
  expect(growth.all.overall).toMatchObject({ n: 5, before: 5, after: 6 });
  expect(growth.withoutPair).toBe(0);
  expect(growth.problems.map(sayRemark)).toEqual([
    'Ответы, в которых нет целого балла от 1 до 10: 2. Они не учтены.',
    'Ответы до и после программы без кода участника: 4. Их не с чем сравнить, они не учтены.',
  ]);
});

/** Answers of a few people on a few items, with bad, doubled and anonymous ones. */
const arbitraryRows = fc.array(
  fc.record({
    subject: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 25 }).map(code) },
      fc.constant('анонимно'),
    ),
    key: fc.constantFrom('a', 'b'),
    stage: fc.constantFrom('до программы', 'после программы', 'промежуточный'),
    day: fc.constantFrom('2026-09-01', '2026-11-30', '2027-05-01', '2027-09-01'),
    value: fc.constantFrom('1', '3', '5', '7', '10', 'да', '11'),
  }),
  { maxLength: 260 },
);

test('recounted the slow plain way', () => {
  void fc.assert(
    fc.property(arbitraryRows, (drawn) => {
      const answers = drawn.map((row) => answer({ ...row, measure: 'growth', form: PUPILS }));
      const growth = compareGrowth(answers, YEAR, NO_FORMS);
      for (const { key, change } of growth.all.items) {
        const twice: [number, number][] = [];
        for (let number = 1; number <= 25; number++) {
          const last = (stage: string): number | null => {
            let found: Answer | null = null;
            for (const row of answers) {
              if (row.subject !== code(number) || row.key !== key || row.stage !== stage) continue;
              if (row.day === '2027-09-01' || !(Number(row.value) <= 10)) continue;
              if (found === null || row.day >= found.day) found = row;
            }
            return found && Number(found.value);
          };
          const [before, after] = [last('до программы'), last('после программы')];
          if (before !== null && after !== null) twice.push([before, after]);
        }
        const sum = (at: 0 | 1): number => twice.reduce((all, one) => all + one[at], 0);
        if (twice.length === 0) expect(change).toBeNull();
        else if (twice.length < 5) expect(change).toBe('hidden');
        else {
          expect(change).toMatchObject({
            n: twice.length,
            rose: twice.filter(([before, after]) => after > before).length,
            stayed: twice.filter(([before, after]) => after === before).length,
            fell: twice.filter(([before, after]) => after < before).length,
          });
          expect((change as Change).before).toBeCloseTo(sum(0) / twice.length, 1);
          expect((change as Change).after).toBeCloseTo(sum(1) / twice.length, 1);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('no number shown is of fewer than five, and the total is that of the groups', () => {
  const FORMS = [PUPILS, STUDENTS, 'работодатель – ученик', ''];
  const drawn = fc.array(
    fc.record({
      form: fc.constantFrom(...FORMS),
      asked: fc.constantFrom('I', 'I', 'I', 'II'),
      points: fc.integer({ min: 1, max: 10 }),
    }),
    { maxLength: 40 },
  );
  void fc.assert(
    fc.property(drawn, (people) => {
      const answers = people.flatMap(({ form, asked, points }, i) =>
        rows(code(i), '5', String(points), { form, questionnaire: asked, key: asked }),
      );
      const growth = compareGrowth(answers, YEAR, NO_FORMS);
      const count = (shown: Shown): number => (shown === null || shown === 'hidden' ? 0 : shown.n);
      const numbers = [growth.all, ...growth.groups].flatMap(({ overall, items }) => [
        count(overall),
        ...items.map(({ change }) => count(change)),
      ]);
      for (const number of numbers) expect(number === 0 || number >= 5).toBe(true);
      const total = growth.groups.reduce((all, { overall }) => all + count(overall), 0);
      expect(count(growth.all.overall)).toBe(total);
      // What the left-out forms answered is nowhere: without it everything is as it was.
      const kept = answers.filter(({ form }) => !growth.leftOut.includes(form));
      const without = compareGrowth(kept, YEAR, NO_FORMS);
      // Only the order in which items first stand in the sheet may be another.
      const sorted = ({ groups }: Growth) =>
        groups.map((group) => ({
          ...group,
          items: [...group.items].sort((a, b) => (a.key < b.key ? -1 : 1)),
        }));
      expect(sorted(without)).toEqual(sorted(growth));
      expect(without.all.overall ?? 'hidden').toEqual(growth.all.overall ?? 'hidden');
    }),
    { numRuns: 300 },
  );
});
