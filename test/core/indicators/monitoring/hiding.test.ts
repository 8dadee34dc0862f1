import * as fc from 'fast-check';
import { type Entry, groupByForm } from '../../../../src/core/indicators/monitoring/hiding';

/** So many people of a form, each with an answer to each of the items. */
function people(form: string, count: number, asked = 'анкета', items: readonly string[] = ['a']): Entry[] {
  return Array.from({ length: count }, (_, i) =>
    items.map((item) => ({ who: `${form}-${i}`, form, item, asked })),
  ).flat();
}

const told = (entries: readonly Entry[]) => {
  const { groups, leftOut } = groupByForm(entries);
  return {
    groups: groups.map((group) => [group.forms.join(), new Set(group.entries.map(({ who }) => who)).size]),
    leftOut,
  };
};

test.each<[string, Record<string, number>, [string, number][], string[]]>([
  [
    'large forms stand alone',
    { A: 5, B: 9 },
    [
      ['A', 5],
      ['B', 9],
    ],
    [],
  ],
  [
    'a single small form takes the next by name along',
    { A: 4, B: 9, C: 7 },
    [
      ['A,B', 13],
      ['C', 7],
    ],
    [],
  ],
  [
    'small ones stand together',
    { A: 2, B: 9, C: 4 },
    [
      ['A,C', 6],
      ['B', 9],
    ],
    [],
  ],
  ['together still fewer than five', { A: 1, B: 9, C: 2 }, [['A,B,C', 12]], []],
  ['of four and four each would be known', { A: 4, B: 9, C: 4 }, [['A,B,C', 17]], []],
  ['of five times one each would be known', { A: 1, B: 1, C: 1, D: 1, E: 1 }, [], ['A', 'B', 'C', 'D', 'E']],
  ['nobody to stand with', { A: 4 }, [], ['A']],
  ['nobody at all', {}, [], []],
])('%s', (_, sizes, groups, leftOut) => {
  expect(told(Object.entries(sizes).flatMap(([form, count]) => people(form, count)))).toEqual({
    groups,
    leftOut,
  });
});

test('forms asked in different questionnaires do not stand together', () => {
  expect(told([...people('A', 3, 'I'), ...people('B', 9, 'II'), ...people('C', 3, 'II')])).toEqual({
    groups: [['B,C', 12]],
    leftOut: ['A'],
  });
});

test('an item of few is hidden in its group alone', () => {
  const { groups } = groupByForm([...people('A', 6), ...people('A', 4, 'анкета', ['b'])]);
  expect(groups).toMatchObject([{ forms: ['A'], hiddenItems: ['b'] }]);
  expect(new Set(groups[0]!.entries.map(({ item }) => item))).toEqual(new Set(['a']));
});

test('one form in two spellings is one', () => {
  expect(told([...people('ученик – ученик', 3), ...people('Ученик - ученик', 3)]).groups).toEqual([
    ['ученик – ученик', 6],
  ]);
});

/** Every way to split the people shown together among the forms that agrees with the rule and the sizes shown. */
function splits(forms: number, total: number): number[][] {
  if (forms === 1) return [[total]];
  return Array.from({ length: Math.max(0, total - forms + 1) }, (_, i) => i + 1).flatMap((first) =>
    splits(forms - 1, total - first).map((rest) => [first, ...rest]),
  );
}

test('no form that is not shown by itself can be worked out from what is', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  void fc.assert(
    fc.property(sizes, (counts) => {
      const names = counts.map((_, i) => String.fromCharCode(65 + i));
      const shown = told(names.flatMap((name, i) => people(name, counts[i]!)));
      for (const [forms, number] of shown.groups as [string, number][]) {
        const together = forms.split(',');
        expect(number).toBeGreaterThanOrEqual(5);
        if (together.length === 1) continue;
        // A reader who knows the rule tries all sizes that would be shown in this very way.
        const others = names.filter((name) => !together.includes(name));
        const possible = splits(together.length, number).filter((split) => {
          const entries = [
            ...together.flatMap((name, i) => people(name, split[i]!)),
            ...others.flatMap((name) => people(name, counts[names.indexOf(name)]!)),
          ];
          const again = told(entries);
          const asShown = (groups: unknown[]) => JSON.stringify([...groups].sort());
          const sameForms = (groups: (string | number)[][]) =>
            asShown(groups.map(([title, size]) => [String(title).split(',').sort().join(), size]));
          return sameForms(again.groups) === sameForms(shown.groups);
        });
        for (const at of together.keys())
          expect(new Set(possible.map((split) => split[at])).size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 150 },
  );
});

test('what is left out changes nothing that is shown', () => {
  const drawn = fc.array(
    fc.record({
      who: fc.integer({ min: 0, max: 30 }).map(String),
      item: fc.constantFrom('a', 'b', 'c'),
      asked: fc.constantFrom('I', 'II'),
      form: fc.constantFrom('A', 'B', 'C', 'D'),
    }),
    { maxLength: 120 },
  );
  void fc.assert(
    fc.property(drawn, (rows) => {
      const entries = [
        ...new Map(
          rows.map((row) => [`${row.form}${row.who} ${row.item}`, { ...row, who: row.form + row.who }]),
        ).values(),
      ];
      const { groups, leftOut } = groupByForm(entries);
      const kept = groupByForm(entries.filter(({ form }) => !leftOut.includes(form)));
      const byForms = (list: typeof groups) => new Map(list.map((group) => [group.forms.join(), group]));
      expect(byForms(kept.groups)).toEqual(byForms(groups));
      for (const { entries: shown } of groups) {
        for (const item of new Set(shown.map((one) => one.item)))
          expect(shown.filter((one) => one.item === item).length).toBeGreaterThanOrEqual(5);
      }
    }),
    { numRuns: 300 },
  );
});
