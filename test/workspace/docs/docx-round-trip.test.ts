import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { writeDocx } from './docx';
import { FONT, imported, importedFrom, type Sample } from './docx-sample';
import { documentPages } from './page-view';
import { png } from './picture-sample';
import type { DocumentState } from './state';
import { documentJson } from './to-json';

const NONE = { style: BorderStyle.NIL };
const cell = (text: string, options: Partial<ConstructorParameters<typeof TableCell>[0]> = {}) =>
  new TableCell({ children: [new Paragraph({ text, keepNext: true })], ...options });

const ORDER: Sample = {
  styles: {
    default: {
      document: { run: FONT, paragraph: { spacing: { line: 276 } } },
      heading1: { run: { bold: true, size: 32, color: '1F4E79' }, paragraph: { keepNext: true } },
      heading4: { run: { italics: true } },
      title: { run: { size: 40 } },
    },
  },
  section: {
    properties: {
      titlePage: true,
      page: {
        size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
        margin: { top: 1134, bottom: 1134, left: 1701, right: 567, header: 400, footer: 300 },
        pageNumbers: { start: 3 },
      },
    },
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 24 })],
          }),
        ],
      }),
      first: new Header({ children: [new Paragraph('Школа № 7')] }),
    },
    footers: {
      default: new Footer({ children: [new Paragraph('низ')] }),
      first: new Footer({ children: [new Paragraph('')] }),
    },
  },
  children: [
    new Paragraph({ text: 'Название', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: 'ПРИКАЗ', heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
    new Paragraph({ text: 'Пункт', heading: HeadingLevel.HEADING_4 }),
    new Paragraph({
      alignment: AlignmentType.BOTH,
      indent: { left: 200, right: 100, hanging: 150 },
      spacing: { before: 120, after: 60, line: 259 },
      keepNext: true,
      keepLines: true,
      widowControl: false,
      tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
      children: [
        new TextRun({ text: '  Назначить ', bold: true, italics: true, underline: {}, strike: true }),
        new TextRun({
          children: ['{{ФИО}}', new Tab(), '\u00ad\u2011'],
          font: 'Arial',
          size: 19,
          color: 'C00000',
        }),
        new TextRun({ text: '2', superScript: true, break: 1 }),
        new TextRun({ text: 'i', subScript: true, smallCaps: true, shading: { fill: 'FFFF00' } }),
      ],
    }),
    new Paragraph({ pageBreakBefore: true, run: { size: 12 } }),
    new Paragraph({ children: [new TextRun('до'), new PageBreak(), new TextRun('после')] }),
    new Table({
      columnWidths: [600, 3000, 1400],
      margins: { left: 40, right: 40, top: 20, bottom: 0, marginUnitType: WidthType.DXA },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: [cell('№'), cell('Кто', { columnSpan: 2, verticalAlign: VerticalAlignTable.CENTER })],
        }),
        new TableRow({
          cantSplit: true,
          height: { value: 500, rule: 'atLeast' },
          children: [
            cell('1', { rowSpan: 2, shading: { fill: 'DDDDDD' } }),
            cell('a', {
              borders: { top: NONE, bottom: { style: BorderStyle.DASHED, size: 12, color: 'FF0000' } },
            }),
            cell('b'),
          ],
        }),
        new TableRow({ children: [cell('c', { columnSpan: 2, rowSpan: 1, borders: { left: NONE } })] }),
      ],
    }),
    new Paragraph(''),
  ],
};

/** Twice as many pixels as the page shows; a side need not be a whole number of points. */
const image = (width: number, description: string) =>
  new ImageRun({
    type: 'png',
    data: png(width * 2, width),
    transformation: { width, height: width / 2 },
    altText: { name: '', description },
    run: { bold: true, size: 22 },
  });

const PICTURED: Sample = {
  styles: ORDER.styles!,
  section: {
    footers: { default: new Footer({ children: [new Paragraph({ children: [image(61, 'На полях')] })] }) },
  },
  children: [
    new Paragraph({ children: [new TextRun('Рис. '), image(400, 'Охват по годам')] }),
    new Table({
      columnWidths: [5000],
      rows: [
        new TableRow({
          children: [new TableCell({ children: [new Paragraph({ children: [image(80, '')] })] })],
        }),
      ],
    }),
    new Paragraph(''),
  ],
};

/** Without ids and revision, which every import gives anew. */
const comparable = (document: DocumentState) => ({ ...document, revision: 0 });

test.each([
  ['an order', ORDER],
  ['a paper with pictures', PICTURED],
])('%s: file → document → JSON → file → the same document', async (_, sample) => {
  const first = await importedFrom(sample);
  const json = JSON.stringify(documentJson('d1', 'Приказ', first, true));
  const second = imported(await writeDocx(first, 'Приказ'));
  expect(comparable(second)).toEqual(comparable(first));
  expect(JSON.stringify(documentJson('d1', 'Приказ', second, true))).toBe(json);
});

test('headers and page numbers are in the JSON, with tabs and without', async () => {
  const document = await importedFrom(ORDER);
  const part = {
    headers: {
      s1: { headerId: 's1', content: [{ endIndex: 2, paragraph: { elements: [{ endIndex: 1 }, {}] } }] },
      s2: { headerId: 's2', content: [{ endIndex: 10 }] },
    },
    footers: { s3: { footerId: 's3' }, s4: { footerId: 's4' } },
    documentStyle: {
      defaultHeaderId: 's1',
      firstPageHeaderId: 's2',
      defaultFooterId: 's3',
      firstPageFooterId: 's4',
      useFirstPageHeaderFooter: true,
      marginHeader: { magnitude: 20, unit: 'PT' },
      pageNumberStart: 3,
    },
  };
  expect(documentJson('d1', 'x', document, false)).toMatchObject(part);
  const tabbed = documentJson('d1', 'x', document, true);
  expect(tabbed).toMatchObject({ tabs: [{ documentTab: part }] });
  const { elements } = (tabbed as { tabs: [{ documentTab: Headers }] }).tabs[0].documentTab.headers.s1
    .content[0].paragraph;
  expect(elements[0]).toEqual({
    endIndex: 1,
    autoText: {
      type: 'PAGE_NUMBER',
      textStyle: {
        fontSize: { magnitude: 12, unit: 'PT' },
        weightedFontFamily: { fontFamily: 'Times New Roman', weight: 400 },
      },
    },
  });
});

interface Headers {
  headers: { s1: { content: [{ paragraph: { elements: unknown[] } }] } };
}

test('the sheets of the trial have their numbers at the top, the first one its own header', async () => {
  const html = documentPages(await importedFrom(ORDER));
  const sheets = html.split('<section').slice(1);
  expect(sheets.length).toBe(3);
  const headers = sheets.map((sheet) =>
    /docs-header"[^>]*>(.*?)<\/div>/.exec(sheet)?.[1]?.replace(/<[^>]*>/g, ''),
  );
  expect(headers).toEqual(['Школа № 7', '4', '5']);
  expect(sheets[1]).toMatch(/docs-header"[^>]*><p style="text-align:center/);
  expect(sheets[0]).toContain('width:297');
});
