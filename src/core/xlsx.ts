/** A workbook of one sheet as the parts of an .xlsx file (ECMA-376): values and how they look, no formulas. */

import type { Input } from './cell';
import { daysBetween } from './day';
import { contentTypes, type Part, part, RELATION, relations } from './ooxml';

export interface CellLook {
  /** Number format, as Sheets and Excel both read it. */
  readonly format: string;
  /** Colours as `#1a2b3c`. */
  readonly colour: string;
  /** null leaves the ground as it is. */
  readonly ground: string | null;
  readonly bold: boolean;
  /** Points. */
  readonly size: number;
  readonly align: 'left' | 'center';
  /** Long texts go on in a second line; others run over the empty cells beside them. */
  readonly wrap: boolean;
}

export interface LookedCell {
  readonly value: Input;
  readonly look: CellLook;
}

export interface Page {
  /** Of the tab. */
  readonly title: string;
  /** Pixels. */
  readonly widths: readonly number[];
  /** null is an untouched cell. */
  readonly rows: readonly (readonly (LookedCell | null)[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FAMILY = 'Arial';
/** Numbers of own formats begin here, lower ones are built in. */
const OWN_FORMATS = 164;

/** Everything the file consists of; the same page gives the same parts. Prints on A4 across, as wide as the sheet. */
export function xlsxParts(page: Page): readonly Part[] {
  const looks = new Map<string, CellLook>();
  const styleOf = (cell: LookedCell): number => {
    const look = { ...cell.look, format: formatOf(cell) };
    const key = JSON.stringify(look);
    looks.set(key, look);
    return [...looks.keys()].indexOf(key) + 1;
  };
  const sheet = sheetXml(page, styleOf);
  return [
    contentTypes(
      ['xl/workbook.xml', `${TYPE}.sheet.main+xml`],
      ['xl/worksheets/sheet1.xml', `${TYPE}.worksheet+xml`],
      ['xl/styles.xml', `${TYPE}.styles+xml`],
    ),
    relations('_rels/.rels', ['officeDocument', 'xl/workbook.xml']),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>` +
        `<sheet name="${escaped(page.title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    relations('xl/_rels/workbook.xml.rels', ['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    part('xl/worksheets/sheet1.xml', sheet),
    part('xl/styles.xml', stylesXml([...looks.values()])),
  ];
}

/** A text that begins like a formula is marked as text, so that it stays one when somebody edits it. */
function formatOf({ value, look }: LookedCell): string {
  return typeof value === 'string' && /^[=+\-@]/.test(value) ? '@' : look.format;
}

function sheetXml({ widths, rows }: Page, styleOf: (cell: LookedCell) => number): string {
  const columns = widths.map(
    // Excel counts digits of 7 pixels, and 5 pixels of padding.
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${(width - 5) / 7}" customWidth="1"/>`,
  );
  const lines = rows.map((cells, row) => {
    const filled = cells.map((cell, column) =>
      cell === null ? '' : cellXml(cell.value, `r="${letterOf(column)}${row + 1}" s="${styleOf(cell)}"`),
    );
    return `<row r="${row + 1}">${filled.join('')}</row>`;
  });
  return (
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData>` +
    `<pageMargins left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
  );
}

const FIRST_DAY = '1899-12-30';

function cellXml(value: Input, attributes: string): string {
  if (value === '') return `<c ${attributes}/>`;
  if (typeof value === 'string')
    return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if (typeof value === 'boolean') return `<c ${attributes} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c ${attributes}><v>${typeof value === 'number' ? value : daysBetween(FIRST_DAY, value.date)}</v></c>`;
}

/** A to Z: a page has no more columns. */
function letterOf(column: number): string {
  return String.fromCharCode(65 + column);
}

/** A font, a ground and a format for every look; what is shared by chance may stand twice. */
function stylesXml(looks: readonly CellLook[]): string {
  const list = (tag: string, first: string, each: (look: CellLook, i: number) => string): string =>
    `<${tag}>${first}${looks.map(each).join('')}</${tag}>`;
  const argb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;
  const font = (bold: boolean, size: number, colour: string): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="${argb(colour)}"/><name val="${FAMILY}"/></font>`;
  const none = '<fill><patternFill patternType="none"/></fill>';
  const solid = (colour: string): string =>
    `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/></patternFill></fill>`;
  return (
    `<styleSheet xmlns="${MAIN}">` +
    list(
      'numFmts',
      '',
      ({ format }, i) => `<numFmt numFmtId="${OWN_FORMATS + i}" formatCode="${escaped(format)}"/>`,
    ) +
    list('fonts', font(false, 10, '#000000'), ({ bold, size, colour }) => font(bold, size, colour)) +
    list('fills', `${none}<fill><patternFill patternType="gray125"/></fill>`, ({ ground }) =>
      ground === null ? none : solid(ground),
    ) +
    '<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>' +
    list(
      'cellXfs',
      '<xf/>',
      ({ align, wrap }, i) =>
        `<xf numFmtId="${OWN_FORMATS + i}" fontId="${i + 1}" fillId="${i + 2}" borderId="0" xfId="0" ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">` +
        `<alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`,
    ) +
    '</styleSheet>'
  );
}

/** XML cannot hold control characters at all. */
const FORBIDDEN = /[^\t\n\r\P{Cc}]|[\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}
