/** Matching once more when two hundred pairs are approved already, and what a run costs on a school of that size. */

import type * as To from '../../src/flows/replies';
import { ask, formIds, markAllConsents } from '../demo/demo';
import { submitForm } from '../workspace/by-user';
import type { LocalWorkspace } from '../workspace/workspace';
import { type } from './edits';
import {
  CROWDED,
  compare,
  decide,
  inPanel,
  inventedAnswers,
  propose,
  read,
  readySchool,
  tryOut,
} from './matching-school';
import { after, reopen, rowsOf } from './school';

const APPROVED = 200;
const LATE = 3;

const all = inventedAnswers({ pupils: 240, teachers: 15, mentors: 150, seed: 3 });
/** Pupils of the fifth to the ninth class, for whom there are mentors. */
const late = all.filter(({ answers }) => /^[5-9]/.test(String(answers.Класс ?? ''))).slice(-LATE);
const ready = readySchool(all.filter((response) => !late.includes(response)));

/** Everybody proposed, two hundred pairs approved by an order, the others still to be decided. */
const approved = after(ready, (workspace) => {
  const accepted = propose(workspace)
    .cards.slice(0, APPROVED)
    .map(
      ({ mentee, mentor }): To.Decision => ({ mentee: mentee.code, mentor: mentor.code, decision: 'accept' }),
    );
  decide(workspace, ...accepted);
  for (let row = 2; row < APPROVED + 2; row++) type(workspace, 'Пары', row, 'Состояние', 'утверждена');
});

/** New answers of three pupils, with their papers. */
const joined = after(approved, (workspace) => {
  for (const { answers } of late)
    submitForm(workspace, formIds(workspace).pupil, answers, { lenient: true, fireTriggers: false });
  ask(workspace, 'collectAnswers');
  markAllConsents(workspace);
});

const pairs = (workspace: LocalWorkspace): unknown =>
  rowsOf(workspace, 'Пары').map((row) => [row.Код, row.Наставляемый, row.Наставник, row.Состояние]);

test('three new mentees: nothing approved moves, and as little as possible of what is proposed', () => {
  const workspace = reopen(joined);
  const before = pairs(workspace);
  const known = new Map(inPanel(read(workspace)).map(({ mentee, mentor }) => [mentee, mentor]));
  const ways = compare(workspace);
  expect(ways.options.fewestChanges).toBe(true);
  const [few, anew] = [ways.chosen, ways.turned.fewestChanges];
  expect(few.changed).toBeLessThan(anew.changed);
  expect(anew.total).toBeGreaterThan(few.total);
  expect(few.pairs).toBe(known.size - [...known.values()].filter((mentor) => mentor === '').length + LATE);

  const made = propose(workspace);
  expect(made.outcome).toEqual(few);
  const moved = inPanel(made).filter(
    ({ mentee, mentor }) => known.get(mentee) && known.get(mentee) !== mentor,
  );
  expect(moved).toHaveLength(few.changed);
  expect(made.optimal).toBe(false);
  expect(made.gap).toMatch(/^Прежние пары сохранены\. Заново вышло бы на .* больше/);
  expect(pairs(workspace)).toEqual(before);

  const fresh = reopen(joined);
  const best = propose(fresh, { options: { ...ways.options, fewestChanges: false } });
  expect(best.outcome).toEqual(anew);
  expect(best).toMatchObject({ optimal: true, gap: '' });
  expect(pairs(fresh)).toEqual(before);
});

test('no call more than for a small school', () => {
  const small = after(readySchool(inventedAnswers(CROWDED)), (workspace) => {
    const { mentee, mentor } = propose(workspace).cards.at(-1)!;
    decide(workspace, { mentee: mentee.code, mentor: mentor.code, decision: 'accept' });
  });
  const callsOf = (workspace: LocalWorkspace): Readonly<Record<string, number>> => {
    const { cards, options } = read(workspace);
    const [one, two] = cards as [To.ProposalCard, To.ProposalCard];
    const codes = { mentee: one.mentee.code, mentor: one.mentor.code };
    const other = cards.find(({ mentor }) => mentor.code !== one.mentor.code)!;
    const changes: readonly To.Change[] = [
      { kind: 'place', mentor: two.mentor.code, places: two.places + 1 },
      { kind: 'priority', mentee: two.mentee.code, on: true },
      { kind: 'forbid', mentee: two.mentee.code, mentor: two.mentor.code },
    ];
    const doors: Readonly<Record<string, () => void>> = {
      read: () => read(workspace),
      compare: () => compare(workspace, { ...options, floor: 50 }),
      tryOut: () => tryOut(workspace, changes),
      swap: () =>
        decide(workspace, {
          ...codes,
          mentor: other.mentor.code,
          decision: 'swap',
          other: other.mentee.code,
        }),
      accept: () => decide(workspace, { ...codes, mentor: other.mentor.code, decision: 'accept' }),
      propose: () => propose(workspace, { options: { ...options, floor: 10 }, changes }),
    };
    const sum = (): number => Object.values(workspace.calls).reduce((count, times) => count + times, 0);
    return Object.fromEntries(
      Object.entries(doors).map(([name, act]) => {
        const begun = sum();
        act();
        return [name, sum() - begun];
      }),
    );
  };
  const few = callsOf(reopen(small));
  expect(callsOf(reopen(approved))).toEqual(few);
  expect(Object.values(few).every((count) => count > 0)).toBe(true);
});
