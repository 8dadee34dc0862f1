/** What keeps a row of «Ответы анкет» from being counted. */

import { type AnswerRow, checkAnswers } from '../../../src/core/questionnaires/check-answers';
import { ANSWER_STAGES, type Answer } from '../../../src/core/registers/answers';
import { sayRemark } from '../../../src/texts/problems';
import { ANONYMOUS_SURVEY, CODED, CODED_AFTER, MEETING } from './survey';

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
    questionnaires: [CODED, CODED_AFTER, ANONYMOUS_SURVEY, MEETING],
    gone: GONE,
    pairs: new Set(['НП-001']),
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
  ['a meeting without its pair', { questionnaire: MEETING.title, key: 'heldOn' }, ['answerNoPair']],
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
  }) as [[Parameters<typeof sayRemark>[0]]];
  expect(problem.place).toEqual({ register: 'answers', code: 'a1', column: 'value' });
  expect(sayRemark(problem)).toBe('Ответ «девять» не понят: нужно целое число от 1 до 10.');
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
    ['another role', { role: 'другой участник' }],
    ['another school year', { day: '2027-09-09' }],
  ])('%s replaces nothing', (_, other) => {
    expect(check([early, { ...later, ...other }])).toEqual([[], []]);
  });

  test('neither do anonymous answers and reports of meetings', () => {
    const anonymous = { ...ANONYMOUS_ROW, ...later };
    expect(check([{ ...ANONYMOUS_ROW, ...early }, anonymous])).toEqual([[], []]);
    const meeting = { questionnaire: MEETING.title, pair: 'НП-001', key: 'heldOn', value: '2026-09-07' };
    expect(
      check([
        { ...early, ...meeting },
        { ...later, ...meeting },
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
  const found = checkAnswers({ rows, questionnaires: [CODED], gone: GONE, pairs: new Set() });
  expect(found).toHaveLength(20_000);
  expect(found.filter((problems) => problems.length > 0).length).toBeGreaterThan(19_000);
});
