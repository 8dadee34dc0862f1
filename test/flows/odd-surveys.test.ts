/**
 * Answers that cannot be counted, sent through the forms and typed into cells: each is kept and says why on its row, and
 * no figure, chart or report is other than without them.
 */

import { QUESTIONNAIRES } from '../../src/core/questionnaires/list';
import type { SurveyKey } from '../../src/core/questionnaires/questionnaire';
import { ask, formIds, issueOrder, signOrder } from '../demo/demo';
import type { PlannedResponse } from '../demo/responses';
import { submitForm } from '../workspace/by-user';
import { documentText } from '../workspace/docs/text';
import type { LocalWorkspace } from '../workspace/workspace';
import { cells, DATA, HOUR, refresh, YEARS } from './counted-school';
import { type } from './edits';
import { draft } from './paper-school';
import { ANSWERS, after, pairedSchool, reopen, rowsOf, START, sheetNamed } from './school';

const SHEET = 'Ответы анкет';
const KEYS = ['menteeSatisfaction', 'pupilBefore', 'pupilAfter', 'meeting', 'quarter'] as const;
const question = (key: SurveyKey, column: string): string =>
  QUESTIONNAIRES[key].questions.find((one) => one.column === column)!.title;

const MORE = ['Клёнов Егор', 'Липина Вера', 'Рябинин Глеб', 'Сосновская Алла', 'Ольхина Ася'].map(
  (name, i): PlannedResponse => ({
    ...ANSWERS[3]!,
    at: START + (20 + i) * 60_000,
    answers: { ...ANSWERS[3]!.answers, 'Фамилия, имя, отчество': `${name} Ильич` },
  }),
);

const school = after(pairedSchool([...ANSWERS, ...MORE]), (workspace) => {
  signOrder(workspace, issueOrder(workspace));
  for (const key of KEYS) ask(workspace, 'publishQuestionnaire', { key });
  type(workspace, 'Контингент', 2, 'Дата среза', '01.09.2026');
  type(workspace, 'Контингент', 2, 'Всего обучающихся', '480');
  type(workspace, 'Контингент', 2, 'Из них 10–18 лет', '420');
});

/** Everything required answered alike, but for what is given by column of the question. */
function send(workspace: LocalWorkspace, key: SurveyKey, given: Readonly<Record<string, string>>): void {
  workspace.advance(60_000);
  const plain = { scale: '8', choice: '', day: '', number: '5', code: '', text: 'проект' };
  const answers = QUESTIONNAIRES[key].questions.flatMap(({ title, column, kind, required, options }) => {
    const standard = options?.[0] ?? plain[kind as keyof typeof plain] ?? '';
    const value = given[column] ?? (required ? standard : '');
    return value === '' ? [] : [[title, value] as const];
  });
  const id = formIds(workspace)[key];
  submitForm(workspace, id, Object.fromEntries(answers), { fireTriggers: false, lenient: true });
}

const FORM = { form: 'ученик – ученик' };
const CODES = ['У-001', 'У-002', 'У-003', 'У-004', 'У-005', 'У-006'];
const today = (workspace: LocalWorkspace): string =>
  new Date(workspace.now() + 3 * HOUR).toISOString().slice(0, 10);

/** What is as it should be: enough of everything to be shown. */
function sendSound(workspace: LocalWorkspace): void {
  for (const [i, subject] of CODES.entries()) {
    send(workspace, 'menteeSatisfaction', { ...FORM, satComfort: `${4 + i}` });
    send(workspace, 'pupilBefore', { subject, learning: `${3 + i}` });
    send(workspace, 'pupilAfter', { subject, learning: '9' });
  }
  const told = { pair: 'НП-001', heldOn: today(workspace) };
  for (const role of ['наставник', 'наставляемый']) send(workspace, 'meeting', { ...told, role });
  send(workspace, 'quarter', { pair: 'НП-001', itemsTotal: '10', itemsDone: '4', itemsOverdue: '1' });
}

/** Whatever was answered can be typed as a text: the curator has changed the questions of the forms. */
function loosen(workspace: LocalWorkspace): void {
  for (const key of KEYS)
    for (const item of workspace.state.forms[formIds(workspace)[key]]!.items)
      if (item.kind !== 'TEXT' && item.kind !== 'PARAGRAPH_TEXT') Object.assign(item, { kind: 'TEXT' });
}

const NOT_ASKED = 'Такого вопроса в анкете нет: ответ сохранён, в показатели не входит.';

/** What comes through the forms: title of the question, what was answered, what the row says. */
function sendOdd(
  workspace: LocalWorkspace,
): readonly (readonly [item: string, value: string, says: string])[] {
  loosen(workspace);
  const odd: [string, string, string][] = [];
  const expectRow = (key: SurveyKey, column: string, value: string, says: string): void =>
    void odd.push([question(key, column), value, says]);
  const scale = (value: string): string => `Ответ «${value}» не понят: нужно целое число от 1 до 10.`;
  // One response of a single odd scale: no other item of it is answered, or they would rightly count.
  for (const value of ['девять', '11', '0', '7,5', '-3', '1–5', '9 баллов']) {
    const only = Object.fromEntries(
      QUESTIONNAIRES.menteeSatisfaction.questions.map(({ column }) => [column, '']),
    );
    send(workspace, 'menteeSatisfaction', { ...only, ...FORM, satComfort: value });
    expectRow('menteeSatisfaction', 'satComfort', value, scale(value));
  }
  const empty = Object.fromEntries(
    QUESTIONNAIRES.menteeSatisfaction.questions.map(({ column }) => [column, '']),
  );
  send(workspace, 'menteeSatisfaction', { ...empty, ...FORM });
  odd.push(['', '', 'На вопросы не ответили: считать нечего.']);
  const one = (subject: string, value: string) => ({
    ...Object.fromEntries(QUESTIONNAIRES.pupilAfter.questions.map(({ column }) => [column, ''])),
    subject,
    learning: value,
  });
  send(workspace, 'pupilAfter', one('У-099', '2'));
  expectRow('pupilAfter', 'learning', '2', 'Кода «У-099» нет в базах: исправьте столбец «Кто».');
  send(workspace, 'pupilAfter', one('Аистов Лев', '3'));
  expectRow('pupilAfter', 'learning', '3', 'Кода «Аистов Лев» нет в базах: исправьте столбец «Кто».');
  send(workspace, 'pupilAfter', one('', '4'));
  expectRow('pupilAfter', 'learning', '4', 'Не указано, кто ответил: впишите код участника в столбец «Кто».');
  send(workspace, 'pupilAfter', one('У-007', '5'));
  expectRow('pupilAfter', 'learning', '5', 'У-007 больше не участвует: ответ не входит в показатели.');
  const plan = (pair: string, itemsTotal: string, itemsDone: string) =>
    send(workspace, 'quarter', { pair, itemsTotal, itemsDone, itemsOverdue: '0' });
  plan('НП-001', '3', '8');
  expectRow('quarter', 'itemsDone', '8', 'Ответ «8» больше, чем пунктов в плане: исправьте одно из чисел.');
  plan('НП-001', 'весь план', '1');
  expectRow('quarter', 'itemsTotal', 'весь план', 'Ответ «весь план» не понят: нужно целое число.');
  plan('НП-777', '9', '9');
  expectRow('quarter', 'itemsTotal', '9', 'Пары «НП-777» нет на листе «Пары»: исправьте столбец «Пара».');
  for (const [heldOn, says] of [
    ['в четверг', 'Ответ «в четверг» не понят: нужна дата в виде 15.05.2027.'],
    ['2031-01-01', 'Ответ «01.01.2031» позже дня, когда его дали: исправьте дату.'],
  ] as const) {
    send(workspace, 'meeting', { pair: 'НП-001', role: 'наставник', heldOn });
    expectRow('meeting', 'heldOn', heldOn, says);
  }
  ask(workspace, 'collectAnswers');
  // A question renamed, one deleted, one put in by the curator.
  const form = workspace.state.forms[formIds(workspace).pupilAfter]!;
  form.items.find(({ title }) => title === question('pupilAfter', 'learning'))!.title = 'Учиться интересно?';
  form.items.splice(
    form.items.findIndex(({ title }) => title === question('pupilAfter', 'marks')),
    1,
  );
  workspace.advance(60_000);
  const renamed = { 'Код участника': 'У-008', 'Учиться интересно?': '1' };
  submitForm(workspace, form.id, renamed, { fireTriggers: false, lenient: true });
  odd.push(['Учиться интересно?', '1', NOT_ASKED]);
  return odd;
}

/** Figures, charts and the year as kept, without the rows’ own remarks. */
function figuresIn(workspace: LocalWorkspace): unknown {
  const { main, working } = refresh(workspace);
  return {
    figures: [...main, ...working].map(({ key, fact, counted, mark }) => [key, fact, counted, mark]),
    charts: cells(sheetNamed(workspace, DATA)),
    years: rowsOf(workspace, YEARS).map((row) => [row.Показатель, row.Числитель, row.Знаменатель]),
  };
}

/** The text of a report, without the lines on what could not be read. */
function reportIn(workspace: LocalWorkspace, kind: string): readonly string[] {
  const { code } = draft(workspace, kind);
  const row = rowsOf(workspace, 'Документы').find((each) => each.Код === code)!;
  const text = documentText(workspace.state.documents[String(row['Файл (служебное)'])]!);
  return text.split('\n').filter((line) => !/не учтен|не сходятся|нет на листе/.test(line));
}

const reportsIn = (workspace: LocalWorkspace): unknown =>
  ['reportMonitoring', 'reportQuarter'].map((kind) => reportIn(workspace, kind));

const sound = after(school, (workspace) => {
  sendSound(workspace);
  type(workspace, 'Наставляемые', 8, 'Состояние', 'выбыл');
  ask(workspace, 'collectAnswers');
});
const expected = figuresIn(reopen(sound));

test('the sound answers are counted and reported', () => {
  const { figures } = expected as { figures: string[][] };
  const of = (key: string) => figures.find(([one]) => one === key)!;
  const counted = [of('K5')[1], of('K5')[2], of('P2')[2], of('P3')[2]].map((said) =>
    said!.replace(/\s/g, ' '),
  );
  expect(counted).toEqual(['100 %', '6 из 6', '1 из 1', '4 из 10']);
  expect(reportIn(reopen(sound), 'reportMonitoring').join(' ')).toContain('Мне интересно учиться');
});

test('what comes through the forms is kept, says why, and changes no figure', () => {
  const workspace = reopen(sound);
  const before = rowsOf(workspace, SHEET).length;
  const odd = sendOdd(workspace);
  ask(workspace, 'collectAnswers');
  const rows = rowsOf(workspace, SHEET).slice(before);
  for (const [item, value, says] of odd) {
    const found = rows.filter((row) => row.Вопрос === item && String(row.Ответ) === value);
    expect([item, value, found.map(({ Замечания }) => Замечания)]).toEqual([item, value, [says]]);
  }
  expect(figuresIn(workspace)).toEqual(expected);
  expect(reportsIn(workspace)).toEqual(reportsIn(reopen(sound)));
});

/** Row (1-based) of the sheet on which a question of a survey was answered so, the last of several. */
function rowWith(workspace: LocalWorkspace, key: SurveyKey, column: string, value: string): number {
  const rows = rowsOf(workspace, SHEET);
  const at = rows
    .map((row, i) => (row.Вопрос === question(key, column) && String(row.Ответ) === value ? i : -1))
    .filter((i) => i >= 0);
  expect(at).not.toEqual([]);
  return at[at.length - 1]! + 2;
}

const HAND: Readonly<Record<string, readonly [title: string, text: string, says: string]>> = {
  'a word on a scale': ['Ответ', 'девять', 'Ответ «девять» не понят: нужно целое число от 1 до 10.'],
  'eleven of ten': ['Ответ', '11', 'Ответ «11» не понят: нужно целое число от 1 до 10.'],
  nothing: ['Ответ', '', 'Ответа нет: впишите целое число от 1 до 10 или удалите строку.'],
  'a code of nobody': ['Кто', 'У-555', 'Кода «У-555» нет в базах: исправьте столбец «Кто».'],
  'the code of somebody who left': [
    'Кто',
    'У-007',
    'У-007 больше не участвует: ответ не входит в показатели.',
  ],
  'another questionnaire': ['Анкета', 'Опрос', 'Анкеты «Опрос» нет: ответ сохранён, в показатели не входит.'],
  'a day in words': ['Дата', 'осенью', 'Дата ответа «осенью» не понята: впишите её в виде 15.05.2027.'],
  'a day to come': ['Дата', '01.05.2031', 'Дата ответа 01.05.2031 ещё не наступила: исправьте её.'],
  'another stage': [
    'Этап',
    'промежуточный',
    'Столбец «Этап»: «промежуточный» не подходит к этой анкете, выберите из списка.',
  ],
  'another role': [
    'Роль',
    'наставник',
    'Столбец «Роль»: «наставник» не подходит к этой анкете, выберите из списка.',
  ],
  'no role': ['Роль', '', 'Столбец «Роль» пуст: выберите из списка.'],
};

/** One more who answers both times, alone in her form: what is done to her rows must leave the rest as it is. */
const withOneMore = after(sound, (workspace) => {
  const only = Object.fromEntries(QUESTIONNAIRES.pupilAfter.questions.map(({ column }) => [column, '']));
  send(workspace, 'pupilAfter', { ...only, subject: 'У-008', learning: '2' });
  ask(workspace, 'collectAnswers');
});

test.each(Object.entries(HAND))('typed into a cell: %s', (_, [title, text, says]) => {
  const workspace = reopen(withOneMore);
  const row = rowWith(workspace, 'pupilAfter', 'learning', '2');
  type(workspace, SHEET, row, title, text);
  expect(figuresIn(workspace)).toEqual(expected);
  const after = rowsOf(workspace, SHEET)[row - 2]!;
  expect(after.Замечания).toBe(says);
  if (title !== 'Дата') expect(String(after[title])).toBe(text);
});

test('points of which the table has made a date are told as one', () => {
  const workspace = reopen(withOneMore);
  const row = rowWith(workspace, 'pupilAfter', 'learning', '2');
  // The curator has cleared the plain-text format of the column.
  const sheet = sheetNamed(workspace, SHEET);
  const at = sheet.rows[0]!.values.indexOf('Ответ');
  sheet.rows[row - 1]!.styles[at] = 0;
  type(workspace, SHEET, row, 'Ответ', '1.5.2026');
  expect(typeof sheet.rows[row - 1]!.values[at]).toBe('number');
  expect(figuresIn(workspace)).toEqual(expected);
  expect(rowsOf(workspace, SHEET)[row - 2]!.Замечания).toBe(
    'Таблица сделала из ответа дату 01.05.2026: впишите целое число от 1 до 10.',
  );
});

test('a row copied by hand is counted once; answers of another school year stay with theirs', () => {
  const workspace = reopen(sound);
  const rows = rowsOf(workspace, SHEET);
  const last = rows.length + 2;
  const source = rows[rowWith(workspace, 'menteeSatisfaction', 'satComfort', '4') - 2]!;
  for (const [i, change] of [{}, { Дата: '12.05.2026', 'Отметка ответа (служебное)': 'прошлый' }].entries()) {
    const copy = { ...source, Дата: '05.09.2026', ...change };
    for (const [title, value] of Object.entries(copy)) type(workspace, SHEET, last + i, title, String(value));
  }
  expect(figuresIn(workspace)).toEqual(expected);
  expect(
    rowsOf(workspace, SHEET)
      .slice(-2)
      .map(({ Замечания }) => Замечания),
  ).toEqual(['Этот ответ уже есть выше: посчитан один раз.', '']);
});

test.each(['y-1', 'Y-001', ' у 001 ', 'У001', 'у – 1', 'У\u00a0-\u00a0001'])(
  '«%s» is read as У-001',
  (code) => {
    const workspace = reopen(sound);
    const only = Object.fromEntries(QUESTIONNAIRES.pupilAfter.questions.map(({ column }) => [column, '']));
    send(workspace, 'pupilAfter', { ...only, subject: code, learning: '1' });
    ask(workspace, 'collectAnswers');
    const row = rowWith(workspace, 'pupilAfter', 'learning', '1');
    expect(rowsOf(workspace, SHEET)[row - 2]).toMatchObject({ Кто: 'У-001', Замечания: '' });
    // Her earlier answer is replaced whole, and says so.
    const earlier = rowsOf(workspace, SHEET).filter(
      ({ Анкета, Кто, Ответ }) =>
        Анкета === QUESTIONNAIRES.pupilAfter.title && Кто === 'У-001' && Ответ !== '1',
    );
    expect(new Set(earlier.map(({ Замечания }) => Замечания))).toEqual(
      new Set(['Заменён более поздним ответом.']),
    );
  },
);

test('of an anonymous survey answered twice both count, and more answers than people are named', () => {
  const workspace = reopen(sound);
  for (let i = 0; i < 6; i++) send(workspace, 'menteeSatisfaction', { ...FORM, satComfort: '9' });
  ask(workspace, 'collectAnswers');
  const { main } = refresh(workspace);
  const figure = main.find(({ key }) => key === 'K5')!;
  expect(figure.counted).toMatch(/^12\sиз\s12$/);
  expect(figure.remarks.join(' ')).toMatch(/12/);
});
