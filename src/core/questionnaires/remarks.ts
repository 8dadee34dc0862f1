/** What is wrong with a row of the two bases, said for the curator. Follows from the row as it stands now. */

import type { Cells } from '../cell';
import { ageOn, isDay } from '../day';
import type { Problem } from '../problem';
import type { Lists } from '../registers/lists';
import { columnKeys, type Register, readNumber } from '../registers/register';
import { foldText, readClass, splitChoices } from '../text';
import { readSnapshot } from './snapshot';

const PUPIL = foldText('Обучающийся');
/** A mentor with more mentees than this is taken for a slip of the pen. */
const MOST_PLACES = 10;

/** Codes of problems that keep a person out of the matching. */
export const BLOCKING: readonly string[] = ['nameMissing', 'requestMissing', 'topicsMissing'];

/** Problems of one row of «Наставляемые» or «Наставники», in the order of its columns. */
export function remarksOf(of: Register, cells: Cells, lists: Lists, today: string): readonly Problem[] {
  const found: Problem[] = [];
  const text = (key: string): string => String(cells[key] ?? '').trim();
  const add = (code: string, column: string, values: Readonly<Record<string, string>> = {}): void => {
    found.push({
      code,
      place: { register: of.key, code: text('code'), column },
      values: { column: of.columns[column]?.title ?? '', value: text(column), ...values },
    });
  };
  const pupil = foldText(text('role')) === PUPIL;
  if (text('name') === '') add('nameMissing', 'name');
  if (text('role') === '') add('roleMissing', 'role');
  if (text('birthDate') !== '' && !isDay(text('birthDate'))) add('dateUnreadable', 'birthDate');
  else if (text('birthDate') === '' && pupil) add('birthDateMissing', 'birthDate');
  else if (text('birthDate') !== '' && !isPlausible(ageOn(text('birthDate'), today)))
    add('ageOdd', 'birthDate');
  if (pupil && text('post') !== '' && readClass(text('post')) === null) add('classUnreadable', 'post');
  if (text('email') !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text('email'))) add('emailOdd', 'email');
  for (const key of columnKeys(of)) {
    if (of.columns[key]?.kind === 'number' && text(key) !== '' && readNumber(cells[key] ?? '') === null)
      add('numberUnreadable', key);
  }
  const places = readNumber(cells.places ?? '');
  if (places !== null && (places < 0 || places > MOST_PLACES)) add('placesOdd', 'places');
  if (text('topics') === '') add(of.key === 'mentors' ? 'topicsMissing' : 'requestMissing', 'topics');
  const forms = new Set(lists.forms.map(foldText));
  for (const form of splitChoices(text('forms'), lists.forms)) {
    if (!forms.has(foldText(form))) add('formUnknown', 'forms', { value: form });
  }
  const snapshot = readSnapshot(cells.snapshot ?? '');
  for (const [key, said] of Object.entries(snapshot.conflicts)) {
    // Once the curator has taken the answer over there is nothing left to say.
    if (foldText(String(said)) !== foldText(text(key))) add('answerDiffers', key, { answer: String(said) });
  }
  if (snapshot.twin !== '') add('namesake', 'name', { twin: snapshot.twin });
  for (const [title, value] of Object.entries(snapshot.extra))
    add('extraAnswer', 'remarks', { column: title, value });
  return found;
}

function isPlausible(age: number | null): boolean {
  return age !== null && age >= 5 && age <= 100;
}
