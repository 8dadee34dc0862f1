import { countFigures } from '../../../src/core/indicators/count';
import type { Figure } from '../../../src/core/indicators/figure';
import { sayRemark } from '../../../src/texts/problems';
import { headcount, material, mentee, mentor, pair, partner, school, target } from './rows';

const STAFF = 'Сотрудник организации-партнёра';

function k4(organisationsAs: string, city: number | null = 40): Figure {
  const mentors = [
    mentor('Н-001', { role: STAFF, workplace: 'ооо "Маяк"' }),
    mentor('Н-002', { role: STAFF, workplace: 'ООО «Маяк»' }),
    mentor('Н-003', { role: 'Родитель', workplace: 'Завод' }),
    mentor('Н-004', { role: 'Педагог', workplace: 'Музей' }),
    mentor('Н-005', { role: STAFF, workplace: 'Музей' }),
    mentor('Н-006', { role: STAFF, workplace: 'Пекарня' }),
    mentor('Н-007', { role: 'Родитель', workplace: 'дома' }),
  ];
  const inPairs = mentors.filter(({ code }) => code !== 'Н-005');
  const given = material({
    mentees: [mentee('У-001')],
    mentors,
    pairs: inPairs.map(({ code }) => pair('У-001', code)),
    partners: [partner('ООО «Маяк»'), partner('Завод'), partner('завод'), partner('Музей'), partner('')],
    headcount: [headcount('2026-09-20', { organisations: city })],
    targets: [target('K4', '2026–2027', { plan: 5 })],
    school: school({ organisationsAs }),
  });
  return countFigures(given, '2027-02-10').find(({ key }) => key === 'K4')!;
}

test('as a share: organisations of the register that gave a mentor, each once', () => {
  const figure = k4('доля');
  expect(figure).toMatchObject({ unit: 'percent', numerator: 2, denominator: 40, value: 5, plan: 5 });
  expect(figure.rule).toContain('Число: 2; доля: 5 %. Показана доля (по умолчанию, уточните у учредителя).');
  expect(figure.problems.map(sayRemark)).toEqual([
    'Наставники от организаций, которых нет в листе «Партнёры»: 1. Сверьте «Место работы или учёбы» в листе «Наставники».',
  ]);
});

test('as a count: the share stands in the rule, and the plan is not compared with it', () => {
  const figure = k4('число');
  expect(figure).toMatchObject({ unit: 'count', numerator: 2, denominator: null, value: 2, plan: null });
  expect(figure.rule).toContain('Число: 2; доля: 5 %. Показано число');
  expect(figure.source).not.toContain('План');
});

test('how many organisations the town has need not be known', () => {
  expect(k4('число', null)).toMatchObject({ value: 2, problems: [{ code: 'organisationsUnknown' }] });
  expect(k4('доля', null)).toMatchObject({
    value: null,
    denominator: null,
    problems: [{ code: 'headcountMissing' }, { code: 'organisationsUnknown' }],
  });
});
