/** Every figure of the what-if table equals what a fresh solve with that pair forced loses. */
import { assign } from '../../../src/core/matching/assign';
import type { AssignmentProblem } from '../../../src/core/matching/assignment';
import { findLosses } from '../../../src/core/matching/what-if';
import { always, arbitraryProblem, problemsOf } from './arbitrary-problem';
import { worthOf } from './try-all';

/** The problem in which the mentee has this mentor, −1 for nobody. */
function forced(problem: AssignmentProblem, mentee: number, mentor: number): AssignmentProblem {
  const row = problem.allowed[mentee]!;
  if (mentor === -1) {
    const allowed = problem.allowed.map((own, i) => (i === mentee ? { mentors: [], scores: [] } : own));
    return { ...problem, allowed };
  }
  const score = row.scores[Array.from(row.mentors).indexOf(mentor)]!;
  return { ...problem, fixed: [...(problem.fixed ?? []), { mentee, mentor, score }] };
}

/** Whether the mentee may be given this mentor at all: allowed, and a place is not fixed to somebody else. */
function isPossible(
  { allowed, mentors, fixed = [] }: AssignmentProblem,
  mentee: number,
  mentor: number,
): boolean {
  if (mentor === -1) return true;
  const taken = fixed.filter((pair) => pair.mentor === mentor).length;
  return Array.from(allowed[mentee]!.mentors).includes(mentor) && taken < mentors[mentor]!.places;
}

function compare(problem: AssignmentProblem, takes: (mentee: number, mentor: number) => boolean): void {
  const answer = assign(problem);
  const best = worthOf(problem, answer.weights, answer.mentorOf);
  const losses = findLosses(problem, answer);
  problem.mentees.forEach((_, mentee) => {
    if (problem.fixed?.some((pair) => pair.mentee === mentee)) return;
    for (let mentor = -1; mentor < problem.mentors.length; mentor++) {
      if (!takes(mentee, mentor)) continue;
      const fresh = isPossible(problem, mentee, mentor)
        ? best - worthOf(problem, answer.weights, assign(forced(problem, mentee, mentor)).mentorOf)
        : Number.POSITIVE_INFINITY;
      const loss = losses.of(mentee, mentor);
      if (loss !== fresh) expect({ mentee, mentor, loss }).toEqual({ mentee, mentor, loss: fresh });
    }
  });
  expect(answer.mentorOf.every((mentor, mentee) => losses.of(mentee, mentor) === 0)).toBe(true);
}

test('those who would move make up what was said to be lost', () => {
  always([arbitraryProblem({ mentees: 12, mentors: 6 })], 300, (problem) => {
    const answer = assign(problem);
    const losses = findLosses(problem, answer);
    problem.mentees.forEach((_, mentee) => {
      for (let mentor = -1; mentor < problem.mentors.length; mentor++) {
        const moves = losses.moves(mentee, mentor);
        const mentorOf = [...answer.mentorOf];
        for (const move of moves) {
          expect(mentorOf[move.mentee]).toBe(move.from);
          mentorOf[move.mentee] = move.to;
        }
        const loss = losses.of(mentee, mentor);
        const isMade = Number.isFinite(loss) && answer.mentorOf[mentee] !== mentor;
        expect(moves[0]).toEqual(isMade ? { mentee, from: answer.mentorOf[mentee], to: mentor } : undefined);
        if (!isMade) continue;
        expect(worthOf(problem, answer.weights, mentorOf)).toBe(
          worthOf(problem, answer.weights, answer.mentorOf) - loss,
        );
        problem.mentors.forEach(({ places }, j) => {
          const load = mentorOf.filter((each) => each === j).length;
          const before = answer.mentorOf.filter((each) => each === j).length;
          expect(load).toBeLessThanOrEqual(Math.max(places, before));
        });
      }
    });
  });
});

test('small problems, every cell', () => {
  always([arbitraryProblem({ mentees: 7, mentors: 5 })], 500, (problem) => compare(problem, () => true));
});

test.each([
  ['an even load', { evenLoad: 40, mostTaken: 2, steps: 20 }],
  ['known mentors and priorities', { known: 60, highestPriority: 2, steps: 1000, evenLoad: 20 }],
  ['so many points at least', { goal: { least: 500 }, known: 20, steps: 10, evenLoad: 40 }],
])('middle problems, every seventh cell: %s', (_, more) => {
  const shape = { mentees: 40, mentors: 15, mostPlaces: 4, density: 40, fixed: 3, ...more };
  always([problemsOf(shape)], 3, (problem) =>
    compare(problem, (mentee, mentor) => (mentee * problem.mentors.length + mentor) % 7 === 0),
  );
});
