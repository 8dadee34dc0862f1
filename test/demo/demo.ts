/** What people do with the built bundle in the demo, the trial and tests: set up, answer, pair, order, sign, count. */

import { resolve } from 'node:path';
import type { QuestionnaireKey } from '../../src/core/questionnaires/questionnaire';
import type * as To from '../../src/flows/replies';
import { callServer, openSpreadsheet, submitForm } from '../workspace/by-user';
import { createSpreadsheet } from '../workspace/spreadsheet/by-user';
import { createWorkspace, type LocalWorkspace } from '../workspace/workspace';
import { type Indicator, keptIndicators, typeHeadcount } from './indicators';
import { INVENTED_SCHOOL } from './invented-school';
import type { PlannedResponse } from './responses';

export const DIST = resolve(__dirname, '../../dist');
const DAY = 86_400_000;

/** A school that has been set up, with its questionnaires published and answered. */
export interface AnsweredSchool {
  readonly workspace: LocalWorkspace;
  readonly spreadsheetId: string;
}

/** Calls a door as the sidebar does. Throws with the troubles in words when it refuses. */
export function ask<T>(workspace: LocalWorkspace, door: string, request?: object): T {
  const answer = request === undefined ? callServer(workspace, door) : callServer(workspace, door, request);
  if (answer.error) throw new Error(`${door}: ${answer.error.message}`);
  const reply = answer.value as To.Reply<T>;
  if (reply.ok) return reply.value;
  const said = reply.troubles.map(({ happened, todo }) => `${happened} ${todo}`).join(' ');
  const logged = answer.run.log.map((line) => line.text).join('\n');
  throw new Error(`${door}: ${said}\n${logged}`);
}

/** An empty spreadsheet, set up by the add-on, questionnaires published. */
export function setUpSchool(now: number): AnsweredSchool {
  const workspace = createWorkspace({
    dist: DIST,
    now,
    user: 'kurator@school.example',
    projectName: 'Куратор',
  });
  const spreadsheetId = createSpreadsheet(workspace, 'Наставничество', {
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
  });
  openSpreadsheet(workspace, spreadsheetId);
  ask(workspace, 'startSetUp', { school: INVENTED_SCHOOL, noticeAccepted: true });
  for (const { key } of ask<To.SetUpPlan>(workspace, 'readSetUp').steps)
    ask(workspace, 'runSetUpStep', { step: key });
  for (const key of ['pupil', 'teacher', 'mentor']) ask(workspace, 'publishQuestionnaire', { key });
  return { workspace, spreadsheetId };
}

/** Respondents send their forms at their times; nothing is collected yet, as if the trigger had not run. */
export function answerForms({ workspace }: AnsweredSchool, responses: readonly PlannedResponse[]): void {
  const forms = formIds(workspace);
  for (const { questionnaire, at, answers } of responses) {
    submitForm(workspace, forms[questionnaire], answers, { at, lenient: true, fireTriggers: false });
  }
  const last = Math.max(workspace.now(), ...responses.map(({ at }) => at));
  workspace.advance(last + DAY - workspace.now());
}

export function formIds(workspace: LocalWorkspace): Readonly<Record<QuestionnaireKey, string>> {
  const cards = ask<readonly To.QuestionnaireCard[]>(workspace, 'readQuestionnaires');
  return Object.fromEntries(
    cards.map(({ key, editUrl }) => [key, /\/d\/(?:e\/)?([\w-]+)/.exec(editUrl)?.[1] ?? '']),
  ) as Record<QuestionnaireKey, string>;
}

/** The order on all pairs that wait for one, as the panel makes it: the form's own proposals, then step by step. */
export function issueOrder(workspace: LocalWorkspace, changes: Partial<To.PaperRequest> = {}): To.PaperCard {
  const form = ask<To.PaperForm>(workspace, 'readPaperForm', { kind: 'orderPairs' });
  const request: To.PaperRequest = {
    kind: 'orderPairs',
    chosen: form.candidates.filter(({ due }) => due).map(({ code }) => code),
    number: form.nextNumber,
    day: form.today,
    answers: {},
    ...changes,
  };
  return makePapers(workspace, request)[0]!;
}

/** The head has signed: from then on the pairs are in the programme. */
export function signOrder(workspace: LocalWorkspace, { code, number, day }: To.PaperCard): void {
  ask(workspace, 'signPaper', { code, number, day });
}

/** Enters the papers and runs until none waits. Gives them in the order of the register. */
export function makePapers(
  workspace: LocalWorkspace,
  request: To.PaperRequest,
  batch = `b${workspace.now().toString(36)}`,
): readonly To.PaperCard[] {
  ask(workspace, 'stagePapers', { ...request, batch, cautionsSeen: true });
  while (ask<To.PapersRun>(workspace, 'runPapers').waiting > 0);
  return ask<To.BatchPapers>(workspace, 'readBatch', { batch }).papers;
}

export function markAllConsents(workspace: LocalWorkspace): void {
  const { waiting, today } = ask<To.Participants>(workspace, 'readParticipants');
  const consents = waiting.flatMap(({ papers }) => papers.map(({ consent }) => consent));
  ask(workspace, 'markConsents', { consents, signed: today, until: '', storage: 'папка 04-12' });
}

/** Types the headcount into the first row, counts, and gives what stands in «Показатели по годам». */
export function countIndicators(workspace: LocalWorkspace): readonly Indicator[] {
  typeHeadcount(workspace);
  ask(workspace, 'refreshIndicators');
  return keptIndicators(workspace);
}
