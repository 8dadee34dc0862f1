import { DEFAULT_ORDER } from '../../../src/core/matching/order';
import { propose } from '../../../src/core/matching/propose';
import { MENTEE_STATES, type Mentee } from '../../../src/core/registers/mentees';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { input, mentee, mentor, pair } from './people';

/** Mentees whom nobody suits: each is to be given no mentor of those there are. */
function lonely(
  topics: readonly (readonly [mainTopic: string, topics: readonly string[]])[],
): readonly Mentee[] {
  return topics.map(([mainTopic, list], i) =>
    mentee({ code: `У-00${i + 1}`, mainTopic, topics: list, avoid: ['Н-001', 'Н-002', 'Н-003'] }),
  );
}

test('by falling number, then by topic; the main request or else the first topic, in any spelling', () => {
  const mentees = lonely([
    ['Шахматы', []],
    ['', ['Спорт', 'Кино']],
    ['спорт', []],
    ['Кино', ['Спорт']],
    ['', []],
  ]);
  expect(propose(input({ mentees })).wanted).toEqual([
    { topic: 'Спорт', mentees: ['У-002', 'У-003'], mentors: 0, places: 0 },
    { topic: 'Кино', mentees: ['У-004'], mentors: 0, places: 0 },
    { topic: 'Шахматы', mentees: ['У-001'], mentors: 0, places: 0 },
  ]);
});

test('mentors who offer the topic in a form that fits, and the places they have left', () => {
  const topics = ['Спорт'];
  const mentors = [
    mentor({ code: 'Н-001', topics, places: 3 }),
    mentor({ code: 'Н-002', topics: ['СПОРТ'], places: 1 }),
    mentor({ code: 'Н-003', topics: ['Кино'] }),
    mentor({ code: 'Н-004', topics, role: 'Педагог', post: 'учитель' }),
  ];
  const mentees = [...lonely([['Спорт', topics]]), mentee({ code: 'У-900', avoid: ['Н-002', 'Н-003'] })];
  const pairs = [pair({ mentee: 'У-901', mentor: 'Н-002', state: PAIR_STATES.agreed })];
  expect(propose(input({ mentees, mentors, pairs })).wanted).toEqual([
    { topic: 'Спорт', mentees: ['У-001'], mentors: 2, places: 2 },
  ]);
});

test('nobody who has a mentor, nor who may not be proposed yet', () => {
  const spoken = { mainTopic: 'Спорт', topics: ['Спорт'] };
  const mentees = [
    mentee({ code: 'У-001', ...spoken }),
    mentee({ code: 'У-002', ...spoken, state: MENTEE_STATES.remarks }),
    mentee({ code: 'У-003', ...spoken, state: MENTEE_STATES.waiting }),
  ];
  const given = input({ mentees, mentors: [mentor({ topics: ['Спорт'] })] });
  expect(propose({ ...given, consented: new Set(['У-001', 'У-002', 'Н-001']) }).wanted).toEqual([]);
});

test('who is below the floor is wanted for', () => {
  const mentees = [mentee({ mainTopic: 'Спорт' })];
  const { wanted } = propose(input({ mentees, mentors: [mentor({ topics: ['Кино'] })] }), {
    ...DEFAULT_ORDER,
    floor: 60,
  });
  expect(wanted).toEqual([{ topic: 'Спорт', mentees: ['У-001'], mentors: 0, places: 0 }]);
});
