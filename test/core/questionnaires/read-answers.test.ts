import { MENTOR } from '../../../src/core/questionnaires/mentor';
import { PUPIL } from '../../../src/core/questionnaires/pupil';
import { readAnswers } from '../../../src/core/questionnaires/read-answers';
import { TEACHER } from '../../../src/core/questionnaires/teacher';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';

/** One answer of a pupil by the title of its question, read into its cell. */
function pupil(title: string, answer: string | readonly string[], column: string) {
  return readAnswers(PUPIL, { [title]: answer }, DEFAULT_LISTS)[column];
}

describe('names', () => {
  test.each([
    ['МАЛЫХ МАРК ИЛЬИЧ', 'Малых Марк Ильич'],
    ['малых пётр фомич', 'Малых Пётр Фомич'],
    ['  Шевченко \u00a0Полина  Тимуровна ', 'Шевченко Полина Тимуровна'],
    ['САВИН – ОРЛОВ ЕГОР', 'Савин-Орлов Егор'],
    ['Мамедов Фёдор Тофик Оглы', 'Мамедов Фёдор Тофик Оглы'],
    ['МАМЕДОВ ФЁДОР ТОФИК ОГЛЫ', 'Мамедов Фёдор Тофик оглы'],
    ['Мак-Грегор Анна', 'Мак-Грегор Анна'],
    ['д’Артаньян Ева', 'д’Артаньян Ева'],
    ['ЯСНОВ Т.И.', 'Яснов Т.И.'],
  ])('%j becomes %j', (text, name) => {
    expect(pupil('Фамилия, имя, отчество', text, 'name')).toBe(name);
  });

  test.each([
    '=1+1',
    '{{ФАМИЛИЯ}}',
    '<img src=x onerror=alert(1)>',
    'ИВАНОВ (7А)',
    'петя2013',
    '😀 ВАСЯ',
    '+7 900',
    '@все',
    '$& ИМЯ',
  ])('%j stays as typed', (text) => {
    expect(pupil('Фамилия, имя, отчество', text, 'name')).toBe(text);
  });
});

describe('each kind of question', () => {
  test.each([
    ['Дата рождения', 'birthDate', '27.02.2013', '2013-02-27'],
    ['Дата рождения', 'birthDate', '2013-02-27', '2013-02-27'],
    ['Дата рождения', 'birthDate', ' 31.02.2013 ', '31.02.2013'],
    ['Класс', 'post', '7 «а» класс', '7А'],
    ['Класс', 'post', ' двенадцатый ', 'двенадцатый'],
    ['Электронная почта', 'email', ' a@school.example ', 'a@school.example'],
    ['С чем нужна помощь', 'topics', ['Спорт', 'Уверенность, общение'], 'Спорт; Уверенность, общение'],
    ['С чем нужна помощь', 'topics', 'Спорт, Уверенность, общение', 'Спорт; Уверенность, общение'],
    ['С чем нужна помощь', 'topics', ['Спорт', 'Вышивка, крестиком'], 'Спорт; Вышивка, крестиком'],
    ['С чем нужна помощь', 'topics', [], ''],
    ['Главный запрос', 'mainTopic', 'Уверенность, общение', 'Уверенность, общение'],
    ['Формат встреч', 'meetingFormat', 'Как придётся', 'Как придётся'],
    [
      'Расскажите о запросе своими словами',
      'story',
      ' первая\r\nвторая\rтретья ',
      ' первая\nвторая\nтретья ',
    ],
  ] as const)('%s: %s from %j', (title, column, answer, cell) => {
    expect(pupil(title, answer, column)).toBe(cell);
  });

  test.each([
    ['3', 3],
    ['3 человека', 3],
    ['два', 2],
    ['много', 'много'],
    ['', ''],
  ])('a number: %j is %j', (answer, cell) => {
    const title = 'Сколько наставляемых готовы взять';
    expect(readAnswers(MENTOR, { [title]: answer }, DEFAULT_LISTS).places).toBe(cell);
  });

  test('a grid: one line for each day, from lists and from texts', () => {
    const answers = {
      'Когда удобно встречаться [Понедельник]': ['День', 'Вечер'],
      'Когда удобно встречаться [Среда]': 'Утро, День',
      'Когда удобно встречаться [Суббота]': '',
    };
    expect(readAnswers(PUPIL, answers, DEFAULT_LISTS).slots).toBe(
      'Понедельник: День; Понедельник: Вечер; Среда: Утро; Среда: День',
    );
  });
});

test('an answer to nothing gives the constants and empty cells', () => {
  const cells = readAnswers(TEACHER, {}, DEFAULT_LISTS);
  expect(cells.role).toBe('Педагог');
  const others = Object.entries(cells).filter(([key]) => key !== 'role');
  expect(others).toHaveLength(TEACHER.questions.length);
  for (const [, cell] of others) expect(cell).toBe('');
});

test.each([
  '=1+1',
  '+7 900 000',
  '-5 баллов',
  '@СУММ(A1)',
  '{{Фамилия}} {{mentor}}',
  "$& $1 $'",
  '<img src=x onerror=alert(1)>',
  '"кавычки"; точки, запятые',
  '😀 нормально',
  "'апостроф",
])('%j in the story is kept letter by letter', (text) => {
  expect(pupil('Расскажите о запросе своими словами', text, 'story')).toBe(text);
});

test('an answer too long for a cell is cut with «…»; everything else of the person is kept', () => {
  const cells = readAnswers(
    PUPIL,
    {
      'Фамилия, имя, отчество': 'Ежова Алёна',
      'Расскажите о запросе своими словами': 'а'.repeat(60_000),
      'С чем нужна помощь': ['Спорт', 'б'.repeat(60_000)],
    },
    DEFAULT_LISTS,
  );
  expect(cells.name).toBe('Ежова Алёна');
  expect(String(cells.story)).toMatch(/^а{19999}…$/);
  expect(String(cells.topics)).toMatch(/^Спорт; б+…$/);
  expect(String(cells.topics)).toHaveLength(20_000);
});
