/** No name that is typed anywhere comes out on «Показатели», behind its charts or in «Показатели по годам». */
import * as fc from 'fast-check';
import { schoolYearOf } from '../../../src/core/day';
import { chartData, chartPlans } from '../../../src/core/indicators/charts';
import { countFigures, coverageByMonth, pairsByForm } from '../../../src/core/indicators/count';
import type { Material } from '../../../src/core/indicators/figure';
import { filledSheet } from '../../../src/core/indicators/sheet';
import { missingTargets, storeFigures } from '../../../src/core/indicators/years';
import { sayProblem } from '../../../src/texts/problems';
import { CUT_OFF, MATERIAL } from './arbitrary-material';
import { rowsOf } from './figures';
import { MARKER, type Marked, marked, REGISTERS } from './marked';
import { partner, school } from './rows';

const SETTINGS = ['coverageRole', 'ageOn', 'tookPart', 'satisfiedFrom', 'satisfactionOf', 'organisationsAs'];

function markedMaterial(material: Material, how: Marked): Material {
  const rows = Object.fromEntries(
    Object.entries(REGISTERS).map(([key, register]) => [
      key,
      material[key as keyof typeof REGISTERS].map((row, i) => marked(register, row, { ...how, seed: i })),
    ]),
  ) as unknown as Material;
  const settings = Object.fromEntries(SETTINGS.map((key) => [key, MARKER]));
  return { ...material, ...rows, school: how.settings ? school(settings) : material.school };
}

/** Everything that the figures come to, as the flow writes it. */
function written(material: Material, asOf: string): string {
  const figures = countFigures(material, asOf);
  const remarks = Object.fromEntries(
    figures.map(({ key, problems }) => [key, problems.map((problem) => sayProblem(problem).happened)]),
  );
  const content = {
    school: '',
    schoolYear: schoolYearOf(asOf),
    today: asOf,
    figures,
    stored: [],
    remarks,
    points: coverageByMonth(material, asOf),
    forms: pairsByForm(material, asOf),
  };
  return JSON.stringify([
    filledSheet(content),
    chartPlans(content),
    chartData(chartPlans(content)),
    storeFigures(figures, []),
    missingTargets(figures, rowsOf(material.targets)),
  ]);
}

const HOW = fc.record({ days: fc.boolean(), values: fc.boolean(), settings: fc.boolean() });

test('names in every cell that takes a text', () => {
  void fc.assert(
    fc.property(MATERIAL, CUT_OFF, HOW, (material, asOf, how) => {
      const given = markedMaterial(material, how);
      expect(written(given, asOf).toLowerCase()).not.toContain(MARKER.toLowerCase());
    }),
    { numRuns: 1500, seed: 20_260_905 },
  );
});

test('the names do stand in the registers, and some of their rows count', () => {
  const [counted] = fc
    .sample(fc.tuple(MATERIAL, CUT_OFF), { numRuns: 300, seed: 3 })
    .map(([material, asOf]) => {
      const given = markedMaterial({ ...material, partners: [partner('Завод')] }, {});
      expect(JSON.stringify(given)).toContain(MARKER);
      return countFigures(given, asOf).filter(({ numerator }) => (numerator ?? 0) > 0).length;
    })
    .sort((a, b) => b - a);
  expect(counted).toBeGreaterThan(8);
});
