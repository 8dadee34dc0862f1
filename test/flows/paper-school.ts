/** A school with many people typed into the bases by hand, for papers made in bulk. */

import type * as To from '../../src/flows/replies';
import { ask, DIST, makePapers, setUpSchool } from '../demo/demo';
import type { SheetState } from '../workspace/spreadsheet/state';
import { type LocalWorkspace, openWorkspace } from '../workspace/workspace';
import { type SavedSchool, START, sheetNamed } from './school';

type Line = Readonly<Record<string, string | number | boolean>>;

/** Puts rows into a sheet as a paste would; titles that the sheet lacks are a mistake of the test. */
export function paste(workspace: LocalWorkspace, name: string, lines: readonly Line[]): void {
  const sheet = sheetNamed(workspace, name);
  const header = sheet.rows[0]!.values;
  let at = sheet.rows.length;
  while (at > 1 && isEmpty(sheet, at - 1)) at -= 1;
  for (const line of lines) {
    const values = header.map((title) => line[String(title)] ?? '');
    const unknown = Object.keys(line).filter((title) => !header.includes(title));
    if (unknown.length > 0) throw new Error(`no column ${unknown.join(', ')} on ${name}`);
    sheet.rows[at] = { ...blank(sheet.rows[at]), values };
    at += 1;
  }
  sheet.maxRows = Math.max(sheet.maxRows, at);
}

function isEmpty({ rows }: SheetState, at: number): boolean {
  return !rows[at]?.values.some((value) => value !== '' && value !== false);
}

function blank(row: SheetState['rows'][number] | undefined): NonNullable<SheetState['rows'][number]> {
  return row ?? { values: [], formulas: [], styles: [], rules: [], notes: [], height: 0, hidden: false };
}

const SURNAMES = ['Абрикосов', 'Берёзкин', 'Вишняков', 'Грушин', 'Дубов', 'Ежевикин', 'Калинин', 'Липов'];

/** Number in letters, so that every surname is another one. */
function surname(index: number): string {
  return `${SURNAMES[index % SURNAMES.length]}-${SURNAMES[Math.floor(index / SURNAMES.length) % SURNAMES.length]}`;
}

/** So many mentors with an address each, in the order of their codes. */
export function schoolOf(people: number): SavedSchool {
  const { workspace, spreadsheetId } = setUpSchool(START);
  paste(
    workspace,
    'Наставники',
    Array.from({ length: people }, (_, i) => ({
      'Фамилия, имя, отчество': `${surname(i)} Лев ${'АБВГД'[i % 5]}ндреевич`,
      'Кто наставник': 'Педагог',
      'Дата рождения': 29_000 + i,
      'Класс или должность': 'учитель',
      'Электронная почта': `mentor${i + 1}@school.example`,
      'Готов помочь': 'Математика',
    })),
  );
  // Any writing flow numbers the rows; this one asks for nothing else.
  ask(workspace, 'collectAnswers');
  return { json: workspace.save(), spreadsheetId };
}

/** The file open again, with smaller quotas than Google's. */
export function openWith(saved: SavedSchool, limits: Readonly<Record<string, number>>): LocalWorkspace {
  const workspace = openWorkspace(saved.json, { dist: DIST, projectName: 'Куратор', limits });
  workspace.opened = { spreadsheetId: saved.spreadsheetId, user: workspace.state.user };
  return workspace;
}

/** A request for thank-you letters to everybody named. */
export function letters(
  chosen: readonly string[],
): To.PaperRequest & { batch: string; cautionsSeen: boolean } {
  return {
    kind: 'thanks',
    chosen,
    number: '',
    day: '2026-09-10',
    answers: { 'Общая причина': 'внимание к людям' },
    batch: 'letters',
    cautionsSeen: true,
  };
}

export function mentorCodes(people: number): readonly string[] {
  return Array.from({ length: people }, (_, i) => `Н-${String(i + 1).padStart(3, '0')}`);
}

/** What the form of a kind proposes, changed where the test says so. */
export function proposed(
  workspace: LocalWorkspace,
  kind: string,
  changes: Partial<To.PaperRequest> = {},
): To.PaperRequest {
  const form = ask<To.PaperForm>(workspace, 'readPaperForm', { kind });
  return {
    kind,
    chosen: form.candidates.filter(({ due }) => due).map(({ code }) => code),
    number: '',
    day: '',
    answers: Object.fromEntries(form.asks.map(({ name, initial }) => [name, initial])),
    ...changes,
  };
}

/** A draft of the kind. */
export function draft(
  workspace: LocalWorkspace,
  kind: string,
  changes: Partial<To.PaperRequest> = {},
): To.PaperCard {
  return makePapers(workspace, proposed(workspace, kind, changes))[0]!;
}
