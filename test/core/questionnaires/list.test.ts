/**
 * A walk over the questionnaires of the bases and the wishes, and their titles letter by letter: foreign answers are
 * matched by them. The surveys have a walk of their own.
 */
import {
  asksPeople,
  BASE_KEYS,
  isBase,
  isSurvey,
  QUESTIONNAIRE_KEYS,
  QUESTIONNAIRES,
} from '../../../src/core/questionnaires/list';
import { headersOf, optionsOf, type QuestionKind } from '../../../src/core/questionnaires/questionnaire';
import { SURVEYS } from '../../../src/core/questionnaires/surveys/list';
import { REGISTERS } from '../../../src/core/registers/list';
import { DEFAULT_LISTS, LISTS } from '../../../src/core/registers/lists';
import type { Column, ColumnKind, Register } from '../../../src/core/registers/register';

const WEEK = ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота'].map(
  (day) => `Когда удобно встречаться [${day}]`,
);

const WISHES = ['Кто вы', 'Первый выбор', 'Второй выбор', 'Третий выбор', 'С кем не хотели бы работать'];

const HEADERS = {
  pupil: [
    'Фамилия, имя, отчество',
    'Дата рождения',
    'Класс',
    'Электронная почта',
    'С чем нужна помощь',
    'Главный запрос',
    'Расскажите о запросе своими словами',
    'Интересы',
    'Желаемая форма наставничества',
    'Желаемый вид наставничества',
    ...WEEK,
    'Формат встреч',
  ],
  teacher: [
    'Фамилия, имя, отчество',
    'Должность',
    'Предмет или направление',
    'Педагогический стаж, лет',
    'Квалификационная категория',
    'Электронная почта',
    'Профессиональные затруднения',
    'Главный запрос',
    'Расскажите о запросе своими словами',
    'Желаемая форма наставничества',
    'Желаемый вид наставничества',
    ...WEEK,
    'Формат встреч',
  ],
  mentor: [
    'Фамилия, имя, отчество',
    'Кто вы',
    'Дата рождения',
    'Место работы или учёбы',
    'Класс или должность',
    'Квалификационная категория',
    'Стаж, лет',
    'Электронная почта',
    'В чём вы готовы помочь',
    'Предмет или направление',
    'Интересы',
    'Желаемая форма наставничества',
    'Желаемый вид наставничества',
    'Кому готовы быть наставником',
    'Сколько наставляемых готовы взять',
    'Сколько часов в неделю готовы уделять',
    ...WEEK,
    'Формат встреч',
  ],
  menteeWishes: WISHES,
  mentorWishes: WISHES,
} as const;

const FITS: Readonly<Partial<Record<QuestionKind, readonly ColumnKind[]>>> = {
  text: ['text'],
  paragraph: ['text'],
  email: ['text'],
  class: ['text'],
  day: ['day'],
  number: ['number'],
  choice: ['choice', 'text'],
  choices: ['many'],
  grid: ['many'],
  person: ['code'],
  people: ['many'],
};

test('prefixes and titles tell the questionnaires apart', () => {
  const all = QUESTIONNAIRE_KEYS.map((key) => QUESTIONNAIRES[key]);
  const prefixes = BASE_KEYS.map((key) => QUESTIONNAIRES[key].prefix);
  expect([new Set(prefixes).size, prefixes.includes('')]).toEqual([BASE_KEYS.length, false]);
  expect(QUESTIONNAIRE_KEYS.filter(isBase)).toEqual(BASE_KEYS);
  expect(QUESTIONNAIRE_KEYS.filter(asksPeople)).toEqual(['menteeWishes', 'mentorWishes']);
  expect(QUESTIONNAIRE_KEYS.filter(isSurvey)).toEqual(Object.keys(SURVEYS));
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(all.map(({ key }) => key)).toEqual(QUESTIONNAIRE_KEYS);
});

const WITHOUT_SURVEYS = Object.keys(HEADERS) as (keyof typeof HEADERS)[];

test('every questionnaire has its walk', () => {
  expect(QUESTIONNAIRE_KEYS.filter((key) => !isSurvey(key)).sort()).toEqual([...WITHOUT_SURVEYS].sort());
});

describe.each(WITHOUT_SURVEYS)('questionnaire %s', (key) => {
  const questionnaire = QUESTIONNAIRES[key];
  const of: Register = REGISTERS[questionnaire.register];
  const columnOf = (column: string): Column => of.columns[column]!;

  test('has exactly the titles of the response sheet, in its order', () => {
    const headers = questionnaire.questions.flatMap((question) => headersOf(question, DEFAULT_LISTS));
    expect(headers).toEqual(HEADERS[key]);
  });

  test('every question fills a column of its own that fits it', () => {
    const columns = questionnaire.questions.map(({ column }) => column);
    expect(new Set(columns).size).toBe(columns.length);
    for (const { column, kind, title } of questionnaire.questions) {
      expect([title, FITS[kind]?.includes(columnOf(column)?.kind)]).toEqual([title, true]);
      expect([title, columnOf(column).system, columnOf(column).optional]).toEqual([
        title,
        undefined,
        undefined,
      ]);
    }
  });

  test('every list exists, and the column knows the choices of its question', () => {
    for (const question of questionnaire.questions) {
      const { kind, lists = [], rows, people, column } = question;
      expect(people !== undefined).toBe(['person', 'people'].includes(kind));
      for (const list of [...lists, ...(rows ? [rows] : [])]) expect(LISTS[list]).toBeDefined();
      expect(lists.length > 0).toBe(['choice', 'choices', 'grid'].includes(kind));
      expect(rows !== undefined).toBe(kind === 'grid');
      const { list, options } = columnOf(column);
      if (kind === 'choices') {
        for (const one of lists) expect(options ?? (list ? [list] : [])).toContain(one);
      }
      if (kind === 'choice' && columnOf(column).kind === 'choice') expect(lists).toEqual([list]);
    }
  });

  test('choices come without doubles and without empty ones', () => {
    for (const question of questionnaire.questions) {
      const options = optionsOf(question, { ...DEFAULT_LISTS, pupilTopics: ['Спорт', '', 'Спорт'] });
      expect(new Set(options).size).toBe(options.length);
      expect(options).not.toContain('');
    }
  });

  test('constants fill columns, with values of their lists', () => {
    for (const [column, value] of Object.entries(questionnaire.constants)) {
      const { list } = columnOf(column);
      expect(list && DEFAULT_LISTS[list]).toContain(value);
    }
  });

  test('says that it is no consent, and thanks without shouting', () => {
    expect(questionnaire.description).toContain('не согласие');
    if (asksPeople(key)) {
      expect(questionnaire.description).toContain('видит только куратор');
      expect(questionnaire.confirmation).toContain('видит только куратор');
    }
    expect(`${questionnaire.description}${questionnaire.confirmation}${questionnaire.audience}`).not.toMatch(
      /!/,
    );
    expect(questionnaire.questions[0]?.column).toBe(asksPeople(key) ? 'code' : 'name');
  });
});
