import { importHtml } from './html-import';
import { apply } from './sample';
import { type Block, type Paragraph, pointsOf, type Table } from './state';
import { documentText } from './text';

const ORDER = `<!DOCTYPE html><html><head><title>Приказ</title><meta charset="utf-8">
<style>
  @page { margin: 20mm 10mm 20mm 30mm; }
  body { font-family: 'Times New Roman', serif; font-size: 14pt; line-height: 1.15 }
  p { margin: 0; text-align: justify; text-indent: 1.25cm }
  .head { text-align: center; text-indent: 0; font-weight: bold } /* шапка */
  .annex, .right { page-break-before: always; text-align: right; text-indent: 0; margin-left: 9cm }
  td { padding: 2pt 4pt; border: 0.5pt solid #000 }
</style></head><body>
<p class="head">{{организация}}<br>
  ПРИКАЗ</p>
<p><br></p>
<p>В соответствии с&nbsp;Положением   &laquo;О наставничестве&raquo; и <b>на
основании</b> согласия</p>
<div class="right"><p>Приложение 1</p></div>
<table><thead><tr><th width="10%">№</th><th style="width:50mm">Наставник</th><th>Наставляемые</th></tr></thead>
<tbody><tr><td rowspan="2">{{№}}</td><td rowspan="2" style="vertical-align: middle">{{наставник}}</td><td>{{наставляемый}}</td></tr>
<tr><td><p>второй</p><p>третий</p></td></tr>
<tr><td colspan="3" style="border: none"></td></tr></tbody></table>
<table border="1"><tr><td>x</td></tr></table>
</body></html>`;

const body = (html: string): Block[] => importHtml(html).tabs[0]!.body;
const paragraphOf = (html: string): Paragraph => body(html)[0] as Paragraph;

describe('HTML import', () => {
  const document = importHtml(ORDER);
  const blocks = document.tabs[0]!.body;
  const table = blocks.find((block): block is Table => block.kind === 'table')!;

  test('keeps the text of a Russian order, entities and spaces as browsers do', () => {
    expect(document.title).toBe('Приказ');
    expect(documentText(document)).toBe(
      '{{организация}}\u000bПРИКАЗ\n\nВ соответствии с\u00a0Положением «О наставничестве» и на основании согласия\n' +
        'Приложение 1\n№\tНаставник\tНаставляемые\n{{№}}\t{{наставник}}\t{{наставляемый}}\n' +
        '\t\tвторой\nтретий\n\t\t\n\nx\n\n',
    );
  });

  test('reads tag and class rules, and a run ends where the style changes', () => {
    const [head, , text] = blocks as Paragraph[];
    expect(head).toMatchObject({ style: { alignment: 'CENTER', lineSpacing: 115 } });
    expect(head!.style).not.toHaveProperty('indentFirstLine');
    expect(head!.runs[0]!.style).toMatchObject({ bold: true });
    expect(text!.style).toMatchObject({
      alignment: 'JUSTIFIED',
      indentFirstLine: { magnitude: 35.433, unit: 'PT' },
    });
    expect(text!.runs.map((run) => run.style.bold ?? false)).toEqual([false, true, false]);
    expect(text!.runs[1]).toMatchObject({
      text: 'на основании',
      style: { fontSize: { magnitude: 14 }, weightedFontFamily: { fontFamily: 'Times New Roman' } },
    });
  });

  test('does not keep @page: default page and margins', () => {
    expect(document.tabs[0]!.style).toMatchObject({
      marginLeft: { magnitude: 72 },
      marginRight: { magnitude: 72 },
    });
  });

  test('an annex begins on a new page and is indented', () => {
    const annex = blocks[3] as Paragraph;
    expect(annex.style).toMatchObject({ pageBreakBefore: true });
    expect(pointsOf(annex.style.indentStart)).toBeCloseTo(255.118, 2);
  });

  test('spans leave hidden cells, so that every row is full', () => {
    expect(table.rows.map((row) => row.cells.length)).toEqual([3, 3, 3, 3]);
    expect(table.rows[1]!.cells.map((cell) => cell.rowSpan)).toEqual([2, 2, 1]);
    expect(table.rows[3]!.cells[0]!.columnSpan).toBe(3);
    expect(table.rows[2]!.cells[2]!.content).toHaveLength(2);
  });

  test('widths, borders, paddings and vertical alignment reach the cells', () => {
    expect(table.columns).toEqual([
      { widthType: 'FIXED_WIDTH', width: { magnitude: 46.8, unit: 'PT' } },
      { widthType: 'FIXED_WIDTH', width: { magnitude: 141.732, unit: 'PT' } },
      { widthType: 'EVENLY_DISTRIBUTED' },
    ]);
    const cell = table.rows[1]!.cells[1]!;
    expect(cell.style).toMatchObject({
      contentAlignment: 'MIDDLE',
      borderTop: { width: { magnitude: 0.5 }, dashStyle: 'SOLID' },
      paddingTop: { magnitude: 2 },
      paddingLeft: { magnitude: 4 },
    });
    expect(table.rows[3]!.cells[0]!.style.borderLeft!.width).toEqual({ unit: 'PT' });
  });

  test('two tables have a paragraph between them and the document ends with one', () => {
    expect(blocks.map((block) => block.kind).slice(-4)).toEqual(['table', 'paragraph', 'table', 'paragraph']);
  });

  test('the result can be edited by index', () => {
    const copy = importHtml('<p style="margin:0">Да</p><table><tr><td></td></tr></table>');
    apply(copy, { insertText: { location: { index: 7 }, text: 'x' } });
    expect(documentText(copy)).toBe('Да\nx\n\n');
  });

  test('inline elements, links, sizes and colours', () => {
    const runs = paragraphOf(
      '<p><i>a</i><u>b</u><strong>c</strong><sup>d</sup><span style="color:#f00;font-size:200%">e</span></p>',
    ).runs;
    expect(runs.map((run) => run.style)).toMatchObject([
      { italic: true },
      { underline: true },
      { bold: true },
      { baselineOffset: 'SUPERSCRIPT' },
      { foregroundColor: { color: { rgbColor: { red: 1 } } }, fontSize: { magnitude: 24 } },
    ]);
  });

  test('margins of surrounding blocks are not lost; headings have their named style', () => {
    const [heading, text] = body(
      '<h2>A</h2><div style="margin:20pt 0"><p style="margin:5pt 0">b</p></div>',
    ) as Paragraph[];
    expect(heading!.style.namedStyleType).toBe('HEADING_2');
    expect(text!.style).toMatchObject({ spaceAbove: { magnitude: 20 }, spaceBelow: { magnitude: 20 } });
  });

  test('a rule with a page break becomes one; a plain rule and unknown elements are refused', () => {
    expect(documentText(importHtml('<p>a</p><hr style="page-break-before:always"><p>b</p>'))).toBe(
      'a\n\f\nb\n',
    );
    expect(() => importHtml('<hr>')).toThrow('not imitated');
    expect(() => importHtml('<ul><li>a</li></ul>')).toThrow('<ul> is not imitated');
    expect(() => importHtml('<style>td p { margin: 0 }</style>')).toThrow('"td p" is not imitated');
  });

  test('an empty page is one empty paragraph', () => {
    expect(documentText(importHtml(''))).toBe('\n');
  });
});
