import { DEFAULT_LISTS } from '../../src/core/registers/lists';
import { classNumber, foldText, readClass, readCode, shorten, splitChoices } from '../../src/core/text';

describe('foldText', () => {
  test.each([
    ['Семён', 'семен'],
    ['  ИВАНОВ \u00a0 Пётр\t', 'иванов петр'],
    ['Савина–Орлова', 'савина-орлова'],
    ['Савина\u2011Орлова', 'савина-орлова'],
    ['ученик − ученик', 'ученик - ученик'],
    ['Ли\u0438\u0306', 'лий'],
    ['е\u0308ж', 'еж'],
    ['', ''],
  ])('%j folds to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('a folded text folds to itself', () => {
    const texts = Object.values(DEFAULT_LISTS).flat();
    for (const text of texts) expect(foldText(foldText(text))).toBe(foldText(text));
  });
});

describe('splitChoices', () => {
  const topics = DEFAULT_LISTS.pupilTopics;

  test.each([
    [
      'Информатика, Уверенность, общение, Волонтёрство',
      ['Информатика', 'Уверенность, общение', 'Волонтёрство'],
    ],
    ['Уверенность, общение', ['Уверенность, общение']],
    ['Спорт, Уверенность, общение', ['Спорт', 'Уверенность, общение']],
    ['уверенность,  общение; СПОРТ', ['Уверенность, общение', 'Спорт']],
    ['Волонтерство', ['Волонтёрство']],
    ['Спорт\nТворчество;Спорт', ['Спорт', 'Творчество']],
    ['', []],
    [' , ;; , ', []],
  ])('%j with the known topics', (text, choices) => {
    expect(splitChoices(text, topics)).toEqual(choices);
  });

  test('without known options the comma cuts everything', () => {
    expect(splitChoices('Информатика, Уверенность, общение', [])).toEqual([
      'Информатика',
      'Уверенность',
      'общение',
    ]);
  });

  test('unknown options are kept as typed, between known ones too', () => {
    expect(splitChoices('Спорт, Пение в хоре, Уверенность, общение, =1+1', topics)).toEqual([
      'Спорт',
      'Пение в хоре',
      'Уверенность, общение',
      '=1+1',
    ]);
    expect(splitChoices('Спортивное ориентирование', topics)).toEqual(['Спортивное ориентирование']);
    expect(splitChoices('{{Имя}}; $&; <img src=x>; 😀', topics)).toEqual([
      '{{Имя}}',
      '$&',
      '<img src=x>',
      '😀',
    ]);
  });

  test('the longer of two options that begin alike is taken', () => {
    expect(splitChoices('Физика, химия, Физика', ['Физика', 'Физика, химия'])).toEqual([
      'Физика, химия',
      'Физика',
    ]);
  });

  test('a cell full of commas is split', () => {
    const numbers = Array.from({ length: 10_000 }, (_, i) => String(i));
    expect(splitChoices(numbers.join(','), topics)).toEqual(numbers);
  });

  test('an option ending in a letter typed as two signs is cut off whole', () => {
    expect(splitChoices('Хои\u0306, Спорт', ['Хой', 'Спорт'])).toEqual(['Хой', 'Спорт']);
  });

  test.each(['pupilTopics', 'teacherTopics', 'forms', 'kinds', 'interests', 'ageGroups'] as const)(
    'all options of %s joined as Google joins them come apart again',
    (list) => {
      const options = DEFAULT_LISTS[list];
      expect(splitChoices(options.join(', '), options)).toEqual(options);
      expect(splitChoices(options.join('; '), options)).toEqual(options);
    },
  );
});

describe('readClass', () => {
  test.each([
    ['7А', '7А'],
    ['7 а', '7А'],
    ['7«А»', '7А'],
    ['7 "а"', '7А'],
    ['7-А', '7А'],
    ['7 – А', '7А'],
    ['7А класс', '7А'],
    ['7 «А» класс', '7А'],
    ['7 класс А', '7А'],
    ['7 кл. Б', '7Б'],
    ['7 а кл.', '7А'],
    ['7-й А', '7А'],
    ['7-й класс', '7'],
    ['3ий класс', '3'],
    ['11 Б', '11Б'],
    ['11 класс', '11'],
    ['7 к', '7К'],
    ['7м класс', '7М'],
    [' 1ё ', '1Ё'],
    ['07А', '7А'],
    ['7A', '7А'],
    ['9b', '9В'],
    ['9z', '9Z'],
  ])('%j is %s', (text, name) => {
    expect(readClass(text)).toBe(name);
  });

  test.each(['', '12А', '0А', 'А7', '7АБ', 'седьмой', 'учитель', '7А (профиль)', '100', '2013-02-27', '7,8'])(
    '%j is no class',
    (text) => {
      expect(readClass(text)).toBeNull();
    },
  );

  test('the name of a class is read as itself', () => {
    for (let number = 1; number <= 11; number++) {
      for (const letter of ['', 'А', 'Б', 'К', 'М'])
        expect(readClass(`${number}${letter}`)).toBe(`${number}${letter}`);
    }
  });

  test('classNumber gives the year of schooling', () => {
    expect(classNumber('11 «Б»')).toBe(11);
    expect(classNumber('педагог')).toBeNull();
  });
});

describe('shorten', () => {
  test('a short text stays, a long one ends in «…»', () => {
    expect(shorten('ответ', 5)).toBe('ответ');
    expect(shorten('ответы', 5)).toBe('отве…');
  });

  test('an emoji is never cut in two', () => {
    expect(shorten('аб😀вг', 4)).toBe('аб…');
    expect(shorten('аб😀вг', 5)).toBe('аб😀…');
  });
});

test.each([
  ['Н-001', 'Н-001'],
  ['h-001', 'Н-001'],
  [' y–17 ', 'У-017'],
  ['НП 4', 'НП-004'],
  ['П-1000', 'П-1000'],
  ['Калинин', 'Калинин'],
  ['Н-001 или Н-002', 'Н-001 или Н-002'],
  ['', ''],
])('the code %j is %j', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});
