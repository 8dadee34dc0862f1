/** Settings of the sidebar: the school's details, the acting account, the trigger. */

import * as z from 'zod/mini';
import { Stop } from '../core/problem';
import { REGISTERS, type RegisterKey } from '../core/registers/list';
import { type Columns, locate } from '../core/registers/register';
import { account } from '../google/session';
import { showCell, showSheet } from '../google/sheets';
import { triggerHandlers } from '../google/triggers';
import { openBook } from './book';
import { checked } from './frame';
import { INDICATOR_SHEET } from './indicator-sheet';
import { readMemory } from './memory';
import type { Settings } from './replies';
import { SCHOOL, saveDetails, TRIGGERS } from './set-up';

/** Version of the add-on as the settings show it. */
const VERSION = '0.1';

export function readSettings(): Settings {
  const book = openBook([]);
  const handlers = triggerHandlers();
  return {
    school: book.school,
    account: account(),
    version: VERSION,
    trigger: {
      on: TRIGGERS.every(({ handler }) => handlers.includes(handler)),
      owner: book.memory.trigger.owner,
      lastRun: book.memory.trigger.lastRun,
      outcome: book.memory.trigger.outcome ?? '',
    },
  };
}

export function saveSchool(request: unknown): Settings {
  const { school } = checked(z.object({ school: SCHOOL }), request);
  const book = openBook([]);
  saveDetails(book, { ...book.school, ...school });
  book.note('Изменены реквизиты школы', []);
  book.save();
  return readSettings();
}

/** Puts the cursor on a cell named by register, code and column. */
export function goTo(request: unknown): null {
  const place = checked(z.object({ register: z.string(), code: z.string(), column: z.string() }), request);
  if (place.register === INDICATOR_SHEET) {
    showSheet(readMemory().sheets[INDICATOR_SHEET] ?? null);
    return null;
  }
  const key = place.register as RegisterKey;
  if (!(key in REGISTERS)) throw new Error(`no such register: ${place.register}`);
  const book = openBook([key]);
  const sheet = book.sheet(key);
  const at = locate<Columns>(REGISTERS[key], sheet.table.header);
  // Of several rows, as an indicator has one for each year, the last: the newest.
  const entry = book
    .entries(key)
    .filter(({ cells }) => cells[REGISTERS[key].keyColumn] === place.code)
    .pop();
  if (place.code !== '' && !entry) {
    throw new Stop([{ code: 'rowMissing', values: { code: place.code } }]);
  }
  showCell(sheet.id, entry ? entry.row + 2 : 1, (at[place.column] ?? 0) + 1);
  return null;
}
