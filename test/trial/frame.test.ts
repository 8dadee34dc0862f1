import { localAddress } from './frame';

test.each([
  ['https://docs.google.com/forms/d/e/1abc/viewform', '/form/1abc'],
  [
    'https://docs.google.com/forms/d/e/1abc/viewform?usp=pp_url&entry.7=%D0%90',
    '/form/1abc?usp=pp_url&entry.7=%D0%90',
  ],
  ['https://docs.google.com/forms/d/1abc/edit', '/form-editor/1abc'],
  ['https://forms.gle/abc', '/form/abc'],
  ['https://docs.google.com/document/d/1abc/edit', '/document/1abc'],
  ['https://docs.google.com/spreadsheets/d/1abc/edit#gid=0', '/spreadsheet/1abc'],
  ['https://school.example/', null],
])('%s', (href, here) => {
  expect(localAddress(href)).toBe(here);
});
