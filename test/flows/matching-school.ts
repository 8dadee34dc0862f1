/** Schools in which places are short, so that every way of matching gives another answer, for the tests of «Подбор». */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as To from '../../src/flows/replies';
import { ask, markAllConsents } from '../demo/demo';
import { type Size, writeSchool } from '../demo/invent';
import { type PlannedResponse, readResponses } from '../demo/responses';
import type { LocalWorkspace } from '../workspace/workspace';
import { answeredSchool, reopen, rowsOf, type SavedSchool } from './school';

/** Answers of an invented school. */
export function inventedAnswers(size: Size): readonly PlannedResponse[] {
  const folder = mkdtempSync(join(tmpdir(), 'kurator-matching-'));
  writeSchool(folder, size);
  const responses = readResponses(folder);
  rmSync(folder, { recursive: true });
  return responses;
}

/** Everybody collected, with all papers signed, nobody proposed. */
export function readySchool(answers: readonly PlannedResponse[]): SavedSchool {
  const { json, spreadsheetId } = answeredSchool(answers);
  const workspace = reopen({ json, spreadsheetId });
  while (ask<To.CollectResult>(workspace, 'collectAnswers').more);
  markAllConsents(workspace);
  return { json: workspace.save(), spreadsheetId };
}

export const CROWDED: Size = { pupils: 16, teachers: 4, mentors: 9, seed: 11 };

/** What a row of «Подбор» and a card have alike. */
export interface Standing {
  readonly mentee: string;
  readonly mentor: string;
  readonly fixed: boolean;
  readonly score: number | '';
  readonly form: string;
}

const byMentee = (a: Standing, b: Standing): number => (a.mentee < b.mentee ? -1 : 1);

/** «Подбор» as it stands in the sheet, mentees without a mentor included, pairs already made left out. */
export function inSheet(workspace: LocalWorkspace): readonly Standing[] {
  return rowsOf(workspace, 'Подбор')
    .filter((row) => row.Решение !== 'в паре')
    .map((row) => ({
      mentee: String(row.Наставляемый),
      mentor: String(row.Наставник),
      fixed: row.Решение === 'закрепить',
      score: row.Баллы as number | '',
      form: String(row.Форма),
    }))
    .sort(byMentee);
}

/** The same as the panel has it. */
export function inPanel({ cards, unmatched }: To.Proposals): readonly Standing[] {
  return [
    ...cards.map(({ mentee, mentor, fixed, score, form }) => ({
      mentee: mentee.code,
      mentor: mentor.code,
      fixed,
      score,
      form,
    })),
    ...unmatched.map(({ mentee }) => ({
      mentee: mentee.code,
      mentor: '',
      fixed: false,
      score: '' as const,
      form: '',
    })),
  ].sort(byMentee);
}

export const propose = (workspace: LocalWorkspace, request: To.MatchingRequest = {}): To.Proposals =>
  ask(workspace, 'proposePairs', request);
export const read = (workspace: LocalWorkspace): To.Proposals => ask(workspace, 'readProposals');
export const compare = (workspace: LocalWorkspace, options?: To.MatchingOptions): To.Ways =>
  ask(workspace, 'compareWays', options ? { options } : {});
export const tryOut = (workspace: LocalWorkspace, changes: readonly To.Change[]): To.Trial =>
  ask(workspace, 'tryChanges', { changes });
export const decide = (workspace: LocalWorkspace, ...decisions: To.Decision[]): To.DecideResult =>
  ask(workspace, 'decide', { decisions });

/** Everything that is kept between runs. */
export function everything({ state }: LocalWorkspace): string {
  return JSON.stringify({ ...state, clock: 0 });
}

/** Number of a row of a sheet (1-based, 1 is the header) by what stands under a title. */
export function rowOf(workspace: LocalWorkspace, sheet: string, title: string, value: string): number {
  const at = rowsOf(workspace, sheet).findIndex((row) => row[title] === value);
  if (at < 0) throw new Error(`no ${value} on ${sheet}`);
  return at + 2;
}
