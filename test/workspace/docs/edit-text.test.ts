import { apply, insert, make, paragraph, refused, remove, runsOf, table, tableOf } from './sample';
import { documentText } from './text';

const CANNOT =
  'Invalid requests[0].deleteContentRange: Invalid deletion range. Cannot delete the requested range.';
const OUTSIDE =
  'Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing paragraph. ' +
  'You can still create new paragraphs by inserting newlines.';

describe('insertText', () => {
  test('takes the style of the text before it, and of the first run at the start', () => {
    const document = make(paragraph('один'));
    const style = { range: { startIndex: 1, endIndex: 3 }, textStyle: { bold: true }, fields: 'bold' };
    apply(document, { updateTextStyle: style });
    apply(document, insert(3, 'X'), insert(5, 'y'), insert(1, 'Z'));
    expect(runsOf(document)).toEqual([
      { text: 'ZодX', style: { bold: true } },
      { text: 'иyн\n', style: {} },
    ]);
  });

  test('newlines make paragraphs of the same paragraph style', () => {
    const document = make(paragraph('один'));
    const style = {
      range: { startIndex: 1, endIndex: 2 },
      paragraphStyle: { alignment: 'CENTER' },
      fields: 'alignment',
    };
    apply(document, { updateParagraphStyle: style }, insert(3, 'A\nB'));
    expect(document.tabs[0]!.body).toMatchObject([
      { style: { alignment: 'CENTER' }, runs: [{ text: 'одA\n' }] },
      { style: { alignment: 'CENTER' }, runs: [{ text: 'Bин\n' }] },
    ]);
  });

  test('is refused before the body, at a table and on the marks of its rows and cells', () => {
    const document = make(paragraph('a'), table(['b']), paragraph(''));
    for (const index of [0, 3, 4, 5]) expect(refused(document, insert(index, 'x'))).toBe(OUTSIDE);
    apply(document, insert(6, 'x'));
    expect(documentText(document)).toBe('a\nxb\n\n');
  });

  test('drops control and private-use characters and keeps everything else as typed', () => {
    const document = make(paragraph(''));
    apply(document, insert(1, '{{x}} $& <img>\u0007\u000c\ue000\t\u000b«ё»'));
    expect(documentText(document)).toBe('{{x}} $& <img>\t\u000b«ё»\n');
  });
});

describe('deleteContentRange', () => {
  test('cannot take the last newline of the body or of a cell, nor an empty range', () => {
    const document = make(paragraph('ab'), table(['c']), paragraph('d'));
    expect(refused(document, remove(11, 12))).toContain(
      'cannot include the newline character at the end of the segment',
    );
    expect(refused(document, remove(7, 9))).toBe(CANNOT);
    expect(refused(document, remove(2, 2))).toContain('The range should not be empty');
  });

  test('cannot cross the border of a table nor take the newline before it', () => {
    const document = make(paragraph('ab'), table(['c', 'd'], ['e', 'f']), paragraph('g'));
    expect(refused(document, remove(2, 8))).toBe(CANNOT);
    expect(refused(document, remove(8, 11))).toBe(CANNOT);
    expect(refused(document, remove(5, 12))).toBe(CANNOT);
    expect(refused(document, remove(3, 4))).toBe(CANNOT);
    expect(refused(document, remove(1, 4))).toBe(CANNOT);
  });

  test('takes a whole table, alone or with the newline before it', () => {
    const whole = make(paragraph('ab'), table(['c']), paragraph('d'));
    apply(whole, remove(4, 10));
    expect(documentText(whole)).toBe('ab\nd\n');
    const joined = make(paragraph('ab'), table(['c']), paragraph('d'));
    apply(joined, remove(3, 10));
    expect(documentText(joined)).toBe('abd\n');
  });

  test('cannot cut an emoji in two', () => {
    const document = make(paragraph('a🎓b'));
    expect(refused(document, remove(2, 3))).toBe(CANNOT);
    expect(refused(document, remove(3, 4))).toBe(CANNOT);
    apply(document, remove(2, 4));
    expect(documentText(document)).toBe('ab\n');
  });

  test('a whole paragraph goes without a trace; a part of it joins the next one', () => {
    const centred = {
      range: { startIndex: 1, endIndex: 2 },
      paragraphStyle: { alignment: 'CENTER' },
      fields: 'alignment',
    };
    const gone = make(paragraph('ab'), paragraph('cd'));
    apply(gone, { updateParagraphStyle: centred }, remove(1, 4));
    expect(gone.tabs[0]!.body).toMatchObject([{ runs: [{ text: 'cd\n' }] }]);
    expect(gone.tabs[0]!.body[0]).not.toHaveProperty('style.alignment');
    const joined = make(paragraph('ab'), paragraph('cd'));
    apply(joined, { updateParagraphStyle: centred }, remove(2, 5));
    expect(joined.tabs[0]!.body).toMatchObject([
      { style: { alignment: 'CENTER' }, runs: [{ text: 'ad\n' }] },
    ]);
  });

  test('works inside a cell', () => {
    const document = make(paragraph(''), table(['один', 'два']), paragraph(''));
    apply(document, remove(6, 8));
    expect(documentText(document)).toBe('\nон\tдва\n\n');
    apply(document, insert(6, 'X'));
    expect(documentText(document)).toBe('\nоXн\tдва\n\n');
  });
});

describe('replaceAllText', () => {
  const replace = (text: string, replaceText: string, matchCase = true) => ({
    replaceAllText: { containsText: { text, matchCase }, replaceText },
  });

  test('is literal and goes over body, tables, headers, footers and all tabs', () => {
    const document = make(paragraph('{{имя}} и {{имя}}'), table(['[{{имя}}]']), paragraph(''));
    document.tabs.push({ ...make(paragraph('{{имя}}')).tabs[0]!, id: 't.1', title: 'Tab 2' });
    document.tabs[0]!.headers['kix.h'] = [paragraph('h {{имя}}')];
    document.tabs[0]!.footers['kix.f'] = [paragraph('f {{имя}}')];
    expect(apply(document, replace('{{имя}}', '$& .*'))).toEqual([
      { replaceAllText: { occurrencesChanged: 6 } },
    ]);
    expect(documentText(document)).toBe('h $& .*\n$& .* и $& .*\n[$& .*]\n\nf $& .*\n$& .*\n');
  });

  test('an absent text gives a reply without a count', () => {
    expect(apply(make(paragraph('a')), replace('b', 'c'))).toEqual([{ replaceAllText: {} }]);
  });

  test('spans runs and takes the style of the first replaced character', () => {
    const document = make(paragraph('a{{b}}c'));
    const range = { startIndex: 2, endIndex: 4 };
    apply(
      document,
      { updateTextStyle: { range, textStyle: { bold: true }, fields: 'bold' } },
      replace('{{b}}', 'X'),
    );
    expect(runsOf(document)).toEqual([
      { text: 'a', style: {} },
      { text: 'X', style: { bold: true } },
      { text: 'c\n', style: {} },
    ]);
  });

  test('matches case only when asked', () => {
    const document = make(paragraph('Имя имя ИМЯ'));
    expect(apply(document, replace('имя', 'x'))).toEqual([{ replaceAllText: { occurrencesChanged: 1 } }]);
    expect(apply(document, replace('имя', 'y', false))).toEqual([
      { replaceAllText: { occurrencesChanged: 2 } },
    ]);
    expect(documentText(document)).toBe('y x y\n');
  });

  test('a newline in the new text makes a paragraph, and later indices count it', () => {
    const document = make(paragraph('p'), table(['{{a}}']), paragraph('q'));
    apply(document, replace('{{a}}', '1\n2'), insert(12, '!'));
    expect(tableOf(document).rows[0]!.cells[0]!.content).toHaveLength(2);
    expect(documentText(document)).toBe('p\n1\n2\nq!\n');
  });
});
