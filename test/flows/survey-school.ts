/**
 * A school with invented surveys beside its questionnaires: the same bundle with another list of surveys, so that
 * tests of the intake do not hang on the wording of the real ones.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type * as To from '../../src/flows/replies';
import { bundleOptions, scriptOf } from '../build/build';
import { ask, DIST } from '../demo/demo';
import { submitForm } from '../workspace/by-user';
import type { GivenAnswers } from '../workspace/forms/by-user';
import type { FormState } from '../workspace/forms/state';
import { temporaryDist } from '../workspace/temporary-dist';
import { type LocalWorkspace, openWorkspace } from '../workspace/workspace';
import { rowsOf, type SavedSchool } from './school';

export const BEFORE = 'Оценка до программы';
export const SATISFACTION = 'Довольны ли вы программой';
export const ANSWERS_SHEET = 'Ответы анкет';

/** The folder that `npm run build` makes, with the invented surveys in its script. */
export async function surveyDist(): Promise<string> {
  const { outputFiles } = await build({
    ...bundleOptions('src/main.ts'),
    charset: 'utf8',
    globalName: 'Kurator',
    plugins: [
      {
        name: 'invented surveys',
        setup: ({ onResolve }) =>
          onResolve({ filter: /\/surveys\/list$/ }, () => ({ path: join(__dirname, 'invented-surveys.ts') })),
      },
    ],
  });
  const pages = readdirSync(DIST).filter((name) => name.endsWith('.html'));
  return temporaryDist(scriptOf(outputFiles[0]!.text), {
    pages: Object.fromEntries(
      pages.map((name) => [name.slice(0, -'.html'.length), readFileSync(join(DIST, name), 'utf8')]),
    ),
  });
}

export function reopenWith(
  dist: string,
  { json, spreadsheetId }: SavedSchool,
  limits: Readonly<Record<string, number>> = {},
): LocalWorkspace {
  const workspace = openWorkspace(json, { dist, projectName: 'Куратор', limits });
  workspace.opened = { spreadsheetId, user: workspace.state.user };
  return workspace;
}

export const publish = (workspace: LocalWorkspace, key: string): readonly To.QuestionnaireCard[] =>
  ask(workspace, 'publishQuestionnaire', { key });

export function cardOf(workspace: LocalWorkspace, key: string): To.QuestionnaireCard {
  return ask<readonly To.QuestionnaireCard[]>(workspace, 'readQuestionnaires').find(
    (card) => card.key === key,
  )!;
}

export function formTitled(workspace: LocalWorkspace, title: string): FormState {
  return Object.values(workspace.state.forms).find((form) => form.title === title)!;
}

/** Somebody sends the form a minute later. Gives Google's id of the response. */
export function answer(
  workspace: LocalWorkspace,
  title: string,
  answers: GivenAnswers,
  more: { readonly email?: string; readonly old?: boolean } = {},
): string {
  workspace.advance(60_000);
  const { old = false, ...sending } = more;
  return submitForm(workspace, formTitled(workspace, title).id, answers, {
    fireTriggers: false,
    lenient: old,
    ...sending,
  }).responseId;
}

export const collect = (workspace: LocalWorkspace): To.CollectResult => ask(workspace, 'collectAnswers');

/** Rows of «Ответы анкет»: who, question, answer, remarks. */
export function answerRows(workspace: LocalWorkspace): readonly unknown[][] {
  return rowsOf(workspace, ANSWERS_SHEET).map((row) => [row.Кто, row.Вопрос, row.Ответ, row.Замечания]);
}
