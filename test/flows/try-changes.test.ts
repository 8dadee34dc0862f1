/** «Что если»: figures are those of what is then proposed, nothing is written, and what cannot be is said. */

import type * as To from '../../src/flows/replies';
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
  tryOut,
} from './matching-school';
import { after, reopen, rowsOf } from './school';

const proposed = after(readySchool(inventedAnswers(CROWDED)), (workspace) => propose(workspace));
const { cards, unmatched } = read(reopen(proposed));
const [first, second, third] = cards as [To.ProposalCard, To.ProposalCard, To.ProposalCard];
const single = unmatched.find(({ helpChange }) => helpChange)!;
const contested = cards.find(({ others }) => others.some(({ free }) => !free))!;
const full = contested.others.find(({ free }) => !free)!;

const CHANGES: Readonly<Record<string, readonly To.Change[]>> = {
  'another mentor': [{ kind: 'pair', mentee: first.mentee.code, mentor: first.others[0]!.code }],
  'a mentor whose places are taken': [{ kind: 'pair', mentee: contested.mentee.code, mentor: full.code }],
  'a pair that the rules do not allow': [
    {
      kind: 'pair',
      mentee: 'П-001',
      mentor: cards.find(({ mentee }) => mentee.code[0] === 'У')!.mentor.code,
    },
  ],
  'not this mentor': [{ kind: 'forbid', mentee: first.mentee.code, mentor: first.mentor.code }],
  'without a pair': [{ kind: 'without', mentee: second.mentee.code }],
  'in the first place': [{ kind: 'priority', mentee: single.mentee.code, on: true }],
  'one more place': [{ kind: 'place', mentor: full.code, places: full.places + 1 }],
  'what helps the one without a pair': [single.helpChange!],
  'two swapped': [
    { kind: 'pair', mentee: first.mentee.code, mentor: third.mentor.code },
    { kind: 'pair', mentee: third.mentee.code, mentor: first.mentor.code },
  ],
  'several at once': [
    { kind: 'forbid', mentee: first.mentee.code, mentor: first.mentor.code },
    { kind: 'without', mentee: second.mentee.code },
    { kind: 'priority', mentee: single.mentee.code, on: true },
    { kind: 'place', mentor: full.code, places: full.places + 1 },
    { kind: 'pair', mentee: third.mentee.code, mentor: third.others[0]!.code },
  ],
};

test.each(Object.entries(CHANGES))('%s: the figures are those of proposing so', (_, changes) => {
  const workspace = reopen(proposed);
  const before = everything(workspace);
  const trial = tryOut(workspace, changes);
  expect(everything(workspace)).toBe(before);
  expect(trial.troubles).toEqual([]);
  expect(trial.before).toEqual(read(workspace).outcome);
  const made = propose(workspace, { changes });
  expect(made.outcome).toEqual(trial.after);
  // Who has another mentor than before is named, once, with the one asked for first.
  const mentorOf = (all: readonly { readonly mentee: string; readonly mentor: string }[]) =>
    new Map(all.map(({ mentee, mentor }) => [mentee, mentor]));
  const was = mentorOf(inPanel(read(reopen(proposed))));
  const moved = inPanel(made).filter(({ mentee, mentor }) => was.get(mentee) !== mentor);
  expect(trial.moves.map(({ mentee }) => mentee.code).sort()).toEqual(
    moved.map(({ mentee }) => mentee).sort(),
  );
  for (const { mentee, text } of trial.moves) expect(text.startsWith(`${mentee.name}: `)).toBe(true);
  // The panel says the same right after and when it is opened anew, and so does the sheet.
  expect(inPanel(read(workspace))).toEqual(inPanel(made));
  expect(inSheet(workspace)).toEqual(inPanel(made));
});

test('a fixed pair is given up when the curator forbids it', () => {
  const workspace = reopen(proposed);
  const { mentee, mentor } = first;
  decide(workspace, { mentee: mentee.code, mentor: mentor.code, decision: 'fix' });
  const changes: readonly To.Change[] = [{ kind: 'forbid', mentee: mentee.code, mentor: mentor.code }];
  const trial = tryOut(workspace, changes);
  const made = propose(workspace, { changes });
  expect(made.outcome).toEqual(trial.after);
  expect(inPanel(made).find((row) => row.mentee === mentee.code)?.mentor).not.toBe(mentor.code);
  expect(made.rejected).toMatchObject([{ mentee: { code: mentee.code }, mentor: { code: mentor.code } }]);
});

test('what is written stands in the bases: the place, the mark, whom not', () => {
  const workspace = reopen(proposed);
  const columns = (sheet: string, code: string): Record<string, unknown> =>
    rowsOf(workspace, sheet).find((row) => row.Код === code)!;
  const before = columns('Наставники', full.code);
  propose(workspace, { changes: CHANGES['several at once']! });
  const now = columns('Наставники', full.code);
  const places = 'Сколько наставляемых';
  expect(now[places]).toBe(Number(before[places]) + 1);
  expect(columns('Наставляемые', single.mentee.code)['В первую очередь']).toBe(true);
  expect(columns('Наставляемые', first.mentee.code)['Не предлагать']).toBe(first.mentor.code);
});

test('what cannot be is said, and nothing of it counts', () => {
  const workspace = reopen(proposed);
  const standing = read(workspace).outcome;
  const withdrawn = cards.at(-1)!.mentor;
  type(
    workspace,
    'Наставники',
    rowOf(workspace, 'Наставники', 'Код', withdrawn.code),
    'Состояние',
    'сложил обязанности',
  );
  const said = (change: To.Change): readonly string[] =>
    tryOut(workspace, [change]).troubles.map(({ happened }) => happened);
  const mentee = first.mentee.code;
  expect(said({ kind: 'pair', mentee, mentor: 'Н-999' })).toEqual(['Участника Н-999 больше нет в базе.']);
  expect(said({ kind: 'forbid', mentee: 'У-999', mentor: 'Н-001' })).toEqual([
    'Участника У-999 больше нет в базе.',
  ]);
  expect(said({ kind: 'without', mentee: 'У-999' })).toEqual(['Участника У-999 больше нет в базе.']);
  expect(said({ kind: 'place', mentor: withdrawn.code, places: 9 })).toEqual([
    `${withdrawn.name} (${withdrawn.code}) сейчас не участвует в подборе.`,
  ]);
  expect(said({ kind: 'pair', mentee, mentor: withdrawn.code })).toEqual([
    `Пара ${first.mentee.name} (${mentee}) и ${withdrawn.name} (${withdrawn.code}) невозможна: такого наставника нет или он больше не участвует.`,
  ]);
  expect(standing.pairs).toBeGreaterThan(read(workspace).outcome.pairs);
  // Asked to write it, the server refuses whole.
  const before = everything(workspace);
  const changes = [...CHANGES['not this mentor']!, { kind: 'place', mentor: 'Н-999', places: 2 }];
  expect(refusal(workspace, 'proposePairs', { changes })).toEqual(['Участника Н-999 больше нет в базе.']);
  expect(everything(workspace)).toBe(before);
});

test('a mentee whose consent was withdrawn is not to be helped by trying', () => {
  const workspace = reopen(proposed);
  const { code, name } = first.mentee;
  const row = rowOf(workspace, 'Согласия', 'Код участника', code);
  type(workspace, 'Согласия', row, 'Состояние', 'отозвано');
  const { troubles } = tryOut(workspace, [
    { kind: 'priority', mentee: code, on: true },
    { kind: 'pair', mentee: code, mentor: first.others[0]!.code },
  ]);
  expect(troubles.map(({ happened }) => happened)).toEqual([
    `${name} (${code}) сейчас не участвует в подборе.`,
    expect.stringMatching(/невозможна: .*согласи/),
  ]);
});

test('several changes about one person are all written', () => {
  const workspace = reopen(proposed);
  const { mentee, mentor, others } = first;
  const [again, more] = [others[0]!.code, others[1]!.code];
  const row = rowOf(workspace, 'Подбор', 'Наставляемый', mentee.code);
  type(workspace, 'Подбор', row, 'Решение', 'отклонить');
  propose(workspace, {
    changes: [
      { kind: 'forbid', mentee: mentee.code, mentor: again },
      { kind: 'forbid', mentee: mentee.code, mentor: more },
      { kind: 'place', mentor: full.code, places: full.places + 2 },
      { kind: 'place', mentor: full.code, places: full.places + 1 },
    ],
  });
  const columns = (sheet: string, code: string): Record<string, unknown> =>
    rowsOf(workspace, sheet).find((each) => each.Код === code)!;
  const avoided = [mentor.code, again, more].join('; ');
  expect(columns('Наставляемые', mentee.code)['Не предлагать']).toBe(avoided);
  expect(columns('Наставники', full.code)['Сколько наставляемых']).toBe(full.places + 2);
});
