import { pastedRows, tableText } from './page/table-text';

describe('table text', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"one\ntwo"\t"say ""hi"""', [['one\ntwo', 'say "hi"']]],
    ['5" pipe\tb', [['5" pipe', 'b']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['\t', [['', '']]],
  ])('%j', (text, rows) => {
    expect(pastedRows(text)).toEqual(rows);
  });

  test('what is copied can be pasted', () => {
    const rows = [
      ['Иванова', 'строка\nвторая', '"в кавычках"'],
      ['', 'a\tb', 'x'],
    ];
    expect(pastedRows(tableText(rows))).toEqual(rows);
  });
});
