import { mkdirSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventSchool, toCsv, writeSchool } from './invent';
import { FILES, readResponses, UnusableInput } from './responses';

const SIZE = { pupils: 12, teachers: 4, mentors: 8, seed: 7 };
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'responses-'));
  writeSchool(folder, SIZE);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the folder is refused with; fails when it is taken or when the error is of another kind. */
function refusal(path = folder): string {
  try {
    readResponses(path);
  } catch (error) {
    if (error instanceof UnusableInput) return error.message;
    throw error;
  }
  throw new Error('the folder was taken');
}

function pupils(text: string | Buffer): void {
  writeFileSync(join(folder, FILES.pupil), text);
}

test('an invented school is read whole, oldest first', () => {
  const school = inventSchool(SIZE);
  const read = readResponses(folder);
  expect(read).toHaveLength(school.pupil.length + school.teacher.length + school.mentor.length);
  expect(read.map(({ at }) => at)).toEqual([...read.map(({ at }) => at)].sort((a, b) => a - b));
  const first = read[0]!;
  expect(first.questionnaire).toBe('pupil');
  // 08:00 in Moscow.
  expect(new Date(first.at).toISOString()).toBe('2026-09-07T05:00:00.000Z');
});

test('answers have the shapes of a form: lists, days, a grid by rows, nothing for nothing', () => {
  const row = {
    'Отметка времени': '07.09.2026 8:10:46',
    'Фамилия, имя, отчество': 'Хвоин Лев',
    'Дата рождения': '27.02.2013',
    'С чем нужна помощь': 'Спорт, Уверенность, общение, Пение',
    'Расскажите о запросе своими словами': 'первая, "вторая"\nтретья',
    'Когда удобно встречаться [Вторник]': 'Утро, День',
  };
  pupils(`\ufeff${toCsv('pupil', [row])}`);
  const read = readResponses(folder).find(({ questionnaire }) => questionnaire === 'pupil');
  expect(read?.answers).toEqual({
    'Фамилия, имя, отчество': 'Хвоин Лев',
    'Дата рождения': '2013-02-27',
    'С чем нужна помощь': ['Спорт', 'Уверенность, общение', 'Пение'],
    'Расскажите о запросе своими словами': 'первая, "вторая"\nтретья',
    'Когда удобно встречаться': [null, ['Утро', 'День'], null, null, null, null],
  });
});

describe('refused in one Russian sentence', () => {
  test('a folder that is not there, or is a file', () => {
    const missing = join(folder, 'нет');
    expect(refusal(missing)).toBe(`Папки ${missing} нет.`);
    const file = join(folder, FILES.pupil);
    expect(refusal(file)).toBe(`Папки ${file} нет.`);
  });

  test('a file that is not there, or is a folder', () => {
    unlinkSync(join(folder, FILES.mentor));
    expect(refusal()).toBe(`В папке ${folder} нет файла mentors.csv.`);
    mkdirSync(join(folder, FILES.mentor));
    expect(refusal()).toBe(`В папке ${folder} нет файла mentors.csv.`);
  });

  test('a binary file', () => {
    pupils(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1, 2]));
    expect(refusal()).toBe('Файл mentee-pupils.csv не в формате CSV.');
  });

  test('an empty file, and one that is no export', () => {
    pupils('');
    expect(refusal()).toContain('нет столбца «Отметка времени»');
    pupils('имя,класс\nЛев,7А\n');
    expect(refusal()).toBe(
      'В файле mentee-pupils.csv нет столбца «Отметка времени»: это не выгрузка ответов.',
    );
  });

  test('a column that no question has', () => {
    pupils('Отметка времени,Рост\n07.09.2026 8:10:46,150\n');
    expect(refusal()).toBe('В файле mentee-pupils.csv незнакомый столбец «Рост».');
  });

  test.each([
    '',
    'вчера',
    '2026-09-07 8:10:46',
    '31.06.2026 8:10:46',
    '07.13.2026 8:10:46',
    '07.09.2026 24:10:46',
    '07.09.2026 8:60:00',
  ])('a time that cannot be read: %j', (time) => {
    pupils(`Отметка времени,Класс\n07.09.2026 8:10:46,7А\n${time},7Б\n`);
    expect(refusal()).toBe(`В файле mentee-pupils.csv, строка 3: не удалось прочесть время «${time}».`);
  });

  test('rows of different lengths, a quote that never ends', () => {
    pupils('Отметка времени,Класс\n07.09.2026 8:10:46\n');
    expect(refusal()).toContain('Файл mentee-pupils.csv не в формате CSV: ');
    pupils('Отметка времени,Класс\n07.09.2026 8:10:46,"7А\n');
    expect(refusal()).toContain('Файл mentee-pupils.csv не в формате CSV: ');
  });
});
