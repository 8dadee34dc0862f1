import JSZip from 'jszip';
import { writeDocx } from './docx';
import { apply, make, paragraph, table } from './sample';
import { type DocumentState, emptyParagraph } from './state';

const points = (magnitude: number) => ({ magnitude, unit: 'PT' as const });

async function partsOf(document: DocumentState): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(await writeDocx(document, 'Приказ № 57'));
  const parts: Record<string, string> = {};
  for (const name of Object.keys(zip.files)) parts[name] = await zip.files[name]!.async('string');
  return parts;
}
const mainPart = async (document: DocumentState): Promise<string> =>
  (await partsOf(document))['word/document.xml']!;

describe('docx', () => {
  test('page and margins are exact: A4, 30, 10 and 20 mm', async () => {
    const document = make(paragraph('a'));
    const documentStyle = {
      pageSize: { width: points(595.3), height: points(841.9) },
      marginLeft: points(85.05),
      marginRight: points(28.35),
      marginTop: points(56.7),
      marginBottom: points(56.7),
    };
    apply(document, { updateDocumentStyle: { documentStyle, fields: Object.keys(documentStyle).join() } });
    const xml = await mainPart(document);
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="567" w:bottom="1134" w:left="1701"/);
  });

  test('paragraphs: alignment, indents, spacing, page break, keeping with the next', async () => {
    const document = make(paragraph('текст'));
    const paragraphStyle = {
      alignment: 'JUSTIFIED',
      indentStart: points(10),
      indentFirstLine: points(45.4),
      spaceAbove: points(6),
      lineSpacing: 150,
      keepWithNext: true,
      pageBreakBefore: true,
    };
    const range = { startIndex: 1, endIndex: 2 };
    apply(document, {
      updateParagraphStyle: { range, paragraphStyle, fields: Object.keys(paragraphStyle).join() },
    });
    const xml = await mainPart(document);
    expect(xml).toContain('<w:jc w:val="both"/>');
    expect(xml).toContain('<w:ind w:left="200" w:firstLine="708"/>');
    expect(xml).toContain('<w:spacing w:after="0" w:before="120" w:line="360" w:lineRule="auto"/>');
    expect(xml).toContain('<w:keepNext/>');
    expect(xml).toContain('<w:pageBreakBefore/>');
  });

  test('runs: font, size, colour, tabs and line breaks; every sign as typed', async () => {
    const style = {
      weightedFontFamily: { fontFamily: 'PT Serif' },
      fontSize: points(14),
      foregroundColor: { color: { rgbColor: { red: 0.8 } } },
    };
    const runs = [
      { text: 'a', style: { ...style, bold: true } },
      { text: '\u000b{{x}} $& <img> «ё»\n', style },
    ];
    const document = make({ ...emptyParagraph(), runs });
    apply(document, { insertText: { location: { index: 1 }, text: '\t' } });
    const xml = await mainPart(document);
    expect(xml).toContain('<w:rFonts w:ascii="PT Serif"');
    expect(xml).toContain('<w:sz w:val="28"/>');
    expect(xml).toContain('<w:color w:val="cc0000"/>');
    expect(xml).toContain('<w:tab/>');
    expect(xml).toContain('<w:br/>');
    expect(xml).toContain('{{x}} $&amp; &lt;img&gt; «ё»');
  });

  test('tables: widths, merged cells both ways, repeated header, rows that do not split, borders', async () => {
    const document = make(
      paragraph(''),
      table(['№', 'Наставник', 'Кто'], ['1', 'a', 'b'], ['', '', 'c']),
      paragraph(''),
    );
    const tableStartLocation = { index: 2 };
    const merge = (rowIndex: number, columnIndex: number, rowSpan: number, columnSpan: number) => ({
      mergeTableCells: {
        tableRange: { tableCellLocation: { tableStartLocation, rowIndex, columnIndex }, rowSpan, columnSpan },
      },
    });
    const width = { widthType: 'FIXED_WIDTH', width: points(30) };
    apply(
      document,
      merge(1, 1, 2, 1),
      merge(0, 0, 1, 2),
      { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } },
      {
        updateTableRowStyle: {
          tableStartLocation,
          tableRowStyle: { preventOverflow: true },
          fields: 'preventOverflow',
        },
      },
      {
        updateTableColumnProperties: {
          tableStartLocation,
          columnIndices: [0],
          tableColumnProperties: width,
          fields: 'widthType,width',
        },
      },
      {
        updateTableCellStyle: {
          tableStartLocation,
          tableCellStyle: { borderLeft: { width: points(0), color: {}, dashStyle: 'SOLID' } },
          fields: 'borderLeft',
        },
      },
    );
    const xml = await mainPart(document);
    expect(xml).toContain('<w:gridCol w:w="600"/><w:gridCol w:w="4380"/><w:gridCol w:w="4380"/>');
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:vMerge w:val="continue"\/>/g)).toHaveLength(1);
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
    expect(xml).toContain('<w:tblLayout w:type="fixed"/>');
    expect(xml).toContain('w:val="single" w:color="000000" w:sz="8"');
    expect(xml).toContain('w:val="nil"');
  });

  test('headers and footers; the first page without them', async () => {
    const document = make(paragraph('a'));
    const [reply] = apply(document, { createHeader: { type: 'DEFAULT' } });
    const segmentId = (reply as { createHeader: { headerId: string } }).createHeader.headerId;
    apply(
      document,
      { insertText: { location: { segmentId, index: 0 }, text: 'Школа № 7' } },
      {
        updateDocumentStyle: {
          documentStyle: { useFirstPageHeaderFooter: true },
          fields: 'useFirstPageHeaderFooter',
        },
      },
    );
    const parts = await partsOf(document);
    const headers = Object.keys(parts).filter((name) => /^word\/header\d+\.xml$/.test(name));
    expect(headers.filter((name) => parts[name]!.includes('Школа № 7'))).toHaveLength(1);
    expect(headers).toHaveLength(2);
    expect(parts['word/document.xml']).toContain('<w:titlePg/>');
  });

  test('the title and a page break in the text', async () => {
    const document = make(paragraph('ab'));
    apply(document, { insertPageBreak: { location: { index: 2 } } });
    const parts = await partsOf(document);
    expect(parts['word/document.xml']).toContain('<w:br w:type="page"/>');
    expect(parts['docProps/core.xml']).toContain('Приказ № 57');
  });
});
