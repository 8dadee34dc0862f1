import { apply, at, insert, make, paragraph, refused, table, tableOf } from './sample';
import { documentText } from './text';
import { documentJson } from './to-json';

describe('indices', () => {
  test('a table between two paragraphs has the indices that Docs gives', () => {
    const document = make(paragraph(''), table(['', ''], ['', '']), paragraph(''));
    const json = documentJson('d', 't', document, false) as { body: { content: Record<string, never>[] } };
    const [section, first, second, last] = json.body.content as unknown as Record<string, unknown>[];
    expect(section).toMatchObject({ endIndex: 1, sectionBreak: {} });
    expect(section).not.toHaveProperty('startIndex');
    expect(first).toMatchObject({ startIndex: 1, endIndex: 2 });
    // Cells of a 2 × 2 table at 2 begin their text at 5, 7, 10 and 12.
    expect(second).toMatchObject({
      startIndex: 2,
      endIndex: 14,
      table: {
        rows: 2,
        columns: 2,
        tableRows: [
          {
            startIndex: 3,
            endIndex: 8,
            tableCells: [
              { startIndex: 4, endIndex: 6, content: [{ startIndex: 5, endIndex: 6 }] },
              { startIndex: 6, endIndex: 8, content: [{ startIndex: 7, endIndex: 8 }] },
            ],
          },
          {
            startIndex: 8,
            endIndex: 13,
            tableCells: [{ content: [{ startIndex: 10 }] }, { content: [{ startIndex: 12 }] }],
          },
        ],
      },
    });
    expect(last).toMatchObject({ startIndex: 14, endIndex: 15 });
  });

  test('an emoji counts two units', () => {
    const document = make(paragraph('я🎓!'));
    apply(document, insert(4, '|'));
    expect(documentText(document)).toBe('я🎓|!\n');
  });

  test('a header begins at 0 and leaves the zero out', () => {
    const document = make(paragraph(''));
    const [reply] = apply(document, { createHeader: { type: 'DEFAULT' } });
    const { headerId } = (reply as { createHeader: { headerId: string } }).createHeader;
    apply(document, { insertText: { endOfSegmentLocation: { segmentId: headerId }, text: 'Школа' } });
    const json = documentJson('d', 't', document, false) as {
      headers: Record<string, { content: object[] }>;
    };
    expect(json.headers[headerId]!.content[0]).toMatchObject({ endIndex: 6 });
    expect(json.headers[headerId]!.content[0]).not.toHaveProperty('startIndex');
    expect(document.tabs[0]!.style.defaultHeaderId).toBe(headerId);
    expect(refused(document, { createHeader: { type: 'DEFAULT' } })).toMatch(/already exists/);
  });

  test('the page break takes one unit and is an element of its own', () => {
    const document = make(paragraph('ab'));
    apply(document, { insertPageBreak: { location: { index: 2 } } });
    const json = documentJson('d', 't', document, false) as {
      body: { content: { paragraph: { elements: object[] } }[] };
    };
    expect(json.body.content[1]!.paragraph.elements).toMatchObject([
      { startIndex: 1, endIndex: 2, textRun: { content: 'a' } },
      { startIndex: 2, endIndex: 3, pageBreak: {} },
      { startIndex: 3, endIndex: 4, textRun: { content: '\n' } },
    ]);
    expect(json.body.content).toHaveLength(3);
  });
});

describe('a batch', () => {
  test('counts every index at its own moment', () => {
    const document = make(paragraph('один'));
    apply(document, insert(1, 'a'), insert(2, 'b'), insert(3, 'c'));
    expect(documentText(document)).toBe('abcодин\n');
  });

  test('is applied whole or not at all and names the faulty request', () => {
    const document = make(paragraph('один'));
    expect(refused(document, insert(1, 'a'), insert(99, 'b'))).toBe(
      'Invalid requests[1].insertText: Index 99 must be less than the end index of the referenced segment, 7.',
    );
  });

  test('refuses an unknown request, an unknown field and an unknown mask by name', () => {
    const document = make(paragraph('один'));
    expect(refused(document, { paintItBlack: {} })).toContain('"paintItBlack"');
    expect(refused(document, { insertText: { text: 'a', place: 1 } })).toBe(
      'Invalid JSON payload received. Unknown name "place" at \'requests[0].insertText\': Cannot find field.',
    );
    const range = { startIndex: 1, endIndex: 2 };
    expect(refused(document, { updateTextStyle: { range, textStyle: {}, fields: 'weight' } })).toContain(
      'weight',
    );
    expect(
      refused(document, { updateTextStyle: { range, textStyle: { weight: 1 }, fields: '*' } }),
    ).toContain('"weight"');
    expect(refused(document, { updateTextStyle: { range, textStyle: {}, fields: '' } })).toContain(
      "At least one field must be listed in 'fields'",
    );
  });

  test('three thousand requests on a table of three hundred rows', () => {
    const document = make(paragraph('Список'), table(['№', 'ФИО', 'Класс', 'Роль', 'Код']), paragraph(''));
    const requests: unknown[] = [];
    for (let row = 0; row < 300; row++) {
      requests.push({ insertTableRow: { tableCellLocation: at(8, row, 0), insertBelow: true } });
    }
    // Rows of five empty cells take 11 units; the header row begins at 9 and takes 27.
    for (let row = 299; row >= 0; row--) {
      for (let column = 4; column >= 0; column--)
        requests.push(insert(36 + row * 11 + 2 + column * 2, `${row}/${column}`));
    }
    for (let row = 1; row < 300; row += 2) {
      requests.push({
        mergeTableCells: { tableRange: { tableCellLocation: at(8, row, 1), rowSpan: 2, columnSpan: 1 } },
      });
      for (let n = 0; n < 7; n++) {
        requests.push({
          replaceAllText: { containsText: { text: `нет${n}`, matchCase: true }, replaceText: '' },
        });
      }
    }
    expect(requests.length).toBe(3000);
    apply(document, ...requests);
    expect(tableOf(document).rows).toHaveLength(301);
    expect(documentText(document)).toContain('298/0\t298/1\n299/1\t298/2');
  });
});
