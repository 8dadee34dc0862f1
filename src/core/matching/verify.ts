/**
 * Checks an assignment without trusting whoever made it: shares no code with the solver. Run on every
 * proposal before anybody sees it.
 *
 * The proof of optimality is weak duality. Let every placed mentee be worth `worth` points beside the score.
 * For any prices ≥ 0 no assignment at all can be worth more than the sum over mentees of the best gain at
 * these prices (0 for having nobody) plus the sum over mentors of places × price. An assignment that reaches
 * this bound is therefore best; and as `worth` exceeds all scores together, best means the most mentees
 * first and the largest score second. One pass over the pairs.
 */
import { type Assignment, type AssignmentProblem, HIGHEST_SCORE } from './assignment';

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
  /** `worth` is too small to put the number of mentees before the score. */
  | 'weak-worth'
  | 'negative-price'
  /** The prices do not prove that nothing better exists. */
  | 'not-proved-best';

export function verify(problem: AssignmentProblem, assignment: Assignment): Verdict {
  const code = findFault(problem, assignment);
  return code === null ? { ok: true } : { ok: false, code };
}

function findFault(problem: AssignmentProblem, assignment: Assignment): VerdictCode | null {
  const { mentorOf, matched, score, worth, prices } = assignment;
  const menteeCount = problem.mentees.length;
  if (mentorOf.length !== menteeCount || prices.length !== problem.mentors.length) return 'malformed';
  if (![...mentorOf, ...prices, matched, score, worth].every(Number.isSafeInteger)) return 'malformed';
  if (mentorOf.some((mentor) => mentor < -1 || mentor >= prices.length)) return 'unknown-mentor';
  if (worth <= HIGHEST_SCORE * menteeCount) return 'weak-worth';
  if (prices.some((price) => price < 0)) return 'negative-price';

  const fixed = new Map((problem.fixed ?? []).map((pair) => [pair.mentee, pair]));
  const places = problem.mentors.map((mentor) => mentor.places);
  for (const pair of fixed.values()) places[pair.mentor]! -= 1;
  const load = places.map(() => 0);
  let foundCount = 0;
  let foundScore = 0;
  let reached = 0;
  let bound = 0;
  for (let mentee = 0; mentee < menteeCount; mentee++) {
    const mentor = mentorOf[mentee]!;
    const kept = fixed.get(mentee);
    if (kept !== undefined) {
      if (mentor !== kept.mentor) return 'fixed-pair-lost';
      foundCount += 1;
      foundScore += kept.score;
      continue;
    }
    const { mentors, scores } = problem.allowed[mentee]!;
    let own = -1;
    let gain = 0;
    for (let e = 0; e < mentors.length; e++) {
      const j = mentors[e]!;
      if (j === mentor) own = scores[e]!;
      gain = Math.max(gain, worth + scores[e]! - prices[j]!);
    }
    bound += gain;
    if (mentor === -1) continue;
    if (own < 0) return 'pair-not-allowed';
    load[mentor]! += 1;
    if (load[mentor]! > places[mentor]!) return 'mentor-overfull';
    foundCount += 1;
    foundScore += own;
    reached += worth + own;
  }
  if (foundCount !== matched) return 'wrong-count';
  if (foundScore !== score) return 'wrong-score';
  for (let j = 0; j < prices.length; j++) bound += Math.max(0, places[j]!) * prices[j]!;
  return bound === reached ? null : 'not-proved-best';
}
