import { BorderStyle, ExternalHyperlink, LineRuleType, Paragraph, SimpleField, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { changed, docxBytes, imported } from './docx-sample';

describe('what would change a page and is not known is refused', () => {
  const refusal = async (children: readonly Paragraph[], section = {}): Promise<string> => {
    const bytes = await docxBytes({ children, section });
    try {
      imported(bytes);
    } catch (error) {
      return (error as Error).message;
    }
    return 'nothing was thrown';
  };

  test.each<[string, Paragraph]>([
    ['<w:numPr>', new Paragraph({ text: 'a', bullet: { level: 0 } })],
    [
      'a border of a paragraph other than one line below it',
      new Paragraph({ text: 'a', border: { top: { style: BorderStyle.SINGLE, size: 4 } } }),
    ],
    ['<w:shd>', new Paragraph({ text: 'a', shading: { fill: 'CCCCCC' } })],
    ['fixed height', new Paragraph({ text: 'a', spacing: { line: 400, lineRule: LineRuleType.EXACT } })],
    ['<w:contextualSpacing>', new Paragraph({ text: 'a', contextualSpacing: true })],
    ['<w:caps>', new Paragraph({ children: [new TextRun({ text: 'a', allCaps: true })] })],
    ['<w:spacing>', new Paragraph({ children: [new TextRun({ text: 'a', characterSpacing: 20 })] })],
    ['<w:highlight>', new Paragraph({ children: [new TextRun({ text: 'a', highlight: 'yellow' })] })],
    [
      '<w:hyperlink>',
      new Paragraph({ children: [new ExternalHyperlink({ link: 'http://x.example', children: [] })] }),
    ],
    ['a page number in the text', new Paragraph({ children: [new SimpleField('PAGE')] })],
    ['the field «DATE»', new Paragraph({ children: [new SimpleField('DATE')] })],
  ])('%s', async (what, paragraph) => {
    const message = await refusal([paragraph]);
    expect(message).toContain(what);
    expect(message).toMatch(/^DOCX import: .* is not imitated by the stand-in$/);
  });

  test('pages: columns, even pages, several sections', async () => {
    expect(await refusal([], { properties: { column: { count: 2 } } })).toContain('text in columns');
    const settings = await changed(
      (xml) => xml.replace('<w:evenAndOddHeaders w:val="false"/>', '<w:evenAndOddHeaders/>'),
      'word/settings.xml',
    );
    expect(() => imported(settings)).toThrow('<w:evenAndOddHeaders> is not imitated');
    const sections = await changed((xml) => xml.replace('<w:p>', '<w:p><w:pPr><w:sectPr/></w:pPr>'));
    expect(() => imported(sections)).toThrow('several sections is not imitated');
  });

  test('a file of another kind', () => {
    expect(() => imported(Buffer.from('<p>a</p>'))).toThrow('the file is no .docx');
    expect(() => imported(zipSync({ 'a.txt': strToU8('a') }))).toThrow('no word/document.xml');
  });
});
