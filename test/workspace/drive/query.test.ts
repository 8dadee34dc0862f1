import { parseQuery } from './query';
import { MY_DRIVE, newFile } from './state';

const file = {
  ...newFile('a1', "Приказ д'Арк \\ №1", 'text/plain', 0, 'app'),
  appProperties: { kind: 'order', note: "it's" },
};
const holds = (query: string, inBin = false) =>
  parseQuery(query).every((condition) => condition(file, inBin));

describe('terms of q', () => {
  test.each([
    ["appProperties has { key='kind' and value='order' } and trashed = false", true],
    ["appProperties has { key='kind' and value='list' }", false],
    ["appProperties has {key='note' and value='it\\'s'}", true],
    ["appProperties has { key='toString' and value='x' }", false],
    ["name = 'Приказ д\\'Арк \\\\ №1'", true],
    ["name='Приказ'", false],
    ["mimeType = 'text/plain' and 'root' in parents", true],
    ["mimeType != 'text/plain'", false],
    [`'${MY_DRIVE}' in parents`, true],
    ["'folder' in parents", false],
    ['trashed=true', false],
    ['', true],
  ])('%s', (query, expected) => {
    expect(holds(query)).toBe(expected);
  });

  test('a file in the bin', () => {
    expect(holds('trashed = true', true)).toBe(true);
    expect(holds('trashed = false', true)).toBe(false);
  });

  test.each([
    "fullText contains 'x'",
    "name = 'a' or name = 'b'",
    "name = 'a' and",
    "name = 'a'and trashed = false or",
    "name = 'unfinished",
    'not trashed = true',
    "trashed = false name = 'a'",
  ])('%s is refused', (query) => {
    expect(() => parseQuery(query)).toThrow('is not imitated by the stand-in');
  });
});
