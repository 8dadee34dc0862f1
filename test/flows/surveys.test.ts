/** Surveys from the form to «Ответы анкет»: making, publishing, collecting, checking. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import { deleteRows, insertColumns } from '../workspace/spreadsheet/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { type } from './edits';
import { rowsOf, type SavedSchool, sheetNamed } from './school';
import {
  ANSWERS_SHEET,
  answer,
  answerRows,
  BEFORE,
  cardOf,
  collect,
  formTitled,
  publish,
  reopenWith,
  SATISFACTION,
  surveyDist,
} from './survey-school';
import { collected } from './wishing-school';

const [INTEREST, CHOICE] = ['Мне интересно учиться', 'Я знаю, кем хочу стать'];
let dist = '';
let published: SavedSchool;

beforeAll(async () => {
  dist = await surveyDist();
  const workspace = reopenWith(dist, collected);
  for (const key of ['pupilBefore', 'menteeSatisfaction', 'meeting']) publish(workspace, key);
  published = { ...collected, json: workspace.save() };
});

const open = (): LocalWorkspace => reopenWith(dist, published);
const coded = (code: string, interest: string, choice: string) => ({
  'Ваш код': code,
  [INTEREST!]: interest,
  [CHOICE!]: choice,
});
const satisfied = (useful: string) => ({
  'Форма наставничества': 'ученик – ученик',
  'Кто вы в программе': 'наставляемый',
  'Программа мне полезна': useful,
});

describe('the form', () => {
  test('is not there before it is published, and nothing looks for it', () => {
    const workspace = reopenWith(dist, collected);
    const forms = Object.keys(workspace.state.forms).length;
    expect(
      ask<To.SetUpPlan>(workspace, 'readSetUp').steps.filter(({ key }) => /^form/.test(key)),
    ).toHaveLength(forms);
    const opened = workspace.calls['FormApp.openById'] ?? 0;
    expect(cardOf(workspace, 'pupilBefore')).toMatchObject({
      state: 'unpublished',
      when: 'before',
      anonymous: false,
      note: 'В ответе нужен код участника. Дайте каждому его личную ссылку из «Кто ответил»: код в ней уже вписан.',
      fromTable: false,
      closesOn: '',
      url: '',
      outdated: [],
    });
    expect(cardOf(workspace, 'pupil')).toMatchObject({ when: '', fromTable: true });
    expect(cardOf(workspace, 'menteeSatisfaction')).toMatchObject({ when: 'after', anonymous: true });
    // Three forms of the bases, each opened for its state, its answers and its questions.
    expect(((workspace.calls['FormApp.openById'] ?? 0) - opened) / 3).toBe(9);
    ask(workspace, 'updateQuestionnaires');
    expect(Object.keys(workspace.state.forms)).toHaveLength(forms);
  });

  test('has scales from 1 to 10 with words at the ends, codes as texts, choices of its own', () => {
    const { items, published: isPublished, collectsEmail } = formTitled(open(), BEFORE);
    expect(isPublished).toBe(true);
    expect(collectsEmail).toBe(false);
    expect(items.map(({ kind, required }) => [kind, required])).toEqual([
      ['TEXT', true],
      ['TEXT', false],
      ['SCALE', true],
      ['SCALE', true],
      ['PARAGRAPH_TEXT', false],
    ]);
    const { lower, upper, lowerLabel, upperLabel } = items[2]!;
    expect([lower, upper, lowerLabel, upperLabel]).toEqual([1, 10, 'совсем нет', 'очень']);
    expect(formTitled(open(), SATISFACTION).items[3]?.choices).toEqual(['Встречи, беседы', 'Экскурсии']);
    expect(cardOf(open(), 'pupilBefore')).toMatchObject({ state: 'accepting', outdated: [] });
  });

  test('is brought in line when a scale has been changed or an anonymous form asks who answers', () => {
    const workspace = open();
    Object.assign(formTitled(workspace, BEFORE).items[2]!, { upper: 5, upperLabel: 'да' });
    const anonymous = formTitled(workspace, SATISFACTION);
    Object.assign(anonymous, { collectsEmail: true, allowsEdits: true });
    expect(cardOf(workspace, 'pupilBefore').outdated).toEqual([`«${INTEREST}» отличается от образца`]);
    expect(cardOf(workspace, 'menteeSatisfaction').outdated).toEqual([
      'Форма запоминает, кто ответил, а анкета анонимная',
    ]);
    expect(ask<To.StepResult>(workspace, 'updateQuestionnaires').done).toEqual([
      `«${BEFORE}»: обновлён вопрос «${INTEREST}»`,
    ]);
    expect(formTitled(workspace, BEFORE).items[2]).toMatchObject({ upper: 10, upperLabel: 'очень' });
    expect(anonymous).toMatchObject({ collectsEmail: false, allowsEdits: false });
    for (const key of ['pupilBefore', 'menteeSatisfaction'])
      expect(cardOf(workspace, key).outdated).toEqual([]);
  });

  test('set-up passes over it, and makes it anew where it is gone', () => {
    const workspace = open();
    const steps = ask<To.SetUpPlan>(workspace, 'readSetUp').steps.map(({ key }) => key);
    expect(steps).toContain('form:pupilBefore');
    expect(steps).not.toContain('form:pupilAfter');
    const { done } = ask<To.StepResult>(workspace, 'runSetUpStep', { step: 'form:pupilBefore' });
    expect(done).toEqual([]);
    delete workspace.state.forms[formTitled(workspace, BEFORE).id];
    expect(cardOf(workspace, 'pupilBefore')).toMatchObject({ state: 'unpublished', url: '' });
    expect(ask<To.StepResult>(workspace, 'updateQuestionnaires').done).toEqual([]);
    expect(publish(workspace, 'pupilBefore').find(({ key }) => key === 'pupilBefore')?.state).toBe(
      'accepting',
    );
    expect(ask<To.Overview>(workspace, 'readOverview').troubles).toEqual([]);
  });

  test.each([3, 9, 16, 24, 33, 41])('cut off at call %i of its making it is completed, once', (n) => {
    const workspace = reopenWith(dist, collected);
    workspace.faults.failAt(n);
    callServer(workspace, 'publishQuestionnaire', { key: 'pupilBefore' });
    expect(workspace.faults.fired).toBe(1);
    workspace.faults.clear();
    publish(workspace, 'pupilBefore');
    const made = Object.values(workspace.state.forms).filter(({ title }) => title === BEFORE);
    expect(made).toHaveLength(1);
    expect(made[0]?.items.map(({ title }) => title)).toEqual([
      'Ваш код',
      'Код пары',
      INTEREST,
      CHOICE,
      'Что хотите изменить',
    ]);
  });
});

describe('answers', () => {
  test('become a row for each question; collected twice nothing changes', () => {
    const workspace = open();
    answer(workspace, BEFORE, coded('у-001', '7', '10'));
    answer(workspace, SATISFACTION, satisfied('9'));
    expect(collect(workspace)).toMatchObject({ responses: 2, added: 0, updated: 0, repeated: 0, remarks: 0 });
    expect(answerRows(workspace)).toEqual([
      ['У-001', INTEREST, '7', ''],
      ['У-001', CHOICE, '10', ''],
      ['анонимно', 'Программа мне полезна', '9', ''],
    ]);
    expect(rowsOf(workspace, ANSWERS_SHEET)[2]).toMatchObject({
      Анкета: SATISFACTION,
      Этап: 'после программы',
      Роль: 'наставляемый',
      'Форма наставничества': 'ученик – ученик',
      'Что измеряет (служебное)': 'satisfaction',
      'Пункт (служебное)': 'useful',
    });
    const kept = JSON.stringify(sheetNamed(workspace, ANSWERS_SHEET));
    expect(collect(workspace)).toMatchObject({ responses: 0 });
    expect(JSON.stringify(sheetNamed(workspace, ANSWERS_SHEET))).toBe(kept);
    expect(rowsOf(workspace, 'Наставляемые')).toHaveLength(4);
  });

  test('known by their marks alone when the memory of them is gone', () => {
    const workspace = open();
    answer(workspace, BEFORE, coded('У-001', '7', '10'));
    collect(workspace);
    for (const store of Object.values(workspace.state.properties))
      for (const [key, text] of Object.entries(store))
        if (key.startsWith('form:'))
          store[key] = JSON.stringify({ ...JSON.parse(text), since: 0, recent: '' });
    expect(collect(workspace)).toMatchObject({ responses: 0 });
    expect(answerRows(workspace)).toHaveLength(2);
  });

  test('rows that the curator deletes do not come back; a sheet made anew takes all again', () => {
    const workspace = open();
    answer(workspace, BEFORE, coded('У-001', '7', '10'));
    answer(workspace, BEFORE, coded('У-002', '5', '6'));
    collect(workspace);
    const { spreadsheetId } = published;
    deleteRows(workspace, { spreadsheetId, sheetId: sheetNamed(workspace, ANSWERS_SHEET).id }, 2, 2);
    collect(workspace);
    expect(answerRows(workspace).map(([who]) => who)).toEqual(['У-002', 'У-002']);
    const { sheets } = workspace.state.spreadsheets[spreadsheetId]!;
    sheets.splice(sheets.indexOf(sheetNamed(workspace, ANSWERS_SHEET)), 1);
    ask(workspace, 'runSetUpStep', { step: 'sheet:answers' });
    expect(collect(workspace)).toMatchObject({ responses: 2 });
    expect(answerRows(workspace)).toHaveLength(4);
  });

  test('what cannot be counted is kept and says why; mended by hand it counts', () => {
    const workspace = open();
    const form = formTitled(workspace, BEFORE);
    // The curator has made the scale a text, renamed a question and added another.
    const [scale, renamed] = [form.items[2]!, form.items[3]!];
    Object.assign(scale, { kind: 'TEXT' });
    Object.assign(renamed, { title: 'Кем быть', kind: 'TEXT' });
    answer(workspace, BEFORE, { 'Ваш код': 'У-099', [INTEREST!]: 'девять', 'Кем быть': '8' });
    expect(collect(workspace)).toMatchObject({ responses: 1 });
    expect(answerRows(workspace)).toEqual([
      [
        'У-099',
        INTEREST,
        'девять',
        'Ответ «девять» не понят: нужно целое число от 1 до 10.\nКода «У-099» нет в базах: исправьте столбец «Кто».',
      ],
      [
        'У-099',
        'Кем быть',
        '8',
        'Такого вопроса в анкете нет: ответ сохранён, в показатели не входит.\nКода «У-099» нет в базах: исправьте столбец «Кто».',
      ],
    ]);
    type(workspace, ANSWERS_SHEET, 2, 'Ответ', '9');
    type(workspace, ANSWERS_SHEET, 2, 'Кто', 'y-1');
    answer(workspace, SATISFACTION, satisfied('9'));
    collect(workspace);
    expect(answerRows(workspace)[0]).toEqual(['y-1', INTEREST, '9', '']);
  });

  test('of somebody who answers again only the last counts; who has left does not, who has finished does', () => {
    const workspace = open();
    answer(workspace, BEFORE, coded('У-001', '3', '4'));
    collect(workspace);
    type(workspace, 'Наставляемые', 3, 'Состояние', 'выбыл');
    type(workspace, 'Наставляемые', 4, 'Состояние', 'завершил');
    answer(workspace, BEFORE, coded('У-001', '5', '6'));
    answer(workspace, BEFORE, coded('У-002', '5', '6'));
    answer(workspace, BEFORE, coded('У-003', '5', '6'));
    collect(workspace);
    expect(answerRows(workspace).map(([who, , value, remarks]) => [who, value, remarks])).toEqual([
      ['У-001', '3', 'Заменён более поздним ответом.'],
      ['У-001', '4', 'Заменён более поздним ответом.'],
      ['У-001', '5', ''],
      ['У-001', '6', ''],
      ['У-002', '5', 'У-002 больше не участвует: ответ не входит в показатели.'],
      ['У-002', '6', 'У-002 больше не участвует: ответ не входит в показатели.'],
      ['У-003', '5', ''],
      ['У-003', '6', ''],
    ]);
  });

  test.each([
    ['as it was made', 0],
    ['with a column of the curator in between', 9],
  ])('a run cut off at any call leaves no answer twice and none out, in a sheet %s', (_, at) => {
    const prepared = open();
    const { spreadsheetId } = published;
    if (at > 0) {
      insertColumns(prepared, { spreadsheetId, sheetId: sheetNamed(prepared, ANSWERS_SHEET).id }, at);
    }
    answer(prepared, BEFORE, coded('У-001', '7', '10'));
    answer(prepared, SATISFACTION, satisfied('9'));
    answer(prepared, SATISFACTION, satisfied('9'));
    const saved = { ...published, json: prepared.save() };
    const count = (): number => Object.values(prepared.calls).reduce((sum, times) => sum + times, 0);
    const begun = count();
    collect(prepared);
    const expected = answerRows(prepared);
    expect(expected).toHaveLength(4);
    const points = count() - begun;
    for (let n = 1; n <= points; n += 4) {
      const workspace = reopenWith(dist, saved);
      workspace.faults.failAt(n, { message: 'Exceeded maximum execution time' });
      callServer(workspace, 'collectAnswers');
      workspace.faults.clear();
      collect(workspace);
      expect([n, answerRows(workspace)]).toEqual([n, expected]);
    }
    expect(points).toBeGreaterThan(50);
  });
});
