/**
 * Brings new responses together with the rows already there. Responses are known by id and moment, so that
 * taking the same ones again changes nothing; the same person is one row, the latest answer wins, and what
 * the curator has changed by hand stays. Who answers a questionnaire of the bases is known by name and gets a
 * code; a wish names its author by code and replaces the former one whole.
 */

import type { Cell, Cells } from '../cell';
import { isDay } from '../day';
import type { Lists } from '../registers/lists';
import { foldText } from '../text';
import type { Questionnaire } from './questionnaire';
import { type Answers, readAnswers } from './read-answers';
import { cutOff, readSnapshot, type Snapshot, sameCell, writeSnapshot } from './snapshot';
import { authorKey, authorOf, leaveRow, nameAuthor } from './wish-author';

export interface Response {
  /** Google's id of the response, or one made from the text of an imported row. */
  readonly id: string;
  /** `2026-09-07T08:10:46`; '' when the source does not tell. */
  readonly moment: string;
  readonly answers: Answers;
  /** Answers that belong to no question, by title. */
  readonly extra: Readonly<Record<string, string>>;
}

export interface Reconciled {
  /** New cells of rows already there, by row of the table. */
  readonly changed: ReadonlyMap<number, Cells>;
  readonly appended: readonly Cells[];
  /** Codes of people who are new. */
  readonly added: readonly string[];
  /** Codes of people whose rows changed. */
  readonly updated: readonly string[];
  /** Responses taken now; the rest were known. */
  readonly responses: number;
  /** Of these, responses of people already there. */
  readonly repeated: number;
  /** Highest number given out under the prefix so far. */
  readonly lastNumber: number;
}

export interface Person {
  readonly row: number | null;
  readonly before: Cells;
  cells: Record<string, Cell>;
  snapshot: Snapshot;
  /** Lines «moment id», oldest first. */
  taken: string[];
}

export function reconcile(input: {
  readonly questionnaire: Questionnaire;
  readonly responses: readonly Response[];
  readonly rows: readonly { readonly row: number; readonly cells: Cells }[];
  readonly lists: Lists;
  readonly today: string;
  readonly schoolYear: string;
  readonly source: string;
  /** Highest number ever given out under the prefix: codes are never used again. */
  readonly lastNumber: number;
}): Reconciled {
  const { questionnaire } = input;
  const people = input.rows.map(({ row, cells }) => toPerson(row, cells));
  /** Person and latest moment of every response taken. */
  const known = new Map<string, { readonly person: Person; readonly moment: string }>();
  for (const person of people) for (const line of person.taken) know(known, person, line);
  const byCode = questionnaire.prefix === '';
  const own = people.filter((person) => byCode || isOwn(person, questionnaire));
  const numbers = byCode ? [] : own.map(({ cells }) => numberOf(String(cells.code)));
  let lastNumber = Math.max(input.lastNumber, ...numbers);
  const byName = new Map<string, Person[]>();
  for (const person of own) remember(byName, person, byCode);

  // Answers without a moment keep the order of their table.
  const ordered = [...input.responses].sort((a, b) =>
    a.moment === '' && b.moment === '' ? 0 : compare(lineOf(a), lineOf(b)),
  );
  const added: string[] = [];
  let [taken, repeated] = [0, 0];
  for (const response of ordered) {
    const before = known.get(response.id);
    if (before && before.moment >= response.moment) continue;
    taken += 1;
    const read = readAnswers(questionnaire, response.answers, input.lists);
    const answer = byCode ? nameAuthor(read, response.id) : read;
    const namesakes = byName.get(byCode ? authorKey(answer) : foldText(String(answer.name))) ?? [];
    const same = byCode
      ? authorOf(before?.person, answer, namesakes)
      : (before?.person ?? namesakes.find((person) => samePerson(person, answer)));
    if (before && before.person !== same) leaveRow(before.person, String(answer.code));
    if (same) {
      repeated += 1;
      merge(same, answer, response, questionnaire, input.today);
      know(known, same, lineOf(response));
      remember(byName, same, byCode);
      continue;
    }
    if (!byCode) lastNumber += 1;
    const code = byCode
      ? String(answer.code)
      : `${questionnaire.prefix}-${String(lastNumber).padStart(3, '0')}`;
    const person: Person = {
      row: null,
      before: {},
      cells: {
        ...answer,
        code,
        enteredOn: response.moment.slice(0, 10) || input.today,
        changedOn: input.today,
        schoolYear: input.schoolYear,
        source: input.source,
      },
      snapshot: {
        code,
        values: answer,
        conflicts: {},
        extra: { ...response.extra },
        twin: byCode ? '' : String(namesakes[0]?.cells.code ?? ''),
      },
      taken: [lineOf(response)],
    };
    added.push(code);
    people.push(person);
    know(known, person, lineOf(response));
    remember(byName, person, byCode);
  }

  const changed = new Map<number, Cells>();
  const updated: string[] = [];
  for (const person of people) {
    if (person.row === null) continue;
    const after = toCells(person);
    const keys = Object.keys(after).filter((key) => !sameCell(after[key] ?? '', person.before[key] ?? ''));
    if (keys.length === 0) continue;
    changed.set(person.row, Object.fromEntries(keys.map((key) => [key, after[key]!])));
    if (String(person.cells.code ?? '') !== '') updated.push(String(person.cells.code));
  }
  const appended = people.filter(({ row }) => row === null).map(toCells);
  return { changed, appended, added, updated, responses: taken, repeated, lastNumber };
}

function toPerson(row: number, cells: Cells): Person {
  const taken = String(cells.responses ?? '')
    .split('\n')
    .filter((line) => line !== '');
  const snapshot = readSnapshot(cells.snapshot ?? '');
  // The missing cells of a row that was cut off are known here and written by `adopt`.
  const whole = { ...cells, ...cutOff(cells, snapshot) };
  return { row, before: whole, cells: { ...whole }, snapshot, taken };
}

/** Rows of this questionnaire, and rows typed in by hand that have no code yet. */
function isOwn({ cells }: Person, { prefix, constants }: Questionnaire): boolean {
  const code = String(cells.code ?? '');
  if (code !== '') return belongs(code, prefix);
  return constants.role === undefined || cells.role === constants.role;
}

function toCells(person: Person): Cells {
  // A row that no answer has touched keeps its hidden columns as they are.
  if (person.taken.length === 0) return person.cells;
  return { ...person.cells, responses: person.taken.join('\n'), snapshot: writeSnapshot(person.snapshot) };
}

function lineOf({ id, moment }: Response): string {
  return `${moment} ${id}`;
}

function idOf(line: string): string {
  return line.slice(line.indexOf(' ') + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function know(known: Map<string, { person: Person; moment: string }>, person: Person, line: string): void {
  const moment = line.slice(0, Math.max(0, line.indexOf(' ')));
  const before = known.get(idOf(line));
  if (!before || before.moment <= moment) known.set(idOf(line), { person, moment });
}

/** Under the name as it stands and as it was answered: the curator may have corrected it. */
function remember(byName: Map<string, Person[]>, person: Person, byCode: boolean): void {
  const { cells, snapshot } = person;
  const names = [cells.name, snapshot.values.name].map((said) => foldText(String(said ?? '')));
  for (const name of byCode ? [authorKey(cells)] : names) {
    const there = byName.get(name) ?? [];
    if (name !== '' && !there.includes(person)) byName.set(name, [...there, person]);
  }
}

/** Namesakes are one person when birth date or e-mail agree; a class or post counts where a birth date lacks. */
function samePerson({ cells, snapshot }: Person, answer: Cells): boolean {
  const known = (key: string): readonly string[] =>
    [cells[key], snapshot.values[key]]
      .map((cell) => foldText(String(cell ?? '')))
      .filter((text) => text !== '');
  const agree = (key: string): boolean => known(key).includes(foldText(String(answer[key] ?? '')));
  const bothBorn = known('birthDate').length > 0 && (answer.birthDate ?? '') !== '';
  return agree('birthDate') || agree('email') || (!bothBorn && agree('post'));
}

/** Takes a later answer over into a row; an earlier one that arrives late only fills what is empty, in wishes nothing. */
function merge(
  person: Person,
  answer: Cells,
  response: Response,
  { constants, prefix }: Questionnaire,
  today: string,
): void {
  const late =
    response.moment !== '' &&
    person.taken.some((line) => line.slice(0, response.moment.length) > response.moment);
  const values = { ...person.snapshot.values };
  const conflicts = { ...person.snapshot.conflicts };
  const whole = prefix === '';
  for (const [key, said] of Object.entries(answer)) {
    if (whole ? late : said === '') continue;
    const now = person.cells[key] ?? '';
    const before = values[key] ?? '';
    // What follows from the questionnaire itself nobody has answered: the curator knows better.
    if (key in constants && (now !== '' || before !== '')) continue;
    if (key === 'name' && sameName(now, said)) {
      if (sameCell(now, before) && dots(said) > dots(now)) values.name = person.cells.name = said;
      else if (!sameName(before, said)) values.name = said;
      delete conflicts.name;
      continue;
    }
    if (late && before !== '') continue;
    // Whose row it is the curator knows better than an answer that still says the same.
    if (whole && key === 'code' && sameCell(before, said)) continue;
    values[key] = said;
    delete conflicts[key];
    if (sameCell(now, said) || (whole && key === 'code' && authorKey(person.cells) === authorKey(answer)))
      continue;
    if (sameCell(now, before)) person.cells[key] = said;
    else conflicts[key] = said;
  }
  person.snapshot = {
    ...person.snapshot,
    values,
    conflicts,
    extra: { ...person.snapshot.extra, ...response.extra },
    ...(whole ? { code: String(person.cells.code), twin: '' } : {}),
  };
  const first = person.taken[0]?.slice(0, 10);
  person.taken = [...person.taken.filter((line) => idOf(line) !== response.id), lineOf(response)].sort();
  const earlier = person.taken[0]?.slice(0, 10) ?? '';
  if (isDay(earlier) && person.cells.enteredOn === first) person.cells.enteredOn = earlier;
  person.cells.changedOn = today;
}

/** A name typed in capitals or with е for ё is no reason to change a better spelling. */
function sameName(now: Cell, said: Cell): boolean {
  return foldText(String(now)) === foldText(String(said));
}

function dots(name: Cell): number {
  return String(name).split(/ё/i).length;
}

export function belongs(code: string, prefix: string): boolean {
  return code.startsWith(`${prefix}-`);
}

/** 17 for У-017; 0 when the code has no number. */
export function numberOf(code: string): number {
  return Number(/-(\d+)$/.exec(code)?.[1] ?? 0);
}
