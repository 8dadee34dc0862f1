import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { bodyTable, docxBytes, imported, importedFrom } from './docx-sample';
import { apply, insert } from './sample';
import { points } from './state';
import { blocksText, documentText } from './text';

type CellOptions = Partial<ConstructorParameters<typeof TableCell>[0]>;

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const BLACK = { color: { rgbColor: {} } };
const LINE = { color: BLACK, width: points(0.5), dashStyle: 'SOLID' };
const NO_LINE = { color: BLACK, width: { unit: 'PT' }, dashStyle: 'SOLID' };

const cell = (text: string, options: CellOptions = {}) =>
  new TableCell({ children: [new Paragraph(text)], ...options });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });
const table = (rows: TableRow[], options: Partial<ConstructorParameters<typeof Table>[0]> = {}) =>
  new Table({ rows, columnWidths: [600, 3000, 1400], layout: TableLayoutType.FIXED, ...options });
const tableFrom = async (made: Table) =>
  bodyTable(await importedFrom({ children: [made, new Paragraph('')] }));

test('columns are as wide as the grid says', async () => {
  const { columns } = await tableFrom(table([row(cell('a'), cell('b'), cell('c'))]));
  expect(columns).toEqual([
    { widthType: 'FIXED_WIDTH', width: points(30) },
    { widthType: 'FIXED_WIDTH', width: points(150) },
    { widthType: 'FIXED_WIDTH', width: points(70) },
  ]);
});

test('rows: repeated header, rows that do not split, least height', async () => {
  const { rows } = await tableFrom(
    table([
      new TableRow({ tableHeader: true, cantSplit: true, children: [cell('a'), cell('b'), cell('c')] }),
      new TableRow({
        height: { value: 400, rule: HeightRule.ATLEAST },
        children: [cell('a'), cell('b'), cell('c')],
      }),
    ]),
  );
  expect(rows.map(({ style }) => style)).toEqual([
    { tableHeader: true, preventOverflow: true },
    { minRowHeight: points(20) },
  ]);
});

test('merged cells both ways; hidden ones stay in their row, empty', async () => {
  const { rows } = await tableFrom(
    table([
      row(cell('ab', { columnSpan: 2, rowSpan: 2 }), cell('c')),
      row(cell('f')),
      row(cell('g'), cell('h', { columnSpan: 2 })),
    ]),
  );
  expect(rows.map(({ cells }) => cells.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan]))).toEqual([
    [
      [2, 2],
      [1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 2],
      [1, 1],
    ],
  ]);
  expect(rows.map(({ cells }) => cells.map(({ content }) => blocksText(content).trim()))).toEqual([
    ['ab', '', 'c'],
    ['', '', 'f'],
    ['g', 'h', ''],
  ]);
  expect(rows[1]?.cells[0]?.style).toEqual(rows[0]?.cells[0]?.style);
});

test('borders: of the table, of the inside, of single cells', async () => {
  const { rows } = await tableFrom(
    table(
      [
        row(cell('a'), cell('b'), cell('c')),
        row(
          cell('d', { borders: { bottom: { style: BorderStyle.DASHED, size: 12, color: 'FF0000' } } }),
          cell('e'),
          cell('f'),
        ),
      ],
      {
        borders: {
          ...NO_BORDERS,
          top: { style: BorderStyle.SINGLE, size: 4, color: 'auto' },
          insideVertical: { style: BorderStyle.DOTTED, size: 8, color: '000000' },
        },
      },
    ),
  );
  expect(rows[0]?.cells[0]?.style).toMatchObject({
    borderTop: LINE,
    borderLeft: NO_LINE,
    borderBottom: NO_LINE,
    borderRight: { color: BLACK, width: points(1), dashStyle: 'DOT' },
  });
  expect(rows[1]?.cells[0]?.style).toMatchObject({
    borderTop: NO_LINE,
    borderBottom: { color: { color: { rgbColor: { red: 1 } } }, width: points(1.5), dashStyle: 'DASH' },
  });
  expect(rows[1]?.cells[2]?.style.borderRight).toEqual(NO_LINE);
});

test('a merged cell ends with the border of its last row', async () => {
  const { rows } = await tableFrom(
    table([row(cell('a', { rowSpan: 2 }), cell('b'), cell('c')), row(cell('e'), cell('f'))], {
      borders: { ...NO_BORDERS, bottom: { style: BorderStyle.SINGLE, size: 4, color: 'auto' } },
    }),
  );
  expect(rows[0]?.cells[0]?.style.borderBottom).toEqual(LINE);
  expect(rows[0]?.cells[1]?.style.borderBottom).toEqual(NO_LINE);
});

test('cells: margins, alignment, colour', async () => {
  const { rows } = await tableFrom(
    table(
      [
        row(
          cell('a', {
            margins: { left: 40, marginUnitType: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            shading: { type: ShadingType.CLEAR, fill: '0000FF' },
          }),
          cell('b'),
          cell('c', { verticalAlign: VerticalAlignTable.BOTTOM }),
        ),
      ],
      { margins: { top: 20, right: 60, marginUnitType: WidthType.DXA } },
    ),
  );
  const [a, b, c] = rows[0]!.cells.map(({ style }) => style);
  expect(a).toMatchObject({
    paddingTop: points(1),
    paddingRight: points(3),
    paddingBottom: { unit: 'PT' },
    paddingLeft: points(2),
    contentAlignment: 'MIDDLE',
    backgroundColor: { color: { rgbColor: { blue: 1 } } },
  });
  // What nobody says comes from the style that tables have by default.
  expect(b).toMatchObject({ paddingTop: points(1), paddingLeft: points(5.4), contentAlignment: 'TOP' });
  expect(b).not.toHaveProperty('backgroundColor');
  expect(c?.contentAlignment).toBe('BOTTOM');
});

test('the style of a table lies under its borders and under the text in it', async () => {
  const bytes = await docxBytes({
    children: [table([row(cell('a'), cell('b'), cell('c'))], { style: 'Grid' }), new Paragraph('x')],
  });
  const files = unzipSync(bytes);
  const style =
    '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Сетка"/><w:basedOn w:val="TableNormal"/>' +
    '<w:pPr><w:spacing w:after="40"/></w:pPr><w:rPr><w:b/></w:rPr><w:tblPr><w:tblBorders>' +
    '<w:top w:val="single" w:sz="16" w:color="auto"/></w:tblBorders></w:tblPr></w:style></w:styles>';
  const styles = Buffer.from(files['word/styles.xml']!).toString().replace('</w:styles>', style);
  const xml = Buffer.from(files['word/document.xml']!)
    .toString()
    .replace(/<w:tblBorders>.*<\/w:tblBorders>/, '');
  const document = imported(
    zipSync({ ...files, 'word/styles.xml': strToU8(styles), 'word/document.xml': strToU8(xml) }),
  );
  const a = bodyTable(document).rows[0]!.cells[0]!;
  expect(a.style).toMatchObject({ borderTop: { width: points(2) }, borderLeft: NO_LINE });
  expect(a.content).toMatchObject([
    { style: { spaceBelow: points(2) }, runs: [{ text: 'a\n', style: { bold: true } }] },
  ]);
  expect(document.tabs[0]?.body[1]).toMatchObject({ style: { spaceBelow: { unit: 'PT' } } });
});

test('tables in cells', async () => {
  const inner = new Table({ rows: [row(cell('x'))], columnWidths: [1000] });
  const made = table([row(cell('', { children: [inner, new Paragraph('y')] }), cell('b'), cell('c'))]);
  const [content] = (await tableFrom(made)).rows[0]!.cells.map((each) => each.content);
  expect(content?.map(({ kind }) => kind)).toEqual(['table', 'paragraph']);
});

test('a body ends with a paragraph, and what was imported is edited by index', async () => {
  const children = [new Paragraph('Да'), table([row(cell(''), cell('b'), cell('c'))])];
  const document = await importedFrom({ children });
  expect(document.tabs[0]?.body.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  apply(document, insert(7, 'x'));
  expect(documentText(document)).toBe('Да\nx\tb\tc\n\n');
  expect(documentText(await importedFrom({}))).toBe('\n');
});

describe('refused', () => {
  const one = () => [row(cell('a'), cell('b'), cell('c'))];
  test.each<[string, Table]>([
    ['a table aligned «center»', table(one(), { alignment: AlignmentType.CENTER })],
    ['an indented table', table(one(), { indent: { size: 100, type: WidthType.DXA } })],
    [
      '<w:tblW> of 100 pt over columns of 250 pt',
      table(one(), { width: { size: 2000, type: WidthType.DXA } }),
    ],
    ['in per cent of <w:tblW>', table(one(), { width: { size: 100, type: WidthType.PERCENTAGE } })],
    [
      '<w:tcW> of 50 pt over columns of 30 pt',
      table([row(cell('a', { width: { size: 1000, type: WidthType.DXA } }), cell('b'), cell('c'))]),
    ],
    ['a border «double»', table(one(), { borders: { top: { style: BorderStyle.DOUBLE, size: 4 } } })],
    ['a row of 2 cells in a table of 3 columns', table([row(cell('a'), cell('b'))])],
    [
      'a row of a fixed height',
      table([
        new TableRow({
          height: { value: 400, rule: HeightRule.EXACT },
          children: [cell('a'), cell('b'), cell('c')],
        }),
      ]),
    ],
  ])('%s', async (what, made) => {
    await expect(tableFrom(made)).rejects.toThrow(what);
  });

  test('two tables without a paragraph between them', async () => {
    await expect(importedFrom({ children: [table(one()), table(one())] })).rejects.toThrow(
      'a table right after a table',
    );
  });
});
