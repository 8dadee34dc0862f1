import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { readEntries } from '../../../src/core/registers/register';
import { readSchool, SCHOOL_KEYS, SCHOOL_SETTINGS, SETTINGS } from '../../../src/core/registers/settings';

function school(rows: readonly (readonly string[])[]) {
  return readSchool(
    readEntries(SETTINGS, { header: ['Параметр', 'Значение', 'Пояснение'], rows }, DEFAULT_LISTS),
  );
}

test('every detail has a title of its own and a note', () => {
  const titles = SCHOOL_KEYS.map((key) => SCHOOL_SETTINGS[key].title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const key of SCHOOL_KEYS) expect(SCHOOL_SETTINGS[key].note).toMatch(/\.$/);
});

test('a sheet without rows gives the defaults', () => {
  expect(school([])).toEqual(
    Object.fromEntries(SCHOOL_KEYS.map((key) => [key, SCHOOL_SETTINGS[key].default])),
  );
});

test('values are found by title; an emptied one is empty, not the default', () => {
  const read = school([
    ['  должность РУКОВОДИТЕЛЯ', '', ''],
    ['Город', ' г. Северный ', ''],
    ['Своё', 'не наше', ''],
  ]);
  expect(read.headPost).toBe('');
  expect(read.city).toBe('г. Северный');
  expect(read.curatorPost).toBe('заместитель директора');
});
