import type { Cells } from '../../../src/core/cell';
import { BLOCKING, remarksOf } from '../../../src/core/questionnaires/remarks';
import { NO_SNAPSHOT } from '../../../src/core/questionnaires/snapshot';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEES } from '../../../src/core/registers/mentees';
import { MENTORS } from '../../../src/core/registers/mentors';
import { sayRemark } from '../../../src/texts/problems';
import { collect, EMPTY, response, TODAY, typed } from './people';

const GOOD: Cells = {
  code: 'У-001',
  name: 'Ежова Алёна',
  role: 'Обучающийся',
  birthDate: '2013-02-27',
  post: '7А',
  email: 'a@school.example',
  topics: 'Спорт',
  forms: 'ученик – ученик; студент – ученик',
};
const MENTOR: Cells = { ...GOOD, code: 'Н-001', role: 'Педагог', post: 'учитель', places: 2, hours: 1.5 };

function codes(of: typeof MENTEES | typeof MENTORS, cells: Cells): string[] {
  return remarksOf(of, cells, DEFAULT_LISTS, TODAY).map(({ code }) => code);
}

test('a sound row has no remarks', () => {
  expect(codes(MENTEES, GOOD)).toEqual([]);
  expect(codes(MENTORS, MENTOR)).toEqual([]);
});

test.each<[string, Cells]>([
  ['nameMissing', { name: ' ' }],
  ['roleMissing', { role: '' }],
  ['dateUnreadable', { birthDate: 'весной' }],
  ['birthDateMissing', { birthDate: '' }],
  ['ageOdd', { birthDate: '2031-02-27' }],
  ['ageOdd', { birthDate: '1902-02-27' }],
  ['classUnreadable', { post: '12А' }],
  ['emailOdd', { email: 'нет' }],
  ['emailOdd', { email: 'a@b.example, c@d.example' }],
  ['numberUnreadable', { experience: 'много' }],
  ['requestMissing', { topics: '' }],
  ['formUnknown', { forms: 'сосед – сосед' }],
])('mentee: %s from %j', (code, cells) => {
  expect(codes(MENTEES, { ...GOOD, ...cells })).toEqual([code]);
});

test.each<[string, Cells]>([
  ['topicsMissing', { topics: '' }],
  ['numberUnreadable', { places: 'сколько скажут' }],
  ['placesOdd', { places: 30 }],
  ['placesOdd', { places: -1 }],
])('mentor: %s from %j', (code, cells) => {
  expect(codes(MENTORS, { ...MENTOR, ...cells })).toEqual([code]);
});

test.each<[string, Cells]>([
  ['a class and a birth date are asked of pupils only', { role: 'Педагог', post: 'учитель', birthDate: '' }],
  ['a category in any case', { role: 'обучающийся' }],
  ['forms with commas', { forms: 'ученик – ученик, Студент – ученик' }],
  ['a count in words', { experience: 'два' }],
  ['a class with quotes', { post: '7 «а»' }],
])('no remark: %s', (_, cells) => {
  expect(codes(MENTEES, { ...GOOD, ...cells })).toEqual([]);
});

test('a remark names its place: sheet, code and column', () => {
  expect(remarksOf(MENTEES, { ...GOOD, post: 'нет' }, DEFAULT_LISTS, TODAY)).toEqual([
    {
      code: 'classUnreadable',
      place: { register: 'mentees', code: 'У-001', column: 'post' },
      values: { column: 'Класс или должность', value: 'нет' },
    },
  ]);
});

test('every unknown form is named', () => {
  const found = remarksOf(MENTEES, { ...GOOD, forms: 'а; ученик – ученик; б' }, DEFAULT_LISTS, TODAY);
  expect(found.map(({ values }) => values.value)).toEqual(['а', 'б']);
});

test('an empty row says what keeps it out of the matching', () => {
  const found = codes(MENTEES, {});
  expect(found).toEqual(['nameMissing', 'roleMissing', 'requestMissing']);
  expect(found.filter((code) => BLOCKING.includes(code))).toEqual(['nameMissing', 'requestMissing']);
});

describe('from the snapshot', () => {
  test('a difference is said until the curator takes the answer over', () => {
    const first = collect(EMPTY, [response(7)]).sheet;
    const { sheet } = collect(typed(first, 0, { birthDate: '2013-03-01' }), [response(8)]);
    const say = (cells: Cells) => remarksOf(MENTEES, cells, DEFAULT_LISTS, TODAY).map(sayRemark);
    expect(say(sheet.rows[0]!)).toEqual([
      'Дата рождения: в новом ответе «27.02.2013», оставлено исправленное вручную «01.03.2013».',
    ]);
    expect(say({ ...sheet.rows[0]!, birthDate: '' })).toContain(
      'Дата рождения: в новом ответе «27.02.2013», ячейка оставлена пустой.',
    );
    expect(say({ ...sheet.rows[0]!, birthDate: '2013-02-27' })).toEqual([]);
  });

  test('a namesake and answers to no question', () => {
    const snapshot = JSON.stringify({ ...NO_SNAPSHOT, twin: 'У-007', extra: { Рост: '150' } });
    expect(remarksOf(MENTEES, { ...GOOD, snapshot }, DEFAULT_LISTS, TODAY).map(sayRemark)).toEqual([
      'Возможно, это тот же человек, что У-007: имя совпадает, остальное нет. Если так, удалите лишнюю строку.',
      'Ещё в ответе «Рост»: 150.',
    ]);
  });

  test('a spoilt snapshot says nothing', () => {
    expect(codes(MENTEES, { ...GOOD, snapshot: '{"twin":' })).toEqual([]);
  });
});
