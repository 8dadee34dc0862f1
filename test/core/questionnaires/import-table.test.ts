import type { Table } from '../../../src/core/cell';
import { mapColumns, responsesFrom } from '../../../src/core/questionnaires/import-table';
import { MENTOR } from '../../../src/core/questionnaires/mentor';
import { PUPIL } from '../../../src/core/questionnaires/pupil';
import { headersOf } from '../../../src/core/questionnaires/questionnaire';
import { remarksOf } from '../../../src/core/questionnaires/remarks';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEES } from '../../../src/core/registers/mentees';
import { sayRemark } from '../../../src/texts/problems';
import { collect, EMPTY, TODAY } from './people';

function take(table: Table) {
  return responsesFrom(mapColumns(PUPIL, table.header, DEFAULT_LISTS), table);
}

function remarks(cells: Parameters<typeof remarksOf>[1]) {
  return remarksOf(MENTEES, cells, DEFAULT_LISTS, TODAY).map(sayRemark);
}

describe('mapColumns', () => {
  test('a table of our own titles is matched whole, whatever the order, case and spaces', () => {
    const titles = PUPIL.questions.flatMap((question) => headersOf(question, DEFAULT_LISTS));
    const header = ['Отметка времени', ...titles.map((title) => ` ${title.toUpperCase()} *`)].reverse();
    const mapping = mapColumns(PUPIL, header, DEFAULT_LISTS);
    expect(mapping.mapped.map(({ to }) => to)).toEqual(titles);
    expect(mapping.timestampAt).toBe(header.length - 1);
    expect([mapping.leftOver, mapping.missing]).toEqual([[], []]);
  });

  test('usual other titles are known; exact ones come first', () => {
    const mapping = mapColumns(
      PUPIL,
      ['Ф.И.О.', 'Ваш класс', 'День рождения:', 'e-mail', 'Хобби', 'Класс'],
      DEFAULT_LISTS,
    );
    expect(Object.fromEntries(mapping.mapped.map(({ from, to }) => [from, to]))).toEqual({
      'Ф.И.О.': 'Фамилия, имя, отчество',
      'День рождения:': 'Дата рождения',
      'e-mail': 'Электронная почта',
      Хобби: 'Интересы',
      Класс: 'Класс',
    });
    expect(mapping.leftOver).toEqual([{ at: 1, title: 'Ваш класс' }]);
    expect(mapping.missing).toContain('С чем нужна помощь');
    expect(mapping.timestampAt).toBe(-1);
  });

  test('a column is used once', () => {
    const { mapped } = mapColumns(
      MENTOR,
      ['ФИО', 'Класс', 'Должность', 'Стаж', 'Сколько наставляемых'],
      DEFAULT_LISTS,
    );
    expect(mapped.map(({ to }) => to)).toEqual([
      'Фамилия, имя, отчество',
      'Класс или должность',
      'Стаж, лет',
      'Сколько наставляемых готовы взять',
    ]);
  });

  test('nothing to match', () => {
    const mapping = mapColumns(PUPIL, ['', 'Цвет глаз'], DEFAULT_LISTS);
    expect(mapping.mapped).toEqual([]);
    expect(mapping.leftOver).toEqual([{ at: 1, title: 'Цвет глаз' }]);
    expect(mapping.missing).toHaveLength(PUPIL.questions.length);
  });
});

const TABLE: Table = {
  header: ['ФИО', 'Класс', 'Запрос', 'Цвет глаз', '', 'Цвет глаз'],
  rows: [
    ['Хвоин Лев', '7 а', 'Спорт, Уверенность, общение', 'карие', '=1+1', 'тёмные'],
    ['', '', '', '', '', ''],
    ['ЗИМИН ЛЕВ', '8Б', 'Пение', '', '', ''],
  ],
};

test('columns that answer no question become remarks, untitled and doubled ones too', () => {
  const { sheet } = collect(EMPTY, take(TABLE));
  expect(sheet.rows.map(({ code, name, topics, enteredOn }) => [code, name, topics, enteredOn])).toEqual([
    ['У-001', 'Хвоин Лев', 'Спорт; Уверенность, общение', TODAY],
    ['У-002', 'Зимин Лев', 'Пение', TODAY],
  ]);
  expect(remarks(sheet.rows[0]!).filter((text) => text.startsWith('Ещё'))).toEqual([
    'Ещё в ответе «Цвет глаз»: карие; тёмные.',
    'Ещё в ответе «столбец 5 без названия»: =1+1.',
  ]);
  expect(remarks(sheet.rows[1]!).filter((text) => text.startsWith('Ещё'))).toEqual([]);
});

test('without times the rows keep their order, and the same table again changes nothing', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [
    `Хвоин ${'абвгдежзик'[i % 10]}${'лмно'[Math.floor(i / 10)]}`,
    '7А',
    'Спорт',
    '',
    '',
    '',
  ]);
  const table = { ...TABLE, rows };
  const { sheet } = collect(EMPTY, take(table));
  expect(sheet.rows.map(({ code }) => code)).toEqual(
    rows.map((_, i) => `У-${String(i + 1).padStart(3, '0')}`),
  );
  expect(sheet.rows.map(({ name }) => String(name).toLowerCase())).toEqual(
    rows.map(([name]) => name!.toLowerCase()),
  );
  const again = collect(sheet, take({ ...table, rows: [...rows].reverse() }));
  expect(again.done.responses).toBe(0);
  expect(again.sheet).toEqual(sheet);
  const longer = collect(
    sheet,
    take({ ...table, rows: [...rows, ['Яснов Лев', '9А', 'Спорт', '', '', '']] }),
  );
  expect(longer.done.added).toEqual(['У-041']);
});

test('times order the answers; one that cannot be read is kept as a remark', () => {
  const table: Table = {
    header: ['Отметка времени', 'ФИО', 'Класс', 'Дата рождения'],
    rows: [
      ['08.09.2026 8:10:46', 'Хвоин Лев', '8А', '2013-02-27'],
      ['2026-09-07T08:10:46', 'Хвоин Лев', '7А', '2013-02-27'],
      ['07.09.2026 9:05', 'Зимин Лев', '7А', '2013-02-28'],
      ['вчера', 'Яснов Лев', '7А', '2013-02-28'],
    ],
  };
  expect(take(table).map(({ moment }) => moment)).toEqual([
    '2026-09-08T08:10:46',
    '2026-09-07T08:10:46',
    '2026-09-07T09:05:00',
    '',
  ]);
  const { sheet } = collect(EMPTY, take(table));
  const byName = Object.fromEntries(sheet.rows.map((cells) => [cells.name, cells]));
  expect(byName['Хвоин Лев']).toMatchObject({ post: '8А', enteredOn: '2026-09-07' });
  expect(remarks(byName['Яснов Лев']!)).toContain('Ещё в ответе «Отметка времени»: вчера.');
  expect(collect(sheet, take(table)).sheet).toEqual(sheet);
});

test('ids tell rows apart', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => [`Хвоин ${i}`, '7А', 'Спорт', '', '', '']);
  const ids = take({ ...TABLE, rows }).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2000);
  expect(ids[0]).toMatch(/^import-[0-9a-f]{16}$/);
});
