/** The whole job without a browser: answers in, pairs, consents, order out, all through the built bundle. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { QuestionnaireKey } from '../../src/core/questionnaires/questionnaire';
import type * as To from '../../src/flows/replies';
import { callServer, openSpreadsheet, submitForm } from '../workspace/by-user';
import { writeDocx } from '../workspace/docs/docx';
import { documentText } from '../workspace/docs/text';
import { createSpreadsheet } from '../workspace/spreadsheet/by-user';
import { writeXlsx } from '../workspace/spreadsheet/xlsx';
import { createWorkspace, type LocalWorkspace } from '../workspace/workspace';
import { type Indicator, keptIndicators, rowsNamed, typeHeadcount } from './indicators';
import { INVENTED_SCHOOL } from './invented-school';
import type { PlannedResponse } from './responses';

export const DIST = resolve(__dirname, '../../dist');
const DAY = 86_400_000;
/** The set-up happens some days before the first answer. */
const AHEAD = 3 * DAY;
const FORM_CLASSES = /^(FormApp|Form|FormResponse|ItemResponse|\w*Item|Choice|TextValidation\w*)\./;

type Phase = 'collect' | 'propose' | 'decide' | 'issueOrder';
type PerPhase<T> = Record<Phase, T>;

interface Tally {
  readonly responses: number;
  readonly people: number;
  readonly repeated: number;
  readonly incomplete: number;
}

export interface Summary {
  readonly collected: Readonly<Record<'pupils' | 'teachers' | 'mentors', Tally>>;
  readonly matching: {
    readonly mentees: number;
    readonly mentors: number;
    readonly places: number;
    readonly pairs: number;
    readonly score: number;
    readonly optimal: boolean;
    readonly unmatched: readonly { readonly code: string; readonly reason: string }[];
  };
  /** Null when there was nothing to order; `note` says why. */
  readonly order: {
    readonly number: string;
    readonly date: string;
    readonly file: string;
    readonly pairs: number;
    readonly placeholdersLeft: number;
  } | null;
  readonly note: string;
  /** The indicators of the programme as the last rows of «Показатели по годам» have them. */
  readonly indicators: readonly Indicator[];
  /** Calls of all services but Forms, whose calls grow with the responses and stand apart. */
  readonly serviceCalls: PerPhase<number>;
  readonly formCalls: PerPhase<number>;
  readonly seconds: PerPhase<number> & { readonly total: number };
}

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

/** Runs the job and writes workbook, documents and summary into the folder. */
export async function runDemo(
  responses: readonly PlannedResponse[],
  out: string,
  options: { readonly withoutConsents: boolean },
): Promise<Summary> {
  const begun = performance.now();
  const school = setUpSchool(Math.min(...responses.map(({ at }) => at), Date.UTC(2026, 8, 7)) - AHEAD);
  answerForms(school, responses);
  const { workspace, spreadsheetId } = school;
  const meter = startMeter(workspace);

  meter.measure('collect', () => {
    while (ask<To.CollectResult>(workspace, 'collectAnswers').more);
  });
  if (!options.withoutConsents) markAllConsents(workspace);
  const proposals = meter.measure('propose', () => ask<To.Proposals>(workspace, 'proposePairs', {}));
  const decided = meter.measure('decide', () =>
    ask<To.DecideResult>(workspace, 'decide', {
      decisions: proposals.cards.map(({ mentee, mentor }) => ({
        mentee: mentee.code,
        mentor: mentor.code,
        decision: 'accept',
      })),
    }),
  );
  const issued = decided.pairs.length === 0 ? null : meter.measure('issueOrder', () => issueOrder(workspace));

  if (issued) signOrder(workspace, issued);
  const indicators = countIndicators(workspace);

  mkdirSync(join(out, 'documents'), { recursive: true });
  writeFileSync(join(out, 'workbook.xlsx'), await writeXlsx(workspace, spreadsheetId));
  const order = issued ? await saveOrder(workspace, issued, out) : null;
  const summary: Summary = {
    collected: tally(workspace, responses),
    matching: {
      mentees: proposals.mentees,
      mentors: proposals.mentors,
      places: proposals.places,
      pairs: decided.pairs.length,
      score: proposals.outcome.total,
      optimal: proposals.optimal,
      unmatched: proposals.unmatched.map(({ mentee, reason }) => ({ code: mentee.code, reason })),
    },
    order,
    note: order ? '' : 'Приказ не создан: нет ни одной пары. Без согласий пары не предлагаются.',
    indicators,
    serviceCalls: meter.serviceCalls,
    formCalls: meter.formCalls,
    seconds: { ...meter.seconds, total: round((performance.now() - begun) / 1000) },
  };
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
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

async function saveOrder(
  workspace: LocalWorkspace,
  issued: To.PaperCard,
  out: string,
): Promise<Summary['order']> {
  const id = /\/d\/([\w-]+)/.exec(issued.url)?.[1] ?? '';
  const document = workspace.state.documents[id];
  const name = workspace.state.files[id]?.name;
  if (!document || !name) throw new Error(`no document behind ${issued.url}`);
  const file = `${name.replace(/[\\/:*?"<>|]/g, ' ').replace(/\s+/g, ' ')}.docx`;
  writeFileSync(join(out, 'documents', file), await writeDocx(document, name));
  return {
    number: issued.number,
    date: issued.day,
    file: `documents/${file}`,
    pairs: pairsInOrders(workspace),
    placeholdersLeft: (documentText(document).match(/\{\{[^{}]*\}\}/g) ?? []).length,
  };
}

/** Types the headcount into the first row, counts, and gives what stands in «Показатели по годам». */
export function countIndicators(workspace: LocalWorkspace): readonly Indicator[] {
  typeHeadcount(workspace);
  ask(workspace, 'refreshIndicators');
  return keptIndicators(workspace);
}

/** Pairs that stand in an order, counted on the sheet itself. */
function pairsInOrders(workspace: LocalWorkspace): number {
  const [header, ...rows] = rowsNamed(workspace, 'Пары');
  const at = header?.indexOf('Документ') ?? -1;
  return rows.filter((row) => String(row[at] ?? '') !== '').length;
}

const GROUPS = {
  pupils: ['pupil', 'У-', 'Наставляемые'],
  teachers: ['teacher', 'П-', 'Наставляемые'],
  mentors: ['mentor', 'Н-', 'Наставники'],
} as const;

/** Counts what stands in the sheets themselves, not what the collecting said. */
function tally(workspace: LocalWorkspace, responses: readonly PlannedResponse[]): Summary['collected'] {
  const sheets = Object.values(workspace.state.spreadsheets).flatMap(({ sheets }) => sheets);
  const counts = Object.entries(GROUPS).map(([group, [key, prefix, title]]) => {
    const [header, ...rows] = (sheets.find(({ name }) => name === title)?.rows ?? []).map(
      (row) => row?.values ?? [],
    );
    const column = (name: string): number => header?.indexOf(name) ?? -1;
    const own = rows.filter((row) => String(row[column('Код')] ?? '').startsWith(prefix));
    const answered = own.map(
      (row) =>
        String(row[column('Ответы (служебное)')] ?? '')
          .split('\n')
          .filter(Boolean).length,
    );
    const topics = column(key === 'mentor' ? 'Готов помочь' : 'Запросы');
    const incomplete = own.filter((row) => !row[column('Фамилия, имя, отчество')] || !row[topics]);
    return [
      group,
      {
        responses: responses.filter(({ questionnaire }) => questionnaire === key).length,
        people: own.length,
        repeated: answered.reduce((sum, count) => sum + count - 1, 0),
        incomplete: incomplete.length,
      },
    ];
  });
  return Object.fromEntries(counts) as Summary['collected'];
}

function startMeter(workspace: LocalWorkspace) {
  const zero = (): PerPhase<number> => ({ collect: 0, propose: 0, decide: 0, issueOrder: 0 });
  const [serviceCalls, formCalls, seconds] = [zero(), zero(), zero()];
  const count = (forms: boolean): number =>
    Object.entries(workspace.calls).reduce(
      (sum, [call, times]) => (FORM_CLASSES.test(call) === forms ? sum + times : sum),
      0,
    );
  const measure = <T>(phase: Phase, work: () => T): T => {
    const [services, forms, start] = [count(false), count(true), performance.now()];
    const result = work();
    serviceCalls[phase] = count(false) - services;
    formCalls[phase] = count(true) - forms;
    seconds[phase] = round((performance.now() - start) / 1000);
    return result;
  };
  return { serviceCalls, formCalls, seconds, measure };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
