/** What the pairs did in the quarter of a report: plans, meetings, ends; pairs by their codes (D30, D31; A168, A172). */

import {
  type PairProgress,
  type QuarterProgress,
  tellQuarter,
} from '../../indicators/monitoring/pairs-progress';
import { ANSWER_ROLES } from '../../registers/answers';
import { PAIRS, type Pair } from '../../registers/pairs';
import { isCode, readCode } from '../../text';
import type { Archive } from '../archive';
import { answerTo } from '../asks';
import { type Check, type Condition, placeIn } from '../document-kind';
import { count, type Field, text } from '../field';
import { type List, list } from '../list';
import type { Material } from '../material';
import { NONE, shareWords } from './percent';
import { periodOf, QUARTER, readQuarter } from './period';
import { noAnswers } from './report-kind';

const told = new WeakMap<Archive, Map<string, QuarterProgress>>();

/** Told once for each quarter, however many cells print it. Null when no quarter is named. */
export function progressOf(material: Material): QuarterProgress | null {
  const { archive } = material;
  const quarter = readQuarter(answerTo(QUARTER, material));
  if (!quarter) return null;
  const known = told.get(archive) ?? new Map<string, QuarterProgress>();
  told.set(archive, known);
  const progress = known.get(quarter.from) ?? tellQuarter(archive.counted().answers, archive.pairs, quarter);
  known.set(quarter.from, progress);
  return progress;
}

export const pairsIn = (material: Material): readonly PairProgress[] => progressOf(material)?.pairs ?? [];

/** So many codes are read; who wants them all has the table of plans (D31). */
const NAMED = 12;

/** What stands in place of a code but is none may be a name, and no report names anybody. */
export function codeWords(code: string): string {
  const read = readCode(code);
  return isCode(read) ? read : 'код неверен';
}

/** «НП-001, НП-004» of the pairs that a report speaks of. */
function codesOf(material: Material, isMeant: (pair: PairProgress) => boolean): string {
  const codes = pairsIn(material)
    .filter(isMeant)
    .map(({ code }) => codeWords(code));
  const more = codes.length - NAMED;
  return more > 1 ? `${codes.slice(0, NAMED).join(', ')} и ещё ${more}` : codes.join(', ');
}

const items = (of: 'total' | 'done' | 'overdue') => (material: Material) =>
  progressOf(material)?.plan[of] ?? 0;

const PAIR_WORDS = ['пара', 'пары', 'пар'] as const;
const MEETING_WORDS = ['встреча', 'встречи', 'встреч'] as const;
const ITEM_WORDS = ['пункт', 'пункта', 'пунктов'] as const;

const isReportedByBoth = ({ reportedBy }: PairProgress['meetings'][number]): boolean =>
  reportedBy.includes(ANSWER_ROLES.mentee) && reportedBy.includes(ANSWER_ROLES.mentor);

export const QUARTER_FIELDS: readonly Field<Material>[] = [
  count(
    ['Пар в работе', 'сколько пар и мест в группах работало в квартале', '18 пар'],
    (m) => pairsIn(m).length,
    PAIR_WORDS,
    'female',
  ),
  count(
    ['Пар в группах', 'сколько из них мест в группах', '4 пары'],
    (m) => pairsIn(m).filter(({ code }) => m.archive.pair(code)?.type === 'группа').length,
    PAIR_WORDS,
    'female',
  ),
  count(
    ['Пар с отчётом', 'о скольких парах есть квартальный отчёт наставника', '17 пар'],
    (m) => pairsIn(m).filter(({ plan }) => plan !== null).length,
    PAIR_WORDS,
    'female',
  ),
  count(['Пунктов всего', 'сколько пунктов в планах', '136 пунктов'], items('total'), ITEM_WORDS),
  count(['Пунктов выполнено', 'сколько из них выполнено', '96 пунктов'], items('done'), ITEM_WORDS),
  count(['Пунктов просрочено', 'сколько из них просрочено', '3 пункта'], items('overdue'), ITEM_WORDS),
  text(['Доля выполненных', 'доля выполненных пунктов', '70,6 %'], (m) =>
    shareWords(items('done')(m), items('total')(m)),
  ),
  count(
    ['Встреч', 'сколько встреч прошло в квартале', '54 встречи'],
    (m) => progressOf(m)?.meetings ?? 0,
    MEETING_WORDS,
    'female',
  ),
  count(
    ['Встреч с двумя отзывами', 'о скольких встречах есть отзывы обеих сторон', '40 встреч'],
    (m) => pairsIn(m).flatMap(({ meetings }) => meetings.filter(isReportedByBoth)).length,
    MEETING_WORDS,
    'female',
  ),
  text(['Пары без отчёта', 'коды пар, о которых нет отчёта наставника', 'НП-018'], (m) =>
    HAS_REPORTS.holds(m) ? codesOf(m, ({ plan }) => plan === null) : '',
  ),
  text(['Пары с просрочкой', 'коды пар, у которых просрочены пункты плана', 'НП-006'], (m) =>
    codesOf(m, ({ plan }) => plan !== null && plan.overdue > 0),
  ),
  text(['Пары без встреч', 'коды пар, о встречах которых нет отзывов', 'НП-019'], (m) =>
    HAS_MEETINGS.holds(m) ? codesOf(m, ({ meetings }) => meetings.length === 0) : '',
  ),
  text(['Просят помощи', 'коды пар, которые просят помощи куратора', 'НП-004'], (m) =>
    codesOf(m, ({ problemDays }) => problemDays.length > 0),
  ),
];

export const HAS_REPORTS: Condition = {
  name: 'Есть отчёты',
  meaning: 'за квартал есть хотя бы один отчёт наставника',
  holds: (material) => pairsIn(material).some(({ plan }) => plan !== null),
};

export const HAS_MEETINGS: Condition = {
  name: 'Есть встречи',
  meaning: 'за квартал есть хотя бы один отзыв о встрече',
  holds: (material) => pairsIn(material).some(({ meetings }) => meetings.length > 0),
};

const NO_REPORT = 'нет отчёта';

export const PLANS_LIST: List = list<PairProgress>({
  name: 'Планы',
  meaning: 'строк о планах пар',
  rows: pairsIn,
  columns: [
    text(['пара', 'код пары', 'НП-001'], ({ code }) => codeWords(code)),
    text(['форма', 'форма наставничества', 'ученик – ученик'], ({ form }) => form),
    text(['всего', 'пунктов в плане', '8'], ({ plan }) => (plan ? String(plan.total) : NO_REPORT)),
    text(['выполнено', 'пунктов выполнено', '6'], ({ plan }) => (plan ? String(plan.done) : NONE)),
    text(['просрочено', 'пунктов просрочено', '0'], ({ plan }) => (plan ? String(plan.overdue) : NONE)),
    text(['доля', 'доля выполненных', '75 %'], ({ plan }) =>
      plan ? shareWords(plan.done, plan.total) : NONE,
    ),
    text(['встреч', 'сколько встреч в квартале', '3'], ({ meetings }) => String(meetings.length)),
  ],
});

/** Pairs that ended in the quarter of the report. */
export function endedPairs(material: Material): readonly Pair[] {
  const period = periodOf(QUARTER, material);
  if (!period) return [];
  const codes = new Set(pairsIn(material).map(({ code }) => code));
  return material.archive.pairs.filter(
    ({ code, end }) => codes.has(code) && end !== '' && end >= period.from && end <= period.to,
  );
}

export function isEarly({ end, plannedEnd }: Pair): boolean {
  return plannedEnd !== '' && end < plannedEnd;
}

export const pairsThere: Check = (material) =>
  pairsIn(material).length > 0
    ? []
    : [
        {
          code: 'reportWithoutPairs',
          caution: true,
          values: { period: periodOf(QUARTER, material)?.words ?? '' },
          place: placeIn(PAIRS.key, '', 'start'),
        },
      ];

export const plansReported: Check = (material) =>
  pairsIn(material).length === 0 || HAS_REPORTS.holds(material)
    ? []
    : noAnswers(['Квартальный отчёт наставника'], periodOf(QUARTER, material)?.words ?? '');
