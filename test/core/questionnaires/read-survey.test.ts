/** From a response to rows of «Ответы анкет». */

import type { Cells } from '../../../src/core/cell';
import { readSurvey, responseMark, scaleValue } from '../../../src/core/questionnaires/read-survey';
import type { Response } from '../../../src/core/questionnaires/reconcile';
import { ANSWERS } from '../../../src/core/registers/answers';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { ANONYMOUS_SURVEY, CODED } from './survey';

const ID = '2_ABaOnuexampleGoogleId';

function response(answers: Response['answers'], extra: Response['extra'] = {}): Response {
  return { id: ID, moment: '2026-09-07T08:10:46', answers, extra };
}

const items = (rows: readonly Cells[]) =>
  rows.map(({ item, value, key, measure }) => [item, value, key, measure]);

test('a row for each answered question, in its order; who, pair and day stand in each', () => {
  const rows = readSurvey(
    CODED,
    response({
      'Я знаю, кем хочу стать': '10',
      'Мне интересно учиться': '7',
      'Ваш код': 'y-001',
      'Код пары': 'нп-003',
    }),
    DEFAULT_LISTS,
  );
  expect(items(rows)).toEqual([
    ['Мне интересно учиться', '7', 'interest', 'growth'],
    ['Я знаю, кем хочу стать', '10', 'choice', 'growth'],
  ]);
  for (const row of rows) {
    expect(row).toMatchObject({
      day: '2026-09-07',
      questionnaire: 'Оценка до программы',
      stage: 'до программы',
      role: 'наставляемый',
      form: '',
      subject: 'У-001',
      pair: 'НП-003',
      response: responseMark(response({})),
    });
    expect(Object.keys(row).every((key) => key in ANSWERS.columns)).toBe(true);
  }
});

test('the mark tells responses and their moments apart and shows nothing of the id', () => {
  const mark = responseMark({ id: ID, moment: '2026-09-07T08:10:46' });
  expect(mark).toMatch(/^[0-9a-f]{16}$/);
  expect(mark).not.toBe(responseMark({ id: ID, moment: '2026-09-07T08:10:47' }));
  expect(mark).not.toBe(responseMark({ id: `${ID}1`, moment: '2026-09-07T08:10:46' }));
});

test('an anonymous answer names nobody; form and role come from what was answered', () => {
  const rows = readSurvey(
    { ...ANONYMOUS_SURVEY, questions: [...CODED.questions.slice(0, 2), ...ANONYMOUS_SURVEY.questions] },
    response({
      'Ваш код': 'У-001',
      'Код пары': 'НП-003',
      'Форма наставничества': 'ученик – ученик',
      'Кто вы в программе': 'наставляемый',
      'Программа мне полезна': '9',
      'Что понравилось': ['Встречи, беседы', 'Экскурсии'],
    }),
    DEFAULT_LISTS,
  );
  expect(items(rows)).toEqual([
    ['Программа мне полезна', '9', 'useful', 'satisfaction'],
    ['Что понравилось', 'Встречи, беседы; Экскурсии', 'liked', ''],
  ]);
  for (const row of rows)
    expect(row).toMatchObject({
      subject: 'анонимно',
      pair: '',
      form: 'ученик – ученик',
      role: 'наставляемый',
    });
  expect(JSON.stringify(rows)).not.toMatch(/У-001|НП-003|ABaOnu/);
});

test('what is no whole number from 1 to 10, and no code, stays as typed', () => {
  const given = { 'Мне интересно учиться': 'девять', 'Я знаю, кем хочу стать': '11', 'Ваш код': ' Лев, 7А ' };
  const rows = readSurvey(CODED, response(given), DEFAULT_LISTS);
  expect(rows.map(({ value, subject }) => [value, subject])).toEqual([
    ['девять', 'Лев, 7А'],
    ['11', 'Лев, 7А'],
  ]);
  expect(readSurvey(CODED, response({ 'Мне интересно учиться': ' 08 ' }), DEFAULT_LISTS)[0]).toMatchObject({
    value: '8',
    subject: '',
  });
});

test.each([
  ['1', 1],
  ['10', 10],
  [' 7 ', 7],
  ['0', null],
  ['11', null],
  ['-3', null],
  ['7,5', null],
  ['7.0', null],
  ['девять', null],
  ['', null],
  ['1e1', null],
])('on a scale «%s» is %s', (text, value) => {
  expect(scaleValue(text)).toBe(value);
});

test('answers to questions not asked are kept under their own titles', () => {
  const rows = readSurvey(
    CODED,
    response({ 'Ваш код': 'У-001', 'Мне интересно учиться': '7' }, { 'Что ещё?': '=1+1 <b>', Пустой: '' }),
    DEFAULT_LISTS,
  );
  expect(items(rows)).toEqual([
    ['Мне интересно учиться', '7', 'interest', 'growth'],
    ['Что ещё?', '=1+1 <b>', '', ''],
  ]);
});

test('a response without any answer is not lost, an endless one fits a cell', () => {
  const none = readSurvey(CODED, response({ 'Ваш код': 'У-002' }), DEFAULT_LISTS);
  expect(none).toHaveLength(1);
  expect(none[0]).toMatchObject({ subject: 'У-002', item: '', value: '', key: '' });
  const long = 'я'.repeat(60_000);
  const rows = readSurvey(
    CODED,
    response(
      { 'Ваш код': long, 'Мне интересно учиться': long, 'Что хотите изменить': long },
      { [long]: long },
    ),
    DEFAULT_LISTS,
  );
  expect(rows).toHaveLength(3);
  for (const row of rows)
    for (const cell of Object.values(row)) expect(String(cell).length).toBeLessThanOrEqual(20_000);
});
