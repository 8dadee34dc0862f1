/** An `.xlsx` file made into a spreadsheet, as Drive does on upload with conversion. What is not listed here throws. */
import { strFromU8, unzipSync } from 'fflate';
import { childOf, elements, parseXml, type Xml } from '../docs/docx-package';
import { DEFAULT_STYLE, ensureRow, newSheet, put } from './cells';
import type { CellStyle, CellValue, SheetState, SpreadsheetState } from './state';

/** The error for everything that would change the sheet and is not taken in here. */
const notImitated = (what: string): Error =>
  new Error(`XLSX import: ${what} is not imitated by the stand-in`);

const KNOWN_IN_SHEET = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData'];
/** Settings of the printer stay behind: Sheets asks for them when it prints. */
const LEFT_OUT = ['pageMargins', 'pageSetup', 'printOptions'];

/** The sheets of the file, numbered from 0. Throws for a file that is no workbook, and for what is not imitated. */
export function importXlsx(bytes: Uint8Array): SheetState[] {
  const files = unzipped(bytes);
  const part = (path: string): Xml => {
    const content = files[path];
    if (!content) throw new Error(`XLSX import: there is no ${path} in the file`);
    return parseXml(strFromU8(content));
  };
  const styles = readStyles(part('xl/styles.xml'));
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels')).map(({ attributes: { Id, Target } }) => [Id, Target]),
  );
  return elements(childOf(part('xl/workbook.xml'), 'sheets')).map(({ attributes }, number) => {
    if ((attributes.state ?? 'visible') !== 'visible')
      throw notImitated(`a sheet that is ${attributes.state}`);
    return importSheet(
      number,
      attributes.name ?? '',
      part(`xl/${targets.get(attributes['r:id'] ?? '')}`),
      styles,
    );
  });
}

/** The spreadsheet that holds these sheets, in the language of the account. */
export function importedSpreadsheet(
  { id, name }: { readonly id: string; readonly name: string },
  sheets: SheetState[],
  timeZone: string,
): SpreadsheetState {
  return {
    id,
    name,
    locale: 'ru_RU',
    timeZone,
    sheets,
    activeSheetId: 0,
    activeArea: { row: 1, column: 1, rows: 1, columns: 1 },
    toasts: [],
    lastNumber: 0,
    revision: 0,
  };
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new Error('XLSX import: the file is no .xlsx', { cause: error });
  }
}

/** Looks by the number that cells give. */
function readStyles(root: Xml): CellStyle[] {
  const list = (name: string): Xml[] => elements(childOf(root, name));
  const formats = new Map(
    list('numFmts').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  const [fonts, fills] = [list('fonts'), list('fills')];
  return list('cellXfs').map((xf): CellStyle => {
    const { numFmtId = '0', fontId = '0', fillId = '0' } = xf.attributes;
    const font = fonts[Number(fontId)];
    const ground = childOf(childOf(fills[Number(fillId)], 'patternFill'), 'fgColor');
    const format = formats.get(numFmtId) ?? (numFmtId === '0' ? '' : undefined);
    if (format === undefined) throw notImitated(`the built-in format ${numFmtId}`);
    const { horizontal = '', vertical = 'bottom', wrapText } = childOf(xf, 'alignment')?.attributes ?? {};
    return {
      ...DEFAULT_STYLE,
      numberFormat: format === 'General' ? '' : format,
      background: ground ? colourOf(ground) : '',
      fontColor: colourOf(childOf(font, 'color')) || DEFAULT_STYLE.fontColor,
      fontFamily: childOf(font, 'name')?.attributes.val ?? DEFAULT_STYLE.fontFamily,
      fontSize: Number(childOf(font, 'sz')?.attributes.val ?? DEFAULT_STYLE.fontSize),
      bold: childOf(font, 'b') !== undefined,
      italic: childOf(font, 'i') !== undefined,
      wrap: wrapText === '1' ? 'WRAP' : 'OVERFLOW',
      horizontal: horizontal as CellStyle['horizontal'],
      vertical: vertical === 'center' ? 'middle' : (vertical as CellStyle['vertical']),
    };
  });
}

function colourOf(element: Xml | undefined): string {
  return element?.attributes.rgb ? `#${element.attributes.rgb.slice(2).toLowerCase()}` : '';
}

function importSheet(id: number, name: string, root: Xml, styles: readonly CellStyle[]): SheetState {
  const odd = elements(root).find((child) => ![...KNOWN_IN_SHEET, ...LEFT_OUT].includes(child.name));
  if (odd) throw notImitated(`<${odd.name}>`);
  const sheet = newSheet(id, name);
  sheet.styles = [...styles];
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  sheet.hiddenGridlines = view?.attributes.showGridLines === '0';
  for (const { attributes } of elements(childOf(root, 'cols'))) {
    // Excel's width counts digits of the usual font, 7 pixels each, and 5 pixels of padding.
    const width = Math.round(Number(attributes.width) * 7 + 5);
    for (let at = Number(attributes.min); at <= Number(attributes.max); at++)
      put(sheet.columnWidths, at, width, 0);
  }
  for (const line of elements(childOf(root, 'sheetData'))) {
    const row = ensureRow(sheet, Number(line.attributes.r));
    for (const cell of elements(line)) {
      const column = columnOf(cell.attributes.r ?? '');
      put(row.values, column, cellValue(cell), '');
      put(row.styles, column, Number(cell.attributes.s ?? '0'), 0);
    }
  }
  return sheet;
}

function columnOf(address: string): number {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellValue(cell: Xml): CellValue {
  if (childOf(cell, 'f')) throw notImitated('a formula');
  const text = textOf(childOf(cell, 'v'));
  switch (cell.attributes.t ?? 'n') {
    case 'inlineStr':
      return textOf(childOf(childOf(cell, 'is'), 't'));
    case 'b':
      return text === '1';
    case 'n':
      return text === '' ? '' : Number(text);
    default:
      throw notImitated(`a cell of the type ${cell.attributes.t}`);
  }
}

function textOf(element: Xml | undefined): string {
  return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}
