/** What the pairs did in a quarter: plans, meetings, calls for help, and who said nothing (D30, D31; A168, A172). */

import { isDay, readDay } from '../../day';
import type { Problem } from '../../problem';
import { ANSWERS, type Answer, isCounted } from '../../registers/answers';
import type { Pair } from '../../registers/pairs';
import { foldText, readCode } from '../../text';
import { pairsBetween } from '../pairs-between';
import { answerTo } from '../responses';
import { listBy } from './hiding';
import { type Quarter, quarterOf } from './quarter';
import { latestOf, pairOf } from './rows';

export interface PlanItems {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
}

export interface HeldMeeting {
  readonly heldOn: string;
  /** As answered first; '' where nobody said. */
  readonly type: string;
  /** Roles of those who reported it, as in the sheet. */
  readonly reportedBy: readonly string[];
}

export interface PairProgress {
  /** Of a pair or a group. */
  readonly code: string;
  readonly form: string;
  /** By the latest report that can be read; null without one. */
  readonly plan: PlanItems | null;
  /** By day; one on each day at most, whoever reported it. */
  readonly meetings: readonly HeldMeeting[];
  /** Days on which somebody asked for the curator's help. */
  readonly problemDays: readonly string[];
  /** Whether anything was reported at all, readable or not. */
  readonly hasReported: boolean;
}

export interface QuarterProgress {
  readonly quarter: Quarter;
  /** Pairs that ran in the quarter, by code. */
  readonly pairs: readonly PairProgress[];
  /** Codes of those without any report. */
  readonly silent: readonly string[];
  readonly plan: PlanItems;
  readonly meetings: number;
  readonly problems: readonly Problem[];
}

/** A report or a feedback put together from its rows. */
interface Report {
  readonly rows: readonly Answer[];
  readonly day: string;
  readonly pair: string;
}

/**
 * Reports and meetings of the pairs that ran in the quarter. A report on a plan belongs to the quarter that it names, or
 * else to that of its day; a meeting to the one in which it was held.
 */
export function tellQuarter(
  answers: readonly Answer[],
  pairs: readonly Pair[],
  quarter: Quarter,
): QuarterProgress {
  const reports = reportsOf(answers);
  const ofMeasure = (measure: Answer['measure']): readonly Report[] =>
    reports.filter(({ rows }) => rows.some((row) => row.measure === measure));
  const plans = ofMeasure('plan').filter((report) => quarterNamed(report) === quarter.from);
  const held = ofMeasure('meeting').map((report) => ({ report, heldOn: heldOnOf(report) }));
  const isWithin = (day: string): boolean => day >= quarter.from && day <= quarter.to;
  const meetings = held.flatMap(({ report, heldOn }) =>
    heldOn !== null && isWithin(heldOn) ? [{ report, heldOn }] : [],
  );
  const undated = held.filter(({ report, heldOn }) => heldOn === null && isWithin(report.day));
  const flagged = reports
    .filter((report) => foldText(answerTo(report, 'problem')) === 'да')
    .map((report) => ({ pair: report.pair, day: heldOnOf(report) ?? report.day }))
    .filter(({ day }) => isWithin(day));
  const byCode = listBy(pairsBetween(pairs, quarter.from, quarter.to), ({ code }) => readCode(code));
  const codes = [...byCode.keys()].filter((code) => code !== '').sort();
  const told = codes.map((code): PairProgress => {
    const ownPlans = plans.filter(({ pair }) => pair === code);
    const ownMeetings = meetings.filter(({ report }) => report.pair === code);
    const readable = ownPlans.filter((report) => planItems(report) !== null);
    const last = latestOf(readable, ({ pair }) => pair)[0];
    return {
      code,
      form: byCode.get(code)![0]!.form.trim(),
      plan: last ? planItems(last) : null,
      meetings: meetingsOf(ownMeetings),
      problemDays: [...new Set(flagged.filter(({ pair }) => pair === code).map(({ day }) => day))].sort(),
      hasReported:
        ownPlans.length + ownMeetings.length > 0 || undated.some(({ report }) => report.pair === code),
    };
  });
  const sum = (of: keyof PlanItems): number => told.reduce((all, { plan }) => all + (plan?.[of] ?? 0), 0);
  const used = [...plans, ...meetings.map(({ report }) => report), ...undated.map(({ report }) => report)];
  return {
    quarter,
    pairs: told,
    silent: told.filter(({ hasReported }) => !hasReported).map(({ code }) => code),
    plan: { total: sum('total'), done: sum('done'), overdue: sum('overdue') },
    meetings: told.reduce((all, pair) => all + pair.meetings.length, 0),
    problems: [
      ...plans.filter((report) => planItems(report) === null).map(planOdd),
      ...undated.map(({ report }) => problemOn(report, 'meetingDayOdd', 'heldOn')),
      ...strangers(used, codes),
    ],
  };
}

/** Rows with one mark; rows without one are together where pair, role and day are the same. */
function reportsOf(answers: readonly Answer[]): readonly Report[] {
  const rows = answers.filter((answer) => isCounted(answer) && isDay(answer.day));
  const markOf = ({ response, pair, role, day }: Answer): string => response || [pair, role, day].join('\n');
  return [...listBy(rows, markOf).values()].map((own) => ({
    rows: own,
    day: own[0]!.day,
    pair: pairOf(own[0]!),
  }));
}

const MONTHS = [/^январ/, /^апрел/, /^июл/, /^октябр/];

/** First day of the quarter that the report is on: the last one of that name that had begun when it was written. */
function quarterNamed(report: Report): string {
  const words = foldText(answerTo(report, 'quarter'));
  const number = MONTHS.findIndex((month) => month.test(words)) + 1;
  const own = quarterOf(report.day);
  if (number === 0) return own.from;
  const year = number > own.number ? own.year - 1 : own.year;
  return quarterOf(`${year}-${String(number * 3).padStart(2, '0')}-01`).from;
}

/** Null for what is no number of items: words, fractions, more done or overdue than there are. */
function planItems(report: Report): PlanItems | null {
  const read = (key: string, missing: string): number => {
    const text = answerTo(report, key) || missing;
    return /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  };
  const [total, done, overdue] = [read('itemsTotal', ''), read('itemsDone', ''), read('itemsOverdue', '0')];
  // Nothing is so compared with what is not a number.
  return done <= total && overdue <= total ? { total, done, overdue } : null;
}

/** Null when it cannot be read or had not been held yet when it was reported. */
function heldOnOf(report: Report): string | null {
  const heldOn = readDay(answerTo(report, 'heldOn'));
  return heldOn !== null && heldOn <= report.day ? heldOn : null;
}

function meetingsOf(
  reports: readonly { readonly report: Report; readonly heldOn: string }[],
): readonly HeldMeeting[] {
  return [...listBy(reports, ({ heldOn }) => heldOn)]
    .map(([heldOn, own]) => ({
      heldOn,
      type: own.map(({ report }) => answerTo(report, 'meetingType')).find((type) => type !== '') ?? '',
      reportedBy: [...new Set(own.map(({ report }) => report.rows[0]!.role))].filter((role) => role !== ''),
    }))
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
}

function planOdd(report: Report): Problem {
  const answered = (key: string): string => answerTo(report, key) || '–';
  const odd = problemOn(report, 'planReportOdd', 'itemsTotal');
  const value = ['itemsTotal', 'itemsDone', 'itemsOverdue'].map(answered).join(', ');
  return { ...odd, values: { ...odd.values, value } };
}

function problemOn(report: Report, code: string, key: string): Problem {
  return {
    code,
    place: { register: ANSWERS.key, code: report.rows[0]!.response, column: 'value' },
    values: { pair: report.pair, day: report.day, value: answerTo(report, key) },
  };
}

/** Reports on codes that are in no pair of the quarter, each code once; those without any, as a number. */
function strangers(reports: readonly Report[], codes: readonly string[]): readonly Problem[] {
  const unknown = reports.filter(({ pair }) => !codes.includes(pair));
  const named = [...new Set(unknown.map(({ pair }) => pair))].filter((pair) => pair !== '').sort();
  const place = { register: ANSWERS.key, code: '', column: 'pair' };
  const unnamed = unknown.filter(({ pair }) => pair === '').length;
  return [
    ...named.map((pair) => ({ code: 'reportPairUnknown', place, values: { pair } })),
    ...(unnamed === 0 ? [] : [{ code: 'reportPairMissing', place, values: { count: String(unnamed) } }]),
  ];
}
