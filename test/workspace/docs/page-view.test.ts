import { PAGE_BREAK } from './edit-text';
import { documentPages } from './page-view';
import { apply, make, paragraph, table } from './sample';
import { emptyParagraph } from './state';

const points = (magnitude: number) => ({ magnitude, unit: 'PT' });

describe('page view', () => {
  test('escapes everything a document may hold, names of fonts too', () => {
    const document = make(
      paragraph('<img src=x onerror="a()"> & \'{{x}}\'', {
        weightedFontFamily: { fontFamily: 'Arial";}</style><script>' },
      }),
    );
    const html = documentPages(document);
    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;{{x}}&#39;');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<img');
  });

  test('a page has the size and margins of the document in millimetres', () => {
    const document = make(paragraph('a'));
    const documentStyle = {
      pageSize: { width: points(595.2756), height: points(841.8898) },
      marginLeft: points(85.0394),
      marginRight: points(28.3465),
      marginTop: points(56.6929),
      marginBottom: points(56.6929),
    };
    apply(document, { updateDocumentStyle: { documentStyle, fields: Object.keys(documentStyle).join() } });
    expect(documentPages(document)).toContain('width:210mm;min-height:297mm;padding:20mm 10mm 20mm 30mm');
  });

  test('page breaks begin new sheets', () => {
    const document = make(
      paragraph('a'),
      { ...emptyParagraph({ pageBreakBefore: true }), runs: [{ text: 'b\n', style: {} }] },
      {
        ...emptyParagraph(),
        runs: [
          { text: PAGE_BREAK, style: {} },
          { text: '\n', style: {} },
        ],
      },
      paragraph('c'),
    );
    const sheets = documentPages(document).split('<section').slice(1);
    expect(sheets.map((sheet) => sheet.replace(/<[^>]*>/g, '').replace(/^[^>]*>/, ''))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('merged cells, header rows and the header of the page are drawn', () => {
    const document = make(paragraph('x'), table(['№', 'b'], ['c', 'd'], ['e', 'f']), paragraph(''));
    const tableStartLocation = { index: 3 };
    const tableCellLocation = { tableStartLocation, rowIndex: 1, columnIndex: 0 };
    const [, , reply] = apply(
      document,
      { mergeTableCells: { tableRange: { tableCellLocation, rowSpan: 2, columnSpan: 1 } } },
      { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } },
      { createHeader: { type: 'DEFAULT' } },
    );
    const segmentId = (reply as { createHeader: { headerId: string } }).createHeader.headerId;
    apply(document, { insertText: { location: { segmentId, index: 0 }, text: 'Школа' } });
    const html = documentPages(document);
    expect(html).toContain('<td rowspan="2"');
    expect(html.match(/<td/g)).toHaveLength(5);
    expect(html).toMatch(/<thead>.*№.*<\/thead>/);
    expect(html).toMatch(/class="docs-header"[^>]*>.*Школа/);
  });
});
