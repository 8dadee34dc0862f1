/**
 * Checks an assignment without trusting whoever made it: shares no code with the solver. Run on every
 * proposal before anybody sees it.
 *
 * The proof of optimality is weak duality. Let every pair have the value said at `Weights`. For any prices ≥ 0
 * no assignment at all can be worth more than the sum over mentees of the best gain at these prices (0 for
 * having nobody) plus the sum over mentors' places of what the price exceeds the cost of the place. An assignment
 * that reaches this bound is therefore best; and as each level of the weights outweighs all that follow, best
 * means level by level. One pass over the pairs.
 */
import { type Assignment, type AssignmentProblem, HIGHEST_SCORE, type Weights } from './assignment';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly code: VerdictCode };

export type VerdictCode =
  /** Lists of a wrong length, or numbers that are not whole. */
  | 'malformed'
  | 'unknown-mentor'
  | 'fixed-pair-lost'
  | 'pair-not-allowed'
  | 'mentor-overfull'
  | 'wrong-count'
  | 'wrong-score'
  /** The weights do not put one level of the goal before the next. */
  | 'weak-weights'
  | 'negative-price'
  /** The prices do not prove that nothing better exists. */
  | 'not-proved-best';

export function verify(problem: AssignmentProblem, assignment: Assignment): Verdict {
  const code = findFault(problem, assignment);
  return code === null ? { ok: true } : { ok: false, code };
}

/** A mentor's places: how many are left beside fixed pairs, and how many mentees come before them. */
interface Room {
  left: number;
  before: number;
}

function findFault(problem: AssignmentProblem, assignment: Assignment): VerdictCode | null {
  const { mentorOf, matched, score, loadCost, weights, prices } = assignment;
  const { evenLoad = 0 } = problem;
  const menteeCount = problem.mentees.length;
  if (mentorOf.length !== menteeCount || prices.length !== problem.mentors.length) return 'malformed';
  const numbers = [...mentorOf, ...prices, matched, score, loadCost, ...Object.values(weights)];
  if (!numbers.every(Number.isSafeInteger)) return 'malformed';
  if (mentorOf.some((mentor) => mentor < -1 || mentor >= prices.length)) return 'unknown-mentor';
  if (prices.some((price) => price < 0)) return 'negative-price';

  const fixed = new Map((problem.fixed ?? []).map((pair) => [pair.mentee, pair]));
  const rooms = problem.mentors.map(({ places, taken = 0 }): Room => ({ left: places, before: taken }));
  let found = { count: 0, score: 0, loadCost: 0 };
  for (const pair of fixed.values()) {
    const room = rooms[pair.mentor]!;
    if (mentorOf[pair.mentee] !== pair.mentor) return 'fixed-pair-lost';
    found = {
      count: found.count + 1,
      score: found.score + pair.score,
      loadCost: found.loadCost + evenLoad * room.before,
    };
    room.left -= 1;
    room.before += 1;
  }
  if (!areStrong(weights, problem, fixed, rooms)) return 'weak-weights';

  const load = rooms.map(() => 0);
  // Sums of many values, each a safe integer, need not be safe themselves.
  let reached = 0n;
  let bound = 0n;
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    if (fixed.has(mentee)) continue;
    const mentor = mentorOf[mentee]!;
    const { mentors, scores } = problem.allowed[mentee]!;
    const known = problem.known?.[mentee] ?? -1;
    const least = typeof problem.goal === 'object' ? problem.goal.least : 0;
    const placed = weights.placing * (1 + (problem.priority?.[mentee] ?? 0)) - weights.point * least;
    let own = -1;
    let gain = 0;
    for (let e = 0; e < mentors.length; e++) {
      const j = mentors[e]!;
      if (j === mentor) own = scores[e]!;
      const value = placed + weights.point * scores[e]! + (j === known ? weights.known : 0);
      gain = Math.max(gain, value - prices[j]!);
    }
    bound += BigInt(gain);
    if (mentor === -1) continue;
    if (own < 0) return 'pair-not-allowed';
    const room = rooms[mentor]!;
    if (load[mentor]! >= room.left) return 'mentor-overfull';
    const cost = evenLoad * (room.before + load[mentor]!);
    load[mentor]! += 1;
    found = { count: found.count + 1, score: found.score + own, loadCost: found.loadCost + cost };
    reached += BigInt(placed + weights.point * (own - cost) + (mentor === known ? weights.known : 0));
  }
  if (found.count !== matched) return 'wrong-count';
  if (found.score !== score || found.loadCost !== loadCost) return 'wrong-score';
  rooms.forEach(({ left, before }, j) => {
    for (let k = 0; k < Math.min(left, menteeCount); k++) {
      const over = prices[j]! - weights.point * evenLoad * (before + k);
      if (over <= 0) break;
      bound += BigInt(over);
    }
  });
  return bound === reached ? null : 'not-proved-best';
}

/** Whether the weights are so far apart that no sum of a later level reaches an earlier one. */
function areStrong(
  { placing, known, point }: Weights,
  { mentees, priority = [], known: kept = [], evenLoad = 0, goal = 'most' }: AssignmentProblem,
  fixed: ReadonlyMap<number, unknown>,
  rooms: readonly Room[],
): boolean {
  const free = mentees.length - fixed.size;
  let seats = 0;
  let dearest = 0;
  for (const { left, before } of rooms) {
    if (left <= 0) continue;
    seats += Math.min(left, free);
    dearest = Math.max(dearest, evenLoad * (before + Math.min(left, free) - 1));
  }
  const pairs = Math.min(free, seats);
  const keepable = kept.filter((mentor, mentee) => mentor >= 0 && !fixed.has(mentee)).length;
  if (point < 1 || placing < 1 || known < 0) return false;
  if (goal === 'most') {
    const points = point * pairs * (HIGHEST_SCORE + dearest);
    return (keepable === 0 || known > points) && placing > points + known * Math.min(keepable, pairs);
  }
  const highest = priority.reduce(
    (most, each, mentee) => (fixed.has(mentee) ? most : Math.max(most, each)),
    0,
  );
  const placings = placing * pairs * (1 + highest);
  const points = point * pairs * (2 * HIGHEST_SCORE + dearest);
  return point > placings && (keepable === 0 || known > points + placings);
}
