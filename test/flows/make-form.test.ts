/** «Сделать эту форму анкетой»: what is added, brought in line, left to the school, and kept whatever happens. */

import { QUESTIONNAIRES } from '../../src/core/questionnaires/list';
import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import { callServer, openSpreadsheet, submitForm } from '../workspace/by-user';
import { linkToSpreadsheet } from '../workspace/forms/by-user';
import type { ItemState } from '../workspace/forms/state';
import { createSpreadsheet } from '../workspace/spreadsheet/by-user';
import {
  click,
  FORM,
  form,
  formTitles,
  formWith,
  item,
  look,
  make,
  openForm,
  titlesOf,
} from './form-by-hand';
import { reopen, rowsOf } from './school';
import { collected } from './wishing-school';

const MEETING = QUESTIONNAIRES.meeting;

describe('making', () => {
  test('an empty form gets every question; the starter of Google goes', () => {
    const workspace = formWith([
      item(1, 'MULTIPLE_CHOICE', 'Вопрос без заголовка', { choices: ['Вариант 1'] }),
    ]);
    const plan = look(workspace, 'meeting');
    expect(plan).toMatchObject({ answers: 0, stays: [], ownChoices: [] });
    expect(plan.changes).toEqual([
      `Добавятся вопросы (11): ${titlesOf('meeting')
        .slice(0, 6)
        .map((title) => `«${title}»`)
        .join(', ')} и ещё 5.`,
    ]);
    const { done, next } = make(workspace, 'meeting');
    expect(done.at(-1)).toBe('Пустой вопрос, с которого Google начинает форму, убран.');
    expect(next).toHaveLength(3);
    expect(form(workspace)).toMatchObject({
      title: MEETING.title,
      description: MEETING.description,
      confirmationMessage: MEETING.confirmation,
      published: false,
    });
    expect(formTitles(workspace)).toEqual(titlesOf('meeting'));
    const before = structuredClone(form(workspace));
    expect(look(workspace, '')).toMatchObject({ key: 'meeting', changes: [] });
    expect(make(workspace, 'meeting').done).toEqual([
      'Все вопросы уже были на месте, менять ничего не пришлось.',
    ]);
    expect(form(workspace)).toEqual(before);
  });

  test.each(Object.values(QUESTIONNAIRES).filter(({ register }) => register !== 'preferences'))(
    'a form becomes «$title» and is then found in line',
    ({ key, title }) => {
      const workspace = formWith([]);
      make(workspace, key);
      const check = click(workspace, 'Проверить');
      expect(check.title).toBe(`Проверка анкеты «${title}»`);
      expect(check.prompt).toMatch(/^Всё на месте: \d+/);
      expect(new Set(QUESTIONNAIRES[key].questions.map(({ column }) => column)).size).toBe(
        QUESTIONNAIRES[key].questions.length,
      );
    },
  );

  test('wishes, whose choices are people, are not offered', () => {
    const workspace = formWith([]);
    expect(look(workspace, '').choices.map(({ key }) => key)).toEqual(
      Object.keys(QUESTIONNAIRES).filter((key) => !key.endsWith('Wishes')),
    );
    expect(() => make(workspace, 'menteeWishes')).toThrow('makeForm');
  });

  const own = (): ItemState[] => [
    item(1, 'SECTION_HEADER', 'О себе'),
    item(2, 'TEXT', 'ФИО'),
    item(3, 'TEXT', 'Любимая книга'),
    item(4, 'TEXT', 'класс:'),
    item(5, 'MULTIPLE_CHOICE', 'Формат встреч', { choices: ['Онлайн', 'В школе'] }),
    item(6, 'TEXT', 'Дата рождения'),
    item(7, 'TEXT', 'Электронная почта'),
  ];

  test('questions of the school stay, others are brought in line, nothing changes its place', () => {
    const workspace = formWith(own(), { title: 'Ученики: кому нужен наставник', description: 'Наша' });
    const plan = look(workspace, 'pupil');
    expect(plan.changes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Название «Ученики: кому нужен наставник» станет'),
        'Вопрос «ФИО» станет называться «Фамилия, имя, отчество».',
        'Вопрос «класс:» станет называться «Класс».',
      ]),
    );
    expect(plan.ownChoices).toEqual(['Формат встреч']);
    expect(plan.stays[0]).toBe('Ваши вопросы останутся: «Любимая книга».');
    expect(plan.stays[1]).toContain('«Дата рождения»');
    make(workspace, 'pupil');
    expect(form(workspace)).toMatchObject({ title: QUESTIONNAIRES.pupil.title, description: 'Наша' });
    const { items } = form(workspace);
    expect(items.slice(0, 7).map(({ id, title }) => [id, title])).toEqual([
      [1, 'О себе'],
      [2, 'Фамилия, имя, отчество'],
      [3, 'Любимая книга'],
      [4, 'Класс'],
      [5, 'Формат встреч'],
      [6, 'Дата рождения'],
      [7, 'Электронная почта'],
    ]);
    expect(items[4]!.choices).toEqual(['Очно', 'Дистанционно', 'Любой']);
    expect(items[5]!.kind).toBe('TEXT');
    expect(items[6]!.validation?.rule).toEqual({ type: 'EMAIL' });
    expect(new Set(formTitles(workspace))).toEqual(
      new Set([...titlesOf('pupil'), 'О себе', 'Любимая книга']),
    );
  });

  test('choices of a list stay the school’s where nobody wishes them replaced', () => {
    const workspace = formWith(own());
    expect(look(workspace, 'pupil').replaceChoices).toBe(true);
    make(workspace, 'pupil', { replaceChoices: false });
    expect(form(workspace).items[4]!.choices).toEqual(['Онлайн', 'В школе']);
    expect(click(workspace, 'Проверить').prompt).toContain('Варианты ответов свои: «Формат встреч».');
    linkToSpreadsheet(workspace, FORM, createSpreadsheet(workspace, 'Школа'));
    expect(look(workspace, 'pupil').replaceChoices).toBe(false);
  });

  test('a form with answers is changed only when that was said, and keeps each of them', () => {
    const workspace = formWith(
      [...own(), item(8, 'MULTIPLE_CHOICE', '', { choices: ['Да'] }), item(9, 'TEXT', 'Класс')],
      { published: true, accepting: true },
    );
    submitForm(workspace, FORM, { ФИО: 'Аистов Лев', 'Любимая книга': 'Муму', 'класс:': '7А', '8': 'Да' });
    const { responses } = structuredClone(form(workspace));
    const untouched = workspace.save();
    const refused = callServer(workspace, 'makeForm', {
      key: 'pupil',
      replaceChoices: true,
      answersSeen: false,
    }).value;
    expect(refused).toMatchObject({ ok: false, troubles: [{ happened: 'В форме уже есть ответы: 1.' }] });
    expect(JSON.parse(workspace.save()).forms).toEqual(JSON.parse(untouched).forms);
    expect(look(workspace, 'pupil')).toMatchObject({ answers: 1 });
    make(workspace, 'pupil');
    expect(form(workspace).responses).toEqual(responses);
    const kept = form(workspace).items;
    for (const id of Object.keys(responses[0]!.answers))
      expect(kept.map((one) => String(one.id))).toContain(id);
    // The untitled question has an answer: it is made into no other.
    expect(kept.find(({ id }) => id === 8)).toMatchObject({ title: '', choices: ['Да'] });
  });

  test('an anonymous questionnaire stops asking who answers', () => {
    const workspace = formWith([], { collectsEmail: true, allowsEdits: true });
    expect(look(workspace, 'quality').changes.at(-1)).toBe(
      'Форма перестанет запоминать, кто ответил: анкета анонимная.',
    );
    make(workspace, 'quality');
    expect(form(workspace)).toMatchObject({ collectsEmail: false, allowsEdits: false });
  });

  test('a run that was cut off at any call goes on where it stopped', () => {
    let cut = 0;
    for (let call = 4; call < 120; call += 5) {
      const workspace = formWith([item(5, 'TEXT', 'Тема встречи:')]);
      workspace.faults.failAt(call, { message: 'Quota exceeded' });
      const { value } = callServer(workspace, 'makeForm', {
        key: 'meeting',
        replaceChoices: true,
        answersSeen: true,
      });
      if (!(value as To.Reply<unknown>).ok) cut += 1;
      make(workspace, 'meeting');
      expect([...formTitles(workspace)].sort()).toEqual([...titlesOf('meeting')].sort());
    }
    expect(cut).toBeGreaterThan(15);
  });
});

test('a survey made in its editor and linked is taken over by the panel, with the answers it has', () => {
  const workspace = openForm(reopen(collected), []);
  make(workspace, 'petition');
  click(workspace, 'Опубликовать…', 'YES');
  expect(form(workspace).accepting).toBe(true);
  linkToSpreadsheet(workspace, FORM, collected.spreadsheetId);
  const answers: Record<string, string | string[]> = {};
  for (const { title, kind, choices } of form(workspace).items) {
    if (kind === 'CHECKBOX') answers[title] = choices.slice(0, 1);
    else if (kind === 'SCALE') answers[title] = '7';
    else if (kind === 'DATE') answers[title] = '2026-09-10';
    else answers[title] = choices[0] ?? (title.startsWith('Код') ? 'У-001' : 'Прошу о помощи');
  }
  submitForm(workspace, FORM, answers, { fireTriggers: false });
  openSpreadsheet(workspace, collected.spreadsheetId);
  const forms = Object.keys(workspace.state.forms).length;
  expect(rowsOf(workspace, 'Ответы анкет')).toEqual([]);
  ask(workspace, 'publishQuestionnaire', { key: 'petition' });
  expect(Object.keys(workspace.state.forms)).toHaveLength(forms);
  ask(workspace, 'collectAnswers');
  const taken = rowsOf(workspace, 'Ответы анкет');
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.every((row) => row.Анкета === 'Обращение')).toBe(true);
});
