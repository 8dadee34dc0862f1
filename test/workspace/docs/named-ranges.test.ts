import fc from 'fast-check';
import { apply, at, insert, make, paragraph, refused, remove, table } from './sample';
import type { DocumentState } from './state';
import { documentText } from './text';
import { documentJson } from './to-json';

const range = (startIndex: number, endIndex: number, segmentId?: string) => ({
  startIndex,
  endIndex,
  ...(segmentId !== undefined && { segmentId }),
});
const name = (as: string, startIndex: number, endIndex: number, segmentId?: string) => ({
  createNamedRange: { name: as, range: range(startIndex, endIndex, segmentId) },
});
const replaceBy = (text: string, namedRangeName = 'x') => ({
  replaceNamedRangeContent: { text, namedRangeName },
});
const replaceAll = (text: string, replaceText: string) => ({
  replaceAllText: { containsText: { text, matchCase: true }, replaceText },
});

/** `[start, end]` of every range in the order in which they were made. */
const places = (document: DocumentState): number[][] =>
  (document.tabs[0]!.namedRanges ?? []).map(({ start, end }) => [start, end]);

/** A document «abcdef» with the range «x» over «cd», indices 3 to 5. */
function sample(): DocumentState {
  const document = make(paragraph('abcdef'), paragraph('next'));
  apply(document, name('x', 3, 5));
  return document;
}

describe('making and deleting', () => {
  test('the reply has the id, the JSON groups ranges by name, with tabs and without', () => {
    const document = make(paragraph('abcdef'));
    const [header, ...made] = apply(
      document,
      { createHeader: { type: 'DEFAULT' } },
      name('x', 1, 3),
      name('x', 4, 6),
    );
    const segmentId = (header as { createHeader: { headerId: string } }).createHeader.headerId;
    apply(document, insert(1, ''), { insertText: { location: { segmentId, index: 0 }, text: 'верх' } });
    const [third] = apply(document, name('y', 0, 4, segmentId));
    const ids = [...made, third].map(
      (reply) => (reply as { createNamedRange: { namedRangeId: string } }).createNamedRange.namedRangeId,
    );
    expect(new Set(ids).size).toBe(3);
    const namedRanges = {
      x: {
        name: 'x',
        namedRanges: [
          { namedRangeId: ids[0], name: 'x', ranges: [{ startIndex: 1, endIndex: 3, tabId: 't.0' }] },
          { namedRangeId: ids[1], name: 'x', ranges: [{ startIndex: 4, endIndex: 6, tabId: 't.0' }] },
        ],
      },
      y: {
        name: 'y',
        namedRanges: [
          { namedRangeId: ids[2], name: 'y', ranges: [{ segmentId, endIndex: 4, tabId: 't.0' }] },
        ],
      },
    };
    expect(documentJson('d', 't', document, false).namedRanges).toEqual(namedRanges);
    expect(documentJson('d', 't', document, true)).toMatchObject({
      tabs: [{ documentTab: { namedRanges } }],
    });

    apply(document, { deleteNamedRange: { namedRangeId: ids[0] } });
    expect(places(document)).toEqual([
      [4, 6],
      [0, 4],
    ]);
    apply(document, { deleteNamedRange: { name: 'x' } }, { deleteNamedRange: { name: 'nobody' } });
    expect(Object.keys(documentJson('d', 't', document, false).namedRanges as object)).toEqual(['y']);
    apply(document, { deleteNamedRange: { name: 'y', tabsCriteria: { tabIds: ['t.0'] } } });
    expect(documentJson('d', 't', document, false)).not.toHaveProperty('namedRanges');
    expect(documentText(document)).toBe('верх\nabcdef\n');
  });

  test('names and ranges that cannot be', () => {
    const document = make(paragraph('abc'));
    expect(refused(document, name('', 1, 2))).toContain('at least 1 character and no more than 256');
    expect(refused(document, name('x'.repeat(257), 1, 2))).toContain('no more than 256');
    expect(refused(document, name('x', 2, 2))).toContain('should not be empty');
    expect(refused(document, name('x', 2, 6))).toContain('less than or equal to the end index');
    expect(refused(document, name('x', 0, 2))).toContain('Index 0');
    expect(refused(document, { deleteNamedRange: { namedRangeId: 'none' } })).toContain('none was not found');
    expect(refused(document, { deleteNamedRange: {} })).toContain('Exactly one of');
    expect(refused(document, { deleteNamedRange: { name: 'x', namedRangeId: 'y' } })).toContain(
      'Exactly one of',
    );
  });
});

describe('ranges follow', () => {
  test('insertions: before and at the start they move, inside they grow, at the end and after nothing', () => {
    const placesAfter = (index: number): number[][] => {
      const document = sample();
      apply(document, insert(index, 'ZZ'));
      return places(document);
    };
    expect(placesAfter(1)).toEqual([[5, 7]]);
    expect(placesAfter(3)).toEqual([[5, 7]]);
    expect(placesAfter(4)).toEqual([[3, 7]]);
    expect(placesAfter(5)).toEqual([[3, 5]]);
    expect(placesAfter(9)).toEqual([[3, 5]]);
  });

  test('what is stripped from inserted text does not count', () => {
    const document = sample();
    apply(document, insert(1, 'a\u0001\ue000\r\nb'));
    expect(places(document)).toEqual([[6, 8]]);
  });

  test('deletions: before they move, inside and over an edge they shrink, over the whole they are gone', () => {
    const placesAfter = (start: number, end: number): number[][] => {
      const document = sample();
      apply(document, remove(start, end));
      return places(document);
    };
    expect(placesAfter(1, 3)).toEqual([[1, 3]]);
    expect(placesAfter(2, 4)).toEqual([[2, 3]]);
    expect(placesAfter(4, 6)).toEqual([[3, 4]]);
    expect(placesAfter(4, 5)).toEqual([[3, 4]]);
    expect(placesAfter(5, 7)).toEqual([[3, 5]]);
    expect(placesAfter(3, 5)).toEqual([]);
    expect(placesAfter(1, 8)).toEqual([]);
  });

  test('page breaks', () => {
    const document = sample();
    apply(document, { insertPageBreak: { location: { index: 1 } } });
    expect(places(document)).toEqual([[5, 7]]);
  });

  test('replaceAllText: the new text stands in the place of the first old character', () => {
    const placesAfter = (find: string, by: string): number[][] => {
      const document = sample();
      apply(document, replaceAll(find, by));
      return places(document);
    };
    expect(placesAfter('cd', 'ZZZ')).toEqual([[3, 6]]);
    expect(placesAfter('a', 'ZZZ')).toEqual([[5, 7]]);
    expect(placesAfter('bc', 'ZZZ')).toEqual([[5, 6]]);
    expect(placesAfter('de', 'ZZZ')).toEqual([[3, 7]]);
    expect(placesAfter('abcdef', 'Z')).toEqual([]);
    expect(placesAfter('e', 'ZZZ')).toEqual([[3, 5]]);
    expect(placesAfter('cd', '')).toEqual([]);
  });

  test('replaceAllText in several places, before and in the range', () => {
    const document = make(paragraph('--a--'), paragraph('b--'));
    apply(document, name('x', 3, 9), replaceAll('--', 'ZZZ'));
    expect(places(document)).toEqual([[4, 13]]);
    expect(documentText(document).slice(3, 12)).toBe('aZZZ\nbZZZ');
  });

  test('rows that come and go, and the table as a whole', () => {
    const document = make(paragraph(''), table(['a', 'b'], ['c', 'd']), paragraph('end'));
    // The cells hold a at 5, b at 8, c at 12, d at 15; the text after the table begins at 18.
    apply(document, name('a', 5, 6), name('c', 12, 13), name('end', 18, 21));
    apply(document, { insertTableRow: { tableCellLocation: at(2, 0, 0), insertBelow: true } });
    expect(places(document)).toEqual([
      [5, 6],
      [17, 18],
      [23, 26],
    ]);
    apply(document, { deleteTableRow: { tableCellLocation: at(2, 0, 0) } });
    expect(places(document)).toEqual([
      [10, 11],
      [16, 19],
    ]);
    expect(documentText(document)).toBe('\n\t\nc\td\nend\n');
    apply(
      document,
      { deleteTableRow: { tableCellLocation: at(2, 0, 0) } },
      { deleteTableRow: { tableCellLocation: at(2, 0, 0) } },
    );
    expect(places(document)).toEqual([[2, 5]]);
  });

  test('merged cells; the content of a cell that moves is not followed', () => {
    const document = make(paragraph(''), table(['a', 'b'], ['c', 'd']), paragraph('end'));
    apply(document, name('a', 5, 6), name('c', 12, 13), name('end', 18, 21));
    const merge = (rowIndex: number, columnIndex: number, rowSpan: number, columnSpan: number) => ({
      mergeTableCells: {
        tableRange: { tableCellLocation: at(2, rowIndex, columnIndex), rowSpan, columnSpan },
      },
    });
    apply(document, merge(0, 0, 1, 2));
    expect(documentText(document)).toBe('\na\nb\t\nc\td\nend\n');
    expect(places(document)).toEqual([
      [5, 6],
      [13, 14],
      [19, 22],
    ]);
    expect(() => apply(document, merge(0, 0, 2, 2))).toThrow('named range');
  });

  test('a merged cell whose first row is deleted', () => {
    const document = make(paragraph(''), table(['a', 'b'], ['', 'd']), paragraph('end'));
    apply(
      document,
      { mergeTableCells: { tableRange: { tableCellLocation: at(2, 0, 0), rowSpan: 2, columnSpan: 1 } } },
      name('d', 14, 15),
      name('end', 17, 20),
      { deleteTableRow: { tableCellLocation: at(2, 0, 1) } },
    );
    expect(documentText(document)).toBe('\na\td\nend\n');
    expect(places(document)).toEqual([
      [8, 9],
      [11, 14],
    ]);
  });

  test('any row of insertions and deletions, against marks on every character', () => {
    const edit = fc.record({
      from: fc.nat(40),
      length: fc.nat(4),
      text: fc.constantFrom('', 'Z', 'ZZ', 'Z\nZ', '\n'),
    });
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (edits, from, length) => {
          const document = make(paragraph('abcdefghij'), paragraph('klm'));
          apply(document, name('x', 1 + from, Math.min(1 + from + length, 11)));
          let marks = [...'abcdefghij\nklm\n'].map((_, i) => i >= from && i < Math.min(from + length, 10));
          for (const each of edits) {
            const start = each.from % marks.length;
            const end = Math.min(start + each.length, marks.length - 1);
            if (end > start) {
              apply(document, remove(1 + start, 1 + end));
              marks.splice(start, end - start);
            }
            const inside = start > 0 && marks[start - 1] === true && marks[start] === true;
            apply(document, insert(1 + start, each.text));
            marks = [...marks.slice(0, start), ...[...each.text].map(() => inside), ...marks.slice(start)];
          }
          const first = marks.indexOf(true);
          expect(places(document)).toEqual(first < 0 ? [] : [[1 + first, 2 + marks.lastIndexOf(true)]]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('replaceNamedRangeContent', () => {
  test('keeps the style of the first replaced character and the range itself', () => {
    const document = sample();
    const bold = { updateTextStyle: { range: range(3, 4), textStyle: { bold: true }, fields: 'bold' } };
    apply(document, bold, replaceBy('Образцов'), insert(1, '>'));
    expect(documentText(document)).toBe('>abОбразцовef\nnext\n');
    expect(places(document)).toEqual([[4, 12]]);
    expect(document.tabs[0]!.body[0]).toMatchObject({
      runs: [{ text: '>ab' }, { text: 'Образцов', style: { bold: true } }, { text: 'ef\n' }],
    });
    apply(document, replaceBy('Я'), replaceBy('Ты'));
    expect(documentText(document)).toBe('>abТыef\nnext\n');
    expect(places(document)).toEqual([[4, 6]]);
  });

  test('by id; every range of a name; a name that nobody bears', () => {
    const document = make(paragraph('a-b-c'));
    const [, second] = apply(document, name('x', 1, 2), name('x', 3, 4), name('y', 5, 6));
    apply(document, replaceBy('11'), replaceBy('0', 'nobody'));
    expect(documentText(document)).toBe('11-11-c\n');
    const { namedRangeId } = (second as { createNamedRange: { namedRangeId: string } }).createNamedRange;
    apply(document, { replaceNamedRangeContent: { text: '$&', namedRangeId } });
    expect(documentText(document)).toBe('11-$&-c\n');
    expect(places(document)).toEqual([
      [1, 3],
      [4, 6],
      [7, 8],
    ]);
    expect(refused(document, { replaceNamedRangeContent: { text: 'a', namedRangeId: 'none' } })).toContain(
      'not found',
    );
  });

  test('over paragraphs and with paragraphs; other ranges follow', () => {
    const document = make(paragraph('one'), paragraph('two'), paragraph('end'));
    apply(document, name('x', 2, 7), name('end', 9, 12), name('in', 5, 7));
    apply(document, replaceBy('A\nB'));
    expect(documentText(document)).toBe('oA\nBo\nend\n');
    expect(places(document)).toEqual([
      [2, 5],
      [7, 10],
    ]);
  });

  test('without text the content goes, and the range with it', () => {
    const document = sample();
    apply(document, replaceBy(''));
    expect(documentText(document)).toBe('abef\nnext\n');
    expect(places(document)).toEqual([]);
  });

  test('a range over a piece of a table is refused as its deletion would be', () => {
    const document = make(paragraph('ab'), table(['c']), paragraph('d'));
    apply(document, name('x', 2, 7));
    expect(refused(document, replaceBy('Z'))).toContain('Cannot delete the requested range');
  });
});
