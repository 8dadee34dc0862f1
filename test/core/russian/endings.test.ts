import {
  agreementOf,
  inflectAdjective,
  inflectFalling,
  inflectNoun,
} from '../../../src/core/russian/endings';

test.each([
  ['ремень', 'ремня', 'ремнём'],
  ['перечень', 'перечня', 'перечнем'],
  ['день', 'дня', 'днём'],
  ['перстень', 'перстня', 'перстнем'],
  ['порядок', 'порядка', 'порядком'],
  ['паёк', 'пайка', 'пайком'],
  ['огонёк', 'огонька', 'огоньком'],
  ['ноготь', 'ногтя', 'ногтем'],
  ['боец', 'бойца', 'бойцом'],
  ['стрелец', 'стрельца', 'стрельцом'],
  ['истец', 'истца', 'истцом'],
  ['палец', 'пальца', 'пальцем'],
])('the vowel of «%s» falls out', (word, genitive, instrumental) => {
  expect(inflectFalling(word, 'genitive')).toBe(genitive);
  expect(inflectFalling(word, 'instrumental')).toBe(instrumental);
});

test.each([
  'срок',
  'урок',
  'знаток',
  'хичкок',
  'блок',
  'швец',
  'чернец',
  'олень',
  'бюллетень',
  'тень',
  'приказ',
])('the vowel of «%s» stays', (word) => {
  expect(inflectFalling(word, 'genitive')).toBeNull();
});

test('adjectives are told from nouns', () => {
  expect(['общие', 'последние', 'методические', 'типовые'].map(agreementOf)).toEqual(Array(4).fill('plural'));
  expect(['распоряжение', 'задание', 'согласие', 'ходатайство', 'критерий'].map(agreementOf)).toEqual(
    Array(5).fill(null),
  );
  expect(inflectAdjective('молодые', 'accusative', true)).toBe('молодых');
  expect(inflectAdjective('молодые', 'accusative', false)).toBe('молодые');
  expect(inflectAdjective('летнее', 'instrumental', false)).toBe('летним');
  expect(inflectAdjective('чужой', 'instrumental', true)).toBe('чужим');
  expect(inflectAdjective('закон', 'genitive', false)).toBeNull();
});

test('plurals after an adjective', () => {
  expect(inflectNoun('специалисты', 'dative', true, 'plural')).toBe('специалистам');
  expect(inflectNoun('специалисты', 'accusative', true, 'plural')).toBe('специалистов');
  expect(inflectNoun('части', 'genitive', false, 'plural')).toBe('частей');
});
