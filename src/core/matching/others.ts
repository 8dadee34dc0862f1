/** Other mentors whom the curator may choose instead of the proposed one, and what each choice costs the whole. */
import { compareCodes } from './assign';
import type { Assignment, AssignmentProblem } from './assignment';
import type { Prepared } from './prepare';
import { FINER, inHundred, type Solved, scoreOf } from './solve-way';
import { findLosses, type Losses, type Move } from './what-if';

export interface OtherMentor {
  readonly mentor: string;
  /** 0…1000 */
  readonly score: number;
  /** A place is left, with all pairs shown counted in. */
  readonly free: boolean;
  /** Null when the pair is fixed: then nothing is weighed against it. */
  readonly cost: Cost | null;
}

/** What the whole loses or wins, everybody else being matched as well as possible. */
export interface Cost {
  /** Change of the sum of points of 100, with one decimal. */
  readonly points: number;
  /** Codes of mentees who would be left without a mentor, or get one at last. */
  readonly left: readonly string[];
  readonly gained: readonly string[];
}

const SHOWN = 3;

/** Per mentee the three mentors who cost the whole least; `shown` is what each mentee has now. */
export function othersFinder(
  prepared: Prepared,
  { problem, assignment }: Solved,
  shown: readonly number[],
): (mentee: number) => readonly OtherMentor[] {
  const losses = findLosses(problem, assignment);
  const fixed = new Set((problem.fixed ?? []).map(({ mentee }) => mentee));
  const free = problem.mentors.map(({ places }) => places);
  for (const mentor of shown) if (mentor >= 0) free[mentor]! -= 1;
  const codes = problem.mentors.map(({ code }) => code);
  return (mentee) => {
    const own = finite(losses.of(mentee, shown[mentee]!));
    const { mentors } = problem.allowed[mentee]!;
    const found = Array.from(mentors, (mentor) => ({
      mentor,
      score: scoreOf(prepared, mentee, mentor),
      loss: fixed.has(mentee) ? 0 : losses.of(mentee, mentor) - own,
    })).filter(({ mentor, loss }) => mentor !== shown[mentee] && loss < Number.POSITIVE_INFINITY);
    found.sort(
      (a, b) => a.loss - b.loss || b.score - a.score || compareCodes(codes[a.mentor]!, codes[b.mentor]!),
    );
    return found.slice(0, SHOWN).map(({ mentor, score }) => ({
      mentor: codes[mentor]!,
      score,
      free: free[mentor]! > 0,
      cost: fixed.has(mentee)
        ? null
        : costOf(problem, assignment, losses, mentee, { from: shown[mentee]!, to: mentor }),
    }));
  };
}

/** A pair shown that the rules do not allow is compared with the best answer. */
function finite(loss: number): number {
  return loss === Number.POSITIVE_INFINITY ? 0 : loss;
}

function costOf(
  problem: AssignmentProblem,
  assignment: Assignment,
  losses: Losses,
  mentee: number,
  { from, to }: { readonly from: number; readonly to: number },
): Cost {
  const now = after(problem, assignment, losses.moves(mentee, from));
  const then = after(problem, assignment, losses.moves(mentee, to));
  const lacking = (a: ReadonlySet<number>, b: ReadonlySet<number>): readonly string[] =>
    [...a].filter((one) => !b.has(one)).map((one) => problem.mentees[one]!);
  return {
    points: (then.score - now.score) / FINER,
    left: lacking(then.left, now.left),
    gained: lacking(now.left, then.left),
  };
}

/** Score less what the load costs, and who of those that move has nobody, once all moves are made. */
function after(
  { mentors, allowed, evenLoad = 0 }: AssignmentProblem,
  { mentorOf, score, loadCost }: Assignment,
  moves: readonly Move[],
): { readonly score: number; readonly left: ReadonlySet<number> } {
  const placeOf = (mentee: number, mentor: number): number =>
    mentor < 0
      ? 0
      : (allowed[mentee]!.scores[Array.prototype.indexOf.call(allowed[mentee]!.mentors, mentor)] ?? 0);
  const change = new Map<number, number>();
  const count = (mentor: number, by: number): void => {
    if (mentor >= 0) change.set(mentor, (change.get(mentor) ?? 0) + by);
  };
  let sum = score - loadCost;
  const left = new Set<number>();
  for (const [mentee, mentor] of mentorOf.entries()) if (mentor < 0) left.add(mentee);
  for (const { mentee, from, to } of moves) {
    sum += placeOf(mentee, to) - placeOf(mentee, from);
    count(from, -1);
    count(to, 1);
    if (to < 0) left.add(mentee);
    else left.delete(mentee);
  }
  for (const [mentor, by] of change) {
    const before =
      (mentors[mentor]!.taken ?? 0) + mentorOf.reduce((all, each) => all + (each === mentor ? 1 : 0), 0);
    sum -= evenLoad * (triangle(before + by) - triangle(before));
  }
  return { score: sum, left };
}

/** 0 + 1 + … + (load − 1): what so many mentees of one mentor cost together. */
function triangle(load: number): number {
  return (load * (load - 1)) / 2;
}

export interface Rival {
  readonly mentee: string;
  /** By how many points of 100 this mentor would suit them better than whom they have. */
  readonly gain: number;
}

/** Points of 1000 by which another mentor must suit better to be called wanted. */
const MATTERS = 100;

/**
 * Per mentor the mentees who have another and would clearly do better with this one, the most first. Who has nobody is
 * no rival of somebody in particular: every mentor allowed would be better.
 */
export function findRivals(prepared: Prepared, shown: readonly number[]): readonly (readonly Rival[])[] {
  const { problem, mentors } = prepared;
  const rivals = mentors.map((): Rival[] => []);
  problem.allowed.forEach(({ mentors: list, scores }, mentee) => {
    if (shown[mentee]! < 0) return;
    const own = scoreOf(prepared, mentee, shown[mentee]!);
    for (let e = 0; e < list.length; e++) {
      if (list[e] === shown[mentee] || scores[e]! < own + MATTERS) continue;
      rivals[list[e]!]!.push({
        mentee: problem.mentees[mentee]!,
        gain: inHundred(scores[e]!) - inHundred(own),
      });
    }
  });
  for (const list of rivals) list.sort((a, b) => b.gain - a.gain || compareCodes(a.mentee, b.mentee));
  return rivals;
}
