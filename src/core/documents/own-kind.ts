/** A school's own template becomes a kind of document: what it is about follows from the names it uses. */

import type { DocsDocument } from './document-json';
import { type DocumentKind, documentKind, type Subject } from './document-kind';
import { findPlaceholders, foldName, readCondition } from './placeholders';
import { AWARDS_TOGETHER } from './subjects/awards';
import { EVENT } from './subjects/event';
import { MENTORS_TOGETHER } from './subjects/mentors';
import { PAIR } from './subjects/pair';
import { PAIRS_TOGETHER } from './subjects/pairs';
import { PARTNER } from './subjects/partner';
import { PERSON } from './subjects/people';
import { PETITION, PETITIONS_TOGETHER } from './subjects/petition';
import { SCHOOL } from './subjects/school';
import { knownConditions, knownNames } from './vocabulary';

/** From the plainest on: of two that know all names the first is meant. */
const SUBJECTS: readonly (readonly [about: Subject, each: boolean])[] = [
  [SCHOOL, false],
  [PAIRS_TOGETHER, false],
  [PAIR, true],
  [PERSON, true],
  [MENTORS_TOGETHER, false],
  [EVENT, false],
  [PARTNER, true],
  [AWARDS_TOGETHER, false],
  [PETITION, true],
  [PETITIONS_TOGETHER, false],
];
const OWN = 'own:';

export function ownKey(fileId: string): string {
  return OWN + fileId;
}

/** Id of the template behind an own kind; null for a kind of ours. */
export function ownFile(key: string): string | null {
  return key.startsWith(OWN) ? key.slice(OWN.length) : null;
}

/** `like` is the kind whose sample the template began as, as far as that is known. */
export function ownKind(
  fileId: string,
  title: string,
  document: DocsDocument,
  like?: DocumentKind,
): DocumentKind {
  const own = { key: ownKey(fileId), id: '', title, group: 'own', heading: title } as const;
  // It changes no registers: what an order of ours does is bound to that order.
  const nothing = { approves: [], single: false, need: null, signing: null, consent: null };
  if (like) return { ...like, ...own, ...nothing };
  const candidates = SUBJECTS.map(([about, each]) => documentKind({ ...own, about, each }));
  const names = findPlaceholders(document).placeholders.map(({ name }) => name);
  const unknown = candidates.map((kind) => {
    const known = new Set(
      [...knownNames(kind), ...knownConditions(kind).map((name) => `если ${name}`)].map(foldName),
    );
    return names.filter((name) => !known.has(foldName(plainCondition(name)))).length;
  });
  return candidates[unknown.indexOf(Math.min(...unknown))]!;
}

function plainCondition(name: string): string {
  const condition = readCondition(name);
  return condition ? `если ${condition.name}` : name;
}
