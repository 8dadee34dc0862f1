/** Takes answers in from a table that somebody else's form has made: a sheet of this file or pasted text. */

import * as z from 'zod/mini';
import type { Cell, Table } from '../core/cell';
import { Stop } from '../core/problem';
import { type Mapping, mapColumns, responsesFrom } from '../core/questionnaires/import-table';
import { BASE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import { parseTable } from '../google/parse-table';
import { listSheets, openSheets } from '../google/sheets';
import { openBook } from './book';
import { countRemarks, takeIn } from './collect-answers';
import { checked } from './frame';
import { writeMemory } from './memory';
import { REFRESHED, refresh } from './refresh';
import type { CollectResult, ImportPreview } from './replies';

const SOURCE = z.object({
  questionnaire: z.enum(BASE_KEYS),
  sheet: z.string(),
  pasted: z.string(),
});

export function previewImport(request: unknown): ImportPreview {
  const { questionnaire, sheet, pasted } = checked(SOURCE, request);
  const book = openBook([]);
  const sheets = foreignSheets(Object.values(book.memory.sheets));
  if (sheet === '' && pasted.trim() === '') return { rows: 0, mapped: [], leftOver: [], missing: [], sheets };
  const table = readSource(sheet, pasted);
  const mapping = mapColumns(QUESTIONNAIRES[questionnaire], table.header, book.lists);
  return {
    rows: table.rows.length,
    mapped: mapping.mapped.map(({ from, to }) => ({ from, to })),
    leftOver: mapping.leftOver.map(({ title }) => title),
    missing: mapping.missing,
    sheets,
  };
}

export function importAnswers(request: unknown): CollectResult {
  const { questionnaire, sheet, pasted } = checked(SOURCE, request);
  const book = openBook(REFRESHED);
  const table = readSource(sheet, pasted);
  if (table.rows.length === 0) throw new Stop([{ code: 'importEmpty', values: {} }]);
  const mapping: Mapping = mapColumns(QUESTIONNAIRES[questionnaire], table.header, book.lists);
  if (!mapping.mapped.some(({ to }) => to === QUESTIONNAIRES[questionnaire].questions[0]?.title)) {
    throw new Stop([{ code: 'importNoName', values: {} }]);
  }
  const responses = responsesFrom(mapping, table);
  const taken = takeIn(
    book,
    QUESTIONNAIRES[questionnaire],
    responses,
    sheet === '' ? 'вставленная таблица' : `лист «${sheet}»`,
    book.memory.codes,
  );
  const codes = refresh(book, taken.numbers);
  const remarks = countRemarks(book);
  book.save();
  writeMemory({ codes: { ...codes } });
  return { ...taken.tally, remarks, more: false };
}

/** Sheets that may hold answers: neither ours nor the start page. */
function foreignSheets(own: readonly number[]): readonly string[] {
  return listSheets()
    .filter(({ id }) => !own.includes(id))
    .map(({ name }) => name);
}

function readSource(sheet: string, pasted: string): Table {
  if (sheet !== '') {
    const open = openSheets([{ id: null, name: sheet }])[0];
    if (!open) throw new Stop([{ code: 'importSheetMissing', values: { sheet } }]);
    return open.table;
  }
  const [header = [], ...rows] = parseTable(pasted);
  return { header, rows: rows.filter((row) => row.some((cell: Cell) => cell !== '')) };
}
