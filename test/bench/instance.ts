/** Invented programmes by seed, in the most compact shape the solver takes: rows of typed arrays. */
import type { AllowedMentors, AssignmentProblem } from '../../src/core/matching/assignment';
import { type Random, seeded } from '../core/matching/random-problem';

export const KINDS = ['dense', 'sparse'] as const;
export type Kind = (typeof KINDS)[number];

export interface Size {
  readonly mentees: number;
  readonly mentors: number;
}

const MOST_PLACES = 5;
/** Places are a little short of mentees: not everybody can be placed, and good mentors are contended. */
const PLACES_PER_MENTEE = 0.987;

/**
 * Scores 0…1000 made as the criteria make them: topics, interests and free time in common, a popularity of the
 * mentor that everybody feels, and some taste of one's own. Sparse: every tenth pair is allowed, by lot. Places are
 * 1…5 by lot.
 */
export function makeInstance(size: Size, kind: Kind, seed: number): AssignmentProblem {
  const random = seeded(seed);
  const mentees = Array.from({ length: size.mentees }, () => makePerson(random, 4, 3, 6));
  const mentors = Array.from({ length: size.mentors }, () => makePerson(random, 6, 4, 8));
  const popularity = mentors.map(() => random(401));
  const places = drawPlaces(random, size);
  const score = (i: number, j: number): number =>
    60 * countBits(mentees[i]!.topics & mentors[j]!.topics) +
    60 * Math.min(2, countBits(mentees[i]!.interests & mentors[j]!.interests)) +
    60 * Math.min(2, countBits(mentees[i]!.slots & mentors[j]!.slots)) +
    popularity[j]! +
    random(61);
  const everybody = Int32Array.from(mentors.keys());
  const allScores = new Uint16Array(kind === 'dense' ? size.mentees * size.mentors : 0);
  const allowed = mentees.map((_, i): AllowedMentors => {
    const list = kind === 'dense' ? everybody : everybody.filter(() => random(10) === 0);
    const at = i * size.mentors;
    const scores = kind === 'dense' ? allScores.subarray(at, at + list.length) : new Uint16Array(list.length);
    for (let e = 0; e < list.length; e++) scores[e] = score(i, list[e]!);
    return { mentors: list, scores };
  });
  return {
    mentees: mentees.map((_, i) => code('У', i)),
    mentors: mentors.map((_, j) => ({ code: code('Н', j), places: places[j]! })),
    allowed,
  };
}

interface Person {
  readonly topics: number;
  readonly interests: number;
  readonly slots: number;
}

function makePerson(random: Random, topics: number, interests: number, slots: number): Person {
  return {
    topics: draw(random, topics, 24),
    interests: draw(random, interests, 20),
    slots: draw(random, slots, 21),
  };
}

/** So many different things out of a list, the first of the list more often, as bits. */
function draw(random: Random, count: number, of: number): number {
  let bits = 0;
  while (countBits(bits) < count) bits |= 1 << Math.min(random(of), random(of));
  return bits;
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function drawPlaces(random: Random, { mentees, mentors }: Size): readonly number[] {
  const places = Array.from({ length: mentors }, () => 1 + random(MOST_PLACES));
  const wanted = Math.min(MOST_PLACES * mentors, Math.max(mentors, Math.round(PLACES_PER_MENTEE * mentees)));
  let short = wanted - places.reduce((sum, own) => sum + own, 0);
  while (short !== 0) {
    const j = random(mentors);
    const next = places[j]! + Math.sign(short);
    if (next < 1 || next > MOST_PLACES) continue;
    places[j] = next;
    short -= Math.sign(short);
  }
  return places;
}

function code(prefix: string, index: number): string {
  return `${prefix}-${String(index + 1).padStart(3, '0')}`;
}
