/** What an order does to the registers: from its draft on, and when it is signed. */

import type { Cells } from '../cell';
import { PAIR_STATES, type Pair } from '../registers/pairs';
import { PAPER_STATES, type Paper } from '../registers/papers';
import { CHANGE_KINDS, type Petition } from '../registers/petitions';
import { shortDay } from '../russian/dates';

type Row<R> = { readonly row: number; readonly record: R };

/** Key of the kind of order that fixes pairs. */
export const PAIR_ORDER = 'orderPairs';
const STANDING: readonly string[] = [
  PAPER_STATES.waiting,
  PAPER_STATES.preparing,
  PAPER_STATES.draft,
  PAPER_STATES.inForce,
];
const OPEN: readonly string[] = [PAIR_STATES.agreed, PAIR_STATES.ordering];

/** «№ 57-од от 12.10.2026»; a draft without a number gives what is known. */
export function orderWords({ number, day }: Pick<Paper, 'number' | 'day'>): string {
  return [number === '' ? '' : `№ ${number}`, day === '' ? '' : `от ${shortDay(day)}`]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * Pairs that are not approved yet follow the order that names them: «на приказе» while it is a draft, «согласована»
 * again when it was cancelled. Gives only the rows that change.
 */
export function settlePairs(
  pairs: readonly Row<Pair>[],
  papers: readonly Paper[],
): ReadonlyMap<number, Cells> {
  const orderOf = new Map<string, Paper>();
  for (const paper of papers) {
    if (paper.kindKey !== PAIR_ORDER || !STANDING.includes(paper.state)) continue;
    for (const code of paper.subjects) orderOf.set(code, paper);
  }
  const changed = new Map<number, Cells>();
  for (const { row, record } of pairs) {
    if (!OPEN.includes(record.state)) continue;
    const order = orderOf.get(record.code);
    if (order?.state === PAPER_STATES.inForce) continue;
    const cells = order
      ? { state: PAIR_STATES.ordering, document: order.code, order: orderWords(order) }
      : { state: PAIR_STATES.agreed, document: '', order: '' };
    if (Object.entries(cells).some(([key, value]) => record[key as keyof typeof cells] !== value))
      changed.set(row, cells);
  }
  return changed;
}

/** The head has signed: a pair is approved from the order's day on; a start the curator has put in stays. */
export function approve(pair: Pair, order: Paper, day: string): Cells {
  const start = pair.start === order.day ? day : pair.start || day;
  return {
    state: PAIR_STATES.approved,
    document: order.code,
    order: orderWords({ number: order.number, day }),
    start,
  };
}

/** The reason of a petition goes on from «в связи с»; alone it needs those words. */
function reasonWords({ reason }: Petition): string {
  return reason === '' || /^в связи\s/i.test(reason) ? reason : `в связи с ${reason}`;
}

export interface PairChange {
  readonly cells: Cells;
  /** A pair that takes the place of the old one. */
  readonly successor?: Cells;
}

/** What a signed order on changes does to the pair of a petition (domain A.2.5, A147–A149). */
export function changePair(pair: Pair, petition: Petition, order: string, day: string): PairChange {
  const since = petition.since || day;
  switch (petition.kind) {
    case CHANGE_KINDS.prolong:
      return { cells: { plannedEnd: petition.until } };
    case CHANGE_KINDS.end:
      return { cells: { state: PAIR_STATES.finished, end: since, endReason: reasonWords(petition) } };
    case CHANGE_KINDS.replace:
      return {
        cells: { state: PAIR_STATES.finished, end: since, endReason: 'замена наставника' },
        successor: {
          mentee: pair.mentee,
          mentor: petition.mentor,
          type: 'пара',
          form: pair.form,
          kind: pair.kind,
          topic: pair.topic,
          state: PAIR_STATES.approved,
          decidedOn: petition.day,
          order,
          start: since,
          plannedEnd: pair.plannedEnd,
          previous: pair.code,
        },
      };
    default:
      return { cells: {} };
  }
}
