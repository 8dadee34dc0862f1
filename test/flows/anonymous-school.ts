/** Known people, a survey that asks for their codes and an anonymous one, both out: for the tests of anonymity. */

import type { LocalWorkspace } from '../workspace/workspace';
import type { SavedSchool } from './school';
import { formTitled, publish, reopenWith, SATISFACTION } from './survey-school';
import { collected } from './wishing-school';

/** Who answers, from which address, and words that only this person's answer holds. */
export const PEOPLE = [
  { code: 'У-001', name: 'Аистов', email: 'lev.aistov@pupil.example', words: 'Экскурсия на завод' },
  { code: 'У-002', name: 'Вербина', email: 'zoya@pupil.example', words: 'Беседы о кино' },
  { code: 'У-003', name: 'Ежова', email: 'kira.e@pupil.example', words: 'Рисовали вместе' },
] as const;

/** The bundle of `dist` has published both. */
export function publishBoth(dist: string): SavedSchool {
  const workspace = reopenWith(dist, collected);
  for (const key of ['pupilBefore', 'menteeSatisfaction']) publish(workspace, key);
  return { ...collected, json: workspace.save() };
}

/** The saved state without the anonymous form itself, where Google keeps the answers. */
export function keptElsewhere(workspace: LocalWorkspace): string {
  const { id } = formTitled(workspace, SATISFACTION);
  const { state } = JSON.parse(workspace.save()) as { state: { forms: Record<string, unknown> } };
  delete state.forms[id];
  return JSON.stringify(state);
}
