/** Every indicator against a plain recount, over random registers. */
import * as fc from 'fast-check';
import { countFigures, coverageByMonth, pairsByForm } from '../../../src/core/indicators/count';
import type { Figure } from '../../../src/core/indicators/figure';
import { sayRemark } from '../../../src/texts/problems';
import { CUT_OFF, MATERIAL } from './arbitrary-material';
import { recount } from './recount';
import { fold, pairsThatRan } from './recount-plain';

const RUNS = 2500;

const numbersOf = ({ key, unit, numerator, denominator, value, plan }: Figure) => ({
  key,
  unit,
  numerator,
  denominator,
  value,
  plan,
});

test('every figure comes out alike, and so do the numbers in the words beside it', () => {
  void fc.assert(
    fc.property(MATERIAL, CUT_OFF, (material, asOf) => {
      const figures = countFigures(material, asOf);
      const again = recount(material, asOf);
      expect(figures.map(numbersOf)).toEqual(again.map(({ told: _, ...numbers }) => numbers));
      for (const { key, told = [] } of again)
        for (const words of told) expect(figures.find((one) => one.key === key)!.rule).toContain(words);
    }),
    { numRuns: RUNS, seed: 20_260_901 },
  );
});

test('the random registers reach figures of every kind', () => {
  const reached = new Map<string, Set<string>>();
  for (const [material, asOf] of fc.sample(fc.tuple(MATERIAL, CUT_OFF), { numRuns: 1500, seed: 7 })) {
    for (const { key, numerator, denominator, value, unit } of countFigures(material, asOf)) {
      const kinds = reached.get(key) ?? reached.set(key, new Set()).get(key)!;
      kinds.add(value === null ? 'none' : numerator === 0 ? 'zero' : 'some');
      if (unit === 'percent' && value !== null && numerator! < denominator! && numerator! > 0)
        kinds.add('part');
    }
  }
  for (const key of ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'P1', 'P2', 'P3', 'P4', 'P7'])
    expect([key, [...reached.get(key)!].sort()]).toEqual([key, ['none', 'part', 'some', 'zero']]);
  expect(reached.get('P6')).toEqual(new Set(['none', 'zero', 'some']));
  for (const key of ['P5', 'P8', 'P9']) expect(reached.get(key)).toEqual(new Set(['zero', 'some']));
});

test('a figure never depends on the order of people, and counts nobody twice', () => {
  void fc.assert(
    fc.property(MATERIAL, CUT_OFF, ({ pairs, ...rest }, asOf) => {
      const once = countFigures({ ...rest, pairs }, asOf);
      const turned = countFigures({ ...rest, pairs: [...pairs].reverse() }, asOf);
      expect(turned.map(numbersOf)).toEqual(once.map(numbersOf));
      const doubled = countFigures({ ...rest, pairs: [...pairs, ...pairs] }, asOf);
      const unique = (figures: readonly Figure[]) => figures.filter(({ key }) => key !== 'P8').map(numbersOf);
      expect(unique(doubled)).toEqual(unique(once));
    }),
    { numRuns: 500, seed: 20_260_902 },
  );
});

test('what goes with a figure is in words', () => {
  void fc.assert(
    fc.property(MATERIAL, CUT_OFF, (material, asOf) => {
      for (const { rule, source, problems } of countFigures(material, asOf)) {
        const said = problems.map(sayRemark);
        for (const text of [rule, source, ...said]) {
          expect(text).toMatch(/^[А-ЯЁ].*[.]$/s);
          expect(text).not.toMatch(/undefined|null|NaN|[A-Za-z!]/);
        }
      }
    }),
    { numRuns: 500, seed: 20_260_903 },
  );
});

test('the points of a year end with the figure of the day', () => {
  void fc.assert(
    fc.property(MATERIAL, CUT_OFF, (material, asOf) => {
      const points = coverageByMonth(material, asOf);
      expect(points[points.length - 1]).toEqual({
        asOf,
        value: countFigures(material, asOf).find(({ key }) => key === 'K7')!.value,
      });
      const months = points.map(({ asOf: day }) => day.slice(0, 7));
      expect([months[0]!.slice(5), new Set(months).size]).toEqual(['09', months.length]);
      for (const { asOf: day, value } of points)
        expect(value).toBe(recount(material, day).find(({ key }) => key === 'K7')!.value);
      // Rows of one code are one group, of which the first row tells the form.
      const ran = pairsThatRan(material, asOf);
      const groups = ran.filter(
        ({ code }, i) => code === '' || ran.findIndex((other) => other.code === code) === i,
      );
      const forms = pairsByForm(material, asOf);
      expect(forms.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(groups.length);
      for (const { form, pairs } of forms) {
        const plain = (title: string): string => fold(title).replace('–', '-');
        expect(groups.filter((pair) => plain(pair.form) === plain(form))).toHaveLength(pairs);
      }
      expect(forms.map(({ pairs }) => pairs)).toEqual(forms.map(({ pairs }) => pairs).sort((a, b) => b - a));
    }),
    { numRuns: 200, seed: 20_260_904 },
  );
});
