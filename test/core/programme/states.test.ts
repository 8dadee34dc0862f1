import { isKept, menteeState, mentorState } from '../../../src/core/programme/states';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEE_STATES, MENTEES } from '../../../src/core/registers/mentees';
import { MENTOR_STATES, MENTORS } from '../../../src/core/registers/mentors';
import { toRecord } from '../../../src/core/registers/register';

const NOTHING = { blocked: false, papersMissing: 0, livePairs: 0, proposed: false };
const mentee = (state: string) => toRecord(MENTEES, { state }, DEFAULT_LISTS);
const mentor = (state: string, places: number | string = 2) =>
  toRecord(MENTORS, { state, places }, DEFAULT_LISTS);

test.each([
  ['ready', NOTHING, MENTEE_STATES.ready],
  ['proposed', { ...NOTHING, proposed: true }, MENTEE_STATES.proposed],
  ['a paper missing', { ...NOTHING, proposed: true, papersMissing: 1 }, MENTEE_STATES.waiting],
  ['blocked', { ...NOTHING, blocked: true, papersMissing: 1 }, MENTEE_STATES.remarks],
  ['in a pair', { ...NOTHING, blocked: true, papersMissing: 1, livePairs: 1 }, MENTEE_STATES.paired],
])('a mentee: %s', (_, now, state) => {
  for (const before of ['', MENTEE_STATES.ready, MENTEE_STATES.paired, 'нечто']) {
    expect(menteeState(mentee(before), now)).toBe(state);
  }
});

test.each([
  ['ready', NOTHING, MENTOR_STATES.ready],
  ['one place left', { ...NOTHING, livePairs: 1 }, MENTOR_STATES.ready],
  ['no place left', { ...NOTHING, livePairs: 2 }, MENTOR_STATES.full],
  ['more than places', { ...NOTHING, livePairs: 3 }, MENTOR_STATES.full],
  ['a paper missing', { ...NOTHING, livePairs: 2, papersMissing: 1 }, MENTOR_STATES.waiting],
  ['blocked', { ...NOTHING, blocked: true, papersMissing: 1 }, MENTOR_STATES.remarks],
])('a mentor: %s', (_, now, state) => {
  expect(mentorState(mentor(''), now)).toBe(state);
});

test('a mentor who offers no place is full, one who says nothing has one', () => {
  expect(mentorState(mentor('', 0), NOTHING)).toBe(MENTOR_STATES.full);
  expect(mentorState(mentor('', ''), NOTHING)).toBe(MENTOR_STATES.ready);
  expect(mentorState(mentor('', ''), { ...NOTHING, livePairs: 1 })).toBe(MENTOR_STATES.full);
});

test('what only the curator sets no run changes', () => {
  const busy = { blocked: true, papersMissing: 2, livePairs: 1, proposed: true };
  for (const state of ['завершил', 'отказался', 'выбыл', 'архив']) {
    expect([menteeState(mentee(state), busy), isKept(state)]).toEqual([state, true]);
  }
  for (const state of ['не отобран', 'сложил обязанности', 'архив']) {
    expect([mentorState(mentor(state), busy), isKept(state)]).toEqual([state, true]);
  }
  const others = [...Object.values(MENTEE_STATES), ...Object.values(MENTOR_STATES), ''];
  expect(others.filter(isKept)).toHaveLength(7);
});
