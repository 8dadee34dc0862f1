/** Values of a paper by the names a template uses. */
import { documentKind } from '../../../src/core/documents/document-kind';
import { text } from '../../../src/core/documents/field';
import { list } from '../../../src/core/documents/list';
import { valuesOf } from '../../../src/core/documents/values';
import { knownConditions, knownNames } from '../../../src/core/documents/vocabulary';
import { invented, inventedKind, plainMaterial } from './invented';

const ONE = {
  fields: { Имя: 'Лев', Пусто: '' },
  lists: { Гости: [{ кто: 'Анна', откуда: '' }], Никто: [] },
  columns: ['кто'],
};

describe('a plain name', () => {
  test('in any spelling, case and spacing; unknown ones have no value', () => {
    const values = invented(ONE);
    expect(['Имя', 'имя', ' ИМЯ ', 'Имя, прописными', 'имя прописными'].map(values.field)).toEqual([
      'Лев',
      'Лев',
      'Лев',
      'ЛЕВ',
      'ЛЕВ',
    ]);
    expect(['Имена', 'Имя, кому', 'Гости', 'Гости: кто', ''].map(values.field)).toEqual(
      Array.from({ length: 5 }),
    );
  });

  test.each([
    ['', '________'],
    [' \u00a0\n', '________'],
    ['\u0007\u0001', '________'],
    [' a ', 'a'],
    ['а\r\nб\rв\nг', 'а\nб\nв\nг'],
    ['а\tб\u000bв', 'а\tб\u000bв'],
    ['\u0000а\u001f\ue000б\uf8ff', 'аб'],
    ['\ud83dа', 'а'],
    ['😀👩‍🏫', '😀👩‍🏫'],
    ['$& {{Имя}} {{ }}', '$& {{Имя}} {{ }}'],
    ['я'.repeat(3000), 'я'.repeat(3000)],
  ])('%j', (typed, shown) => expect(invented({ fields: { Имя: typed } }).field('Имя')).toBe(shown));

  test('of two fields with one name the first counts', () => {
    const field = (value: string) => text<unknown>(['Имя', '', ''], () => value);
    const kind = { ...inventedKind({}), fields: [field('первый'), field('второй')] };
    expect(valuesOf(kind, plainMaterial()).field('Имя')).toBe('первый');
  });

  test('a value is worked out once, and only when it is asked for', () => {
    const asked: string[] = [];
    const field = (name: string) =>
      text<unknown>([name, '', ''], () => {
        asked.push(name);
        return name;
      });
    const values = valuesOf({ ...inventedKind({}), fields: [field('А'), field('Б')] }, plainMaterial());
    expect(asked).toEqual([]);
    values.field('А');
    values.field('а');
    expect(values.holds('А')).toBe(true);
    expect(asked).toEqual(['А']);
  });
});

describe('a column of a list', () => {
  test('in any spelling; a dash when empty; a number of its own; no value when unknown', () => {
    const values = invented(ONE);
    expect(
      ['Гости: кто', 'гости:КТО', 'Гости: кто, прописными', 'Гости: откуда', 'Гости: №'].map((name) =>
        values.cell(name, 0),
      ),
    ).toEqual(['Анна', 'Анна', 'АННА', '—', '1']);
    expect(values.cell('Гости: цвет', 0)).toBeUndefined();
    expect(values.cell('Гости: кто', 1)).toBeUndefined();
    expect(values.cell('Имя', 0)).toBeUndefined();
    expect([values.list('Гости: что угодно')?.count, values.list('Никто: кто')?.count]).toEqual([1, 0]);
    expect([values.list('Гости'), values.list('Хозяева: кто')]).toEqual([undefined, undefined]);
  });

  test('a list is opened once', () => {
    let opened = 0;
    const guests = list<string>({
      name: 'Гости',
      meaning: '',
      rows: () => {
        opened += 1;
        return ['Анна'];
      },
      columns: [text(['кто', '', ''], (name) => name)],
    });
    const values = valuesOf({ ...inventedKind({}), lists: [guests] }, plainMaterial());
    values.cell('Гости: кто', 0);
    values.cell('Гости: №', 0);
    values.holds('Гости');
    expect(opened).toBe(1);
  });
});

test('what holds: a condition before a field before a list', () => {
  const values = invented({ ...ONE, conditions: { Имя: false, Снег: true } });
  expect(['Имя', 'Снег', 'Пусто', 'Гости', 'Никто', 'Дождь'].map(values.holds)).toEqual([
    false,
    true,
    false,
    true,
    false,
    undefined,
  ]);
  expect(invented(ONE).holds('имя')).toBe(true);
});

test('every text given out is remembered, blanks and dashes too', () => {
  const values = invented(ONE);
  expect([...values.given]).toEqual([]);
  values.field('Имя');
  values.field('Пусто');
  values.cell('Гости: откуда', 0);
  values.field('Неизвестно');
  expect([...values.given]).toEqual(['Лев', '________', '—']);
});

test('the place of an empty value, of none that is filled or may stay empty', () => {
  const place = (code: string) => ({ register: 'mentors', code, column: 'name' });
  const kind = documentKind({
    ...inventedKind(ONE),
    fields: [
      text(
        ['Пусто', 'чего не хватает', ''],
        () => ' ',
        () => place('Н-001'),
      ),
      text(
        ['Полно', '', ''],
        () => 'есть',
        () => place('Н-002'),
      ),
    ],
    lists: [
      list<string>({
        name: 'Гости',
        meaning: '',
        rows: () => ['Анна', ''],
        columns: [
          text(
            ['кто', 'имя гостя', ''],
            (name) => name,
            (name) => place(name || 'никто'),
          ),
        ],
      }),
    ],
  });
  const values = valuesOf(kind, plainMaterial());
  expect(values.gap('пусто, прописными', 0)).toEqual({ meaning: 'чего не хватает', place: place('Н-001') });
  expect(values.gap('Полно', 0)).toBeUndefined();
  expect(values.gap('Неизвестно', 0)).toBeUndefined();
  expect(values.gap('Гости: кто', 0)).toBeUndefined();
  expect(values.gap('Гости: кто, прописными', 1)).toEqual({ meaning: 'имя гостя', place: place('никто') });
  expect(values.gap('Гости: №', 1)).toBeUndefined();
});

test('the vocabulary names every spelling once; conditions are plain names', () => {
  const kind = inventedKind({ ...ONE, conditions: { Снег: true } });
  expect(knownNames(kind)).toEqual([
    'п',
    'пп',
    'Имя',
    'Имя, прописными',
    'Имя, с прописной',
    'Пусто',
    'Пусто, прописными',
    'Пусто, с прописной',
    'Гости: №',
    'Гости: кто',
    'Гости: кто, прописными',
    'Гости: кто, с прописной',
    'Гости: откуда',
    'Гости: откуда, прописными',
    'Гости: откуда, с прописной',
    'Никто: №',
    'Никто: кто',
    'Никто: кто, прописными',
    'Никто: кто, с прописной',
  ]);
  expect(knownConditions(kind)).toEqual(['Снег', 'Имя', 'Пусто', 'Гости', 'Никто']);
});
