/** Working indicators of the bases and pairs: no plan, only for the curator (domain A.2.4, rows of S1 and S4). */

import { daysBetween, isDay } from '../day';
import { papersMissing, papersNeeded } from '../programme/consents';
import { reasonGroup } from '../programme/end-reasons';
import type { Consent } from '../registers/consents';
import { MENTEE_GONE, type Mentee } from '../registers/mentees';
import { MENTOR_GONE, type Mentor } from '../registers/mentors';
import { isLive, PAIR_STATES } from '../registers/pairs';
import { foldText } from '../text';
import { type Ground, howMany, personOf } from './ground';
import type { Counted, Indicator } from './indicator';

const menteesHere = ({ material }: Ground): readonly Mentee[] =>
  material.mentees.filter(({ state }) => !MENTEE_GONE.includes(state));
const mentorsHere = ({ material }: Ground): readonly Mentor[] =>
  material.mentors.filter(({ state }) => !MENTOR_GONE.includes(state));

const unique = (rows: readonly Mentor[]): number => new Set(rows.map(personOf)).size;

function consents(ground: Ground): Counted {
  const { material, asOf } = ground;
  const bySubject = new Map<string, Consent[]>();
  for (const consent of material.consents) {
    const of = bySubject.get(consent.subject);
    if (of) of.push(consent);
    else bySubject.set(consent.subject, [consent]);
  }
  let needed = 0;
  let missing = 0;
  const add = (rows: readonly (Mentee | Mentor)[], side: 'mentee' | 'mentor'): void => {
    for (const row of rows) {
      needed += papersNeeded(row, side, asOf).length;
      missing += papersMissing(row, side, bySubject.get(row.code) ?? [], asOf).length;
    }
  };
  add(menteesHere(ground), 'mentee');
  add(mentorsHere(ground), 'mentor');
  return {
    unit: 'percent',
    numerator: needed - missing,
    denominator: needed,
    rule: 'Действующие согласия ÷ все согласия, нужные тем, кто сейчас в базах × 100. До 14 лет подписывает представитель, в 14–17 лет – представитель и сам участник, с 18 лет – сам.',
    source: 'Листы «Согласия», «Наставляемые», «Наставники».',
    problems: [],
  };
}

/** Mentees who are to be paired: not gone and in no pair that stands. */
function waiting(ground: Ground): readonly Mentee[] {
  const paired = new Set(ground.material.pairs.filter(isLive).map(({ mentee }) => mentee));
  return menteesHere(ground).filter(({ code, enteredOn }) => {
    const isLater = isDay(enteredOn) && enteredOn > ground.asOf;
    return !paired.has(code) && !isLater;
  });
}

const WAITING_RULE =
  'Без пары – кто есть в базе, не выбыл и не состоит в согласованной или утверждённой паре.';
const WAITING_SOURCE = 'Листы «Наставляемые», «Пары».';

function unpaired(ground: Ground): Counted {
  return {
    unit: 'count',
    numerator: waiting(ground).length,
    denominator: null,
    rule: `Наставляемые без пары. ${WAITING_RULE}`,
    source: WAITING_SOURCE,
    problems: [],
  };
}

function waitingDays(ground: Ground): Counted {
  const all = waiting(ground);
  const dated = all.filter(({ enteredOn }) => isDay(enteredOn));
  const days = dated.map(({ enteredOn }) => daysBetween(enteredOn, ground.asOf));
  const middle = median(days);
  return {
    unit: 'count',
    numerator: middle ?? 0,
    denominator: null,
    value: middle,
    rule: `Дней от входа до даты расчёта: половина ждёт меньше, половина больше. Посчитано по наставляемым без пары: ${days.length}. ${WAITING_RULE}`,
    source: WAITING_SOURCE,
    problems: howMany('enteredMissing', all.length - dated.length),
  };
}

function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

function trained(ground: Ground): Counted {
  const here = mentorsHere(ground);
  return {
    unit: 'percent',
    numerator: unique(here.filter(({ training }) => isTrained(training))),
    denominator: unique(here),
    rule: 'Наставники, у которых заполнено «Обучение» ÷ все наставники, которые сейчас в базе × 100.',
    source: 'Лист «Наставники».',
    problems: [],
  };
}

/** «нет», «не проходил» and a dash stand for nothing. */
function isTrained(training: string): boolean {
  const folded = foldText(training);
  return folded !== '' && folded !== '-' && !/^(?:нет|не)(?![а-я])/.test(folded);
}

function earlyEnds(ground: Ground): Counted {
  const { yearStart, asOf, material } = ground;
  const early = material.pairs.filter(
    ({ state, end, plannedEnd }) =>
      (state === PAIR_STATES.finished || state === PAIR_STATES.approved) &&
      isDay(end) &&
      isDay(plannedEnd) &&
      end >= yearStart &&
      end <= asOf &&
      end < plannedEnd,
  );
  const reasons = new Map<string, number>();
  for (const { endReason } of early) {
    const words = reasonGroup(endReason);
    reasons.set(words, (reasons.get(words) ?? 0) + 1);
  }
  const listed = [...reasons].sort(([, a], [, b]) => b - a).map(([words, count]) => `${words} – ${count}`);
  return {
    unit: 'count',
    numerator: early.length,
    denominator: null,
    rule: `Пары, которые закончились в этом учебном году раньше, чем по плану.${listed.length === 0 ? '' : ` По причинам: ${listed.join('; ')}.`}`,
    source: 'Лист «Пары».',
    problems: [],
  };
}

function longTerm({ material }: Ground): Counted {
  return {
    unit: 'count',
    numerator: unique(material.mentors.filter((mentor) => mentor.longTerm)),
    denominator: null,
    rule: 'Наставники с отметкой «В долгосрочной базе».',
    source: 'Лист «Наставники».',
    problems: [],
  };
}

const working = (key: string, title: string, count: Indicator['count']): Indicator => ({
  key,
  title,
  planned: false,
  count,
});

export const P4 = working('P4', 'Доля полученных согласий', consents);
export const P5 = working('P5', 'Наставляемые без пары', unpaired);
export const P6 = working('P6', 'Сколько дней ждут без пары (медиана)', waitingDays);
export const P7 = working('P7', 'Доля обученных наставников', trained);
export const P8 = working('P8', 'Досрочные завершения', earlyEnds);
export const P9 = working('P9', 'Наставники в долгосрочной базе', longTerm);
