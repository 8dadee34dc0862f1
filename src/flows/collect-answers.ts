/** Takes new answers of all questionnaires into the two bases, «Пожелания» and «Ответы анкет». Running it again, late or twice changes nothing. */

import { schoolYearOf } from '../core/day';
import { Stop } from '../core/problem';
import { isExpected } from '../core/questionnaires/invited';
import { asksPeople, isSurvey, QUESTIONNAIRE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import { isAsked, type Questionnaire, type QuestionnaireKey } from '../core/questionnaires/questionnaire';
import { responseMark } from '../core/questionnaires/read-survey';
import { type Response, reconcile } from '../core/questionnaires/reconcile';
import { fingerprint } from '../core/text';
import { type FormAnswer, readAnswersSince } from '../google/forms';
import { account, elapsed, momentOf } from '../google/session';
import { countAnswered } from './answer-state';
import { type Book, openBook } from './book';
import { CHECKED, checkAnswers } from './check-answers';
import { type Memory, readMemory, writeMemory } from './memory';
import { REFRESHED, refresh } from './refresh';
import type { CollectResult } from './replies';
import { takeSurvey } from './take-survey';

/** A run reads answers for so long and leaves the rest to the next: well under Google's six minutes. */
const READING_MS = 200_000;
/** Answers may become visible out of order: the last minutes are asked for again, known ones are skipped. */
const OVERLAP_MS = 600_000;
/** Of anonymous answers only the hour of the last is remembered. */
const HOUR_MS = 3_600_000;
/** So many fingerprints of 16 letters: a property holds 9 kB, and all of them are read at every click. */
export const RECENT = 90;

/** `anonymous`: whether answers of anonymous surveys are taken as well, which at once after each would tell whose they are. */
export function collectAnswers(who: string = account(), anonymous = true): CollectResult {
  const surveys = QUESTIONNAIRE_KEYS.filter(isSurvey);
  const { forms: known } = readMemory();
  // «Ответы анкет» grows longest and is not opened where no survey has gone out.
  const asked = surveys.filter((key) => known[key]);
  const begun = asked.flatMap((key) => QUESTIONNAIRES[key].survey?.begins?.register ?? []);
  const book = openBook([...REFRESHED, ...(asked.length > 0 ? CHECKED : []), ...begun], who);
  if (!book.memory.setUp.done) throw new Stop([{ code: 'notSetUp', values: {} }]);
  const deadline = elapsed() + READING_MS;
  const forms: Memory['forms'] = { ...book.memory.forms };
  let [numbers, tally, more] = [book.memory.codes as Readonly<Record<string, number>>, NOTHING, false];
  let brought = false;
  for (const key of QUESTIONNAIRE_KEYS) {
    const form = forms[key];
    const isAnonymous = QUESTIONNAIRES[key].survey?.anonymous ?? false;
    if (!form || (isAnonymous && !anonymous)) continue;
    const recent = (form.recent ?? '').split(' ').filter((mark) => mark !== '');
    const known = new Set([...recent, ...takenBy(book, key)]);
    const skip = (id: string, at: number): boolean =>
      known.has(markOf(id, at)) || known.has(lineOf(key, id, momentOf(at)));
    const read = readAnswersSince(form.id, Math.max(0, form.since - OVERLAP_MS), deadline, skip);
    const responses = read.answers.map(({ id, at, answers }) => ({
      id,
      moment: momentOf(at),
      answers,
      extra: unasked(QUESTIONNAIRES[key], answers),
    }));
    if (isSurvey(key)) {
      const responsesTaken = takeSurvey(book, QUESTIONNAIRES[key], responses);
      brought = brought || responsesTaken > 0;
      tally = add(tally, { ...NOTHING, responses: responsesTaken });
    } else {
      const taken = takeIn(book, QUESTIONNAIRES[key], responses, 'анкета', numbers);
      numbers = taken.numbers;
      tally = add(tally, taken.tally);
    }
    more = more || read.more;
    forms[key] = {
      ...form,
      since: read.answers.reduce(
        (latest, { at }) => Math.max(latest, isAnonymous ? at - (at % HOUR_MS) : at),
        form.since,
      ),
      accepting: read.accepting,
      recent: [...recent, ...read.answers.map(({ id, at }) => markOf(id, at))].slice(-RECENT).join(' '),
    };
  }
  const codes = refresh(book, numbers);
  if (brought) checkAnswers(book);
  for (const key of asked.filter((one) => isExpected(QUESTIONNAIRES[one])))
    forms[key] = { ...forms[key]!, answered: countAnswered(book, key) };
  const remarks = countRemarks(book);
  book.save();
  writeMemory({ codes: { ...codes }, forms });
  return { ...tally, remarks, more };
}

/** An answer changed by its author keeps its id and gets another moment: it is taken again. */
function markOf(id: string, at: number): string {
  return fingerprint(`${at} ${id}`);
}

/** How an answer stands in the rows that are made of it. */
function lineOf(key: QuestionnaireKey, id: string, moment: string): string {
  return isSurvey(key) ? responseMark({ id, moment }) : `${moment} ${id}`;
}

/** Answers that stand in the rows: reading them once more would eat up the time of a run. */
function takenBy(book: Book, key: QuestionnaireKey): readonly string[] {
  const { register } = QUESTIONNAIRES[key];
  return register === 'answers'
    ? book.entries(register).map(({ cells }) => String(cells.response ?? ''))
    : book.entries(register).flatMap(({ cells }) => String(cells.responses ?? '').split('\n'));
}

/** Answers to questions that the curator has added or renamed in the form. */
function unasked(questionnaire: Questionnaire, answers: FormAnswer['answers']): Record<string, string> {
  const extra = Object.entries(answers).filter(([title]) => !isAsked(questionnaire, title));
  return Object.fromEntries(
    extra.map(([title, answer]) => [title, typeof answer === 'string' ? answer : answer.join(', ')]),
  );
}

type Tally = Pick<CollectResult, 'responses' | 'added' | 'updated' | 'repeated'>;
const NOTHING: Tally = { responses: 0, added: 0, updated: 0, repeated: 0 };

function add(a: Tally, b: Tally): Tally {
  return {
    responses: a.responses + b.responses,
    added: a.added + b.added,
    updated: a.updated + b.updated,
    repeated: a.repeated + b.repeated,
  };
}

/** Brings responses of one questionnaire into its register. */
export function takeIn(
  book: Book,
  questionnaire: Questionnaire,
  responses: readonly Response[],
  source: string,
  numbers: Readonly<Record<string, number>>,
): { readonly tally: Tally; readonly numbers: Readonly<Record<string, number>> } {
  const { key, register, prefix, title } = questionnaire;
  const wishes = asksPeople(key);
  const done = reconcile({
    questionnaire,
    responses,
    rows: book.entries(register),
    lists: book.lists,
    today: book.now.today,
    schoolYear: book.school.schoolYear || schoolYearOf(book.now.today),
    source,
    lastNumber: numbers[prefix] ?? 0,
  });
  for (const [row, cells] of done.changed) book.change(register, row, cells);
  for (const cells of done.appended) book.append(register, cells);
  if (done.added.length > 0) book.note(`${title}: ${wishes ? 'ответили' : 'новые участники'}`, done.added);
  if (done.updated.length > 0) book.note(`${title}: повторные ответы`, done.updated);
  return {
    tally: {
      responses: done.responses,
      // Whoever wishes is no new participant.
      added: wishes ? 0 : done.added.length,
      updated: done.updated.length + (wishes ? done.added.length : 0),
      repeated: done.repeated,
    },
    numbers: wishes ? numbers : { ...numbers, [prefix]: done.lastNumber },
  };
}

export function countRemarks(book: Book): number {
  return (['mentees', 'mentors', 'preferences'] as const)
    .flatMap((key) => book.entries(key).map(({ cells }) => cells.remarks ?? ''))
    .filter((remarks) => remarks !== '').length;
}
