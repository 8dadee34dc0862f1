/** What a person does to the sheets through the page: edits, rows, columns, filters, tabs. */
import * as z from 'zod/mini';
import { editCell } from '../workspace/by-user';
import { ServiceError } from '../workspace/service-object';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumn,
  openSheet,
  renameSheet,
  type SheetPlace,
  setFilter,
  sortRange,
  sortSheet,
} from '../workspace/spreadsheet/by-user';
import type { SheetState } from '../workspace/spreadsheet/state';
import { sheetView } from '../workspace/spreadsheet/view';
import { json, Refusal, type Reply, type Request, shaped } from './server';
import { remember, type Trial } from './trial';
import { trialView } from './view';

/** Far above what a school has, far below what would stall the page. */
const MOST_CELLS = 50_000;
const MOST_ROWS = 20_000;

const SHEET = z.object({ sheet: z.number() });
const NUMBER = z.number().check(z.int(), z.gte(1), z.lte(100_000));
const EDIT = z.object({
  sheet: z.number(),
  row: NUMBER,
  column: NUMBER,
  rows: z.array(z.array(z.union([z.string(), z.boolean()]))),
});
const ROWS = z.object({
  sheet: z.number(),
  action: z.enum(['insertAbove', 'insertBelow', 'delete']),
  row: NUMBER,
  count: NUMBER,
});
const COLUMNS = z.object({
  sheet: z.number(),
  action: z.enum(['insertLeft', 'insertRight', 'delete', 'moveLeft', 'moveRight', 'hide', 'show']),
  column: NUMBER,
});
const SORT = z.object({ sheet: z.number(), column: NUMBER, ascending: z.boolean() });
const FILTER = z.object({ sheet: z.number(), column: NUMBER, hidden: z.array(z.string()) });
const RENAME = z.object({ sheet: z.number(), name: z.string() });
const NAME = z.object({ name: z.string().check(z.minLength(1), z.maxLength(200)) });

function sheetOf(trial: Trial, id: number): SheetState {
  const { spreadsheets } = trial.workspace.state;
  const sheet = spreadsheets[trial.spreadsheetId]?.sheets.find((one) => one.id === id);
  if (!sheet) throw new Refusal('Такого листа нет.', 404);
  return sheet;
}

const placeOf = (trial: Trial, sheet: number): SheetPlace => ({
  spreadsheetId: trial.spreadsheetId,
  sheetId: sheetOf(trial, sheet).id,
});

/** Types into cells one after another, as a paste does; the first refusal is told, the rest goes on. */
function edit(trial: Trial, body: unknown): void {
  const { sheet, row, column, rows } = shaped(EDIT, body);
  const place = placeOf(trial, sheet);
  const { maxRows, maxColumns } = sheetOf(trial, sheet);
  const cells = rows.reduce((sum, line) => sum + line.length, 0);
  if (cells > MOST_CELLS) throw new Refusal('Слишком большой блок: вставьте его частями.');
  const width = Math.max(0, ...rows.map((line) => line.length));
  if (row + rows.length - 1 > maxRows || column + width - 1 > maxColumns) {
    throw new Refusal('Блок не помещается на лист: добавьте строк или столбцов.');
  }
  const messages: string[] = [];
  rows.forEach((line, down) => {
    line.forEach((value, right) => {
      const text = typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
      const at = { ...place, row: row + down, column: column + right };
      const { accepted, message, runs } = editCell(trial.workspace, { ...at, text });
      if (!accepted) messages.push(message);
      const failed = runs.find((run) => run.error)?.error;
      if (failed) messages.push(`Ошибка сценария: ${failed.message}`);
    });
  });
  if (messages[0]) trial.news.trouble = messages[0];
}

function changeRows(trial: Trial, body: unknown): void {
  const { sheet, action, row, count } = shaped(ROWS, body);
  const place = placeOf(trial, sheet);
  const { maxRows } = sheetOf(trial, sheet);
  if (action === 'delete') {
    if (count >= maxRows) throw new Refusal('Нельзя удалить все строки листа.');
    deleteRows(trial.workspace, place, row, Math.min(count, maxRows - row + 1));
    return;
  }
  if (maxRows + count > MOST_ROWS) throw new Refusal(`На листе не может быть больше ${MOST_ROWS} строк.`);
  insertRows(trial.workspace, place, action === 'insertAbove' ? row : row + count, count);
}

function changeColumns(trial: Trial, body: unknown): void {
  const { sheet, action, column } = shaped(COLUMNS, body);
  const place = placeOf(trial, sheet);
  const state = sheetOf(trial, sheet);
  const { workspace } = trial;
  if (action === 'insertLeft') insertColumns(workspace, place, column);
  else if (action === 'insertRight') insertColumns(workspace, place, column + 1);
  else if (action === 'moveLeft') moveColumn(workspace, place, column, Math.max(1, column - 1));
  else if (action === 'moveRight') {
    moveColumn(workspace, place, column, Math.min(state.maxColumns, column + 1));
  } else if (action === 'hide') hideColumn(state, column);
  else if (action === 'show') showAround(state, column);
  else if (state.maxColumns === 1) throw new Refusal('Нельзя удалить все столбцы листа.');
  else deleteColumns(workspace, place, column);
}

function hideColumn(sheet: SheetState, column: number): void {
  const others = Array.from({ length: sheet.maxColumns }, (_, index) => index).filter(
    (index) => index !== column - 1 && !sheet.hiddenColumns[index],
  );
  if (others.length === 0) throw new Refusal('Нельзя скрыть все столбцы листа.');
  while (sheet.hiddenColumns.length < column) sheet.hiddenColumns.push(false);
  sheet.hiddenColumns[column - 1] = true;
}

/** Shows the hidden columns next to a column, on both sides. */
function showAround(sheet: SheetState, column: number): void {
  for (let at = column - 1; at >= 1 && sheet.hiddenColumns[at - 1]; at--) sheet.hiddenColumns[at - 1] = false;
  for (let at = column + 1; sheet.hiddenColumns[at - 1]; at++) sheet.hiddenColumns[at - 1] = false;
}

/** Within the filter when the column belongs to one, else the whole sheet below its frozen rows. */
function sort(trial: Trial, body: unknown): void {
  const { sheet, column, ascending } = shaped(SORT, body);
  const place = placeOf(trial, sheet);
  const { filter } = sheetOf(trial, sheet);
  const area = filter?.area;
  if (area && column >= area.column && column < area.column + area.columns) {
    const below = { ...area, row: area.row + 1, rows: area.rows - 1 };
    if (below.rows > 1) sortRange(trial.workspace, place, below, column, ascending);
  } else sortSheet(trial.workspace, place, column, ascending);
}

/** Texts of a filter's column with how often they occur, in the order of the alphabet. */
function filterValues(trial: Trial, query: URLSearchParams): Reply {
  const column = Number(query.get('column'));
  const place = placeOf(trial, Number(query.get('sheet')));
  const filter = sheetOf(trial, place.sheetId).filter;
  if (!filter) throw new Refusal('На листе нет фильтра.');
  const counts = new Map<string, number>();
  const { rows } = sheetView(trial.workspace, trial.spreadsheetId, place.sheetId);
  for (const row of rows) {
    if (row.row <= filter.area.row || row.row >= filter.area.row + filter.area.rows) continue;
    const text = row.cells.find((cell) => cell.column === column)?.text ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const hidden = new Set(filter.hiddenValues[column] ?? []);
  const values = [...counts].map(([text, count]) => ({ text, count, shown: !hidden.has(text) }));
  values.sort((a, b) => a.text.localeCompare(b.text, 'ru', { numeric: true }));
  return json({ values });
}

function rename(trial: Trial, body: unknown): void {
  const { sheet, name } = shaped(RENAME, body);
  try {
    renameSheet(trial.workspace, placeOf(trial, sheet), name);
  } catch (error) {
    if (error instanceof ServiceError) throw new Refusal('Лист с таким названием уже есть.');
    throw error;
  }
}

function nameFile(trial: Trial, body: unknown): void {
  const { name } = shaped(NAME, body);
  const { spreadsheets, files } = trial.workspace.state;
  for (const named of [spreadsheets[trial.spreadsheetId], files[trial.spreadsheetId]]) {
    if (named) named.name = name;
  }
}

const CHANGES: Readonly<Record<string, (trial: Trial, body: unknown) => void>> = {
  '/api/edit': edit,
  '/api/rows': changeRows,
  '/api/columns': changeColumns,
  '/api/sort': sort,
  '/api/rename': rename,
};

export function sheetActions(trial: Trial, { method, path, query, body }: Request): Reply {
  if (path === '/api/filter' && method === 'GET') return filterValues(trial, query);
  const change = CHANGES[path];
  if (change) {
    remember(trial);
    change(trial, body);
  } else if (path === '/api/filter') {
    const { sheet, column, hidden } = shaped(FILTER, body);
    setFilter(trial.workspace, placeOf(trial, sheet), column, hidden);
  } else if (path === '/api/sheet') openSheet(trial.workspace, placeOf(trial, shaped(SHEET, body).sheet));
  else if (path === '/api/name') nameFile(trial, body);
  else throw new Refusal('Такого действия нет.', 404);
  return json(trialView(trial));
}
