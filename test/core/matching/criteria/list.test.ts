import { CRITERIA } from '../../../../src/core/matching/criteria/list';
import { context, two } from '../people';
import { OF_PEOPLE } from './examples-of-people';
import { OF_REQUESTS } from './examples-of-requests';

const EXAMPLES = { ...OF_REQUESTS, ...OF_PEOPLE };

describe.each(CRITERIA)('$key', (criterion) => {
  const examples = EXAMPLES[criterion.key] ?? [];

  const rows = examples.map(([said, ofMentee, ofMentor, value, reason, circumstances]) => ({
    said,
    people: two(ofMentee, ofMentor),
    value,
    reason,
    given: context(circumstances),
  }));

  test.each(rows)('$said', ({ people, value, reason, given }) => {
    expect(criterion.value(...people, given)).toBe(value);
    if (value) expect(criterion.reason(...people, given, '')).toBe(reason);
  });

  test('has a whole weight, its words, and examples of the best, the worst and nothing to go by', () => {
    const { title, weight, on, meaning, example, against } = criterion;
    expect(Number.isInteger(weight) && weight > 0 && on).toBe(true);
    expect(title).toMatch(/^[А-Я]/);
    for (const sentence of [meaning, example]) expect(sentence).toMatch(/^[А-ЯЁ«\d].*\.$/);
    expect(against).toMatch(/^[а-яё ]+$/);
    const values = new Set(rows.map(({ value }) => value));
    expect(values.has(100) && values.has(null)).toBe(true);
    expect(values.has(0)).toBe(true);
  });
});

test('a group is a reason only for a pair that is in one', () => {
  const people = two({ kinds: ['в группе'] }, { kinds: ['в группе'] });
  const kind = CRITERIA.find(({ key }) => key === 'kind')!;
  expect(kind.reason(...people, context(), 'В группе')).toBe('вид подходит обоим: в группе');
  expect(kind.reason(...people, context(), 'традиционное')).toBe('');
});

test('a mutual first choice is worth most, then the main request', () => {
  const [first, second] = [...CRITERIA].sort((a, b) => b.weight - a.weight);
  expect([first?.key, second?.key]).toEqual(['wishes', 'mainRequest']);
  expect(CRITERIA.reduce((sum, { weight }) => sum + weight, 0)).toBe(150);
  expect(new Set(CRITERIA.map(({ key }) => key)).size).toBe(CRITERIA.length);
});
