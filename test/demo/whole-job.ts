/**
 * The whole job without a browser: answers in, pairs, consents, order, reports out, all through the
 * built bundle; with surveys a whole school year of it.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, schoolYearOf } from '../../src/core/day';
import { quarterOf } from '../../src/core/indicators/monitoring/quarter';
import type * as To from '../../src/flows/replies';
import { writeDocx } from '../workspace/docs/docx';
import { documentText } from '../workspace/docs/text';
import { writeXlsx } from '../workspace/spreadsheet/xlsx';
import type { LocalWorkspace } from '../workspace/workspace';
import {
  answerForms,
  ask,
  countIndicators,
  issueOrder,
  markAllConsents,
  setUpSchool,
  signOrder,
} from './demo';
import { type Indicator, todayIn } from './indicators';
import { makeQuarterReport, makeYearReport } from './reports';
import type { PlannedResponse } from './responses';
import { linesOf } from './sheets';
import { runToSpring, runToSummer, type SurveyTally } from './year';

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
  /** By questionnaire, in the order in which they went out; null when the year was not lived through. */
  readonly surveys: readonly SurveyTally[] | null;
  readonly reports: readonly (SavedPaper & { readonly kind: string; readonly title: string })[];
  /** The indicators of the programme as «Показатели по годам» has them for the school year. */
  readonly indicators: readonly Indicator[];
  /** Calls of all services but Forms, whose calls grow with the responses and stand apart. */
  readonly serviceCalls: PerPhase<number>;
  readonly formCalls: PerPhase<number>;
  readonly seconds: PerPhase<number> & { readonly total: number };
}

/** Runs the job and writes workbook, documents and summary into the folder. */
export async function runDemo(
  responses: readonly PlannedResponse[],
  out: string,
  options: { readonly withoutConsents: boolean; readonly surveys?: boolean },
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
  // Where nobody is in a pair there is nobody to ask.
  const lives = options.surveys === true && issued !== null;
  const half = lives ? runToSpring(workspace, schoolYearOf(issued.day)) : null;
  if (!half) endQuarter(workspace);
  const quarter = makeQuarterReport(workspace, decided.pairs.length, lives);
  const surveys = half && runToSummer(workspace, half);
  const indicators = countIndicators(workspace);
  const reports = [quarter, makeYearReport(workspace, indicators)];

  mkdirSync(join(out, 'documents'), { recursive: true });
  writeFileSync(join(out, 'workbook.xlsx'), await writeXlsx(workspace, spreadsheetId));
  const saved = await savePapers(workspace, out);
  const order = issued && {
    number: issued.number,
    date: issued.day,
    pairs: pairsInOrder(workspace, issued.code),
    ...saved.get(issued.code)!,
  };
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
    surveys,
    reports: reports.map(({ code, kind, title }) => ({ kind, title, ...saved.get(code)! })),
    indicators,
    serviceCalls: meter.serviceCalls,
    formCalls: meter.formCalls,
    seconds: { ...meter.seconds, total: round((performance.now() - begun) / 1000) },
  };
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

/** A document that has been written to the folder. */
interface SavedPaper {
  readonly file: string;
  readonly placeholdersLeft: number;
}

/** Writes every document of «Документы», and gives where it is by its code. */
async function savePapers(workspace: LocalWorkspace, out: string): Promise<ReadonlyMap<string, SavedPaper>> {
  const saved = new Map<string, SavedPaper>();
  for (const { cells } of linesOf(workspace, 'Документы')) {
    const id = String(cells['Файл (служебное)']);
    const document = workspace.state.documents[id];
    const name = workspace.state.files[id]?.name;
    if (!document || !name) throw new Error(`no document behind ${cells.Код}`);
    const file = `${name.replace(/[\\/:*?"<>|]/g, ' ').replace(/\s+/g, ' ')}.docx`;
    writeFileSync(join(out, 'documents', file), await writeDocx(document, name));
    const placeholdersLeft = (documentText(document).match(/\{\{[^{}]*\}\}/g) ?? []).length;
    saved.set(String(cells.Код), { file: `documents/${file}`, placeholdersLeft });
  }
  return saved;
}

/** The clock goes on to the day after the quarter, when the first report is due. */
function endQuarter(workspace: LocalWorkspace): void {
  const next = addMonths(quarterOf(todayIn(workspace)).from, 3);
  workspace.advance(Date.parse(`${next}T09:00:00+03:00`) - workspace.now());
}

/** Pairs that stand in the order, counted on the sheet itself. */
function pairsInOrder(workspace: LocalWorkspace, code: string): number {
  return linesOf(workspace, 'Пары').filter(({ cells }) => cells.Документ === code).length;
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
