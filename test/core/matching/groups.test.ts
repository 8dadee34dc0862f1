import { findGrouped } from '../../../src/core/matching/groups';
import { menteeProfile, mentorProfile } from '../../../src/core/matching/person';
import { type Proposal, propose, review } from '../../../src/core/matching/propose';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import type { Mentee } from '../../../src/core/registers/mentees';
import type { Mentor } from '../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { asPair, input, mentee, mentor, pair, who } from './people';

const GROUP = ['в группе'];
const [SPORT, MATHS, ART] = ['Спорт', 'Математика', 'Творчество'];

/** Mentees У-001… with these topics, all wishing a group, and one mentor with a place for each. */
function people(
  topics: readonly (readonly string[])[],
  offered: readonly string[],
  more: Partial<Mentor> = {},
) {
  return input({
    mentees: topics.map((list, i) => mentee({ code: `У-00${i + 1}`, kinds: GROUP, topics: list })),
    mentors: [mentor({ kinds: GROUP, topics: offered, places: topics.length, ...more })],
  });
}

const kinds = ({ pairs }: Proposal) => pairs.map(({ kind }) => kind);
const groupless = ({ pairs }: Proposal) => pairs.map((one) => one.groupless);
const kindReason = ({ pairs }: Proposal) =>
  pairs.map(({ reasons }) => reasons.find(({ key }) => key === 'kind')?.text ?? '');

test('two with a topic that the mentor offers are a group, and the reasons say so', () => {
  const proposal = propose(people([[SPORT], [MATHS, SPORT]], [SPORT]));
  expect(kinds(proposal)).toEqual(['в группе', 'в группе']);
  expect(groupless(proposal)).toEqual([false, false]);
  expect(kindReason(proposal)).toEqual(Array(2).fill('вид подходит обоим: в группе'));
});

test.each<[string, readonly (readonly string[])[], readonly string[]]>([
  ['one alone', [[SPORT]], [SPORT]],
  ['different topics', [[SPORT], [MATHS]], [SPORT, MATHS]],
  ['a topic that the mentor does not offer', [[SPORT], [SPORT]], [MATHS]],
  ['no topics', [[], []], []],
])('%s: no group, nothing said of one, and a caution', (_, topics, offered) => {
  const proposal = propose(people(topics, offered));
  expect(new Set(kinds(proposal))).toEqual(new Set(['традиционное']));
  expect(groupless(proposal)).toEqual(topics.map(() => true));
  expect(new Set(kindReason(proposal))).toEqual(new Set(['']));
});

test('who did not wish it, or whose mentor did not, is in none and is told nothing of it', () => {
  const one = people([[SPORT], [SPORT]], [SPORT]);
  const silent = { ...one, mentees: one.mentees.map((each): Mentee => ({ ...each, kinds: [] })) };
  const alone = propose(people([[SPORT], [SPORT]], [SPORT], { kinds: ['ситуационное'] }));
  for (const proposal of [propose(silent), alone]) {
    expect(kinds(proposal)).not.toContain('в группе');
    expect(groupless(proposal)).toEqual([false, false]);
  }
});

test('the topic of most of them makes the group; of two such the one the mentor names first', () => {
  const three = propose(people([[SPORT], [MATHS], [MATHS, SPORT], [MATHS]], [SPORT, MATHS]));
  expect(kinds(three)).toEqual(['традиционное', 'в группе', 'в группе', 'в группе']);
  expect(groupless(three)).toEqual([true, false, false, false]);
  const mentees = [[ART], [ART], [SPORT], [SPORT]];
  expect(kinds(propose(people(mentees, [SPORT, ART])))).toEqual([
    ...['традиционное', 'традиционное'],
    ...['в группе', 'в группе'],
  ]);
  expect(kinds(propose(people(mentees, [ART, SPORT])))[0]).toBe('в группе');
});

test('who would also work alone joins, so that nobody is a group of one', () => {
  const both = ['традиционное', ...GROUP];
  const { mentees, ...rest } = people([[SPORT], [SPORT]], [SPORT], { kinds: both });
  const proposal = propose({ ...rest, mentees: [mentees[0]!, { ...mentees[1]!, kinds: both }] });
  expect(kinds(proposal)).toEqual(['в группе', 'в группе']);
  expect(kindReason(proposal)[1]).toBe('вид подходит обоим: традиционное, в группе');
});

test('mentees of different mentors are no group', () => {
  const given = people([[SPORT], [SPORT]], [SPORT], { places: 1 });
  const proposal = propose({
    ...given,
    mentors: [given.mentors[0]!, { ...given.mentors[0]!, code: 'Н-002' }],
    consented: new Set(['У-001', 'У-002', 'Н-001', 'Н-002']),
  });
  expect(kinds(proposal)).toEqual(['традиционное', 'традиционное']);
});

test('a school without this kind in «Справочники» forms none', () => {
  const lists = { ...DEFAULT_LISTS, kinds: ['традиционное', 'скоростное'] };
  expect(kinds(propose({ ...people([[SPORT], [SPORT]], [SPORT]), lists }))).not.toContain('в группе');
});

test('whose roles are turned round work alone', () => {
  const kindsOfBoth = ['реверсивное', ...GROUP];
  const teacher = { role: 'Педагог', post: 'учитель', kinds: kindsOfBoth, topics: [SPORT] };
  const proposal = propose(
    input({
      mentees: ['П-001', 'П-002'].map((code) => mentee({ code, ...teacher, experience: 20 })),
      mentors: [mentor({ ...teacher, experience: 2, places: 2 })],
    }),
  );
  expect(kinds(proposal)).toEqual(['реверсивное', 'реверсивное']);
  expect(groupless(proposal)).toEqual([false, false]);
});

describe('pairs accepted one after the other', () => {
  const given = people([[SPORT], [SPORT]], [SPORT]);
  const accepted = (state: string, kind = 'в группе') => ({
    ...given,
    pairs: [pair({ mentee: 'У-001', mentor: 'Н-001', kind, state })],
    standing: [asPair('У-002 Н-001')],
  });

  test('the second is still of the group', () => {
    for (const proposal of [review(accepted(PAIR_STATES.agreed)), propose(accepted(PAIR_STATES.agreed))]) {
      expect(who(proposal)).toEqual(['У-002 Н-001']);
      expect([kinds(proposal), groupless(proposal)]).toEqual([['в группе'], [false]]);
    }
  });

  test('a pair of another kind or in an order already makes no group', () => {
    for (const other of [accepted(PAIR_STATES.agreed, 'традиционное'), accepted(PAIR_STATES.approved)])
      expect(kinds(propose(other))).not.toContain('в группе');
  });

  test('nor does one with another topic', () => {
    const [first, second] = given.mentees;
    const mentees = [{ ...first!, topics: [MATHS] }, second!];
    expect(kinds(propose({ ...accepted(PAIR_STATES.agreed), mentees }))).toEqual(['традиционное']);
  });
});

test('the order of mentees has no influence on who is in the group', () => {
  const topics = [[ART], [SPORT], [SPORT], [ART]];
  const profiles = topics.map((list, i) =>
    menteeProfile(mentee({ code: `У-00${i + 1}`, kinds: GROUP, topics: list })),
  );
  const mentors = [mentorProfile(mentor({ kinds: GROUP, topics: [SPORT, ART], places: 4 }))];
  const grouped = (order: readonly number[]) => {
    const found = findGrouped(
      order.map((i) => profiles[i]!),
      mentors,
      [0, 0, 0, 0],
      new Map(),
    );
    return [...found].map((at) => order[at]).sort();
  };
  expect(grouped([0, 1, 2, 3])).toEqual([1, 2]);
  expect(grouped([3, 2, 1, 0])).toEqual([1, 2]);
  expect(grouped([1, 0, 3, 2])).toEqual([1, 2]);
});
