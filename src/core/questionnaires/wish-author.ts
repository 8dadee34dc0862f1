/** Whose row a wish belongs to: it names its author by code, and its author may change that later. */

import type { Cells } from '../cell';
import { fingerprint, foldText, readCode, shorten } from '../text';
import type { Person } from './reconcile';
import { sameCell } from './snapshot';
import { codeIn } from './wishes';

/** The code of a row or an answer, however it is typed. */
export function authorKey({ code }: Cells): string {
  return foldText(readCode(String(code ?? '')));
}

/** An answer whose author cannot be read gets a row of its own: two of them may be two people. */
export function nameAuthor(answer: Cells, responseId: string): Cells {
  const said = String(answer.code ?? '');
  if (codeIn(said) !== null) return answer;
  const mark = fingerprint(responseId).slice(0, 6);
  return { ...answer, code: `${shorten(said, 100) || 'не указано'} [${mark}]` };
}

/** The row that an answer goes to; undefined when it needs a new one. `before` is where it stood so far. */
export function authorOf(
  before: Person | undefined,
  answer: Cells,
  namesakes: readonly Person[],
): Person | undefined {
  if (before && sameCell(before.snapshot.values.code ?? '', answer.code ?? '')) return before;
  const there = namesakes.find(({ cells }) => authorKey(cells) === authorKey(answer));
  return there ?? (before?.taken.length === 1 ? before : undefined);
}

/** The author has changed who they are: what the answer brought into the row goes, what the curator changed stays. */
export function leaveRow(person: Person, code: string): void {
  const values = { ...person.snapshot.values };
  for (const [key, said] of Object.entries(values)) {
    if (key === 'code') continue;
    if (sameCell(person.cells[key] ?? '', said)) person.cells[key] = '';
    values[key] = '';
  }
  person.snapshot = { ...person.snapshot, values, conflicts: {}, twin: code };
}
