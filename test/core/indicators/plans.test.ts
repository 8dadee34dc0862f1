import { planOf } from '../../../src/core/indicators/plans';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { toRecord } from '../../../src/core/registers/register';
import { TARGETS } from '../../../src/core/registers/targets';
import { sayRemark } from '../../../src/texts/problems';
import { target } from './rows';

const SAMPLES = TARGETS.samples!.map((cells) => toRecord(TARGETS, cells, DEFAULT_LISTS));

test.each([
  ['K1', '2020–2021', 10, 'План: образец на 2020–2021, по умолчанию, уточните у учредителя.'],
  ['K1', '2026–2027', 70, 'План: последний образец, на 2024–2025, по умолчанию, уточните у учредителя.'],
  ['K7', '2021–2022', 10, 'План: образец на 2021–2022, по умолчанию, уточните у учредителя.'],
  ['K7', '2030–2031', 50, 'План: последний образец, на 2024–2025, по умолчанию, уточните у учредителя.'],
  ['K7', '2020–2021', null, ''],
  ['K9', '2026–2027', null, ''],
])('%s in %s by the samples', (key, year, value, words) => {
  expect(planOf(SAMPLES, key, year)).toEqual({ value, words, problems: [] });
});

test.each([
  ['K1', '2026–2027'],
  ['к1', '2026-2027'],
  ['К1', '2026/27'],
])('the plan of the school comes first, however it is spelt: %s, %s', (indicator, year) => {
  const own = target(indicator, year, { plan: 42, plan2020: 12 });
  expect(planOf([...SAMPLES, own], 'K1', '2026–2027')).toEqual({
    value: 42,
    words: 'План: план школы на 2026–2027.',
    problems: [],
  });
  expect(planOf([...SAMPLES, own], 'K1', '2027–2028')).toMatchObject({ value: 12 });
});

test('nothing planned is a plan of 0, and what is no percent is left out and told', () => {
  expect(planOf([target('K1', '2026–2027', { plan: 0 })], 'K1', '2026–2027').value).toBe(0);
  const { value, problems } = planOf(
    [...SAMPLES, target('K1', '2026–2027', { plan: 120 })],
    'K1',
    '2026–2027',
  );
  expect(value).toBe(70);
  expect(problems.map(sayRemark)).toEqual(['План «120» – не процент от 0 до 100: он не учтён.']);
});
