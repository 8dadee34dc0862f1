/** A small answered school for the tests of flows, saved once and opened as often as needed. */

import type * as To from '../../src/flows/replies';
import { answerForms, ask, DIST, markAllConsents, setUpSchool } from '../demo/demo';
import type { PlannedResponse } from '../demo/responses';
import { deleteRows } from '../workspace/spreadsheet/by-user';
import type { SheetState } from '../workspace/spreadsheet/state';
import { type LocalWorkspace, openWorkspace } from '../workspace/workspace';

export const START = Date.UTC(2026, 8, 4, 6);
const MINUTE = 60_000;

/** Answers of three pupils (one of them twice), a teacher and three mentors; all of them fit somebody. */
export const ANSWERS: readonly PlannedResponse[] = [
  pupil(0, 'Аистов Лев Андреевич', '2013-03-01', '7А', ['Математика', 'Спорт']),
  pupil(1, 'Вербина Зоя Игоревна', '2011-05-20', '9Б', ['Уверенность, общение']),
  pupil(2, 'АИСТОВ ЛЕВ АНДРЕЕВИЧ', '2013-03-01', '7 а', ['Математика', 'Творчество']),
  pupil(3, 'Ежова Кира Олеговна', '2015-11-11', '5В', ['Творчество']),
  {
    questionnaire: 'teacher',
    at: START + 4 * MINUTE,
    answers: {
      'Фамилия, имя, отчество': 'Зимина Инна Павловна',
      Должность: 'учитель',
      'Предмет или направление': 'физика',
      'Педагогический стаж, лет': '1',
      'Квалификационная категория': 'нет',
      'Профессиональные затруднения': ['Аттестация', 'Инклюзия'],
      'Главный запрос': 'Аттестация',
      'Желаемая форма наставничества': ['учитель – учитель'],
      'Формат встреч': 'Любой',
    },
  },
  mentor(
    5,
    'Калинин Роман Сергеевич',
    'Обучающийся',
    '2009-02-02',
    '11А',
    'ученик – ученик',
    ['Математика', 'Творчество'],
    '2',
  ),
  mentor(
    6,
    'Окунева Раиса Викторовна',
    'Выпускник',
    '1999-02-02',
    'студент',
    'студент – ученик',
    ['Уверенность, общение'],
    '1',
  ),
  mentor(
    7,
    'Тополева Яна Борисовна',
    'Педагог',
    '1980-07-07',
    'учитель',
    'учитель – учитель',
    ['Аттестация'],
    '1',
  ),
];

function pupil(minute: number, name: string, born: string, grade: string, topics: string[]): PlannedResponse {
  return {
    questionnaire: 'pupil',
    at: START + minute * MINUTE,
    answers: {
      'Фамилия, имя, отчество': name,
      'Дата рождения': born,
      Класс: grade,
      'С чем нужна помощь': topics,
      'Главный запрос': topics[0]!,
      'Расскажите о запросе своими словами': '=1+1 {{Номер}} $& <b>\nвторая строка',
      'Желаемая форма наставничества': ['ученик – ученик', 'студент – ученик'],
      'Формат встреч': 'Любой',
    },
  };
}

function mentor(
  minute: number,
  name: string,
  role: string,
  born: string,
  post: string,
  form: string,
  topics: string[],
  places: string,
): PlannedResponse {
  return {
    questionnaire: 'mentor',
    at: START + minute * MINUTE,
    answers: {
      'Фамилия, имя, отчество': name,
      'Кто вы': role,
      'Дата рождения': born,
      'Место работы или учёбы': 'наша школа',
      'Класс или должность': post,
      'В чём вы готовы помочь': topics,
      'Желаемая форма наставничества': [form],
      'Кому готовы быть наставником': [],
      'Сколько наставляемых готовы взять': places,
      'Формат встреч': 'Любой',
    },
  };
}

export interface SavedSchool {
  readonly json: string;
  readonly spreadsheetId: string;
}

/** The school set up and answered, nothing collected. */
export function answeredSchool(answers: readonly PlannedResponse[] = ANSWERS): SavedSchool {
  const school = setUpSchool(START - 3 * 86_400_000);
  answerForms(school, answers);
  dropSpareRows(school.workspace, school.spreadsheetId);
  return { json: school.workspace.save(), spreadsheetId: school.spreadsheetId };
}

/** A thousand empty rows a sheet make a saved school large; opening it a thousand times takes minutes. */
function dropSpareRows(workspace: LocalWorkspace, spreadsheetId: string): void {
  for (const { id, maxRows } of workspace.state.spreadsheets[spreadsheetId]!.sheets) {
    deleteRows(workspace, { spreadsheetId, sheetId: id }, 41, maxRows - 40);
  }
}

/** The same school with consents marked and all proposals accepted: an order is due. */
export function pairedSchool(answers: readonly PlannedResponse[] = ANSWERS): SavedSchool {
  const { json, spreadsheetId } = answeredSchool(answers);
  const workspace = reopen({ json, spreadsheetId });
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  acceptAll(workspace);
  return { json: workspace.save(), spreadsheetId };
}

export function acceptAll(workspace: LocalWorkspace): To.DecideResult {
  const { cards } = ask<To.Proposals>(workspace, 'proposePairs', {});
  const decisions = cards.map(({ mentee, mentor: other }) => ({
    mentee: mentee.code,
    mentor: other.code,
    decision: 'accept',
  }));
  return ask<To.DecideResult>(workspace, 'decide', { decisions });
}

/** The file open on the curator's screen; the menu is not drawn, which only the trial needs. */
export function reopen({ json, spreadsheetId }: SavedSchool): LocalWorkspace {
  const workspace = openWorkspace(json, { dist: DIST, projectName: 'Куратор' });
  workspace.opened = { spreadsheetId, user: workspace.state.user };
  return workspace;
}

/** The school as it is once something has been done in it. */
export function after(
  { json, spreadsheetId }: SavedSchool,
  act: (workspace: LocalWorkspace) => void,
): SavedSchool {
  const workspace = reopen({ json, spreadsheetId });
  act(workspace);
  return { json: workspace.save(), spreadsheetId };
}

export function sheetNamed(workspace: LocalWorkspace, name: string): SheetState {
  const sheets = Object.values(workspace.state.spreadsheets).flatMap((spreadsheet) => spreadsheet.sheets);
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** Rows of a sheet by title of the column, without empty rows. */
export function rowsOf(workspace: LocalWorkspace, name: string): Record<string, unknown>[] {
  const [header, ...rows] = sheetNamed(workspace, name).rows.map((row) => row?.values ?? []);
  return rows
    .filter((row) => row.some((value) => value !== '' && value !== false))
    .map((row) => Object.fromEntries((header ?? []).map((title, i) => [String(title), row[i] ?? ''])));
}

/** Everything that must come out the same whatever went wrong on the way. */
export function registersOf(workspace: LocalWorkspace): Record<string, Record<string, unknown>[]> {
  const names = ['Наставляемые', 'Наставники', 'Согласия', 'Подбор', 'Пары', 'Документы'];
  return Object.fromEntries(names.map((name) => [name, rowsOf(workspace, name)]));
}
