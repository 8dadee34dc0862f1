/** The random registers of the recount hold the cases that matter, often, told without the code under test. */
import * as fc from 'fast-check';
import type { Material } from '../../../src/core/indicators/figure';
import { CUT_OFF, MATERIAL } from './arbitrary-material';
import { recount } from './recount';
import { hidesForm } from './recount-hiding';
import { counts, firstDay, heads, marks, pairsThatRan, real } from './recount-plain';

const RUNS = 1000;

type Case = (material: Material, asOf: string) => boolean;

const ranOf: (material: Material, asOf: string) => Material = (material, asOf) => {
  const pairs = pairsThatRan(material, asOf);
  return {
    ...material,
    pairs,
    mentees: material.mentees.filter(({ code }) => pairs.some(({ mentee }) => mentee === code)),
    mentors: material.mentors.filter(({ code }) => pairs.some(({ mentor }) => mentor === code)),
  };
};
const twice = (values: readonly string[]): boolean => new Set(values).size < values.length;
const figure = (material: Material, asOf: string, key: string) =>
  recount(material, asOf).find((one) => one.key === key)!;
const pupils =
  (column: 'pupils' | 'pupils10to18', count: (value: number | null) => boolean): Case =>
  ({ headcount }, asOf) =>
    headcount.some((row) => real(row.asOf) && row.asOf <= asOf && count(row[column]));

const CASES: Readonly<Record<string, Case>> = {
  'a mentee in several pairs that ran': (material, asOf) =>
    twice(
      ranOf(material, asOf)
        .pairs.map(({ mentee }) => mentee)
        .filter((code) => material.mentees.some((row) => row.code === code)),
    ),
  'a mentor in several pairs that ran': (material, asOf) =>
    twice(ranOf(material, asOf).pairs.map(({ mentor }) => mentor)),
  'one human under two codes in pairs': (material, asOf) => {
    const { mentees } = ranOf(material, asOf);
    return heads(mentees) < new Set(mentees.map(({ code }) => code)).size;
  },
  'a mentee who is a mentor as well': (material, asOf) => {
    const { mentees, mentors } = ranOf(material, asOf);
    return mentees.some((one) => mentors.some((other) => heads([one, other]) === 1));
  },
  'a code that stands twice in the base': ({ mentees }) => twice(mentees.map(({ code }) => code)),
  'a row without a code': ({ mentees }) => mentees.some(({ code }) => code === ''),
  'a pair of a code in no base': (material, asOf) =>
    pairsThatRan(material, asOf).some(({ mentee }) => mentee === 'У-999'),
  'an early end within the year': (material, asOf) =>
    pairsThatRan(material, asOf).some(
      (pair) =>
        real(pair.plannedEnd) &&
        pair.end < pair.plannedEnd &&
        pair.end >= firstDay(asOf) &&
        pair.end <= asOf &&
        real(pair.end),
    ),
  'a pair that began on the cut-off': (material, asOf) =>
    pairsThatRan(material, asOf).some(({ start }) => start === asOf),
  'a pair that ended on the first day': (material, asOf) =>
    pairsThatRan(material, asOf).some(({ end }) => end === firstDay(asOf)),
  'a pair that is over without a day': (material, asOf) =>
    pairsThatRan(material, asOf).some(({ state, end }) => state === 'завершена' && !real(end)),
  'a birthday of 10 years on the cut-off': birthday(10),
  'a birthday of 15 years on the cut-off': birthday(15),
  'a birthday of 19 years on the cut-off': birthday(19),
  'a mentee of unknown age': (material, asOf) =>
    ranOf(material, asOf).mentees.some(({ birthDate }) => !real(birthDate)),
  'no denominator': ({ headcount }) => headcount.every(({ pupils }) => pupils === null),
  'a denominator of zero': pupils('pupils', (count) => count === 0),
  'more counted than there are': (material, asOf) => {
    const { numerator, denominator } = figure(material, asOf, 'K7');
    return denominator !== null && numerator! > denominator;
  },
  '10–18 more than all': ({ headcount }) =>
    headcount.some(
      ({ pupils, pupils10to18 }) => pupils10to18 !== null && pupils !== null && pupils10to18 > pupils,
    ),
  'a row with a remark that would count': ({ answers, ...rest }, asOf) => {
    const cleared = answers.map((row) => ({ ...row, remarks: '' }));
    const of = (rows: Material['answers']) => counts({ ...rest, answers: rows }, 'satisfaction', asOf).length;
    return of(cleared) > of(answers);
  },
  'somebody who answered twice': (material, asOf) => {
    const rows = counts(material, 'satisfaction', asOf).filter(({ subject }) => subject.includes('-'));
    return twice(
      marks(rows).map((mark) => {
        const { subject, role } = rows.find(({ response }) => response === mark)!;
        return `${subject} ${role}`;
      }),
    );
  },
  'answers enough to be shown': (material, asOf) => figure(material, asOf, 'K5').numerator !== null,
  'a group of few that hides the figure': (material, asOf) => {
    const answers = material.answers.map((row) => ({ ...row, form: '', questionnaire: '' }));
    const pairs = material.pairs.map((row) => ({ ...row, form: '' }));
    return (
      hidesForm(material, 'наставляемый', asOf) &&
      figure({ ...material, answers, pairs }, asOf, 'K5').numerator !== null
    );
  },
  'a report on the day after the cut-off': ({ answers }, asOf) =>
    answers.some(({ day }) => real(day) && Date.parse(day) - Date.parse(asOf) === 86_400_000),
};

function birthday(years: number): Case {
  return (material, asOf) =>
    ranOf(material, asOf).mentees.some(
      ({ birthDate }) =>
        real(birthDate) && `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}` === asOf,
    );
}

test('every case that matters comes often', () => {
  const drawn = fc.sample(fc.tuple(MATERIAL, CUT_OFF), { numRuns: RUNS, seed: 11 });
  const often = Object.entries(CASES).map(([name, holds]): [string, number] => [
    name,
    drawn.filter(([material, asOf]) => holds(material, asOf)).length,
  ]);
  if (process.env.SHOW) console.table(Object.fromEntries(often));
  // At least one in a hundred: twenty-five in the runs of the recount.
  expect(often.filter(([, times]) => times < RUNS / 100)).toEqual([]);
});
