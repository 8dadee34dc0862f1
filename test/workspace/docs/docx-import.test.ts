import {
  AlignmentType,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  NoBreakHyphen,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  SimpleField,
  SoftHyphen,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { changed, docxBytes, FONT, imported, importedFrom, paragraphOf } from './docx-sample';
import { PAGE_BREAK, PAGE_NUMBER } from './edit-text';
import { points } from './state';
import { documentText } from './text';

const PLAIN = { fontSize: points(14), weightedFontFamily: { fontFamily: 'Times New Roman', weight: 400 } };

describe('paragraphs', () => {
  test('everything a paragraph may say comes through', async () => {
    const document = await importedFrom({
      children: [
        new Paragraph({
          text: 'ПРИКАЗЫВАЮ:',
          alignment: AlignmentType.BOTH,
          indent: { left: 200, right: 100, firstLine: 709 },
          spacing: { before: 120, after: 60, line: 360, lineRule: LineRuleType.AUTO },
          keepNext: true,
          keepLines: true,
          pageBreakBefore: true,
          widowControl: false,
          tabStops: [{ type: TabStopType.RIGHT, position: 9000 }],
        }),
      ],
    });
    expect(paragraphOf(document).style).toEqual({
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
      alignment: 'JUSTIFIED',
      indentStart: points(10),
      indentEnd: points(5),
      indentFirstLine: points(45.45),
      spaceAbove: points(6),
      spaceBelow: points(3),
      lineSpacing: 150,
      keepWithNext: true,
      keepLinesTogether: true,
      pageBreakBefore: true,
      avoidWidowAndOrphan: false,
      tabStops: [{ offset: points(450), alignment: 'END' }],
    });
  });

  test('a paragraph that says nothing is single-spaced, without space around it', async () => {
    const document = await importedFrom({ children: [new Paragraph('a')] });
    expect(paragraphOf(document).style).toEqual({
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
      lineSpacing: 100,
      spaceAbove: { unit: 'PT' },
      spaceBelow: { unit: 'PT' },
      avoidWidowAndOrphan: true,
    });
  });

  test('styles on styles on defaults: each says only what it changes', async () => {
    const document = await importedFrom({
      styles: {
        default: {
          document: {
            run: FONT,
            paragraph: { spacing: { line: 276, after: 200 }, indent: { firstLine: 709 } },
          },
          heading1: {
            run: { size: 32, bold: true },
            paragraph: { keepNext: true, spacing: { before: 240 } },
          },
        },
        paragraphStyles: [
          { id: 'Base', name: 'Основа', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
          {
            id: 'Note',
            name: 'Пояснение',
            basedOn: 'Base',
            run: { italics: true, size: 20 },
            paragraph: { indent: { hanging: 100, left: 100 } },
          },
        ],
        characterStyles: [{ id: 'Strong1', name: 'Выделение', run: { bold: true } }],
      },
      children: [
        new Paragraph({ text: 'Раздел', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          style: 'Note',
          children: [new TextRun('a'), new TextRun({ text: 'b', style: 'Strong1', italics: false })],
        }),
      ],
    });
    expect(paragraphOf(document).style).toMatchObject({
      namedStyleType: 'HEADING_1',
      keepWithNext: true,
      lineSpacing: 115,
      spaceAbove: points(12),
      spaceBelow: points(10),
    });
    expect(paragraphOf(document).runs[0]?.style).toEqual({ ...PLAIN, fontSize: points(16), bold: true });
    const note = paragraphOf(document, 1);
    expect(note.style).toMatchObject({
      namedStyleType: 'NORMAL_TEXT',
      lineSpacing: 115,
      spaceBelow: { unit: 'PT' },
      indentStart: points(5),
      indentFirstLine: { unit: 'PT' },
    });
    expect(note.runs).toEqual([
      { text: 'a', style: { ...PLAIN, fontSize: points(10), italic: true } },
      { text: 'b', style: { ...PLAIN, fontSize: points(10), bold: true } },
      { text: '\n', style: { ...PLAIN, fontSize: points(10), italic: true } },
    ]);
  });

  test('lengths with units', async () => {
    const document = await importedFrom({
      children: [new Paragraph({ text: 'a', indent: { left: '1cm' } })],
    });
    expect(paragraphOf(document).style.indentStart).toEqual(points(28.35));
  });
});

describe('text', () => {
  test('looks of runs', async () => {
    const run = async (options: ConstructorParameters<typeof TextRun>[0] & object) => {
      const document = await importedFrom({
        children: [new Paragraph({ children: [new TextRun({ text: 'x', ...options })] })],
      });
      return paragraphOf(document).runs[0]?.style;
    };
    expect(await run({ bold: true, italics: true, strike: true, underline: {} })).toEqual({
      ...PLAIN,
      bold: true,
      italic: true,
      strikethrough: true,
      underline: true,
    });
    expect(await run({ superScript: true, font: 'Arial', size: 19 })).toEqual({
      baselineOffset: 'SUPERSCRIPT',
      fontSize: points(9.5),
      weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
    });
    expect(await run({ subScript: true, color: 'FF0000', smallCaps: true })).toEqual({
      ...PLAIN,
      baselineOffset: 'SUBSCRIPT',
      foregroundColor: { color: { rgbColor: { red: 1 } } },
      smallCaps: true,
    });
    expect(await run({ color: '000000', bold: false, allCaps: false })).toEqual(PLAIN);
  });

  test('tabs, breaks, hyphens and spaces; every sign as typed', async () => {
    const document = await importedFrom({
      children: [
        new Paragraph({
          children: [
            new TextRun({ children: ['№', new Tab(), '57'] }),
            new TextRun({ text: '  <{{x}}> & «ё»', break: 1 }),
            new TextRun({ children: [new NoBreakHyphen(), 'п', new SoftHyphen(), 'р'] }),
          ],
        }),
        new Paragraph({ children: [new TextRun('до'), new PageBreak(), new TextRun('после')] }),
      ],
    });
    expect(
      paragraphOf(document)
        .runs.map(({ text }) => text)
        .join(''),
    ).toBe('№\t57\u000b  <{{x}}> & «ё»\u2011п\u00adр\n');
    expect(paragraphOf(document, 1).runs.map(({ text }) => text)).toEqual(['до', PAGE_BREAK, 'после\n']);
  });

  test('the size of an empty paragraph is that of its mark', async () => {
    const document = await importedFrom({ children: [new Paragraph({ run: { size: 12 } })] });
    expect(paragraphOf(document).runs).toEqual([{ text: '\n', style: { ...PLAIN, fontSize: points(6) } }]);
  });

  test('bookmarks, spelling marks and comments leave no trace', async () => {
    const bytes = await changed((xml) =>
      xml.replace(
        '<w:p>',
        '<w:bookmarkStart w:id="0" w:name="x"/><w:p w:rsidR="00AB"><w:proofErr w:type="spellStart"/><w:commentRangeStart w:id="0"/>',
      ),
    );
    expect(documentText(imported(bytes))).toBe('текст\n');
  });
});

describe('the page', () => {
  test('A4 with the margins of an order', async () => {
    const page = {
      size: { width: 11906, height: 16838 },
      margin: { top: 1134, bottom: 1134, left: 1701, right: 567, header: 400, footer: 300 },
    };
    const document = await importedFrom({ section: { properties: { page } } });
    expect(document.tabs[0]?.style).toMatchObject({
      pageSize: { width: points(595.3), height: points(841.9) },
      marginTop: points(56.7),
      marginBottom: points(56.7),
      marginLeft: points(85.05),
      marginRight: points(28.35),
      marginHeader: points(20),
      marginFooter: points(15),
    });
    expect(document.tabs[0]?.style.useFirstPageHeaderFooter).toBeUndefined();
  });

  test('a landscape page lies', async () => {
    const size = { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE };
    const document = await importedFrom({ section: { properties: { page: { size } } } });
    expect(document.tabs[0]?.style.pageSize).toEqual({ width: points(841.9), height: points(595.3) });
  });

  test('page numbers from the second page on: both forms of the field', async () => {
    const number = new TextRun({ children: [PageNumber.CURRENT], size: 24 });
    const document = await importedFrom({
      section: {
        properties: { titlePage: true },
        headers: {
          default: new Header({
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
          }),
          first: new Header({ children: [new Paragraph('Бланк')] }),
        },
        footers: {
          default: new Footer({
            children: [new Paragraph({ children: [new TextRun('с. '), new SimpleField('PAGE')] })],
          }),
        },
      },
    });
    const tab = document.tabs[0]!;
    const { defaultHeaderId, firstPageHeaderId, defaultFooterId, useFirstPageHeaderFooter } = tab.style;
    expect(useFirstPageHeaderFooter).toBe(true);
    expect(tab.headers[defaultHeaderId!]).toMatchObject([
      {
        style: { alignment: 'CENTER' },
        runs: [
          { text: PAGE_NUMBER, style: { ...PLAIN, fontSize: points(12) } },
          { text: '\n', style: PLAIN },
        ],
      },
    ]);
    expect(tab.headers[firstPageHeaderId!]).toMatchObject([{ runs: [{ text: 'Бланк\n' }] }]);
    expect(tab.footers[defaultFooterId!]).toMatchObject([
      { runs: [{ text: 'с. ' }, { text: PAGE_NUMBER }, { text: '\n' }] },
    ]);
    expect(Object.keys(tab.headers)).toHaveLength(2);
  });

  test('what a field showed when the file was saved is not text', async () => {
    const bytes = await docxBytes({
      section: { headers: { default: new Header({ children: [new Paragraph('ТУТ')] }) } },
    });
    const files = unzipSync(bytes);
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const xml = Buffer.from(files['word/header1.xml']!).toString();
    const header = xml.replace(/<w:r>.*<\/w:r>/, field);
    expect(header).not.toBe(xml);
    const document = imported(zipSync({ ...files, 'word/header1.xml': strToU8(header) }));
    expect(Object.values(document.tabs[0]!.headers)).toMatchObject([
      [{ runs: [{ text: PAGE_NUMBER }, { text: '\n' }] }],
    ]);
  });
});
