/** Many invented people, pairs and answers put straight into the sheets of a school that has been set up. */

import { ANSWER_STAGES, ANSWERS } from '../../src/core/registers/answers';
import { MENTEES } from '../../src/core/registers/mentees';
import { MENTORS } from '../../src/core/registers/mentors';
import { PAIR_STATES, PAIRS } from '../../src/core/registers/pairs';
import type { Register } from '../../src/core/registers/register';
import type { CellValue, RowState, SheetState } from '../workspace/spreadsheet/state';
import type { LocalWorkspace } from '../workspace/workspace';

export interface SchoolSize {
  readonly people: number;
  readonly pairs: number;
  readonly answers: number;
}

const FORM = 'ученик – ученик';
/** 1 September 2026 as a sheet stores it, and a birth of 2012. */
const [BEGUN, BORN] = [46_266, 41_000];
const code = (prefix: string, i: number): string => `${prefix}-${String(i + 1).padStart(3, '0')}`;

export function enlarge(workspace: LocalWorkspace, { people, pairs, answers }: SchoolSize): void {
  const mentees = Math.ceil(people * 0.7);
  const mentors = people - mentees;
  const many = (count: number, make: (i: number) => Readonly<Record<string, CellValue>>) =>
    Array.from({ length: count }, (_, i) => make(i));
  const person = { role: 'Обучающийся', born: BORN, forms: FORM };
  put(
    workspace,
    MENTEES,
    many(mentees, (i) => ({ ...person, code: code('У', i), name: `Дубов Лев ${i}`, class: '7А' })),
  );
  put(
    workspace,
    MENTORS,
    many(mentors, (i) => ({ ...person, code: code('Н', i), name: `Вязова Ада ${i}`, post: '11А' })),
  );
  put(
    workspace,
    PAIRS,
    many(pairs, (i) => ({
      code: code('НП', i),
      mentee: code('У', i % mentees),
      mentor: code('Н', i % mentors),
      type: 'пара',
      form: FORM,
      state: PAIR_STATES.approved,
      start: BEGUN,
    })),
  );
  put(
    workspace,
    ANSWERS,
    many(answers, (i) => ({
      day: BEGUN,
      questionnaire: 'Удовлетворённость наставляемого',
      stage: ANSWER_STAGES.after,
      role: i % 2 === 0 ? 'наставляемый' : 'наставник',
      form: FORM,
      subject: 'анонимно',
      item: 'Насколько вы довольны программой',
      value: 1 + (i % 10),
      measure: 'satisfaction',
      key: `item${i % 10}`,
      response: `r${Math.floor(i / 10)}`,
    })),
  );
}

/** Puts rows below the header, in place of what stands there. Keys that the register does not have are left out. */
function put(
  workspace: LocalWorkspace,
  { title, columns }: Register,
  records: readonly Readonly<Record<string, CellValue>>[],
): void {
  const sheet = sheetOf(workspace, title);
  const keys = (sheet.rows[0]?.values ?? []).map((header) =>
    Object.keys(columns).find((key) => columns[key]?.title === header),
  );
  const rows = records.map(
    (record): RowState => ({
      values: keys.map((key) => (key === undefined ? '' : (record[key] ?? ''))),
      formulas: [],
      styles: keys.map((key) => dateStyle(sheet, key !== undefined && columns[key]?.kind === 'day')),
      rules: [],
      notes: [],
      height: 0,
      hidden: false,
    }),
  );
  sheet.rows = [sheet.rows[0] ?? null, ...rows];
  sheet.maxRows = Math.max(sheet.maxRows, rows.length + 1);
  for (const spreadsheet of Object.values(workspace.state.spreadsheets)) spreadsheet.revision += 1;
}

function dateStyle(sheet: SheetState, isDay: boolean): number {
  if (!isDay) return 0;
  const found = sheet.styles.findIndex(({ numberFormat }) => numberFormat === 'dd.mm.yyyy');
  if (found >= 0) return found;
  return sheet.styles.push({ ...sheet.styles[0]!, numberFormat: 'dd.mm.yyyy' }) - 1;
}

function sheetOf(workspace: LocalWorkspace, name: string): SheetState {
  const sheets = Object.values(workspace.state.spreadsheets).flatMap((spreadsheet) => spreadsheet.sheets);
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}
