/** One sheet as the page draws it: looks and rules once, cells short, because long sheets travel with every action. */

import { chartSvg } from '../workspace/charts/svg';
import type { CellView } from '../workspace/spreadsheet/cell-view';
import type { SheetState } from '../workspace/spreadsheet/state';
import { type SheetView, sheetView } from '../workspace/spreadsheet/view';
import type { LocalWorkspace } from '../workspace/workspace';
import { localAddress } from './frame';
import type { CellPicture, Look, RowPicture, RulePicture, SheetPicture } from './wire';

/** Points to pixels. */
const PIXELS = 4 / 3;

function lookOf(cell: CellView): Look {
  const family = cell.family.replace(/[^\p{L}\p{N} _-]/gu, '');
  const css = [
    `font-family:'${family}',Arial,'Liberation Sans',sans-serif`,
    `vertical-align:${cell.vertical}`,
    cell.size === 10 ? '' : `font-size:${cell.size}pt`,
    cell.bold ? 'font-weight:700' : '',
    cell.italic ? 'font-style:italic' : '',
    colour('color', cell.colour),
    colour('background-color', cell.background),
    cell.border ? 'border-color:#000' : '',
  ].filter(Boolean);
  return {
    css: css.join(';'),
    wrap: cell.wrap,
    size: cell.size * PIXELS,
    bold: cell.bold,
    filled: cell.background !== '',
  };
}

/** Only what cannot leave the declaration. */
function colour(property: string, value: string): string {
  return /^#[0-9a-f]{3,8}$/i.test(value) || /^[a-z]+$/i.test(value) ? `${property}:${value}` : '';
}

const addressOf = (text: string): string | null =>
  /^https?:\/\/[^\s<>"]+$/.test(text) ? (localAddress(text) ?? text) : null;

function rulesOf(view: SheetView): RulePicture[] {
  return view.validations.map(({ kind, options, strict, help }): RulePicture => {
    if (kind === 'list') return { kind, values: options, strict, help };
    return kind === 'checkbox' ? { kind } : { kind, help };
  });
}

/** Numbers looks as they are met; the first is the look of an empty cell. */
function lookBook() {
  const looks: Look[] = [
    {
      css: "font-family:Arial,'Liberation Sans',sans-serif;vertical-align:bottom",
      wrap: 'OVERFLOW',
      size: 10 * PIXELS,
      bold: false,
      filled: false,
    },
  ];
  const numbers = new Map<string, number>();
  return {
    looks,
    number(cell: CellView): number {
      const { background, colour: ink, bold, italic, size, family, wrap, vertical, border } = cell;
      const key = `${background}|${ink}|${bold}|${italic}|${size}|${family}|${wrap}|${vertical}|${border}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = looks.length;
        looks.push(lookOf(cell));
        numbers.set(key, number);
      }
      return number;
    },
  };
}

function cellPicture(cell: CellView, look: number, checkbox: boolean): CellPicture {
  const link = cell.link ?? (cell.kind === 'text' ? addressOf(cell.text) : null);
  return {
    t: checkbox ? '' : cell.text,
    k: look,
    ...(cell.edit !== cell.text ? { e: cell.edit } : {}),
    ...(cell.validation !== undefined ? { r: cell.validation + 1 } : {}),
    ...(cell.note ? { note: cell.note } : {}),
    ...(cell.align !== 'left' ? { align: cell.align } : {}),
    ...(checkbox ? { on: cell.edit === 'TRUE' || cell.edit === 'ИСТИНА' } : {}),
    ...(link ? { link } : {}),
    ...(cell.invalid ? { bad: true as const } : {}),
  };
}

/** Puts the extent of merged cells on their first cell and marks the others. */
function merge(rows: Map<number, (CellPicture | null)[]>, view: SheetView): void {
  for (const area of view.merges) {
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells = rows.get(row) ?? [];
      rows.set(row, cells);
      for (let column = area.column; column < area.column + area.columns; column++) {
        while (cells.length < column) cells.push(null);
        const cell = cells[column - 1] ?? { t: '' };
        const first = row === area.row && column === area.column;
        cells[column - 1] = first
          ? { ...cell, span: { rows: area.rows, columns: area.columns } }
          : { ...cell, under: true };
      }
    }
  }
}

export function sheetPicture(
  workspace: LocalWorkspace,
  spreadsheetId: string,
  sheet: SheetState,
): SheetPicture {
  const view = sheetView(workspace, spreadsheetId, sheet.id);
  const rules = rulesOf(view);
  const book = lookBook();
  const rows = new Map<number, (CellPicture | null)[]>();
  for (const { row, cells } of view.rows) {
    const line: (CellPicture | null)[] = [];
    for (const cell of cells) {
      while (line.length < cell.column - 1) line.push(null);
      const checkbox = cell.validation !== undefined && rules[cell.validation]?.kind === 'checkbox';
      line.push(cellPicture(cell, book.number(cell), checkbox));
    }
    if (line.length > 0) rows.set(row, line);
  }
  merge(rows, view);
  const pictures: RowPicture[] = [...rows].map(([n, c]) => {
    const height = sheet.rows[n - 1]?.height ?? 0;
    return height ? { n, h: height, c } : { n, c };
  });
  const { filter } = view;
  return {
    id: view.id,
    rowCount: view.maxRows,
    frozenRows: view.frozenRows,
    frozenColumns: view.frozenColumns,
    gridlines: view.gridlines,
    columns: view.columns.map(({ width, hidden }) => ({ width, hidden })),
    rows: pictures.sort((a, b) => a.n - b.n),
    hiddenRows: view.rows.filter((row) => row.hidden).map((row) => row.row),
    looks: book.looks,
    rules,
    filter: filter && {
      ...filter.area,
      active: Object.keys(filter.hiddenValues).map(Number),
    },
    charts: view.charts.map((chart) => {
      const { row, column, x, y, width, height } = chart;
      return { row, column, x, y, width, height, svg: chartSvg(chart) };
    }),
  };
}
