/** Nobody drops out of the panel's sight after a rejection, and a withdrawal is not taken for a missing mark. */

import type * as To from '../../src/flows/replies';
import { ask, markAllConsents } from '../demo/demo';
import { answeredSchool, reopen, rowsOf } from './school';

const saved = answeredSchool();

test('a mentee whose proposal is rejected stands without a pair, told to run again if somebody suits', () => {
  const workspace = reopen(saved);
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  const before = ask<To.Proposals>(workspace, 'proposePairs', {});
  const all = ({ cards, unmatched }: To.Proposals): readonly string[] =>
    [...cards, ...unmatched].map(({ mentee }) => mentee.code).sort();
  const { mentee, mentor } = before.cards.find(({ others }) => others.length > 0) ?? before.cards[0]!;
  const { proposals } = ask<To.DecideResult>(workspace, 'decide', {
    decisions: [{ mentee: mentee.code, mentor: mentor.code, decision: 'reject' }],
  });
  expect(all(proposals)).toEqual(all(before));
  expect(proposals.unmatched.map((each) => each.mentee.code)).toContain(mentee.code);
  expect(all(ask<To.Proposals>(workspace, 'readProposals'))).toEqual(all(before));
});

test('a withdrawn paper is not offered for marking: «choose all» leaves it withdrawn', () => {
  const workspace = reopen(saved);
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  const first = rowsOf(workspace, 'Согласия')[0]!;
  const day = ask<To.Participants>(workspace, 'readParticipants').today;
  const typed = String(first.Код).replace('С', 'c');
  const people = ask<To.Participants>(workspace, 'withdrawConsent', { consent: typed, day });
  expect(people.waiting).toEqual([]);
  markAllConsents(workspace);
  const after = rowsOf(workspace, 'Согласия').find((row) => row.Код === first.Код)!;
  expect(after.Состояние).toBe('отозвано');
  expect(after['Дата отзыва']).not.toBe('');
});
