import { apply, make, paragraph, refused, runsOf, table } from './sample';

const range = { startIndex: 1, endIndex: 3 };
const firstStyle = (document: ReturnType<typeof make>) => document.tabs[0]!.body[0];

describe('styles', () => {
  test('a field in the mask without a value goes back to its default; others stay', () => {
    const document = make(paragraph('abcd', { bold: true, italic: true }));
    apply(document, { updateTextStyle: { range, textStyle: { underline: true }, fields: 'bold,underline' } });
    expect(runsOf(document)).toEqual([
      { text: 'ab', style: { italic: true, underline: true } },
      { text: 'cd\n', style: { bold: true, italic: true } },
    ]);
    apply(document, { updateTextStyle: { range, textStyle: { bold: true }, fields: '*' } });
    expect(runsOf(document)[0]).toEqual({ text: 'ab', style: { bold: true } });
  });

  test('neighbouring runs of one style become one', () => {
    const document = make(paragraph('abcd'));
    apply(document, { updateTextStyle: { range, textStyle: { bold: true }, fields: 'bold' } });
    expect(runsOf(document)).toHaveLength(2);
    apply(document, { updateTextStyle: { range, textStyle: {}, fields: 'bold' } });
    expect(runsOf(document)).toEqual([{ text: 'abcd\n', style: {} }]);
  });

  test('a path inside a field changes that part alone; zeros are not kept', () => {
    const document = make(paragraph('abcd'));
    const style = (paragraphStyle: object, fields: string) => ({
      updateParagraphStyle: { range, paragraphStyle, fields },
    });
    apply(document, style({ indentFirstLine: { magnitude: 35.4, unit: 'PT' } }, 'indentFirstLine'));
    apply(document, style({ indentFirstLine: { magnitude: 20 } }, 'indentFirstLine.magnitude'));
    apply(document, style({ spaceBelow: { magnitude: 0, unit: 'PT' } }, 'spaceBelow'));
    expect(firstStyle(document)).toMatchObject({
      style: { indentFirstLine: { magnitude: 20, unit: 'PT' }, spaceBelow: { unit: 'PT' } },
    });
    expect(firstStyle(document)).not.toHaveProperty('style.spaceBelow.magnitude');
  });

  test('every paragraph that shares an index with the range is changed, in cells too', () => {
    const document = make(paragraph('a'), table(['b', 'c']), paragraph('d'));
    const wide = { startIndex: 1, endIndex: 7 };
    apply(document, {
      updateParagraphStyle: { range: wide, paragraphStyle: { alignment: 'JUSTIFIED' }, fields: 'alignment' },
    });
    const text = JSON.stringify(document);
    expect(text.split('JUSTIFIED')).toHaveLength(3);
  });

  test('values outside of the lists, and a page break before a paragraph in a table, are refused', () => {
    const document = make(paragraph('a'), table(['b']), paragraph('d'));
    const style = (paragraphStyle: object, fields: string, at = { startIndex: 1, endIndex: 2 }) =>
      refused(document, { updateParagraphStyle: { range: at, paragraphStyle, fields } });
    expect(style({ alignment: 'LEFT' }, 'alignment')).toContain('"LEFT"');
    expect(style({ tabStops: [] }, 'tabStops')).toContain('read-only');
    expect(style({ pageBreakBefore: true }, 'pageBreakBefore', { startIndex: 6, endIndex: 7 })).toContain(
      'pageBreakBefore',
    );
  });

  test('the page: margins, size, first page without header', () => {
    const document = make(paragraph('a'));
    const points = (magnitude: number) => ({ magnitude, unit: 'PT' });
    const documentStyle = {
      marginLeft: points(85.05),
      marginRight: points(28.35),
      pageSize: { width: points(595.3), height: points(841.9) },
      useFirstPageHeaderFooter: true,
    };
    const fields = 'marginLeft,marginRight,pageSize,useFirstPageHeaderFooter';
    apply(document, { updateDocumentStyle: { documentStyle, fields } });
    expect(document.tabs[0]!.style).toMatchObject({ ...documentStyle, marginTop: points(72) });
    const wide = { documentStyle: { marginLeft: points(600) }, fields: 'marginLeft' };
    expect(refused(document, { updateDocumentStyle: wide })).toContain('leave room');
  });
});
