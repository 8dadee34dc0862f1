/** Checks that several kinds of papers share: consents, doubles, terms. */

import { addMonths, isDay } from '../day';
import { papersMissing } from '../programme/consents';
import { PAIR_ORDER } from '../programme/orders';
import { CONSENT_KINDS } from '../registers/consents';
import { PAPER_STATES } from '../registers/papers';
import { CHANGE_KINDS } from '../registers/petitions';
import { counted } from '../russian/plural';
import { foldText } from '../text';
import type { Participant } from './archive';
import { type Check, type PaperProblem, placeIn } from './document-kind';
import type { Material } from './material';
import { chosenCouple } from './subjects/pair';
import { chosenCouples } from './subjects/pairs';

/** One meeting is all of a quick mentoring: the term of a programme does not bind it (domain A084). */
const QUICK = 'скоростное';

/**
 * Everybody whom the paper binds has signed what the law and the programme ask for (A088, A093). A code of nobody is
 * named by `checkPaper`.
 */
function unsigned(
  material: Material,
  people: readonly Participant[],
  only?: string,
): readonly PaperProblem[] {
  const { archive } = material;
  const seen = new Set<string>();
  return people.flatMap((someone) => {
    if (!someone.known || seen.has(someone.code)) return [];
    seen.add(someone.code);
    const own = archive.consents.filter(({ subject }) => subject === someone.code);
    const side = someone.register === 'mentors' ? 'mentor' : 'mentee';
    const missing = papersMissing(someone, side, own, archive.today);
    if (missing.length === 0 || (only && !missing.some(({ kind }) => kind === only))) return [];
    const row = own.find(({ kind, signer }) =>
      missing.some((paper) => paper.kind === kind && paper.signer === signer),
    );
    const place = row
      ? placeIn('consents', row.code, 'state')
      : placeIn(someone.register, someone.code, 'consent');
    return [{ code: 'consentMissing', values: { code: someone.code }, place }];
  });
}

export const pairsConsented: Check = (material) =>
  unsigned(
    material,
    chosenCouples(material).flatMap(({ mentor, mentee }) => [mentor, mentee]),
  );

export const mentorsConsented: Check = (material) =>
  unsigned(material, material.chosen.map(material.archive.person));

/** An agreement about additional duties needs nothing but the consent to them. */
export const dutiesConsented: Check = (material) =>
  unsigned(material, material.chosen.map(material.archive.person), CONSENT_KINDS.duties);

/** A row copied by hand would print two people twice. */
export const noPairTwice: Check = (material) => {
  const people = chosenCouples(material).map(({ pair }) => ({
    key: `${pair.mentor} ${pair.mentee}`,
    code: pair.code,
  }));
  return people
    .filter(({ key }, at) => people.findIndex((other) => other.key === key) !== at)
    .map(({ code }) => ({
      code: 'pairTwice',
      values: { pair: code },
      place: placeIn('pairs', code, 'mentee'),
    }));
};

/** A pair stands in one order; what changes afterwards goes through another kind of order. */
export const notOrdered: Check = ({ archive, chosen, paper }) =>
  archive.papers
    .filter(({ kindKey, state, code }) => kindKey === PAIR_ORDER && code !== paper.code && isStanding(state))
    .flatMap((order) => order.subjects.filter((code) => chosen.includes(code)))
    .map((pair) => ({ code: 'pairOrdered', values: { pair }, place: placeIn('pairs', pair, 'order') }));

function isStanding(state: string): boolean {
  const gone: readonly string[] = [PAPER_STATES.void, PAPER_STATES.failed, PAPER_STATES.superseded];
  return !gone.includes(state);
}

/** Days that are none, an end before the start; a term outside three months to a year is a caution (A072). */
function termProblems(material: Material, { start, end, code, kind }: Term): readonly PaperProblem[] {
  const from = start || material.paper.day || material.archive.today;
  const wrongStart = start !== '' && !isDay(start);
  if (wrongStart || (end !== '' && (!isDay(end) || (isDay(from) && end < from)))) {
    const place = placeIn('pairs', code, wrongStart ? 'start' : 'plannedEnd');
    return [{ code: 'pairTermOdd', values: { pair: code, start: from, end }, place }];
  }
  if (end === '' || !isDay(from) || foldText(kind) === QUICK) return [];
  if (end >= addMonths(from, 3) && end <= addMonths(from, 12)) return [];
  const place = placeIn('pairs', code, 'plannedEnd');
  return [{ code: 'pairTermUnusual', caution: true, values: { pair: code, start: from, end }, place }];
}

interface Term {
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly kind: string;
}

/** So many pairs are named by their codes. */
const FEW = 5;

/** Terms of the pairs of an order. */
export const pairTerms: Check = (material) => [
  ...orderAfterEnds(material),
  ...termsOf(material)
    .filter((term) => !endsBefore(material.paper.day, term))
    .flatMap((term) => termProblems(material, term)),
];

/** A day of the order behind the ends of many is one mistake, that of the order. */
export const orderAfterEnds: Check = (material) => {
  const { day } = material.paper;
  const late = termsOf(material).filter((term) => endsBefore(day, term));
  if (late.length === 0) return [];
  const some = late.length <= FEW ? `: ${late.map(({ code }) => code).join(', ')}` : '';
  const count = counted(late.length, 'пара', 'пары', 'пар') + some;
  return [{ code: 'orderAfterEnd', values: { day, count } }];
};

function termsOf(material: Material): readonly Term[] {
  return chosenCouples(material).map(({ pair }) => ({ ...pair, end: pair.plannedEnd }));
}

/** The pair's own days are sound, but the order is dated after the last of them. */
function endsBefore(day: string, { start, end }: Term): boolean {
  return isDay(day) && isDay(end) && end < day && (start === '' || (isDay(start) && start <= end));
}

export const pairTerm: Check = (material) => {
  const pair = chosenCouple(material)?.pair;
  return pair ? termProblems(material, { ...pair, end: pair.plannedEnd }) : [];
};

/** A mentor who takes over a pair has signed like every other one. */
export const newMentorsConsented: Check = (material) =>
  unsigned(
    material,
    material.chosen
      .flatMap((code) => material.archive.petition(code) ?? [])
      .filter(({ kind }) => kind === CHANGE_KINDS.replace)
      .map(({ mentor }) => material.archive.person(mentor)),
  );
