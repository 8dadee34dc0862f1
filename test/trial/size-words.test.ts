import { sizeInWords } from './size-words';

test.each([
  [0, '0 байт'],
  [1, '1 байт'],
  [2, '2 байта'],
  [12, '12 байт'],
  [1023, '1023 байта'],
  [1024, '1 КБ'],
  [12_800, '13 КБ'],
  [1_048_575, '1 МБ'],
  [1_468_006, '1,4 МБ'],
])('%i bytes are «%s»', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
