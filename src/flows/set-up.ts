/** Set-up in steps: makes what is missing, repairs, never deletes. Safe to run again at any time. */

import * as z from 'zod/mini';
import { schoolYearOf } from '../core/day';
import { SHEET_TITLE } from '../core/indicators/sheet';
import { Stop } from '../core/problem';
import { PAIR_ORDER } from '../core/programme/orders';
import { isBase, QUESTIONNAIRE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import type { QuestionnaireKey } from '../core/questionnaires/questionnaire';
import { REGISTERS, type RegisterKey } from '../core/registers/list';
import { DEFAULT_LISTS, LIST_KEYS, LISTS, type ListKey } from '../core/registers/lists';
import { type Column, columnKeys, locate, type Register, readEntries } from '../core/registers/register';
import {
  readSchool,
  SCHOOL_KEYS,
  SCHOOL_SETTINGS,
  type SchoolDetails,
  SETTINGS,
} from '../core/registers/settings';
import { foldText } from '../core/text';
import {
  dressColumns,
  dressSheet,
  ensureSheet,
  hideResponseSheets,
  roomForColumns,
  writeColumns,
  writePage,
} from '../google/layout';
import { account, now } from '../google/session';
import { openSheets, showSheet } from '../google/sheets';
import { ensureTriggers } from '../google/triggers';
import { startPage } from '../texts/start-page';
import { LIST_TITLE, openBook } from './book';
import { checked } from './frame';
import { ensureIndicatorSheet, INDICATOR_SHEET } from './indicator-sheet';
import { type Memory, readMemory, writeMemory } from './memory';
import { ensureQuestionnaire, lacksPeople, openForm } from './questionnaires';
import type { SetUpPlan, Step, StepResult } from './replies';
import { ensureCriteria, writeSamples } from './sample-rows';
import { ensureTemplates } from './templates';

/** Registers, and the sheets that are none. */
type SheetKey = RegisterKey | 'start' | 'lists' | typeof INDICATOR_SHEET;

/** Order of the tabs from left to right. */
const SHEETS: readonly SheetKey[] = [
  'start',
  'mentees',
  'mentors',
  'consents',
  'proposals',
  'pairs',
  'preferences',
  'papers',
  'acknowledgements',
  'petitions',
  'events',
  'awards',
  'partners',
  'roadmap',
  INDICATOR_SHEET,
  'answers',
  'headcount',
  'targets',
  'figures',
  'criteria',
  'legalBases',
  'settings',
  'lists',
  'journal',
];
const START_TITLE = 'Начало';
/** Functions of main.ts that the triggers call. */
export const TRIGGERS = [
  { handler: 'onFormSubmitted', on: 'formSubmit' },
  { handler: 'onHour', on: 'hour' },
] as const;

/** Wishes and surveys are made when they are published; from then on they are checked like the others. */
function steps({ forms }: Memory): readonly Step[] {
  return [
    ...['lists' as const, ...SHEETS.filter((key) => key !== 'lists')].map((key) => ({
      key: `sheet:${key}`,
      title: `Лист «${titleOf(key)}»`,
    })),
    { key: 'criteria', title: 'Критерии подбора' },
    { key: 'samples', title: 'Правовые основания и дорожная карта' },
    { key: 'school', title: 'Реквизиты школы' },
    ...QUESTIONNAIRE_KEYS.filter((key) => isBase(key) || forms[key]).map((key) => ({
      key: `form:${key}`,
      title: QUESTIONNAIRES[key].title,
    })),
    { key: 'template', title: 'Папка и шаблон приказа' },
    { key: 'triggers', title: 'Приём ответов' },
  ];
}

function titleOf(key: SheetKey): string {
  if (key === 'start') return START_TITLE;
  if (key === 'lists') return LIST_TITLE;
  return key === INDICATOR_SHEET ? SHEET_TITLE : REGISTERS[key].title;
}

export function readSetUp(): SetUpPlan {
  const memory = readMemory();
  const sheet = openSheets([{ id: memory.sheets.settings ?? null, name: SETTINGS.title }])[0];
  const school = sheet ? readSchool(readEntries(SETTINGS, sheet.table, DEFAULT_LISTS)) : DEFAULTS;
  const schoolYear = school.schoolYear || schoolYearOf(now().today);
  return {
    school: { ...school, schoolYear },
    noticeAccepted: memory.setUp.notice,
    setUp: memory.setUp.done,
    steps: steps(memory),
  };
}

const DEFAULTS = Object.fromEntries(
  SCHOOL_KEYS.map((key) => [key, SCHOOL_SETTINGS[key].default]),
) as SchoolDetails;

/** Any of the details; those that were not sent stay as they are. */
export const SCHOOL = z.partialRecord(z.enum(SCHOOL_KEYS), z.string());

const START = z.object({ school: SCHOOL, noticeAccepted: z.boolean() });

/** Keeps the school's details until the sheet «Настройки» stands. The notice on personal data must be accepted first. */
export function startSetUp(request: unknown): StepResult {
  const { school, noticeAccepted } = checked(START, request);
  if (!noticeAccepted) throw new Stop([{ code: 'noticeNotAccepted', values: {} }]);
  const memory = readMemory();
  writeMemory({ setUp: { ...memory.setUp, notice: true, school } });
  return { done: [] };
}

export function runSetUpStep(request: unknown): StepResult {
  const { step } = checked(z.object({ step: z.string() }), request);
  if (!readMemory().setUp.notice) throw new Stop([{ code: 'noticeNotAccepted', values: {} }]);
  const [kind, key] = step.split(':') as [string, string | undefined];
  switch (kind) {
    case 'sheet':
      return { done: ensureRegister(key as SheetKey) };
    case 'criteria':
      return { done: ensureCriteria() };
    case 'samples':
      return { done: writeSamples() };
    case 'school':
      return { done: writeSchool() };
    case 'form': {
      const which = key as QuestionnaireKey;
      const book = openForm(which);
      const done = lacksPeople(which, book) ? [] : ensureQuestionnaire(book, which);
      hideResponseSheets();
      return { done };
    }
    case 'template':
      return { done: ensureTemplates(openBook([]).school.font, [PAIR_ORDER]) };
    case 'triggers':
      return { done: finish() };
    default:
      throw new Error(`no such step: ${step}`);
  }
}

/** Sheet, columns that it lacks, and the look of what is new; what stands there stays as it is. */
function ensureRegister(key: SheetKey): readonly string[] {
  const memory = readMemory();
  const title = titleOf(key);
  if (key === INDICATOR_SHEET) {
    const school = memory.setUp.school?.fullName ?? '';
    return ensureIndicatorSheet(SHEETS.indexOf(key), school) ? [`Лист «${title}» создан`] : [];
  }
  const { id, made } = ensureSheet(memory.sheets[key] ?? null, title, SHEETS.indexOf(key));
  writeMemory({ sheets: { ...memory.sheets, [key]: id } });
  if (made) readAllAgain(key);
  if (key === 'start') {
    return made ? [`Лист «${title}» создан`] : [];
  }
  const added = key === 'lists' ? ensureLists(id) : ensureColumns(id, REGISTERS[key]);
  if (made) return [`Лист «${title}» создан`];
  return added.map((column) => `На лист «${title}» добавлен столбец «${column}»`);
}

/** Optional columns are made with the sheet and not brought back when the curator has dropped them. */
function ensureColumns(id: number, of: Register): readonly string[] {
  const { header } = openSheets([{ id, name: of.title }])[0]!.table;
  const fresh = header.every((title) => title === '');
  const there = locate(of, header);
  const missing = columnKeys(of).filter(
    (key) => there[key] === undefined && (fresh || !of.columns[key]?.optional),
  );
  if (missing.length === 0) return [];
  const columns = missing.map((key) => of.columns[key]!);
  const from = roomForColumns(id, columns.length);
  const at = { ...there, ...Object.fromEntries(missing.map((key, i) => [key, from + i])) };
  const places = (test: (column: Column) => boolean): number[] =>
    columnKeys(of).flatMap((key) => (test(of.columns[key]!) ? (at[key] ?? []) : []));
  dressColumns(id, from, columns, listRanges());
  dressSheet(id, {
    tab: of.tab,
    frozenColumns: fresh ? (at[of.frozenUpTo] ?? 0) + 1 : null,
    width: from + columns.length,
    systemColumns: places((column) => column.system === true),
    colours: of.colours ?? {},
    coloured: places((column) => column.title === 'Состояние' || column.title === 'Решение'),
    filter: of.key !== 'settings',
  });
  writeColumns(
    id,
    from,
    columns.map(({ title }) => ({ title, values: [] })),
  );
  return columns.map(({ title }) => title);
}

/** «Справочники»: one column for each list, filled with the defaults once. */
function ensureLists(id: number): readonly string[] {
  const sheet = openSheets([{ id, name: LIST_TITLE }])[0]!;
  const folded = sheet.table.header.map(foldText);
  const missing = LIST_KEYS.filter((key) => !folded.includes(foldText(LISTS[key].title)));
  if (missing.length === 0) return [];
  const from = roomForColumns(id, missing.length);
  const column = (key: ListKey): Column => ({
    ...LISTS[key],
    kind: 'text',
    group: key.startsWith('form') ? 'terms' : 'request',
  });
  dressColumns(id, from, missing.map(column), () => null);
  dressSheet(id, {
    tab: 'settings',
    frozenColumns: null,
    width: from + missing.length,
    systemColumns: [],
    colours: {},
    coloured: [],
    filter: false,
  });
  writeColumns(
    id,
    from,
    missing.map((key) => ({ title: LISTS[key].title, values: LISTS[key].defaults })),
  );
  return missing.map((key) => LISTS[key].title);
}

function listRanges(): (list: string) => { readonly sheetId: number; readonly at: number } | null {
  const id = readMemory().sheets.lists ?? null;
  const folded = openSheets([{ id, name: LIST_TITLE }])[0]?.table.header.map(foldText) ?? [];
  return (list) => {
    const at = folded.indexOf(foldText(LISTS[list as ListKey].title));
    return id === null || at < 0 ? null : { sheetId: id, at };
  };
}

/** Writes the details given at the start; a value that stands in the sheet is overwritten only by what was typed now. */
function writeSchool(): readonly string[] {
  const { setUp } = readMemory();
  const book = openBook([]);
  saveDetails(book, { ...book.school, ...setUp.school });
  book.save();
  writeMemory({ setUp: { done: setUp.done, notice: setUp.notice } });
  return [];
}

export function saveDetails(book: ReturnType<typeof openBook>, school: SchoolDetails): void {
  const rows = new Map(
    book.entries('settings').map(({ row, record }) => [foldText(record.name), { row, record }]),
  );
  for (const key of SCHOOL_KEYS) {
    const { title, note } = SCHOOL_SETTINGS[key];
    const there = rows.get(foldText(title));
    if (!there) book.append('settings', { name: title, value: school[key], note });
    else if (there.record.value !== school[key]) book.change('settings', there.row, { value: school[key] });
  }
}

/** «Начало» comes last, when there are sheets to lead to; a page that somebody has changed stays. */
function writeStartPage(): void {
  const { sheets } = readMemory();
  const id = sheets.start ?? null;
  const table = openSheets([{ id, name: START_TITLE }])[0]?.table;
  if (id === null || !table || (table.header[0] ?? '') !== '') return;
  const lines = startPage(openBook([]).school.fullName);
  writePage(
    id,
    lines.map(({ text, style, sheet }) => ({ text, style, leadsTo: sheet ? (sheets[sheet] ?? null) : null })),
  );
}

function finish(): readonly string[] {
  const added = ensureTriggers(TRIGGERS);
  writeStartPage();
  const { setUp, trigger } = readMemory();
  const book = openBook([]);
  if (!setUp.done) book.note('Таблицы и анкеты созданы', []);
  book.save();
  writeMemory({
    setUp: { done: true, notice: true },
    trigger: added.length > 0 ? { ...trigger, owner: account() } : trigger,
  });
  if (!setUp.done) showSheet(book.memory.sheets.start ?? null);
  return added.length > 0 ? ['Приём ответов включён'] : [];
}

/** A base that had to be made anew takes all answers again. */
function readAllAgain(register: string): void {
  const { forms } = readMemory();
  const own = QUESTIONNAIRE_KEYS.filter((key) => forms[key] && QUESTIONNAIRES[key].register === register);
  if (own.length === 0) return;
  const fresh = own.map((key) => [key, { ...forms[key]!, since: 0, recent: '' }] as const);
  writeMemory({ forms: { ...forms, ...Object.fromEntries(fresh) } });
}
