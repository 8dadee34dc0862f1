import { type ProposeInput, prepare } from '../../../src/core/matching/prepare';
import { MENTEE_STATES } from '../../../src/core/registers/mentees';
import { MENTOR_STATES } from '../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { asPair, input, mentee, mentor, pair, preference } from './people';

const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
const given = input({
  mentees: ['У-002', 'У-001', 'П-010'].map((code) => mentee({ code })),
  mentors: ['Н-002', 'Н-1000', 'Н-001'].map((code) => mentor({ code, places: 2 })),
});

test('mentees who look keep their rows, the problem goes by code', () => {
  const { seekers, ready, mentors, problem } = prepare(given);
  expect(codes(seekers)).toEqual(['У-002', 'У-001', 'П-010']);
  expect(codes(ready)).toEqual(['П-010', 'У-001', 'У-002']);
  expect(problem.mentees).toEqual(codes(ready));
  expect(codes(mentors)).toEqual(['Н-001', 'Н-002', 'Н-1000']);
  expect(codes(problem.mentors)).toEqual(codes(mentors));
});

test('who is passed over, and who looks but may not be proposed yet', () => {
  const states = Object.values(MENTEE_STATES);
  const mentees = states.map((state, i) => mentee({ code: `У-00${i + 1}`, state }));
  const { seekers, ready } = prepare(input({ mentees }));
  expect(seekers.map(({ state }) => state)).toEqual([
    MENTEE_STATES.remarks,
    MENTEE_STATES.waiting,
    MENTEE_STATES.ready,
    MENTEE_STATES.proposed,
    MENTEE_STATES.paired,
  ]);
  expect(ready.map(({ state }) => state)).not.toContain(MENTEE_STATES.remarks);
});

test('who no longer offers help is not among the mentors; who cannot just now is not open', () => {
  const mentors = Object.values(MENTOR_STATES).map((state, j) => mentor({ code: `Н-00${j + 1}`, state }));
  const { mentors: found, open } = prepare(
    input({ mentors: [...mentors, mentor({ code: 'Н-008', places: 0 })] }),
  );
  expect(found.map(({ state }, j) => [state, open[j]])).toEqual([
    [MENTOR_STATES.remarks, false],
    [MENTOR_STATES.waiting, true],
    [MENTOR_STATES.ready, true],
    [MENTOR_STATES.full, true],
    [MENTOR_STATES.ready, false],
  ]);
});

test('a code in two rows is the first', () => {
  const mentees = [mentee({ code: 'У-001', name: 'Первый' }), mentee({ code: 'У-001', name: 'Второй' })];
  const mentors = [mentor({ name: 'Первый' }), mentor({ name: 'Второй' })];
  const { ready, mentors: found } = prepare(input({ mentees, mentors }));
  expect([ready, found].map((list) => list.map(({ name }) => name))).toEqual([['первый'], ['первый']]);
});

test('live pairs take places, all others do not', () => {
  const pairs = Object.values(PAIR_STATES).map((state, i) =>
    pair({ mentee: `У-90${i}`, mentor: i < 4 ? 'Н-001' : 'Н-002', state }),
  );
  const { problem } = prepare({ ...given, pairs });
  expect(problem.mentors).toEqual([
    { code: 'Н-001', places: 0, taken: 3 },
    { code: 'Н-002', places: 2, taken: 0 },
    { code: 'Н-1000', places: 2, taken: 0 },
  ]);
});

test('a mentee of a live pair does not look, one of an ended pair does', () => {
  const of = (state: string) =>
    codes(prepare({ ...given, pairs: [pair({ mentee: 'У-001', mentor: 'Н-001', state })] }).seekers);
  expect(of(PAIR_STATES.approved)).not.toContain('У-001');
  expect(of(PAIR_STATES.cancelled)).toContain('У-001');
});

test('what stands, by index; nobody for codes that are not there', () => {
  const standing = ['У-002 Н-1000', 'У-001 Н-009', 'У-009 Н-001'].map(asPair);
  expect(prepare({ ...given, standing }).standing).toEqual([-1, -1, 2]);
  expect(prepare(given).standing).toEqual([-1, -1, -1]);
});

test('allowed are those who break no rule, with their scores', () => {
  const mentees = [mentee({ code: 'У-001', avoid: ['Н-001'] }), mentee({ code: 'У-002', post: '11А' })];
  const rejected = [asPair('У-002 Н-002')];
  const { problem } = prepare({ ...given, mentees, rejected });
  expect(problem.allowed.map(({ mentors }) => Array.from(mentors))).toEqual([[1, 2], []]);
  for (const { scores } of problem.allowed)
    expect(Array.from(scores).every((score) => score >= 0 && score <= 1000)).toBe(true);
});

test('rank by waiting: the latest day 1, no day 0, a mark above all days', () => {
  const enteredOn = ['2026-09-02', '', '2026-09-01', '2026-09-02', 'давно', '2026-09-01'];
  const mentees = enteredOn.map((day, i) =>
    mentee({ code: `У-00${i + 1}`, enteredOn: day, priority: i > 3 }),
  );
  expect(prepare(input({ mentees })).problem.priority).toEqual([1, 0, 2, 1, 3, 5]);
});

test('wishes are of people on the other side who may be proposed, each once, in their order', () => {
  const preferences = [
    preference({ code: 'У-001', wish1: 'Н-002', wish2: 'Н-009', wish3: 'н-001' }),
    preference({ code: 'У-002', wish1: 'У-001', wish2: 'Н-001', wish3: 'Н-001' }),
    preference({ code: 'У-002', wish1: 'Н-002' }),
    preference({ code: 'Н-001', wish2: 'У-002' }),
  ];
  expect(prepare({ ...given, preferences }).wishes).toEqual({
    mentees: [[], [1, 0], [0]],
    mentors: [[2], [], []],
  });
});

test('members of a group whose pairs are agreed are known, others are not', () => {
  const agreed = (mentee: string, kind: string, state: string = PAIR_STATES.agreed) =>
    pair({ mentee, mentor: 'Н-001', kind, state });
  const pairs: ProposeInput['pairs'] = [
    agreed('У-001', 'В группе'),
    agreed('У-002', 'традиционное'),
    agreed('П-010', 'в группе', PAIR_STATES.approved),
    agreed('У-900', 'в группе'),
  ];
  const { joined } = prepare({ ...given, pairs });
  expect([...joined].map(([code, list]) => [code, codes(list)])).toEqual([['Н-001', ['У-001']]]);
});
