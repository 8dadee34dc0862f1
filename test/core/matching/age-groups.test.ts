import { readAgeGroups } from '../../../src/core/matching/age-groups';

const range = (from: number, to: number) => ({ from, to });
const TEACHERS = { word: 'педагоги' };

test.each([
  ['5–7 классы', [range(5, 7)]],
  ['10-11 классы', [range(10, 11)]],
  ['5, 6, 7 классы', [range(5, 5), range(6, 6), range(7, 7)]],
  ['5 и 6 класс', [range(5, 5), range(6, 6)]],
  ['с 5 по 7 класс', [range(5, 7)]],
  ['С 5-го по 7-й класс', [range(5, 7)]],
  ['5 кл. – 7 кл.', [range(5, 7)]],
  ['7–5', [range(5, 7)]],
  ['8 класс и старше', [range(8, 11)]],
  ['с 8 класса', [range(8, 11)]],
  ['11+', [range(11, 11)]],
  ['9+', [range(9, 11)]],
  ['до 4 класса', [range(1, 4)]],
  ['4 класс и младше', [range(1, 4)]],
  ['7А', [range(7, 7)]],
  ['ученики 5–7 классов', [range(5, 7)]],
  ['школьники', [range(1, 11)]],
  ['1–4 классы и педагоги', [range(1, 4), TEACHERS]],
  ['педагоги, 5 класс', [range(5, 5), TEACHERS]],
  ['Педагоги', [TEACHERS]],
  ['молодые специалисты', [{ word: 'молодые специалисты' }]],
  ['Старше 8 класса', [range(8, 8), { word: 'старше' }]],
  ['12–14', [{ word: '12-14' }]],
  ['классы', [{ word: 'классы' }]],
  ['10–11 лет', [{ word: '10-11 лет' }]],
])('«%s»', (text, groups) => {
  expect(readAgeGroups(text)).toEqual(groups);
});
