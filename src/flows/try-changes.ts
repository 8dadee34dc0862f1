/** «Что если»: other ways to propose and changes tried, without writing anything. */

import { applyChanges, type Change } from '../core/matching/changes';
import type { MatchingOrder } from '../core/matching/order';
import { type Prepared, prepare } from '../core/matching/prepare';
import { brokenRules } from '../core/matching/rules/list';
import {
  findFreeFloor,
  inHundred,
  type Outcome,
  outcomeOf,
  scoreOf,
  solveWay,
} from '../core/matching/solve-way';
import type { Problem } from '../core/problem';
import { sayMove } from '../texts/matching';
import { sayProblem } from '../texts/problems';
import { openBook } from './book';
import { type People, peopleOf } from './describe-proposals';
import { checked } from './frame';
import { MATCHED, matchingInput, optionsOf, usualNumbers } from './matching-input';
import { MATCHING_REQUEST } from './propose-pairs';
import type { Person, Trial, Trouble, Ways } from './replies';

/** Each of the four switches as asked for and turned round: what it costs. */
export function compareWays(request: unknown): Ways {
  const { options } = checked(MATCHING_REQUEST, request);
  const book = openBook(MATCHED);
  const { input, criteria } = matchingInput(book);
  const prepared = prepare(input);
  const order: MatchingOrder = { ...criteria.order, ...options };
  const usual = usualNumbers(book);
  const outcome = (other: Partial<MatchingOrder>): Outcome => {
    const way = { ...order, ...other };
    return outcomeOf(prepared, way, solveWay(prepared, way).assignment.mentorOf);
  };
  return {
    options: optionsOf(order),
    chosen: outcome({}),
    turned: {
      quality: outcome({ quality: order.quality === null ? usual.quality : null }),
      floor: outcome({ floor: order.floor === null ? usual.floor : null }),
      fewestChanges: outcome({ fewestChanges: !order.fewestChanges }),
      mutual: outcome({ mutual: !order.mutual }),
    },
    usual,
    freeFloor: findFreeFloor(prepared, order),
  };
}

/** What would come of the changes, beside what stands in «Подбор» now, the rest being matched as the options say. */
export function tryChanges(request: unknown): Trial {
  const { options, changes = [] } = checked(MATCHING_REQUEST, request);
  const book = openBook(MATCHED);
  const { input, criteria } = matchingInput(book);
  const people = peopleOf(book);
  const order: MatchingOrder = { ...criteria.order, ...options };
  const before = prepare(input);
  const after = prepare(applyChanges(input, changes));
  const solved = solveWay(after, order).assignment.mentorOf;
  const standing = mentorsByCode(before, before.standing);
  const then = mentorsByCode(after, solved);
  const asked = new Set(changes.flatMap((change) => ('mentee' in change ? [change.mentee] : [])));
  const moved = before.ready
    .map(({ code }) => code)
    .filter((code) => standing.get(code)?.mentor !== then.get(code)?.mentor)
    .sort((a, b) => Number(asked.has(b)) - Number(asked.has(a)));
  return {
    before: outcomeOf(before, order, before.standing),
    after: outcomeOf(after, order, solved),
    moves: moved.map((code) => ({
      mentee: people.mentee(code),
      text: `${people.mentee(code).name}: ${sayMove(named(standing.get(code), people.mentor), named(then.get(code), people.mentor))}${warning(after, solved, code)}`,
    })),
    troubles: refusals(changes, before, after, people),
  };
}

/** Rules that the pair breaks because the curator asks for it. */
function warning(prepared: Prepared, mentorOf: readonly number[], code: string): string {
  const at = prepared.ready.findIndex((mentee) => mentee.code === code);
  const mentor = prepared.mentors[mentorOf[at] ?? -1];
  const broken = mentor ? brokenRules(prepared.ready[at]!, mentor, prepared.context) : [];
  return broken.map(({ sentence }) => `; внимание: ${sentence}`).join('');
}

interface Got {
  readonly mentor: string;
  readonly score: number;
}

function mentorsByCode(prepared: Prepared, mentorOf: readonly number[]): ReadonlyMap<string, Got> {
  return new Map(
    prepared.ready.flatMap(({ code }, mentee) => {
      const mentor = prepared.mentors[mentorOf[mentee]!];
      if (!mentor) return [];
      return [
        [code, { mentor: mentor.code, score: inHundred(scoreOf(prepared, mentee, mentorOf[mentee]!)) }],
      ] as const;
    }),
  );
}

function named(
  got: Got | undefined,
  mentor: (code: string) => Person,
): { name: string; score: number } | null {
  return got ? { name: mentor(got.mentor).name, score: got.score } : null;
}

/** Changes that cannot be: of people who are not there or take no part, and pairs that no wish makes possible. */
function refusals(
  changes: readonly Change[],
  before: Prepared,
  after: Prepared,
  people: People,
): readonly Trouble[] {
  const ready = new Set(before.ready.map(({ code }) => code));
  const open = new Set(after.mentors.filter((_, j) => after.open[j]).map(({ code }) => code));
  const whom = ({ code, name }: Person): string => `${name} (${code})`;
  return changes
    .flatMap((change): Problem[] => {
      const mentee = 'mentee' in change ? change.mentee : null;
      const mentor = 'mentor' in change ? change.mentor : null;
      const missing =
        mentee !== null && !people.mentees.has(mentee)
          ? mentee
          : mentor !== null && !people.mentors.has(mentor)
            ? mentor
            : null;
      if (missing !== null) return [{ code: 'personMissing', values: { code: missing } }];
      if (change.kind === 'pair') {
        const dropped = after.dropped.find((pair) => pair.mentee === mentee && pair.mentor === mentor);
        if (!dropped) return [];
        const values = {
          mentee: whom(people.mentee(change.mentee)),
          mentor: whom(people.mentor(change.mentor)),
          reason: dropped.sentence,
        };
        return [{ code: 'pairImpossible', values }];
      }
      if (change.kind === 'place') {
        return open.has(change.mentor)
          ? []
          : [{ code: 'notProposable', values: { mentee: whom(people.mentor(change.mentor)) } }];
      }
      return ready.has(change.mentee)
        ? []
        : [{ code: 'notProposable', values: { mentee: whom(people.mentee(change.mentee)) } }];
    })
    .map(sayProblem);
}
