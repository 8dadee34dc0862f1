/** Values of formulas, worked out when somebody looks at them and kept until something changes. */
import { lastCell } from './cells';
import { isDateFormat } from './display';
import { createModel, type EngineModel, quietly, setToday } from './formula-engine';
import { sheetLocale } from './locale';
import { cellName } from './references';
import { toSerial } from './serial-date';
import type { Area, CellValue, SheetState, SpreadsheetState } from './state';

/** What a formula, or a formula beside it, puts into a cell. */
export interface Calculated {
  readonly value: CellValue;
  /** Format for a cell that has none, '' for automatic. */
  readonly format: string;
}

interface Engine {
  readonly model: EngineModel;
  readonly loaded: ReadonlySet<number>;
  readonly day: number;
  revision: number;
  /** Cells written since the model was brought up to date. */
  pending: { readonly sheetId: number; readonly area: Area }[];
  pendingCells: number;
  /** `sheet row column` of cells filled by a formula in another cell; null until asked for. */
  spilled: Set<string> | null;
}

/** Beyond this many changed cells a new model is faster than changing the old one. */
const MANY = 30;

const engines = new WeakMap<SpreadsheetState, Engine>();

/** To be called after every write of values or formulas. */
export function contentsChanged(spreadsheet: SpreadsheetState, sheet: SheetState, area: Area): void {
  spreadsheet.revision++;
  const engine = engines.get(spreadsheet);
  if (!engine) return;
  engine.pending.push({ sheetId: sheet.id, area });
  engine.pendingCells += area.rows * area.columns;
  engine.revision++;
}

/** To be called after rows, columns or sheets came, went, moved or got another name. */
export function structureChanged(spreadsheet: SpreadsheetState): void {
  spreadsheet.revision++;
  engines.delete(spreadsheet);
}

export function hasFormulas(sheet: SheetState): boolean {
  return sheet.rows.some((row) => row !== null && row.formulas.length > 0);
}

/** A formula as the engine reads it: commas between arguments, points in numbers. */
export function canonicalFormula(formula: string, locale: string): string {
  const pieces = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'!)/);
  const outside = pieces.filter((_, i) => i % 2 === 0).join('');
  if (sheetLocale(locale).separator !== ';' || !outside.includes(';')) return formula;
  let depth = 0;
  return pieces
    .map((piece, i) => {
      if (i % 2 === 1) return piece;
      return piece.replace(/(?<=\d),(?=\d)/g, '.').replace(/[;\\{}]/g, (mark) => {
        if (mark === '{') depth++;
        if (mark === '}') depth--;
        if (mark === ';') return depth > 0 ? ';' : ',';
        return mark === '\\' && depth > 0 ? ',' : mark;
      });
    })
    .join('');
}

function contentOf(sheet: SheetState, rowIndex: number, column: number, locale: string): string {
  const row = sheet.rows[rowIndex];
  const formula = row?.formulas[column] ?? '';
  if (formula !== '') return canonicalFormula(formula, locale);
  const value = row?.values[column] ?? '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Text that the engine could read as something else goes in as a formula that gives this text.
  const plain = value === '' || (/^\p{L}\P{N}*$/u.test(value) && !/^(?:true|false)$/i.test(value));
  return plain ? value : `="${value.replaceAll('"', '""')}"`;
}

function neededSheets(spreadsheet: SpreadsheetState, extra: number | null): Set<number> {
  const needed = new Set<number>(extra === null ? [] : [extra]);
  for (const sheet of spreadsheet.sheets) {
    if (!hasFormulas(sheet)) continue;
    needed.add(sheet.id);
    const text = sheet.rows.map((row) => row?.formulas.join('\n') ?? '').join('\n');
    const lower = text.toLowerCase();
    for (const other of spreadsheet.sheets) {
      if (lower.includes(other.name.replaceAll("'", "''").toLowerCase())) needed.add(other.id);
    }
  }
  return needed;
}

function sheetData(sheet: SheetState, full: boolean, locale: string): object {
  const cells: Record<string, string> = {};
  const formats: Record<string, number> = {};
  if (full) {
    const dated = sheet.styles.map((style) => isDateFormat(style.numberFormat));
    sheet.rows.forEach((row, i) => {
      if (!row) return;
      const width = Math.max(row.values.length, row.formulas.length);
      for (let column = 0; column < width; column++) {
        const content = contentOf(sheet, i, column, locale);
        if (content === '') continue;
        const name = cellName(i + 1, column + 1);
        cells[name] = content;
        if (dated[row.styles[column] ?? 0]) formats[name] = 1;
      }
    });
  }
  return {
    id: String(sheet.id),
    name: sheet.name,
    rowNumber: sheet.maxRows,
    colNumber: sheet.maxColumns,
    cells,
    formats,
  };
}

function build(spreadsheet: SpreadsheetState, day: number, extra: number | null): Engine {
  const loaded = neededSheets(spreadsheet, extra);
  const model = createModel({
    formats: { 1: 'dd/mm/yyyy' },
    sheets: spreadsheet.sheets.map((sheet) => sheetData(sheet, loaded.has(sheet.id), spreadsheet.locale)),
  });
  const { revision } = spreadsheet;
  return { model, loaded, day, revision, pending: [], pendingCells: 0, spilled: null };
}

/** The engine with the present contents; `sheetId` names a sheet it must know. */
function engineOf(spreadsheet: SpreadsheetState, now: number, sheetId: number | null): Engine {
  const serial = toSerial(now, spreadsheet.timeZone);
  setToday(serial);
  let engine = engines.get(spreadsheet);
  const stale =
    !engine ||
    engine.revision !== spreadsheet.revision ||
    engine.day !== Math.floor(serial) ||
    engine.pendingCells > MANY ||
    (sheetId !== null && !engine.loaded.has(sheetId)) ||
    (engine.pendingCells > 0 && [...neededSheets(spreadsheet, null)].some((id) => !engine?.loaded.has(id)));
  if (!engine || stale) {
    engine = build(spreadsheet, Math.floor(serial), sheetId);
    engines.set(spreadsheet, engine);
  }
  applyPending(spreadsheet, engine);
  return engine;
}

function applyPending(spreadsheet: SpreadsheetState, engine: Engine): void {
  const { pending, model, loaded } = engine;
  if (pending.length === 0) return;
  engine.pending = [];
  engine.pendingCells = 0;
  engine.spilled = null;
  quietly(() => {
    for (const { sheetId, area } of pending) {
      const sheet = spreadsheet.sheets.find(({ id }) => id === sheetId);
      if (!sheet || !loaded.has(sheetId)) continue;
      for (let row = area.row - 1; row < area.row - 1 + area.rows; row++) {
        for (let col = area.column - 1; col < area.column - 1 + area.columns; col++) {
          const content = contentOf(sheet, row, col, spreadsheet.locale);
          model.dispatch('UPDATE_CELL', { sheetId: String(sheetId), row, col, content });
        }
      }
    }
  });
}

const ERRORS: Readonly<Record<string, string>> = {
  '#BAD_EXPR': '#ERROR!',
  '#CYCLE': '#REF!',
  '#REF': '#REF!',
  '#SPILL!': '#REF!',
  '#ERROR': '#ERROR!',
};

function spilledCells(spreadsheet: SpreadsheetState, engine: Engine): Set<string> {
  if (engine.spilled) return engine.spilled;
  const spilled = new Set<string>();
  for (const sheet of spreadsheet.sheets) {
    sheet.rows.forEach((state, row) => {
      state?.formulas.forEach((formula, col) => {
        const zone = formula && engine.model.getters.getSpreadZone({ sheetId: String(sheet.id), row, col });
        if (!zone) return;
        for (let r = zone.top; r <= zone.bottom; r++) {
          for (let c = zone.left; c <= zone.right; c++) spilled.add(`${sheet.id} ${r} ${c}`);
        }
      });
    });
  }
  engine.spilled = spilled;
  return spilled;
}

/**
 * A reader of calculated cells of a sheet, 1-based; null for a cell that no formula fills. `now` is the moment
 * that TODAY shows, ms since epoch.
 */
export function calculator(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  now: number,
): (row: number, column: number) => Calculated | null {
  if (!hasFormulas(sheet)) return () => null;
  let engine: Engine | null = null;
  return (row, column) => {
    const state = sheet.rows[row - 1];
    const formula = state?.formulas[column - 1] ?? '';
    if (formula === '' && (state?.values[column - 1] ?? '') !== '') return null;
    engine ??= engineOf(spreadsheet, now, null);
    if (formula === '' && !spilledCells(spreadsheet, engine).has(`${sheet.id} ${row - 1} ${column - 1}`)) {
      return null;
    }
    const place = { sheetId: String(sheet.id), row: row - 1, col: column - 1 };
    const cell = quietly(() => engine?.model.getters.getEvaluatedCell(place));
    const value = cell?.value ?? '';
    if (cell?.type === 'error') return { value: ERRORS[String(value)] ?? value, format: '' };
    const format = isDateFormat(cell?.format ?? '')
      ? sheetLocale(spreadsheet.locale)[typeof value === 'number' && value % 1 !== 0 ? 'moment' : 'day']
      : '';
    return { value, format };
  };
}

/** The last row and column with contents, cells that formulas spill into included; 0 when there is none. */
export function contentExtent(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  now: number,
): { readonly row: number; readonly column: number } {
  const last = lastCell(sheet);
  if (!hasFormulas(sheet)) return last;
  for (const place of spilledCells(spreadsheet, engineOf(spreadsheet, now, null))) {
    const [sheetId = 0, row = 0, column = 0] = place.split(' ').map(Number);
    if (sheetId !== sheet.id) continue;
    last.row = Math.max(last.row, row + 1);
    last.column = Math.max(last.column, column + 1);
  }
  return last;
}

/** Works out a formula as if it stood in a sheet; null when it cannot be worked out. */
export function evaluate(
  spreadsheet: SpreadsheetState,
  sheet: SheetState,
  now: number,
): (formula: string) => CellValue | null {
  const engine = engineOf(spreadsheet, now, sheet.id);
  return (formula) => {
    const value = quietly(() =>
      engine.model.getters.evaluateFormula(String(sheet.id), canonicalFormula(formula, spreadsheet.locale)),
    );
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : null;
  };
}

/** Whether a text is one of the errors a formula shows. */
export function isError(value: CellValue): boolean {
  return typeof value === 'string' && /^#(?:ERROR!|NAME\?|REF!|N\/A|DIV\/0!|VALUE!|NUM!|NULL!)$/.test(value);
}
