/** What all indicators stand on: the school year, the pairs that ran in it and the people who took part. */

import { ageOn, endOfSchoolYear, isDay, schoolYearOf } from '../day';
import type { Problem } from '../problem';
import type { Mentee } from '../registers/mentees';
import type { Mentor } from '../registers/mentors';
import type { Pair } from '../registers/pairs';
import { foldText } from '../text';
import { type Choices, readChoices } from './choices';
import type { Material } from './figure';
import { isEndless, isFixed, pairsBetween, termOf } from './pairs-between';

/** A row of a base with the person it stands for: rows of one person share it. */
export interface Participant<Row> {
  readonly person: string;
  readonly row: Row;
}

export interface Ground {
  readonly material: Material;
  readonly choices: Choices;
  /** Last day that counts. */
  readonly asOf: string;
  /** 1 September of the school year in which the last day lies. */
  readonly yearStart: string;
  readonly schoolYear: string;
  /** Day on which ages are taken. */
  readonly agesOn: string;
  /** Rows of the pairs that ran. */
  readonly pairs: readonly Pair[];
  /** Mentees and mentors of those pairs, each code once. */
  readonly mentees: readonly Participant<Mentee>[];
  readonly mentors: readonly Participant<Mentor>[];
  /** What is wrong with the pairs and with those who should be in them. */
  readonly problems: readonly Problem[];
}

/** Everything the indicators share; `asOf` is a day. */
export function layGround(material: Material, asOf: string): Ground {
  const choices = readChoices(material.school);
  const yearStart = `${Number(endOfSchoolYear(asOf).slice(0, 4)) - 1}-09-01`;
  const from = choices.tookPart === 'day' ? asOf : yearStart;
  const pairs = pairsBetween(material.pairs, from, asOf);
  const mentees = participants(material.mentees, new Set(pairs.map(({ mentee }) => mentee)));
  const mentors = participants(material.mentors, new Set(pairs.map(({ mentor }) => mentor)));
  const ends = { cutOff: asOf, september: yearStart, december: `${yearStart.slice(0, 4)}-12-31` };
  return {
    material,
    choices,
    asOf,
    yearStart,
    schoolYear: schoolYearOf(asOf),
    agesOn: ends[choices.ageOn],
    pairs,
    mentees: mentees.found,
    mentors: mentors.found,
    problems: [
      ...howMany(
        'pairTermsOdd',
        material.pairs.filter((pair) => isFixed(pair) && termOf(pair) === null).length,
      ),
      ...howMany('pairEndsMissing', pairs.filter(isEndless).length),
      ...howMany('participantsUnknown', mentees.unknown + mentors.unknown),
      ...(choices.problems.tookPart ? [choices.problems.tookPart] : []),
    ],
  };
}

/** One problem that says how many there are; none when there are none. */
export function howMany(code: string, count: number): readonly Problem[] {
  return count === 0 ? [] : [{ code, values: { count: String(count) } }];
}

/** The first row of each code; rows without one stay. */
export function onePerCode<Row extends { readonly code: string }>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ code }) => code === '' || (!seen.has(code) && seen.add(code)));
}

function participants<
  Row extends { readonly code: string; readonly name: string; readonly birthDate: string },
>(
  rows: readonly Row[],
  codes: ReadonlySet<string>,
): { readonly found: readonly Participant<Row>[]; readonly unknown: number } {
  const found = onePerCode(rows.filter(({ code }) => code !== '' && codes.has(code)));
  const known = new Set(found.map(({ code }) => code));
  return {
    found: found.map((row) => ({ person: personOf(row), row })),
    unknown: codes.size - known.size,
  };
}

/** The same for all rows with one name and birth date, as of somebody who is mentee and mentor; else the code. */
export function personOf(row: {
  readonly code: string;
  readonly name: string;
  readonly birthDate: string;
}): string {
  const name = foldText(row.name);
  return name !== '' && isDay(row.birthDate) ? `${name} ${row.birthDate}` : row.code;
}

/** How many people the rows stand for. */
export function people(rows: readonly Participant<unknown>[]): number {
  return new Set(rows.map(({ person }) => person)).size;
}

/** People of such an age, and those whose age nobody knows: they are not guessed. */
export function ofAge<Row extends { readonly birthDate: string }>(
  rows: readonly Participant<Row>[],
  [least, most]: readonly [number, number],
  on: string,
): { readonly fitting: readonly Participant<Row>[]; readonly problems: readonly Problem[] } {
  const fitting = rows.filter(({ row }) => {
    const age = ageOn(row.birthDate, on);
    return age !== null && age >= least && age <= most;
  });
  return {
    fitting,
    problems: howMany('birthDatesMissing', rows.filter(({ row }) => !isDay(row.birthDate)).length),
  };
}

/** How «вошедшие в программу» are told, in words. */
export function tookPartWords({ choices }: Ground): string {
  return choices.tookPart === 'year'
    ? 'Вошедшие в программу – в паре или группе по приказу в любой день с 1 сентября до даты расчёта (по умолчанию, уточните у учредителя).'
    : 'Вошедшие в программу – в паре или группе по приказу на дату расчёта.';
}

/** On which day ages are taken, in words. */
export function ageWords({ choices }: Ground): string {
  return {
    cutOff: 'Возраст – на дату расчёта (по умолчанию, уточните у учредителя).',
    september: 'Возраст – на 1 сентября учебного года.',
    december: 'Возраст – на 31 декабря учебного года.',
  }[choices.ageOn];
}
