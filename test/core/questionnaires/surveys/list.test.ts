/** What every survey keeps to, whatever it asks: the rules of domain A.2.1, B.5, B.6 and B.8 as properties. */
import { QUESTIONNAIRES } from '../../../../src/core/questionnaires/list';
import {
  headersOf,
  optionsOf,
  type Question,
  type SurveyKey,
} from '../../../../src/core/questionnaires/questionnaire';
import { SURVEYS } from '../../../../src/core/questionnaires/surveys/list';
import {
  ANSWER_ROLES,
  ANSWER_STAGES,
  CONFORMITY,
  MEASURES,
  MEETING_TYPES,
  type Measure,
  OTHER_MEETING_TYPES,
} from '../../../../src/core/registers/answers';
import { DEFAULT_LISTS, LISTS } from '../../../../src/core/registers/lists';
import { foldText } from '../../../../src/core/text';

const KEYS = Object.keys(SURVEYS) as SurveyKey[];
const EVERY = KEYS.flatMap((key) => SURVEYS[key].questions.map((question) => ({ key, question })));
/** Columns that describe the whole response. */
const ENVELOPE = ['subject', 'pair', 'form', 'role'];

/** The list of forms in the sources, F01–F23; F02–F04 fill the bases, F08 is the wishes. */
const NUMBERS: Readonly<Record<SurveyKey, string>> = {
  requests: 'F01',
  thirdParty: 'F05',
  pupilBefore: 'F06',
  teacherBefore: 'F06',
  mentorSelection: 'F07',
  meeting: 'F09',
  midterm: 'F10',
  menteeSatisfaction: 'F11',
  mentorSatisfaction: 'F12',
  quality: 'F13',
  curatorCheck: 'F14',
  pupilAfter: 'F15',
  teacherAfter: 'F15',
  reflection: 'F16',
  quarter: 'F17',
  petition: 'F18',
  partner: 'F19',
  attendance: 'F20',
  practice: 'F21',
  holidays: 'F22',
  release: 'F23',
};

function measured(key: SurveyKey, measure: Measure): readonly Question[] {
  return SURVEYS[key].questions.filter((question) => question.measure === measure);
}

function columns(questions: readonly Question[]): readonly string[] {
  return questions.map(({ column }) => column);
}

function textsOf(key: SurveyKey): readonly string[] {
  const { title, description, confirmation, audience, questions } = SURVEYS[key];
  return [
    title,
    description,
    confirmation,
    audience,
    ...questions.flatMap((question) => [
      question.title,
      question.help ?? '',
      ...(question.ends ?? []),
      ...(question.options ?? []),
    ]),
  ];
}

test('all forms of the sources are there, each under its number', () => {
  expect(Object.fromEntries(KEYS.map((key) => [key, SURVEYS[key].survey.number]))).toEqual(NUMBERS);
  const others = ['F02', 'F03', 'F04', 'F08'];
  const all = [...new Set([...Object.values(NUMBERS), ...others])].sort();
  expect(all).toEqual(Array.from({ length: 23 }, (_, i) => `F${String(i + 1).padStart(2, '0')}`));
  expect(Object.keys(QUESTIONNAIRES)).toEqual(
    expect.arrayContaining(['pupil', 'teacher', 'mentor', 'menteeWishes', 'mentorWishes']),
  );
});

test('no two questionnaires share a title', () => {
  const titles = Object.values(QUESTIONNAIRES).map(({ title }) => foldText(title));
  expect(new Set(titles).size).toBe(titles.length);
});

test('an item has one wording, one kind and one measure wherever it is asked', () => {
  const first = new Map<string, Question>();
  for (const { question } of EVERY) {
    if (ENVELOPE.includes(question.column)) continue;
    const before = first.get(question.column) ?? question;
    first.set(question.column, before);
    expect(question).toEqual(before);
  }
});

describe.each(KEYS)('survey %s', (key) => {
  const { survey, questions, ...rest } = SURVEYS[key];
  const headers = questions.flatMap((question) => headersOf(question, DEFAULT_LISTS));

  test('is declared as one', () => {
    expect(rest).toMatchObject({ key, register: 'answers', prefix: '', roles: [], constants: {} });
    expect(Object.values(ANSWER_STAGES)).toContain(survey.stage);
    expect(rest.title.length).toBeLessThanOrEqual(80);
  });

  test('asks each thing once, under a title that fits', () => {
    expect(new Set(headers.map(foldText)).size).toBe(headers.length);
    expect(new Set(columns(questions)).size).toBe(questions.length);
    for (const header of headers) {
      expect(header).toBe(header.trim());
      expect(header.length).toBeLessThanOrEqual(200);
      expect(header).not.toBe('');
    }
  });

  test('every question is whole: choices, ends, measure, hint', () => {
    for (const { kind, title, lists = [], options = [], ends, help, measure, ...other } of questions) {
      const isChoice = kind === 'choice' || kind === 'choices';
      expect([title, lists.length > 0 !== options.length > 0]).toEqual([title, isChoice]);
      for (const list of lists) expect(LISTS[list]).toBeDefined();
      const choices = optionsOf({ kind, title, lists, options, ...other }, DEFAULT_LISTS);
      if (isChoice) expect(choices.length).toBeGreaterThan(1);
      if (lists.length === 0) expect(choices).toEqual(options);
      expect([title, ends?.every((end) => end !== '')]).toEqual([title, kind === 'scale' ? true : undefined]);
      expect([title, MEASURES.includes(measure ?? '')]).toEqual([title, true]);
      if (['paragraph', 'text', 'code'].includes(kind)) expect([title, help ?? '']).not.toEqual([title, '']);
      if (kind === 'paragraph') expect(help).toMatch(/без имён|не пишите/i);
      expect(['email', 'class', 'grid', 'person', 'people']).not.toContain(kind);
    }
  });

  test('a role is known or asked in the words of the register, never both', () => {
    const role = questions.find(({ column }) => column === 'role');
    expect(role === undefined).toBe(survey.role !== '');
    for (const option of role?.options ?? []) expect(Object.values(ANSWER_ROLES)).toContain(option);
    const form = questions.find(({ column }) => column === 'form');
    expect(form?.lists ?? ['forms']).toEqual(['forms']);
  });

  test('codes alone name somebody, and only where the answers are not anonymous', () => {
    for (const { kind, column } of questions)
      expect(kind === 'code').toBe(column === 'subject' || column === 'pair');
    const coded = questions.filter(({ kind }) => kind === 'code');
    const nobody: readonly SurveyKey[] = ['curatorCheck', 'partner'];
    expect(coded.length).toBe(survey.anonymous || nobody.includes(key) ? 0 : 1);
    expect(coded.every(({ required }) => required)).toBe(true);
    for (const title of headers)
      expect(title).not.toMatch(
        /фамили|имя|отчеств|ф\.\s?и\.\s?о|рожден|возраст|класс[а-я]?$|адрес|телефон(?! или)/i,
      );
  });

  test('asks for no health, no discipline and no consent', () => {
    for (const text of textsOf(key)) {
      expect(text).not.toMatch(
        /диагноз|инвалид|заболев|болезн|(?<![а-яё])(лечени|овз(?![а-яё]))|тревож|выгоран|взыскан|наказан/i,
      );
      expect(text).not.toMatch(/!|\s{2}/);
      if (!/не пишите|без /i.test(text)) expect(text).not.toMatch(/здоров|проступ/i);
    }
    for (const title of headers) expect(title).not.toMatch(/согласи|соглас(ен|на)/i);
    for (const { options = [] } of questions) expect(options.join()).not.toMatch(/соглас/i);
  });

  test('says openly who sees what', () => {
    expect(rest.description).toContain('не согласие на обработку персональных данных');
    expect(rest.description.includes('Ответы анонимны')).toBe(survey.anonymous);
    expect(rest.description.includes('меньше пяти человек не показываются')).toBe(survey.anonymous);
    expect(rest.description.includes('Ответы видит куратор')).toBe(!survey.anonymous);
    const coded = questions.some(({ kind }) => kind === 'code');
    expect(rest.description.includes('только куратор')).toBe(coded);
    expect(rest.audience).toMatch(/^Для .+[^.]$/);
    expect(rest.confirmation).toMatch(/\.$/);
  });
});

test('satisfaction, the middle and quality are anonymous and ask for the form', () => {
  for (const key of ['midterm', 'menteeSatisfaction', 'mentorSatisfaction', 'quality'] as const) {
    expect(SURVEYS[key].survey.anonymous).toBe(true);
    expect(columns(SURVEYS[key].questions)).toContain('form');
  }
  expect(columns(SURVEYS.quality.questions)).toContain('role');
});

test.each([
  ['menteeSatisfaction', ANSWER_ROLES.mentee],
  ['mentorSatisfaction', ANSWER_ROLES.mentor],
] as const)('%s is counted at the end, for its side, by a handful of scales', (key, role) => {
  expect(SURVEYS[key].survey).toMatchObject({ role, stage: ANSWER_STAGES.after });
  const items = measured(key, 'satisfaction');
  expect(items.length).toBeGreaterThanOrEqual(4);
  expect(items.length).toBeLessThanOrEqual(7);
  for (const { kind, required } of items) expect([kind, required]).toEqual(['scale', true]);
  for (const { options } of measured(key, 'swot')) expect(options).toEqual(['Да', 'Нет']);
  expect(measured(key, 'swot').length).toBeGreaterThanOrEqual(4);
  expect(measured(key, 'quality').length).toBeGreaterThanOrEqual(4);
});

test('the mentees tell all that the SWOT table has rows for', () => {
  expect(columns(measured('menteeSatisfaction', 'swot'))).toEqual([
    'liked',
    'newInterest',
    'clearFuture',
    'beyond',
    'sport',
    'culture',
    'becomeMentor',
    'resultsRose',
  ]);
});

test.each([
  ['pupilBefore', 'pupilAfter'],
  ['teacherBefore', 'teacherAfter'],
] as const)('%s and %s ask the same, letter by letter', (before, after) => {
  const asked = SURVEYS[before].questions;
  expect(SURVEYS[after].questions.slice(0, asked.length)).toEqual(asked);
  expect(measured(after, 'growth')).toEqual(measured(before, 'growth'));
  expect(measured(before, 'growth').length).toBeGreaterThanOrEqual(6);
  for (const { kind, required } of measured(before, 'growth'))
    expect([kind, required]).toEqual(['scale', true]);
  expect(SURVEYS[before].survey).toMatchObject({ stage: ANSWER_STAGES.before, role: ANSWER_ROLES.mentee });
  expect(SURVEYS[after].survey).toMatchObject({ stage: ANSWER_STAGES.after, role: ANSWER_ROLES.mentee });
  for (const key of [before, after]) {
    const subject = SURVEYS[key].questions.find(({ column }) => column === 'subject');
    expect(subject?.help).toMatch(/в ссылке.*связывает.*только куратор/);
    expect(SURVEYS[key].description).toMatch(/связывает.*только куратор/);
  }
});

test('pupils and teachers share no item of growth', () => {
  const pupil = columns(measured('pupilBefore', 'growth'));
  expect(columns(measured('teacherBefore', 'growth')).filter((key) => pupil.includes(key))).toEqual([]);
});

test('the curator marks nine statements in three degrees and writes the four words of the SWOT', () => {
  const statements = measured('curatorCheck', 'conformity');
  expect(statements).toHaveLength(9);
  for (const { options, required } of statements) expect([options, required]).toEqual([CONFORMITY, true]);
  expect(columns(SURVEYS.curatorCheck.questions).slice(-4)).toEqual([
    'strengths',
    'weaknesses',
    'opportunities',
    'threats',
  ]);
});

test('a meeting and a quarter give what is counted of them', () => {
  expect(columns(measured('meeting', 'meeting'))).toEqual([
    'heldOn',
    'meetingType',
    'duration',
    'usefulness',
    'problem',
  ]);
  expect(measured('meeting', 'meeting')[1]?.options).toEqual([...MEETING_TYPES, ...OTHER_MEETING_TYPES]);
  expect(MEETING_TYPES.map((type) => Number.parseInt(type, 10))).toEqual([1, 2, 3, 4, 5]);
  expect(measured('quarter', 'plan').map(({ column, kind }) => [column, kind])).toEqual([
    ['itemsTotal', 'number'],
    ['itemsDone', 'number'],
    ['itemsOverdue', 'number'],
  ]);
});

test('each measure is asked where it is promised and nowhere else', () => {
  const asking = (measure: Measure): readonly string[] =>
    KEYS.filter((key) => measured(key, measure).length > 0);
  expect(asking('satisfaction')).toEqual(['midterm', 'menteeSatisfaction', 'mentorSatisfaction']);
  expect(asking('growth')).toEqual(['pupilBefore', 'teacherBefore', 'pupilAfter', 'teacherAfter']);
  expect(asking('quality')).toEqual(['midterm', 'menteeSatisfaction', 'mentorSatisfaction', 'quality']);
  expect(asking('swot')).toEqual(['menteeSatisfaction', 'mentorSatisfaction']);
  expect(asking('conformity')).toEqual(['curatorCheck']);
  expect(asking('meeting')).toEqual(['meeting']);
  expect(asking('plan')).toEqual(['quarter']);
});

test('what is asked about a pair names it by its code', () => {
  for (const key of ['meeting', 'quarter', 'petition', 'reflection', 'practice', 'release'] as const)
    expect(SURVEYS[key].questions[0]).toMatchObject({ column: 'pair', kind: 'code', required: true });
});
