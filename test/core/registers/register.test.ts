import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEES } from '../../../src/core/registers/mentees';
import { MENTORS, placesOf } from '../../../src/core/registers/mentors';
import { isLive, PAIR_STATES, PAIRS } from '../../../src/core/registers/pairs';
import { fromCell, locate, readNumber, toCell, toRecord } from '../../../src/core/registers/register';

describe('readNumber', () => {
  test.each([
    [3, 3],
    ['3', 3],
    ['3 человека', 3],
    ['до 4 человек', 4],
    ['2–3', 2],
    ['3 или 4', 3],
    ['3 4', 3],
    ['1 000', 1000],
    ['2,5 часа', 2.5],
    ['0', 0],
    ['-1', -1],
    ['стаж-5 лет', 5],
    ['один', 1],
    ['Одного', 1],
    ['два', 2],
    ['двух человек', 2],
    ['Трёх', 3],
    ['трех', 3],
    ['четыре', 4],
    ['пять лет', 5],
    ['шесть', 6],
    ['семь', 7],
    ['восемь', 8],
    ['девять', 9],
    ['Десять', 10],
  ])('%j is %d', (cell, number) => {
    expect(readNumber(cell)).toBe(number);
  });

  test.each(['', 'много', 'сколько скажут', 'двадцать', 'семья', 'пятница', true])(
    '%j is no number',
    (cell) => {
      expect(readNumber(cell)).toBeNull();
    },
  );
});

describe('fromCell', () => {
  const { birthDate, topics, futureMentor, name, slots } = MENTEES.columns;

  test('a day in any spelling becomes a day, anything else stays', () => {
    expect(fromCell(birthDate, '27.02.2013', DEFAULT_LISTS)).toBe('2013-02-27');
    expect(fromCell(birthDate, 'весной', DEFAULT_LISTS)).toBe('весной');
  });

  test('a list takes options with commas whole, however they are separated', () => {
    expect(fromCell(topics, 'Спорт, Уверенность, общение', DEFAULT_LISTS)).toEqual([
      'Спорт',
      'Уверенность, общение',
    ]);
    expect(fromCell(topics, 'Инклюзия; Уверенность, общение', DEFAULT_LISTS)).toEqual([
      'Инклюзия',
      'Уверенность, общение',
    ]);
    expect(fromCell(slots, 'Вторник: День; Среда: Утро', DEFAULT_LISTS)).toEqual([
      'Вторник: День',
      'Среда: Утро',
    ]);
  });

  test.each([
    [true, true],
    ['да', true],
    ['ИСТИНА', true],
    [false, false],
    ['', false],
    ['нет', false],
  ])('%j ticked is %j', (cell, ticked) => {
    expect(fromCell(futureMentor, cell, DEFAULT_LISTS)).toBe(ticked);
  });

  test('a number in a text column is the text', () => {
    expect(fromCell(name, 7, DEFAULT_LISTS)).toBe('7');
  });
});

test('toCell writes nothing for null and a list with semicolons', () => {
  expect([toCell(null), toCell(['а', 'б, в']), toCell([]), toCell(0), toCell(false)]).toEqual([
    '',
    'а; б, в',
    '',
    0,
    false,
  ]);
});

test('of two columns with one title the first counts', () => {
  expect(locate(PAIRS, ['Форма', 'форма', 'Код']).form).toBe(0);
});

test('a mentor has one place when nothing is written, never less than none', () => {
  const places = (cell: string | number) => placesOf(toRecord(MENTORS, { places: cell }, DEFAULT_LISTS));
  expect([places(''), places('много'), places(0), places(-2), places(2.9), places('3 человека')]).toEqual([
    1, 1, 0, 0, 2, 3,
  ]);
});

test('live pairs hold a place until they are finished or cancelled', () => {
  const live = Object.values(PAIR_STATES).filter((state) =>
    isLive(toRecord(PAIRS, { state }, DEFAULT_LISTS)),
  );
  expect(live).toEqual(['согласована', 'на приказе', 'утверждена']);
});
