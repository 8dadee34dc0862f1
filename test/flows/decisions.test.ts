/** Swapping, rejecting and allowing again, fixing against the rules, deciding about people who have left. */

import type * as To from '../../src/flows/replies';
import { ask } from '../demo/demo';
import type { LocalWorkspace } from '../workspace/workspace';
import { refusal, type } from './edits';
import {
  CROWDED,
  decide,
  everything,
  inPanel,
  inSheet,
  inventedAnswers,
  propose,
  read,
  readySchool,
  rowOf,
} from './matching-school';
import { after, reopen, rowsOf } from './school';

const proposed = after(readySchool(inventedAnswers(CROWDED)), (workspace) => propose(workspace));
const { cards } = read(reopen(proposed));

/** Two pupils each of whom may have the other's mentor: then a swap breaks no rule. */
const [one, other] = (() => {
  const pupils = cards.filter(({ mentee }) => mentee.code.startsWith('У-'));
  const workspace = reopen(proposed);
  for (const a of pupils) {
    for (const b of pupils) {
      if (a.mentor.code === b.mentor.code) continue;
      const both = decide(reopen({ ...proposed, json: workspace.save() }), swapOf(a, b)).proposals.cards;
      const own = both.filter(({ mentee }) => [a.mentee.code, b.mentee.code].includes(mentee.code));
      if (own.every(({ reasons }) => reasons.every(({ share }) => share > 0))) return [a, b];
    }
  }
  throw new Error('nobody to swap');
})() as [To.ProposalCard, To.ProposalCard];

function swapOf(a: To.ProposalCard, b: To.ProposalCard): To.Decision {
  return { mentee: a.mentee.code, mentor: b.mentor.code, decision: 'swap', other: b.mentee.code };
}

const base = (workspace: LocalWorkspace, sheet: string, code: string): Record<string, unknown> =>
  rowsOf(workspace, sheet).find((row) => row.Код === code)!;
const standing = (proposals: To.Proposals, code: string) =>
  inPanel(proposals).find(({ mentee }) => mentee === code)!;

describe('a swap', () => {
  test('gives each the mentor of the other and fixes both, in panel and sheet', () => {
    const workspace = reopen(proposed);
    const { proposals, troubles } = decide(workspace, swapOf(one, other));
    expect(troubles).toEqual([]);
    expect(standing(proposals, one.mentee.code)).toMatchObject({ mentor: other.mentor.code, fixed: true });
    expect(standing(proposals, other.mentee.code)).toMatchObject({ mentor: one.mentor.code, fixed: true });
    expect(inSheet(workspace)).toEqual(inPanel(proposals));
    expect(read(workspace)).toEqual(proposals);
    // A new run, however free, leaves both alone.
    const again = propose(workspace, { options: { ...proposals.options, fewestChanges: false } });
    for (const { mentee } of [one, other])
      expect(standing(again, mentee.code)).toEqual(standing(proposals, mentee.code));
  });

  test('comes to the same as trying it said', () => {
    const workspace = reopen(proposed);
    const trial = ask<To.Trial>(workspace, 'tryChanges', {
      changes: [
        { kind: 'pair', mentee: one.mentee.code, mentor: other.mentor.code },
        { kind: 'pair', mentee: other.mentee.code, mentor: one.mentor.code },
      ],
    });
    const { outcome } = decide(workspace, swapOf(one, other)).proposals;
    expect([outcome.pairs, outcome.total]).toEqual([trial.after.pairs, trial.after.total]);
  });

  test('is refused when one of the rows has changed meanwhile, and nothing is written', () => {
    const workspace = reopen(proposed);
    type(
      workspace,
      'Подбор',
      rowOf(workspace, 'Подбор', 'Наставляемый', other.mentee.code),
      'Наставник',
      one.mentor.code,
    );
    const before = everything(workspace);
    const said = [`Наставники ${one.mentee.code} и ${other.mentee.code} с тех пор изменились.`];
    expect(refusal(workspace, 'decide', { decisions: [swapOf(one, other)] })).toEqual(said);
    expect(everything(workspace)).toBe(before);
    const accepted = reopen(proposed);
    decide(accepted, { mentee: other.mentee.code, mentor: other.mentor.code, decision: 'accept' });
    expect(refusal(accepted, 'decide', { decisions: [swapOf(one, other)] })).toEqual(said);
  });

  test('of which one half cannot be is not done at all', () => {
    const workspace = reopen(proposed);
    type(
      workspace,
      'Наставники',
      rowOf(workspace, 'Наставники', 'Код', one.mentor.code),
      'Состояние',
      'сложил обязанности',
    );
    const before = everything(workspace);
    expect(refusal(workspace, 'decide', { decisions: [swapOf(one, other)] })).toEqual([
      expect.stringMatching(new RegExp(`^Пара ${other.mentee.name} .* невозможна: `)),
    ]);
    expect(everything(workspace)).toBe(before);
  });

  test('is accepted like any other pair and taken back', () => {
    const workspace = reopen(proposed);
    decide(workspace, swapOf(one, other));
    const { pairs } = decide(workspace, {
      mentee: one.mentee.code,
      mentor: other.mentor.code,
      decision: 'accept',
    });
    expect(rowsOf(workspace, 'Пары')).toMatchObject([
      {
        Код: pairs[0],
        Наставляемый: one.mentee.code,
        Наставник: other.mentor.code,
        Состояние: 'согласована',
      },
    ]);
    const back = ask<To.Proposals>(workspace, 'undoDecisions', { pairs });
    expect(standing(back, one.mentee.code)).toMatchObject({ mentor: other.mentor.code });
    expect(inSheet(workspace)).toEqual(inPanel(back));
    expect(rowsOf(workspace, 'Пары')[0]).toMatchObject({ Состояние: 'отменена' });
  });
});

test('a rejected pair is allowed again: the pair is back, the codes are gone on both sides', () => {
  const workspace = reopen(proposed);
  const { mentee, mentor } = one;
  const before = standing(read(workspace), mentee.code);
  const rejected = decide(workspace, {
    mentee: mentee.code,
    mentor: mentor.code,
    decision: 'reject',
  }).proposals;
  expect(standing(rejected, mentee.code).mentor).toBe('');
  expect(base(workspace, 'Наставляемые', mentee.code)['Не предлагать']).toBe(mentor.code);
  expect(rejected.rejected).toMatchObject([{ mentee, mentor }]);
  type(
    workspace,
    'Наставники',
    rowOf(workspace, 'Наставники', 'Код', mentor.code),
    'Не предлагать',
    `У-777; ${mentee.code.toLowerCase()}`,
  );
  const { proposals } = decide(workspace, { mentee: mentee.code, mentor: mentor.code, decision: 'allow' });
  expect(standing(proposals, mentee.code)).toEqual(before);
  expect(proposals.rejected).toEqual([]);
  expect(base(workspace, 'Наставляемые', mentee.code)['Не предлагать']).toBe('');
  expect(base(workspace, 'Наставники', mentor.code)['Не предлагать']).toBe('У-777');
  expect(inSheet(workspace)).toEqual(inPanel(proposals));
});

test('allowed again after a new run has found somebody else: what stands stays', () => {
  const workspace = reopen(proposed);
  const { mentee, mentor, others } = one;
  decide(workspace, { mentee: mentee.code, mentor: mentor.code, decision: 'reject' });
  propose(workspace, { changes: [{ kind: 'pair', mentee: mentee.code, mentor: others[0]!.code }] });
  const { proposals } = decide(workspace, { mentee: mentee.code, mentor: mentor.code, decision: 'allow' });
  expect(standing(proposals, mentee.code).mentor).toBe(others[0]!.code);
  expect(proposals.rejected).toEqual([]);
});

test('a fixed pair that breaks a rule is kept with a warning, through a new run into the pair itself', () => {
  const workspace = reopen(proposed);
  const pupil = one.mentee.code;
  const teacher = cards.find(({ mentee }) => mentee.code.startsWith('П-'))!.mentor.code;
  type(workspace, 'Подбор', rowOf(workspace, 'Подбор', 'Наставляемый', pupil), 'Наставник', teacher);
  // Accepted as it stands it is refused, fixed first it is the curator's will.
  const accept: To.Decision = { mentee: pupil, mentor: teacher, decision: 'accept' };
  expect(refusal(workspace, 'decide', { decisions: [accept] })[0]).toMatch(/невозможна: роли/);
  const fixed = decide(workspace, { mentee: pupil, mentor: teacher, decision: 'fix' }).proposals;
  const warning = { text: expect.stringMatching(/^внимание: роли/), share: 0 };
  const cardOf = (proposals: To.Proposals) => proposals.cards.find(({ mentee }) => mentee.code === pupil)!;
  expect(cardOf(fixed).reasons[0]).toEqual(warning);
  const again = propose(workspace);
  expect(standing(again, pupil)).toMatchObject({ mentor: teacher, fixed: true });
  expect(cardOf(again).reasons[0]).toEqual(warning);
  expect(decide(workspace, accept).pairs).toEqual(['НП-001']);
  expect(rowsOf(workspace, 'Пары')[0]!.Почему).toMatch(/внимание: роли/);
});

test('released, a pair is proposed like any other', () => {
  const workspace = reopen(proposed);
  const { mentee, others } = one;
  const chosen = decide(workspace, {
    mentee: mentee.code,
    mentor: others[0]!.code,
    decision: 'choose',
  }).proposals;
  expect(standing(chosen, mentee.code)).toMatchObject({ mentor: others[0]!.code, fixed: true });
  expect(chosen.optimal && chosen.gap !== '').toBe(false);
  const released = decide(workspace, {
    mentee: mentee.code,
    mentor: others[0]!.code,
    decision: 'release',
  }).proposals;
  expect(standing(released, mentee.code)).toMatchObject({ mentor: others[0]!.code, fixed: false });
  const best = propose(workspace, { options: { ...released.options, fewestChanges: false } });
  expect(inPanel(best)).toEqual(inPanel(read(reopen(proposed))));
});

test('decisions about people who have left are said, the others are carried out', () => {
  const workspace = reopen(proposed);
  const [a, b, c] = cards as [To.ProposalCard, To.ProposalCard, To.ProposalCard];
  type(
    workspace,
    'Наставляемые',
    rowOf(workspace, 'Наставляемые', 'Код', a.mentee.code),
    'Состояние',
    'выбыл',
  );
  const accept = ({ mentee, mentor }: To.ProposalCard): To.Decision => ({
    mentee: mentee.code,
    mentor: mentor.code,
    decision: 'accept',
  });
  const { pairs, troubles } = decide(workspace, accept(a), { ...accept(b), mentor: 'Н-999' }, accept(c), {
    ...accept(b),
    mentee: 'У-999',
  });
  expect(pairs).toEqual(['НП-001']);
  expect(rowsOf(workspace, 'Пары')).toMatchObject([{ Наставляемый: c.mentee.code }]);
  expect(troubles.map(({ happened }) => happened)).toEqual([
    expect.stringMatching(new RegExp(`^Пара ${a.mentee.name} .* невозможна: `)),
    'Участника Н-999 больше нет в базе.',
    'Участника У-999 больше нет в базе.',
  ]);
  // Fixing does not help somebody who has left.
  expect(refusal(workspace, 'decide', { decisions: [{ ...accept(a), decision: 'fix' }] })).toHaveLength(1);
});

test('a misspelt word in another row does not hold up what is decided in the panel', () => {
  const workspace = reopen(proposed);
  const row = rowOf(workspace, 'Подбор', 'Наставляемый', other.mentee.code);
  type(workspace, 'Подбор', row, 'Решение', 'принято');
  const accept: To.Decision = { mentee: one.mentee.code, mentor: one.mentor.code, decision: 'accept' };
  const { pairs, proposals } = decide(workspace, accept);
  expect(pairs).toEqual(['НП-001']);
  const said = `На листе «Подбор» у ${other.mentee.code} непонятное решение «принято».`;
  expect(proposals.cautions.map(({ happened }) => happened)).toEqual([said]);
  expect(refusal(workspace, 'decide', { decisions: [] })).toEqual([said]);
});

test('decisions of one request build on each other', () => {
  const workspace = reopen(proposed);
  const [a, b] = [one, other];
  const pupil = a.mentee.code;
  const [first, second] = a.others.map(({ code }) => code) as [string, string];
  const avoided = (): unknown => base(workspace, 'Наставляемые', pupil)['Не предлагать'];
  const of = (decision: To.Decision['decision'], mentor: string): To.Decision => ({
    mentee: pupil,
    mentor,
    decision,
  });
  // A panel that is out of date: who stands there now stays.
  const rejected = decide(workspace, of('reject', first), of('reject', second)).proposals;
  expect(avoided()).toBe(`${first}; ${second}`);
  expect(standing(rejected, pupil)).toEqual(standing(read(reopen(proposed)), pupil));
  decide(workspace, of('allow', first), of('allow', second), of('release', second));
  expect(avoided()).toBe('');
  const accept: To.Decision = { mentee: pupil, mentor: b.mentor.code, decision: 'accept' };
  expect(decide(workspace, swapOf(a, b), accept)).toMatchObject({ pairs: ['НП-001'], troubles: [] });
  expect(rowsOf(workspace, 'Пары')).toMatchObject([{ Наставляемый: pupil, Наставник: b.mentor.code }]);
  // Once more is nothing new; anything else about a pair made is refused and leaves no trace.
  expect(decide(workspace, accept)).toMatchObject({ pairs: [], troubles: [] });
  const before = everything(workspace);
  const said = [`${pupil} уже в паре с ${b.mentor.code}.`];
  for (const wanted of [of('reject', b.mentor.code), of('accept', a.mentor.code)])
    expect(refusal(workspace, 'decide', { decisions: [wanted] })).toEqual(said);
  expect(everything(workspace)).toBe(before);
});

test('allowed again when the place is taken: only the code goes', () => {
  const workspace = reopen(proposed);
  const rival = cards.find(({ others }) => others.some(({ free }) => !free))!;
  const full = rival.others.find(({ free }) => !free)!.code;
  const { mentee } = cards.find(({ mentor }) => mentor.code === full)!;
  const about = { mentee: mentee.code, mentor: full };
  decide(workspace, { ...about, decision: 'reject' });
  decide(workspace, { mentee: rival.mentee.code, mentor: full, decision: 'choose' });
  const { proposals } = decide(workspace, { ...about, decision: 'allow' });
  expect(standing(proposals, mentee.code).mentor).toBe('');
  expect(base(workspace, 'Наставляемые', mentee.code)['Не предлагать']).toBe('');
});
