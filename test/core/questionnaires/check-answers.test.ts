/** What keeps a row of «Ответы анкет» from being counted. */

import { type AnswerRow, checkAnswers } from '../../../src/core/questionnaires/check-answers';
import { QUARTER } from '../../../src/core/questionnaires/surveys/quarter';
import { MENTEE_SATISFACTION } from '../../../src/core/questionnaires/surveys/satisfaction';
import { ANSWER_STAGES, type Answer } from '../../../src/core/registers/answers';
import { sayRemark } from '../../../src/texts/problems';
import { ANONYMOUS_SURVEY, CODED, CODED_AFTER, MEETING } from './survey';

const TODAY = '2028-01-15';
const GONE = new Map([
  ['У-001', false],
  ['У-002', false],
  ['У-003', true],
  ['Н-001', false],
]);

const SOUND: Answer = {
  day: '2026-09-07',
  questionnaire: CODED.title,
  stage: ANSWER_STAGES.before,
  role: 'наставляемый',
  form: '',
  subject: 'У-001',
  pair: '',
  item: 'Мне интересно учиться',
  value: '7',
  remarks: '',
  measure: 'growth',
  key: 'interest',
  response: 'a1',
};
const MEETING_ROW: Partial<Answer> = {
  questionnaire: MEETING.title,
  stage: ANSWER_STAGES.during,
  pair: 'НП-001',
  key: 'heldOn',
  value: '2026-09-07',
  measure: 'meeting',
};
const ANONYMOUS_ROW: Answer = {
  ...SOUND,
  questionnaire: ANONYMOUS_SURVEY.title,
  stage: ANSWER_STAGES.after,
  subject: 'анонимно',
  key: 'useful',
};

function check(answers: readonly (Partial<Answer> & { readonly replaced?: boolean })[]) {
  const rows = answers.map(
    ({ replaced = false, ...answer }): AnswerRow => ({
      answer: { ...SOUND, ...answer },
      replaced,
    }),
  );
  return checkAnswers({
    rows,
    questionnaires: [CODED, CODED_AFTER, ANONYMOUS_SURVEY, MEETING, QUARTER, MENTEE_SATISFACTION],
    gone: GONE,
    pairs: new Set(['НП-001']),
    today: TODAY,
  }).map((problems) => problems.map(({ code }) => code));
}

test.each<[string, Partial<Answer>, readonly string[]]>([
  ['a sound row', {}, []],
  ['the ends of the scale', { value: '10' }, []],
  ['a word', { value: 'девять' }, ['answerScaleOdd']],
  ['above the scale', { value: '11' }, ['answerScaleOdd']],
  ['between two numbers', { value: '7,5' }, ['answerScaleOdd']],
  ['an emptied cell', { value: '' }, ['answerScaleMissing']],
  ['a text where words are asked', { key: 'wish', value: 'девять', measure: '' }, []],
  ['nobody named', { subject: '' }, ['answerNoCode']],
  ['anonymous where a code is asked', { subject: 'Анонимно' }, ['answerNoCode']],
  ['a code nobody has', { subject: 'У-009' }, ['answerCodeUnknown']],
  ['somebody who has left', { subject: 'У-003' }, ['answerGone']],
  ['a known pair', { pair: 'НП-001' }, []],
  ['an unknown pair', { pair: 'НП-009' }, ['answerPairUnknown']],
  ['a question added by the curator', { key: '', item: 'Что ещё?' }, ['answerNotAsked']],
  ['a question that is gone', { key: 'former' }, ['answerNotAsked']],
  ['a response without answers', { key: '', item: '', value: '' }, ['answerEmpty']],
  ['an unknown questionnaire', { questionnaire: 'Опрос' }, ['answerSurveyUnknown']],
  ['a title in other letters', { questionnaire: 'оценка  ДО программы' }, []],
  [
    'several at once',
    { value: '0', subject: '', pair: 'П' },
    ['answerScaleOdd', 'answerNoCode', 'answerPairUnknown'],
  ],
  ['a meeting without its pair', { ...MEETING_ROW, pair: '' }, ['answerNoPair']],
  ['a meeting on no day', { ...MEETING_ROW, value: 'вчера' }, ['answerDateOdd']],
  ['a meeting on no day at all', { ...MEETING_ROW, value: '' }, ['answerMissing']],
  ['a day written otherwise', { ...MEETING_ROW, value: '7.9.2026' }, []],
  ['a meeting told before it was held', { ...MEETING_ROW, value: '2026-09-08' }, ['answerDateLater']],
  ['points that have become a date', { value: '2026-05-01' }, ['answerScaleDated']],
  ['points with a fraction of nothing', { value: '7,0' }, ['answerScaleOdd']],
  ['a day that is none', { day: 'осенью' }, ['answerDayOdd']],
  ['a day to come', { day: '2028-01-16' }, ['answerDayLater']],
  ['today', { day: '2028-01-15' }, []],
  ['a role that does not answer this', { role: 'наставник' }, ['answerColumnOdd']],
  ['no role where it is asked', { ...ANONYMOUS_ROW, role: '' }, ['answerColumnOdd']],
  ['a stage of another survey', { stage: ANSWER_STAGES.after }, ['answerColumnOdd']],
  ['no mark', { response: '' }, ['answerUnmarked']],
  ['an anonymous answer', ANONYMOUS_ROW, []],
  ['an odd anonymous answer', { ...ANONYMOUS_ROW, value: '0' }, ['answerScaleOdd']],
])('%s', (_, answer, codes) => {
  expect(check([answer])).toEqual([codes]);
});

test('a problem says the value and where it stands', () => {
  const [[problem]] = checkAnswers({
    rows: [{ answer: { ...SOUND, value: 'девять' }, replaced: false }],
    questionnaires: [CODED],
    gone: GONE,
    pairs: new Set(),
    today: TODAY,
  }) as [[Parameters<typeof sayRemark>[0]]];
  expect(problem.place).toEqual({ register: 'answers', code: 'a1', column: 'value' });
  expect(sayRemark(problem)).toBe('Ответ «девять» не понят: нужно целое число от 1 до 10.');
});

test('counts of a plan are whole numbers, none above the number of items', () => {
  const plan = (key: string, value: string): Partial<Answer> => ({
    questionnaire: QUARTER.title,
    stage: ANSWER_STAGES.during,
    role: 'наставник',
    subject: '',
    pair: 'НП-001',
    measure: 'plan',
    key,
    value,
  });
  const told = (...values: readonly string[]) =>
    check(['itemsTotal', 'itemsDone', 'itemsOverdue'].map((key, i) => plan(key, values[i]!)));
  expect(told('5', '5', '0')).toEqual([[], [], []]);
  expect(told('5', '7', '6')).toEqual([[], ['answerMoreThanAll'], ['answerMoreThanAll']]);
  expect(told('пять', '2,5', '')).toEqual([['answerNumberOdd'], ['answerNumberOdd'], ['answerMissing']]);
});

test('a choice is one of the questionnaire’s, however it is spelt', () => {
  const told = (value: string) =>
    check([
      {
        questionnaire: MENTEE_SATISFACTION.title,
        stage: ANSWER_STAGES.after,
        subject: 'анонимно',
        key: 'liked',
        measure: 'swot',
        value,
      },
    ])[0];
  expect(['Да', 'нет', 'наверное', ''].map(told)).toEqual([[], [], ['answerChoiceOdd'], ['answerMissing']]);
});

test('a row that stands twice is counted once', () => {
  expect(check([{}, {}, { key: 'choice' }, { response: 'b2', subject: 'У-002' }])).toEqual([
    [],
    ['answerDoubled'],
    [],
    [],
  ]);
});

describe('answered again', () => {
  const early = { response: 'a1', day: '2026-09-07' };
  const later = { response: 'b2', day: '2026-09-09' };

  test('all rows of the earlier response are replaced, wherever they stand', () => {
    const rows = [later, early, { ...early, key: 'wish', measure: '', value: 'всё' }];
    expect(check(rows)).toEqual([[], ['answerReplaced'], ['answerReplaced']]);
    expect(check([...rows].reverse())).toEqual([['answerReplaced'], ['answerReplaced'], []]);
  });

  test('of one day the one further down counts, and still does once the sheet has been sorted', () => {
    const same = { ...later, day: early.day };
    expect(check([early, same])).toEqual([['answerReplaced'], []]);
    expect(check([same, { ...early, replaced: true }])).toEqual([[], ['answerReplaced']]);
    expect(check([{ ...early, replaced: true }])).toEqual([[]]);
  });

  test.each<[string, Partial<Answer>]>([
    ['another person', { subject: 'У-002' }],
    ['another stage', { questionnaire: CODED_AFTER.title, stage: ANSWER_STAGES.after }],
    ['another pair', { pair: 'НП-001' }],
    ['another school year', { day: '2027-09-09' }],
  ])('%s replaces nothing', (_, other) => {
    expect(check([early, { ...later, ...other }])).toEqual([[], []]);
  });

  test('neither do anonymous answers and reports of meetings', () => {
    const anonymous = { ...ANONYMOUS_ROW, ...later };
    expect(check([{ ...ANONYMOUS_ROW, ...early }, anonymous])).toEqual([[], []]);
    expect(
      check([
        { ...early, ...MEETING_ROW },
        { ...later, ...MEETING_ROW },
      ]),
    ).toEqual([[], []]);
  });
});

test('twenty thousand rows are judged in well under a second', () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i): AnswerRow => ({
      answer: {
        ...SOUND,
        subject: `У-${String(i % 700).padStart(3, '0')}`,
        response: String(Math.floor(i / 10)),
        day: `2026-10-${String((i % 28) + 1).padStart(2, '0')}`,
      },
      replaced: false,
    }),
  );
  const found = checkAnswers({ rows, questionnaires: [CODED], gone: GONE, pairs: new Set(), today: TODAY });
  expect(found).toHaveLength(20_000);
  expect(found.filter((problems) => problems.length > 0).length).toBeGreaterThan(19_000);
});
