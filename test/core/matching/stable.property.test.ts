/** Mutual choice: no pair would rather have each other, and those who would are all found. */
import * as fc from 'fast-check';
import { assign } from '../../../src/core/matching/assign';
import type { AssignmentProblem } from '../../../src/core/matching/assignment';
import { findBlocking, findStable, type Wishes } from '../../../src/core/matching/stable';
import { always, arbitraryProblem } from './arbitrary-problem';
import { type Random, seeded, shuffled } from './random-problem';
import { scoreOf } from './try-all';

/** Up to five names each, some of people who cannot be had. */
function randomWishes(random: Random, { mentees, mentors }: AssignmentProblem): Wishes {
  const lists = (of: number, among: number) =>
    Array.from({ length: of }, () => shuffled(random, [...Array(among).keys()]).slice(0, random(6)));
  return {
    mentees: lists(mentees.length, mentors.length),
    mentors: lists(mentors.length, mentees.length),
  };
}

/** Place in a list of wishes; who is not named comes last. */
function rank(list: readonly number[], whom: number): number {
  const at = list.indexOf(whom);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

/** The definition, pair by pair. */
function blockingOf(problem: AssignmentProblem, mentorOf: readonly number[], wishes: Wishes): string[] {
  const isFixed = (mentee: number) => problem.fixed?.some((pair) => pair.mentee === mentee) ?? false;
  const found: string[] = [];
  problem.mentees.forEach((_, mentee) => {
    problem.mentors.forEach(({ places }, mentor) => {
      const ofMentee = wishes.mentees[mentee]!;
      const ofMentor = wishes.mentors[mentor]!;
      if (!ofMentee.includes(mentor) || !ofMentor.includes(mentee) || isFixed(mentee)) return;
      if (scoreOf({ ...problem, fixed: [] }, mentee, mentor) === null || mentorOf[mentee] === mentor) return;
      const own = mentorOf[mentee]!;
      if (own !== -1 && rank(ofMentee, own) < rank(ofMentee, mentor)) return;
      const theirs = [...mentorOf.keys()].filter((other) => mentorOf[other] === mentor);
      const hasRoom = theirs.length < places;
      const wouldGive = theirs.some(
        (other) => !isFixed(other) && rank(ofMentor, other) > rank(ofMentor, mentee),
      );
      if (hasRoom || wouldGive) found.push(`${mentee}-${mentor}`);
    });
  });
  return found.sort();
}

const cases = { mentees: 20, mentors: 8 };

test('with the stable pairs kept, nobody would rather have each other', () => {
  always([arbitraryProblem(cases), fc.nat()], 500, (problem, seed) => {
    const wishes = randomWishes(seeded(seed), problem);
    const stable = findStable(problem, wishes);
    const { mentorOf } = assign({ ...problem, fixed: [...(problem.fixed ?? []), ...stable] });
    expect(blockingOf(problem, mentorOf, wishes)).toEqual([]);
    for (const { mentee, mentor, score } of stable) {
      expect(wishes.mentees[mentee]).toContain(mentor);
      expect(wishes.mentors[mentor]).toContain(mentee);
      expect(scoreOf({ ...problem, fixed: [] }, mentee, mentor)).toBe(score);
    }
    const full = problem.mentors.filter(
      ({ places }, mentor) =>
        stable.some((pair) => pair.mentor === mentor) &&
        mentorOf.filter((each) => each === mentor).length > places,
    );
    expect(full).toEqual([]);
  });
});

test('blocking pairs are those of the definition', () => {
  let found = 0;
  always([arbitraryProblem(cases), fc.nat()], 600, (problem, seed) => {
    const wishes = randomWishes(seeded(seed), problem);
    const { mentorOf } = assign(problem);
    const expected = blockingOf(problem, mentorOf, wishes);
    const blocking = findBlocking(problem, mentorOf, wishes);
    expect(blocking.map(({ mentee, mentor }) => `${mentee}-${mentor}`).sort()).toEqual(expected);
    found += expected.length;
  });
  expect(found).toBeGreaterThan(100);
});

/** Everybody with somebody they named or with nobody, in every way that leaves no blocking pair. */
function everyStable(problem: AssignmentProblem, wishes: Wishes): readonly (readonly number[])[] {
  const found: number[][] = [];
  const options = problem.mentees.map((_, mentee) => [
    -1,
    ...wishes.mentees[mentee]!.filter(
      (mentor) => wishes.mentors[mentor]!.includes(mentee) && scoreOf(problem, mentee, mentor) !== null,
    ),
  ]);
  const fill = (mentorOf: readonly number[]): void => {
    const next = options[mentorOf.length];
    if (next) {
      for (const mentor of next) fill([...mentorOf, mentor]);
      return;
    }
    const full = problem.mentors.some(
      ({ places }, j) => mentorOf.filter((mentor) => mentor === j).length > places,
    );
    if (!full && blockingOf(problem, mentorOf, wishes).length === 0) found.push([...mentorOf]);
  };
  fill([]);
  return found;
}

test('of all stable answers the one that keeps most of what is known, then that with the largest score', () => {
  let choices = 0;
  always([fc.nat()], 400, (seed) => {
    const random = seeded(seed);
    const people = [...Array(5).keys()];
    const problem: AssignmentProblem = {
      mentees: people.map((i) => `У-00${i + 1}`),
      mentors: people.slice(1).map((j) => ({ code: `Н-00${j}`, places: 1 + random(2) })),
      allowed: people.map(() => ({ mentors: [0, 1, 2, 3], scores: [0, 1, 2, 3].map(() => random(1001)) })),
      known: people.map(() => random(5) - 1),
    };
    const wishes: Wishes = {
      mentees: people.map(() => shuffled(random, [0, 1, 2, 3]).slice(0, 3)),
      mentors: people.slice(1).map(() => shuffled(random, people).slice(0, 4)),
    };
    const worth = (mentorOf: readonly number[]) => [
      mentorOf.filter((mentor, mentee) => mentor >= 0 && problem.known![mentee] === mentor).length,
      mentorOf.reduce((sum, mentor, mentee) => sum + (mentor < 0 ? 0 : scoreOf(problem, mentee, mentor)!), 0),
    ];
    const all = everyStable(problem, wishes).map(worth);
    if (all.length > 1) choices += 1;
    const [best] = all.sort((a, b) => b[0]! - a[0]! || b[1]! - a[1]!);
    const chosen = people.map(() => -1);
    for (const { mentee, mentor } of findStable(problem, wishes)) chosen[mentee] = mentor;
    expect(worth(chosen)).toEqual(best);
  });
  expect(choices).toBeGreaterThan(10);
});
