/** A form made by hand in a file of its own, its editor open, and what the curator does there. */

import { QUESTIONNAIRES } from '../../src/core/questionnaires/list';
import type { QuestionnaireKey } from '../../src/core/questionnaires/questionnaire';
import type * as To from '../../src/flows/replies';
import { ask, DIST } from '../demo/demo';
import { clickMenu, openFormEditor } from '../workspace/by-user';
import { newForm } from '../workspace/forms/app';
import { newItem } from '../workspace/forms/items';
import type { FormState, ItemKind, ItemState } from '../workspace/forms/state';
import { createWorkspace, type LocalWorkspace } from '../workspace/workspace';

export const FORM = 'form-of-the-school';
export const USER = 'z@school.example';

export const titlesOf = (key: QuestionnaireKey): string[] =>
  QUESTIONNAIRES[key].questions.map(({ title }) => title);

export function item(id: number, kind: ItemKind, title: string, more: Partial<ItemState> = {}): ItemState {
  return { ...newItem(id, kind), title, ...more };
}

/** A form made by hand, its editor open. */
export function formWith(items: readonly ItemState[], more: Partial<FormState> = {}): LocalWorkspace {
  const workspace = createWorkspace({
    dist: DIST,
    projectName: 'Куратор',
    now: Date.UTC(2026, 8, 4),
    user: USER,
  });
  return openForm(workspace, items, more);
}

export function openForm(
  workspace: LocalWorkspace,
  items: readonly ItemState[],
  more: Partial<FormState> = {},
): LocalWorkspace {
  workspace.state.forms[FORM] = { ...newForm(FORM, false), title: 'Новая форма', items: [...items], ...more };
  openFormEditor(workspace, FORM);
  return workspace;
}

export const form = (workspace: LocalWorkspace): FormState => workspace.state.forms[FORM]!;
export const formTitles = (workspace: LocalWorkspace): string[] =>
  form(workspace).items.map(({ title }) => title);
export const look = (workspace: LocalWorkspace, key: string): To.FormMaking =>
  ask<To.FormMaking>(workspace, 'readFormMaking', { key });
export const make = (workspace: LocalWorkspace, key: string, more: Partial<To.FormWish> = {}): To.FormMade =>
  ask<To.FormMade>(workspace, 'makeForm', { key, replaceChoices: true, answersSeen: true, ...more });

/** Clicks the menu and gives the last window: its title and text. */
export function click(workspace: LocalWorkspace, words: string, ...answers: string[]) {
  workspace.answers.push(...answers);
  const { error } = clickMenu(workspace, words);
  expect(error).toBeNull();
  const { title, prompt } = workspace.shown.alerts.at(-1)!;
  return { title, prompt };
}
