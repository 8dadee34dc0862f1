import { SHEET_TITLE } from '../../src/core/indicators/sheet';
import { REGISTERS } from '../../src/core/registers/list';
import { STAGES, startPage } from '../../src/texts/start-page';

test('names the school and all seven stages in order', () => {
  const lines = startPage('МБОУ «Школа № 5»');
  expect(lines[0]).toEqual({ text: 'Наставничество', style: 'title' });
  expect(lines[1]?.text).toBe('МБОУ «Школа №\u00a05»');
  expect(STAGES).toHaveLength(7);
  const headings = lines.filter(({ style }) => style === 'heading').map(({ text }) => text);
  expect(headings).toEqual([
    ...STAGES.map(({ title }, i) => `${i + 1}. ${title}`),
    SHEET_TITLE,
    'Что можно менять',
  ]);
  expect(new Set(STAGES.map(({ key }) => key)).size).toBe(7);
});

test('sheets it speaks of exist', () => {
  const titles = [
    ...Object.values(REGISTERS).map(({ title }) => title as string),
    'Справочники',
    SHEET_TITLE,
  ];
  const named = startPage('')
    .flatMap(({ text }) => [...text.matchAll(/(?:на листе|лист) «([^»]+)»/g)])
    .map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(titles).toContain(name);
});

test('says everything without shouting', () => {
  for (const { text } of startPage('Школа')) expect(text).not.toMatch(/!/);
});
