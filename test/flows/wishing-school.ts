/** A school whose people are collected, with the questionnaires of wishes published, for their tests. */

import type * as To from '../../src/flows/replies';
import { ask, formIds } from '../demo/demo';
import { submitForm } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { after, answeredSchool } from './school';

export const TITLES = {
  menteeWishes: 'Пожелания после встречи: наставляемые',
  mentorWishes: 'Пожелания после встречи: наставники',
} as const;
export type Key = keyof typeof TITLES;
export const KEYS = Object.keys(TITLES) as Key[];

export const PEOPLE = {
  lev: 'Аистов Лев Андреевич, 7А (У-001)',
  zoya: 'Вербина Зоя Игоревна, 9Б (У-002)',
  kira: 'Ежова Кира Олеговна, 5В (У-003)',
  inna: 'Зимина Инна Павловна, учитель (П-001)',
  roman: 'Калинин Роман Сергеевич, 11А (Н-001)',
  raisa: 'Окунева Раиса Викторовна, студент (Н-002)',
  yana: 'Тополева Яна Борисовна, учитель (Н-003)',
} as const;
export const MENTEES = [PEOPLE.lev, PEOPLE.zoya, PEOPLE.kira, PEOPLE.inna];
export const MENTORS = [PEOPLE.roman, PEOPLE.raisa, PEOPLE.yana];

export const collected = after(answeredSchool(), (workspace) => ask(workspace, 'collectAnswers'));
export const published = after(collected, (workspace) => {
  for (const key of KEYS) ask(workspace, 'publishQuestionnaire', { key });
});

export function card(workspace: LocalWorkspace, key: Key): To.QuestionnaireCard {
  return ask<readonly To.QuestionnaireCard[]>(workspace, 'readQuestionnaires').find(
    (one) => one.key === key,
  )!;
}

export function formsTitled(workspace: LocalWorkspace, key: Key) {
  return Object.values(workspace.state.forms).filter(({ title }) => title === TITLES[key]);
}

export const collect = (workspace: LocalWorkspace): To.CollectResult => ask(workspace, 'collectAnswers');

/** Somebody sends the form: «Кто вы», up to three wishes, whom not. Gives the id of the response. */
export function wish(
  workspace: LocalWorkspace,
  key: Key,
  who: string,
  wishes: readonly string[],
  more: { readonly refused?: readonly string[]; readonly edit?: string; readonly old?: boolean } = {},
): string {
  workspace.advance(60_000);
  const given = {
    'Кто вы': who,
    ...Object.fromEntries(wishes.map((name, i) => [`${['Первый', 'Второй', 'Третий'][i]} выбор`, name])),
    ...(more.refused ? { 'С кем не хотели бы работать': more.refused } : {}),
  };
  return submitForm(workspace, formIds(workspace)[key], given, {
    fireTriggers: false,
    lenient: more.old ?? false,
    ...(more.edit ? { editResponseId: more.edit } : {}),
  }).responseId;
}
