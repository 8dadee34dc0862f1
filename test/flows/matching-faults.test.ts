/** Every service call of proposing with switches and changes fails in turn: run again, all is as without faults. */

import type * as To from '../../src/flows/replies';
import { ask, markAllConsents } from '../demo/demo';
import { callServer } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { type } from './edits';
import { propose, read } from './matching-school';
import { after, answeredSchool, registersOf, reopen, rowsOf, type SavedSchool } from './school';

const proposed = after(answeredSchool(), (workspace) => {
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
  propose(workspace);
});
const REQUEST: To.MatchingRequest = {
  options: { quality: null, floor: 20, fewestChanges: false, mutual: true },
  changes: [
    { kind: 'forbid', mentee: 'У-001', mentor: 'Н-001' },
    { kind: 'priority', mentee: 'У-003', on: true },
    { kind: 'pair', mentee: 'У-002', mentor: 'Н-002' },
    { kind: 'place', mentor: 'Н-003', places: 4 },
  ],
};

/** What has to be the same in the end, moments left out. */
function outcome(workspace: LocalWorkspace): string {
  const rows = { ...registersOf(workspace), Критерии: rowsOf(workspace, 'Критерии') };
  return JSON.stringify(rows, (title, value) => (title === 'Предложено' ? undefined : value));
}

/** Calls, every one or each so many, whose failure is not made good by doing the same again. */
function differing(
  saved: SavedSchool,
  act: (workspace: LocalWorkspace) => void,
  step = 1,
): readonly number[] {
  const clean = reopen(saved);
  const sum = (): number => Object.values(clean.calls).reduce((count, times) => count + times, 0);
  const begun = sum();
  act(clean);
  const points = sum() - begun;
  expect(points).toBeGreaterThan(20);
  expect(outcome(clean)).not.toBe(outcome(reopen(saved)));
  const expected = outcome(clean);
  const tried = Array.from({ length: Math.floor(points / step) }, (_, i) => (i + 1) * step);
  return tried.filter((point) => {
    const workspace = reopen(saved);
    workspace.faults.failAt(point);
    act(workspace);
    expect(workspace.faults.fired).toBe(1);
    workspace.faults.clear();
    act(workspace);
    return outcome(workspace) !== expected;
  });
}

test('proposing with switches and changes', () => {
  expect(differing(proposed, (workspace) => callServer(workspace, 'proposePairs', REQUEST))).toEqual([]);
});

test('reading rows that were edited by hand', () => {
  const edited = after(proposed, (workspace) => {
    type(workspace, 'Подбор', 2, 'Наставник', 'Н-002');
    type(workspace, 'Критерии', 2, 'Вес', '70');
  });
  expect(differing(edited, (workspace) => callServer(workspace, 'readProposals'), 7)).toEqual([]);
});

test('swapping', () => {
  const [one, other] = read(reopen(proposed)).cards.filter(
    ({ mentor }, i, cards) => cards.findIndex((card) => card.mentor.code === mentor.code) === i,
  ) as [To.ProposalCard, To.ProposalCard];
  const swap: To.Decision = {
    mentee: one.mentee.code,
    mentor: other.mentor.code,
    decision: 'swap',
    other: other.mentee.code,
  };
  // A swap done is not done twice: once it is written the second attempt finds other mentors there.
  const act = (workspace: LocalWorkspace): void => {
    callServer(workspace, 'decide', { decisions: [swap] });
  };
  expect(differing(proposed, act, 3)).toEqual([]);
});
