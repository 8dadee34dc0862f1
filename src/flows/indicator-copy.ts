/** The head's copy of «Показатели»: a file with nothing but its values, the same one from count to count. */

import { copyPage } from '../core/indicators/copy';
import type { SheetContent } from '../core/indicators/sheet';
import type { Part } from '../core/ooxml';
import { longDay } from '../core/russian/dates';
import { fingerprint } from '../core/text';
import { xlsxParts } from '../core/xlsx';
import {
  createSpreadsheet,
  findFile,
  findMarked,
  isGone,
  markFile,
  marksHere,
  replaceSpreadsheet,
  spreadsheetUrl,
} from '../google/drive';
import { logFault } from '../google/ui';
import type { IndicatorCopy } from './indicator-replies';
import { type Memory, readMemory, writeMemory } from './memory';
import { ensureFolder } from './templates';

const NAME = 'Показатели наставничества';
const MARK = 'copy';
/** Of a file that is updated no longer: another one is made beside it. */
const FORMER = 'former-copy';

/** Makes the file in the folder of papers. One that is there but not remembered is taken: a run was cut off. */
export function makeCopy(content: SheetContent): void {
  const parts = xlsxParts(copyPage(content));
  const mark = marksHere()(MARK);
  const found = findMarked(mark);
  if (found) replaceSpreadsheet(found.id, parts);
  const name = content.school === '' ? NAME : `${NAME} – ${content.school}`;
  const { id } = found ?? createSpreadsheet(name, parts, ensureFolder('folder').id, mark);
  remember({ id, print: printOf(parts), day: content.today, trouble: '' });
}

/**
 * Brings the file up to date when anything has changed. Never throws: counting does not depend on the copy. A file
 * that is gone is not made again by itself; what went wrong is remembered for the panel.
 */
export function updateCopy(content: SheetContent): void {
  const { copy } = readMemory();
  if (copy.id === '') return;
  try {
    const parts = xlsxParts(copyPage(content));
    const print = printOf(parts);
    if (!findFile(copy.id)) {
      remember({ ...copy, trouble: 'gone' });
      return;
    }
    if (print !== copy.print) replaceSpreadsheet(copy.id, parts);
    remember({ ...copy, print, day: content.today, trouble: '' });
  } catch (error) {
    logFault(error);
    remember({ ...copy, trouble: isGone(error) ? 'gone' : 'failed' });
  }
}

/** Leaves the file as it is and updates it no longer. */
export function forgetCopy(): void {
  const { id } = readMemory().copy;
  try {
    if (id !== '') markFile(id, marksHere()(FORMER));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
  remember({ id: '', print: '', day: '', trouble: '' });
}

export function describeCopy(): IndicatorCopy | null {
  const { id, day, trouble } = readMemory().copy;
  return id === '' ? null : { url: spreadsheetUrl(id), updatedOn: longDay(day), trouble };
}

function printOf(parts: readonly Part[]): string {
  return fingerprint(JSON.stringify(parts));
}

function remember(copy: Memory['copy']): void {
  writeMemory({ copy });
}
