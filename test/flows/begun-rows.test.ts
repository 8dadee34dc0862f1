/** Surveys whose responses begin rows of other registers: requests of pairs, organisations that may give mentors. */

import { DIST } from '../demo/demo';
import type { LocalWorkspace } from '../workspace/workspace';
import { type } from './edits';
import { rowsOf } from './school';
import { ANSWERS_SHEET, answer, collect, publish, reopenWith } from './survey-school';
import { collected } from './wishing-school';

function opened(key: string): LocalWorkspace {
  const workspace = reopenWith(DIST, collected);
  publish(workspace, key);
  return workspace;
}

const asking = (about: string, reason: string) => ({
  'Код пары': 'нп-001',
  'Кто вы в паре': 'наставник',
  'О чём обращение': about,
  'Причина или предложение': reason,
  'С какого дня': '2027-03-01',
  'Что думает другая сторона': 'Не возражает',
});

const organisation = (title: string, mentors: string) => ({
  'Наименование организации': title,
  'Сфера деятельности': 'Машиностроение',
  'Общий телефон или почта организации': 'office@zavod.example',
  'Сколько наставников готовы дать': mentors,
});

const full = (workspace: LocalWorkspace, sheet: string, column: string) =>
  rowsOf(workspace, sheet).filter((row) => String(row[column] ?? '') !== '');

test('a request of a pair begins a row of «Обращения»; what no order changes is told in the note', () => {
  const workspace = opened('petition');
  answer(workspace, 'Обращение', asking('продление', 'Не успели закончить проект'));
  answer(workspace, 'Обращение', asking('сложение обязанностей наставника', 'Переезд'));
  expect(collect(workspace).responses).toBe(2);
  const rows = full(workspace, 'Обращения', 'Причина');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    Пара: 'НП-001',
    'От кого': 'наставник',
    Вид: 'продление',
    Причина: 'Не успели закончить проект',
    'Согласие другой стороны': true,
    Примечание: 'Другая сторона: Не возражает',
  });
  expect(rows[1]).toMatchObject({
    Вид: '',
    Причина: 'Переезд',
    Примечание: 'сложение обязанностей наставника. Другая сторона: Не возражает',
  });
  expect(full(workspace, ANSWERS_SHEET, 'Анкета').length).toBeGreaterThan(6);
  collect(workspace);
  expect(full(workspace, 'Обращения', 'Причина')).toHaveLength(2);
});

test('an organisation begins a row of «Партнёры»; one that is there keeps what the curator wrote', () => {
  const workspace = opened('partner');
  type(workspace, 'Партнёры', 2, 'Организация', 'ООО «Прибор»');
  type(workspace, 'Партнёры', 2, 'Сколько наставников даёт', '7');
  answer(workspace, 'Организация-партнёр', organisation('АО «Станкозавод»', '3'));
  answer(workspace, 'Организация-партнёр', organisation('ооо «Прибор»', '2'));
  collect(workspace);
  const rows = full(workspace, 'Партнёры', 'Организация');
  expect(rows.map((row) => [row.Организация, row['Сколько наставников даёт']])).toEqual([
    ['ООО «Прибор»', 7],
    ['АО «Станкозавод»', 3],
  ]);
  expect(rows[1]).toMatchObject({
    Сфера: 'Машиностроение',
    'Электронная почта': 'office@zavod.example',
  });
  expect(String(rows[1]!.Примечание)).toContain('Связь: office@zavod.example');
});
