/** A spreadsheet beside the school's own, such as one the add-on has made on Drive: to be looked at and saved. */
import { type CellView, cellViews } from '../workspace/spreadsheet/cell-view';
import { columnWidth } from '../workspace/spreadsheet/sheet-layout';
import { findSpreadsheet } from '../workspace/spreadsheet/sheet-list';
import type { SheetState } from '../workspace/spreadsheet/state';
import type { LocalWorkspace } from '../workspace/workspace';
import { html, type Markup, page } from './html';

function cellHtml(cell: CellView | null): Markup {
  if (!cell) return html`<td></td>`;
  const css = [
    `text-align:${cell.align}`,
    `color:${cell.colour}`,
    `font-size:${cell.size}pt`,
    cell.bold ? 'font-weight:700' : '',
    cell.background ? `background:${cell.background}` : '',
    `white-space:${cell.wrap === 'WRAP' ? 'pre-wrap' : 'nowrap'}`,
  ];
  return html`<td style="${css.filter(Boolean).join(';')}">${cell.text}</td>`;
}

function sheetHtml(workspace: LocalWorkspace, spreadsheetId: string, sheet: SheetState): Markup {
  const view = cellViews(findSpreadsheet(workspace, spreadsheetId), sheet, workspace.now());
  const columns = sheet.columnWidths.map((_, i) => i + 1);
  const widths = columns.map((column) => columnWidth(sheet, column));
  return html`<h2 class="list-title">${sheet.name}</h2>
<table class="sheet" style="width:${widths.reduce((sum, width) => sum + width, 0)}px"><colgroup>${widths.map(
    (width) => html`<col style="width:${width}px">`,
  )}</colgroup>${sheet.rows.map(
    (_, i) => html`<tr>${columns.map((column) => cellHtml(view(i + 1, column)))}</tr>`,
  )}</table>`;
}

export function spreadsheetHtml(workspace: LocalWorkspace, id: string): string {
  const { name, sheets } = findSpreadsheet(workspace, id);
  return page({
    title: name,
    css: 'paper.css',
    body: html`<header class="bar"><h1>${name}</h1><p class="note">Пробная школа: ничего не отправляется в Google</p>
<a class="button" href="/download/spreadsheet/${id}.xlsx">Скачать .xlsx</a><a class="button" href="/">К таблице</a></header>
<main class="sheets" aria-label="Таблица">${sheets
      .filter(({ hidden }) => !hidden)
      .map((sheet) => sheetHtml(workspace, id, sheet))}</main>`,
  });
}
