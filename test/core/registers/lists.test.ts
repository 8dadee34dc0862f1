import {
  DEFAULT_LISTS,
  LIST_KEYS,
  LISTS,
  mentoringForms,
  readLists,
} from '../../../src/core/registers/lists';
import { foldText } from '../../../src/core/text';

const HEADER = LIST_KEYS.map((key) => LISTS[key].title);

/** The defaults as a sheet: one column for each list. */
function sheet(): string[][] {
  const height = Math.max(...LIST_KEYS.map((key) => DEFAULT_LISTS[key].length));
  return Array.from({ length: height }, (_, i) => LIST_KEYS.map((key) => DEFAULT_LISTS[key][i] ?? ''));
}

test('every list has a title of its own, a note, a width and defaults without doubles', () => {
  expect(new Set(HEADER.map(foldText)).size).toBe(LIST_KEYS.length);
  for (const key of LIST_KEYS) {
    const { note, width, defaults } = LISTS[key];
    expect(note).toMatch(/\.$/);
    expect(width).toBeGreaterThan(100);
    expect(defaults.length).toBeGreaterThan(1);
    if (key !== 'formMentors' && key !== 'formMentees') {
      expect(new Set(defaults.map(foldText)).size).toBe(defaults.length);
    }
  }
});

test('the defaults written and read again are the defaults', () => {
  expect(readLists({ header: HEADER, rows: sheet() })).toEqual(DEFAULT_LISTS);
});

test('columns are found by title, in any order; a missing one gives its defaults', () => {
  const lists = readLists({
    header: ['Моё', 'ИНТЕРЕСЫ '],
    rows: [
      ['x', 'Хор'],
      ['', ''],
      ['', ' Футбол '],
    ],
  });
  expect(lists.interests).toEqual(['Хор', 'Футбол']);
  expect(lists.forms).toEqual(DEFAULT_LISTS.forms);
  expect(readLists({ header: [], rows: [] })).toEqual(DEFAULT_LISTS);
});

test('an emptied list is empty', () => {
  expect(readLists({ header: [LISTS.interests.title], rows: [['']] }).interests).toEqual([]);
});

test('the three columns of the forms stay together row by row', () => {
  const lists = readLists({
    header: [LISTS.formMentees.title, LISTS.forms.title, LISTS.formMentors.title],
    rows: [
      ['Обучающийся', 'своя форма', 'Родитель, Выпускник'],
      ['', '', ''],
      ['Педагог', 'без наставника', ''],
      ['', '', ''],
    ],
  });
  expect(mentoringForms(lists)).toEqual([
    { title: 'своя форма', mentorRoles: ['Родитель', 'Выпускник'], menteeRoles: ['Обучающийся'] },
    { title: 'без наставника', mentorRoles: [], menteeRoles: ['Педагог'] },
  ]);
});

test('roles of the default forms are roles of the lists', () => {
  const forms = mentoringForms(DEFAULT_LISTS);
  expect(forms).toHaveLength(9);
  for (const { mentorRoles, menteeRoles } of forms) {
    expect(mentorRoles.length).toBeGreaterThan(0);
    expect(menteeRoles.length).toBeGreaterThan(0);
    for (const role of mentorRoles) expect(DEFAULT_LISTS.mentorRoles).toContain(role);
    for (const role of menteeRoles) expect(DEFAULT_LISTS.menteeRoles).toContain(role);
  }
});
