/** insertInlineImage, and how a picture behaves as one letter of the text. */

import { PICTURE } from './edit-text';
import { documentPages } from './page-view';
import { gif, jpeg, png } from './picture-sample';
import { picturesOf } from './pictures';
import { applyRequests } from './requests';
import { apply as applied, at, insert, make, paragraph, remove, runsOf, table } from './sample';
import type { DocumentState } from './state';
import { documentText } from './text';
import { documentJson } from './to-json';

const URI = 'https://lh7-rt.googleusercontent.com/docsz/AD_4nXa?key=b';
const served: Record<string, Buffer> = {
  [URI]: png(400, 200),
  jpeg: jpeg(30, 60),
  gif: gif(8, 4),
  text: Buffer.from('<html>no picture</html>'),
  flat: png(400, 0),
  huge: png(5001, 5000),
};
const imageAt = (uri: string) => {
  const bytes = Object.hasOwn(served, uri) ? served[uri] : undefined;
  return bytes && { base64: bytes.toString('base64') };
};
let ids = 0;
const apply = (document: DocumentState, ...requests: unknown[]) =>
  applyRequests(document, requests, () => `p${++ids}`, imageAt);
const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });
const picture = (index: number, more: object = {}) => ({
  insertInlineImage: { uri: URI, location: { index }, ...more },
});
const refusal = (document: DocumentState, ...requests: unknown[]): string => {
  const before = JSON.stringify(document);
  let message = 'nothing was thrown';
  try {
    apply(document, ...requests);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(JSON.stringify(document)).toBe(before);
  return message;
};
const picturesIn = (document: DocumentState) => document.tabs.flatMap(picturesOf);

describe('insertInlineImage', () => {
  test('takes one index; the object stands beside the body, its address only where it is asked for', () => {
    const document = make(paragraph('абвг', { bold: true }));
    const replies = apply(document, picture(3, { objectSize: { width: pt(300), height: pt(150) } }));
    const { objectId } = (replies[0] as { insertInlineImage: { objectId: string } }).insertInlineImage;
    expect(objectId).toMatch(/^kix\./);
    const json = documentJson('d', 'x', document, false, ({ id }) => `https://images.example/${id}`);
    expect(json).toMatchObject({
      body: {
        content: [
          {},
          {
            endIndex: 7,
            paragraph: {
              elements: [
                { startIndex: 1, endIndex: 3, textRun: { content: 'аб' } },
                {
                  startIndex: 3,
                  endIndex: 4,
                  inlineObjectElement: { inlineObjectId: objectId, textStyle: { bold: true } },
                },
                { startIndex: 4, endIndex: 7, textRun: { content: 'вг\n' } },
              ],
            },
          },
        ],
      },
      inlineObjects: {
        [objectId]: {
          objectId,
          inlineObjectProperties: {
            embeddedObject: {
              imageProperties: { contentUri: `https://images.example/${objectId}`, sourceUri: URI },
              size: { width: pt(300), height: pt(150) },
            },
          },
        },
      },
    });
    expect(JSON.stringify(documentJson('d', 'x', document, true))).not.toContain('contentUri');
    expect(JSON.stringify(json)).not.toContain('base64');
  });

  test.each<[string, object, number, number]>([
    ['no size: 96 pixels to an inch', {}, 300, 150],
    ['a width', { objectSize: { width: pt(100) } }, 100, 50],
    ['a height', { objectSize: { height: pt(100) } }, 200, 100],
    ['both: it fits inside', { objectSize: { width: pt(100), height: pt(100) } }, 100, 50],
    ['a JPEG', { uri: 'jpeg' }, 22.5, 45],
    ['a GIF', { uri: 'gif' }, 6, 3],
  ])('%s', (_, more, width, height) => {
    const document = make(paragraph('а'));
    apply(document, picture(1, more));
    expect(picturesIn(document)).toMatchObject([{ width, height }]);
  });

  test('at the end of a segment, in a header, in a cell', () => {
    const document = make(paragraph('а'), table(['b', 'c']), paragraph('d'));
    const [reply] = apply(document, { createHeader: { type: 'DEFAULT' } });
    const { headerId } = (reply as { createHeader: { headerId: string } }).createHeader;
    apply(document, picture(6), picture(0, { location: { segmentId: headerId, index: 0, tabId: 't.0' } }));
    apply(document, {
      insertInlineImage: { uri: URI, endOfSegmentLocation: { segmentId: headerId } },
    });
    expect(picturesIn(document)).toHaveLength(3);
    expect(document.tabs[0]!.headers[headerId]).toMatchObject([
      { runs: [{ text: PICTURE }, { text: PICTURE }, { text: '\n' }] },
    ]);
    expect(documentText(document)).toBe('\nа\nb\tc\nd\n');
  });

  test('refusals', () => {
    const document = make(paragraph('а'), table(['b']), paragraph('d'));
    const problem =
      'Invalid requests[0].insertInlineImage: There was a problem retrieving the image. The provided image ' +
      'should be publicly accessible, within size limit, and in supported formats.';
    for (const uri of ['https://example.org/a.png', 'text', 'flat', 'huge']) {
      expect(refusal(document, picture(1, { uri }))).toBe(problem);
    }
    expect(refusal(document, picture(1, { uri: 'x'.repeat(2049) }))).toContain('at most 2 kilobytes');
    expect(refusal(document, picture(1, { uri: '' }))).toContain('URI of the image must be specified');
    expect(refusal(document, picture(3))).toContain('inside the bounds of an existing paragraph');
    expect(refusal(document, picture(99))).toContain('must be less than the end index');
    expect(refusal(document, picture(1, { altText: 'a' }))).toBe(
      'Invalid JSON payload received. Unknown name "altText" at \'requests[0].insertInlineImage\': Cannot find field.',
    );
    expect(refusal(document, picture(1, { objectSize: { widht: pt(1) } }))).toContain('Unknown name "widht"');
    expect(refusal(document, picture(1, { objectSize: { width: { magnitude: 1 } } }))).toContain('unit');
    expect(refusal(document, picture(1, { objectSize: { width: pt(-1) } }))).toContain('magnitude');
    expect(refusal(document, { insertInlineImage: { uri: URI } })).toContain('location must be specified');
  });

  test('a batch with one bad picture changes nothing', () => {
    const document = make(paragraph('а'));
    expect(refusal(document, insert(1, 'б'), picture(1), picture(1, { uri: 'gone' }))).toContain(
      'Invalid requests[2].insertInlineImage',
    );
  });
});

describe('a picture in the text', () => {
  const withPicture = (): DocumentState => {
    const document = make(paragraph('аб'), table(['c']), paragraph('d'));
    apply(document, picture(2));
    return document;
  };

  test('keeps its place while text around it is put in, split, restyled and replaced', () => {
    const document = withPicture();
    apply(document, insert(2, 'x\ny'), insert(6, 'z'));
    apply(document, {
      updateTextStyle: {
        range: { startIndex: 1, endIndex: 7 },
        textStyle: { italic: true },
        fields: 'italic',
      },
    });
    apply(document, { replaceAllText: { containsText: { text: 'y' }, replaceText: 'ю\nю' } });
    expect(runsOf(document, 2)).toMatchObject([
      { text: 'ю', style: { italic: true } },
      { text: PICTURE, style: { italic: true }, picture: { width: 300 } },
      { text: 'z' },
      { text: 'б\n' },
    ]);
    expect(documentText(document)).toBe('аx\nю\nюzб\nc\nd\n');
  });

  test('goes with the range it stands in, and its object with it', () => {
    const document = withPicture();
    apply(document, remove(1, 2));
    expect(picturesIn(document)).toHaveLength(1);
    apply(document, remove(1, 2));
    expect(picturesIn(document)).toEqual([]);
    expect(documentJson('d', 'x', document, false)).not.toHaveProperty('inlineObjects');
    expect(documentText(document)).toBe('б\nc\nd\n');
  });

  test('moves named ranges and tables by one index', () => {
    const document = make(paragraph('абв'), table(['c']), paragraph('d'));
    applied(document, { createNamedRange: { name: 'n', range: { startIndex: 2, endIndex: 4 } } });
    apply(document, picture(1), picture(4));
    expect(document.tabs[0]!.namedRanges).toMatchObject([{ start: 3, end: 6 }]);
    apply(document, { insertTableRow: { tableCellLocation: at(7, 0, 0), insertBelow: true } });
    apply(document, { replaceNamedRangeContent: { namedRangeName: 'n', text: '!' } });
    expect(documentText(document)).toBe('а!\nc\n\nd\n');
    expect(picturesIn(document)).toHaveLength(1);
  });

  test('a cell with nothing but a picture is not empty: merging keeps it', () => {
    const document = make(paragraph('а'), table(['', '']), paragraph('d'));
    apply(document, picture(8));
    apply(document, {
      mergeTableCells: { tableRange: { tableCellLocation: at(3, 0, 0), rowSpan: 1, columnSpan: 2 } },
    });
    expect(picturesIn(document)).toHaveLength(1);
  });

  test('is drawn on its sheet in its size', () => {
    const document = withPicture();
    const html = documentPages(document);
    const data = served[URI]!.toString('base64');
    expect(html).toContain(
      `<img src="data:image/png;base64,${data}" alt="" style="width:300pt;height:150pt">`,
    );
    expect(html).not.toContain(PICTURE);
  });
});
