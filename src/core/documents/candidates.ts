/** Who a paper is due for, where the subject alone does not tell. */

import { papersNeeded } from '../programme/consents';
import { CONSENT_STATES } from '../registers/consents';
import { PAIR_STATES } from '../registers/pairs';
import type { Archive } from './archive';
import type { Candidate } from './document-kind';
import { pairCandidates } from './subjects/pairs';
import { inPairs, isEmployee, participants, personCandidate } from './subjects/people';

/** Those who need a consent of the kind; those who have not signed it yet are due. */
export function consentCandidates(kind: string): (archive: Archive) => readonly Candidate[] {
  return (archive) => {
    const waiting = new Set(
      archive.consents
        .filter((consent) => consent.kind === kind && consent.state === CONSENT_STATES.waiting)
        .map(({ subject }) => subject),
    );
    return participants(archive)
      .filter((someone) => {
        const side = someone.register === 'mentors' ? 'mentor' : 'mentee';
        return papersNeeded(someone, side, archive.today).some((paper) => paper.kind === kind);
      })
      .map((someone) => personCandidate(someone, waiting.has(someone.code)));
  };
}

/** Everybody may be invited; members of pairs are due. */
export function invited(archive: Archive): readonly Candidate[] {
  const members = inPairs(archive);
  return participants(archive).map((someone) => personCandidate(someone, members.has(someone.code)));
}

/** Mentors of pairs are due, whoever «Поощрения» names a letter for as well. */
export function thanked(archive: Archive): readonly Candidate[] {
  const members = inPairs(archive);
  const named = new Set(archive.awards.filter(({ kind }) => /письмо/.test(kind)).map(({ person }) => person));
  return participants(archive).map((someone) =>
    personCandidate(
      someone,
      named.has(someone.code) || (someone.register === 'mentors' && members.has(someone.code)),
    ),
  );
}

/** Employees who are mentors; those in pairs are due. */
export function staffMentors(archive: Archive): readonly Candidate[] {
  const members = inPairs(archive);
  return participants(archive)
    .filter((someone) => someone.register === 'mentors' && isEmployee(someone))
    .map((someone) => personCandidate(someone, members.has(someone.code)));
}

/** Pairs that an order has fixed are due their programme; drafts may be made earlier. */
export function approvedPairs(archive: Archive): readonly Candidate[] {
  const open = [PAIR_STATES.agreed, PAIR_STATES.ordering, PAIR_STATES.approved];
  return pairCandidates(archive, open, ({ pair }) => pair.state === PAIR_STATES.approved);
}
