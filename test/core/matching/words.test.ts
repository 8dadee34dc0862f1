import { wordsOf } from '../../../src/core/matching/words';

function common(one: string, other: string): readonly string[] {
  const [left, right] = [wordsOf([one]), wordsOf([other])];
  return left.said.filter((_, i) => right.stems.includes(left.stems[i]!));
}

test.each([
  ['физике', 'физика', ['физике']],
  ['ЕГЭ по математике', 'Математика', ['математике']],
  ['готовлюсь к экзаменам', 'Подготовка к экзамену', ['экзаменам']],
  ['Экзамен', 'экзамены', ['Экзамен']],
  ['Ёлка', 'елка', ['Ёлка']],
  ['олимпиаду по химии', 'Олимпиады; химия и биология', ['олимпиаду', 'химии']],
  ['в 11 классе', 'Выпускник 11 класса', []],
  ['рис', 'рисование', []],
  ['рисование', 'рис', []],
  ['кот', 'котангенс', []],
  ['со мной и с тобой', 'мой и твой', []],
  ['', 'физика', []],
  ['!!! 😀 —', 'физика', []],
])('«%s» and «%s» have in common %j', (one, other, words) => {
  expect(common(one, other)).toEqual(words);
});

test('a word counts once, as it is written first, from whichever text', () => {
  expect(wordsOf(['Химия и химии', 'ХИМИЯ, театр']).said).toEqual(['Химия', 'театр']);
});
