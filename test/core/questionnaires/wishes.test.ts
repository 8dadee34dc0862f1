import { choiceOf, codeIn, MENTEE_WISHES, MENTOR_WISHES } from '../../../src/core/questionnaires/wishes';

test('a choice shows the person and gives back the code', () => {
  const choice = choiceOf({ code: 'Н-012', name: 'Ершова Мария Сергеевна', post: '10А' });
  expect(choice).toBe('Ершова Мария Сергеевна, 10А (Н-012)');
  expect(codeIn(choice)).toBe('Н-012');
});

test.each([
  [{ code: 'У-001', name: 'Ершова (Лисина)  Мария', post: '' }, 'Ершова (Лисина) Мария (У-001)'],
  [{ code: 'Н-003', name: 'Лисин\nЯн', post: 'учитель (физика)' }, 'Лисин Ян, учитель (физика) (Н-003)'],
  [{ code: 'П-1000', name: '', post: '' }, '(П-1000)'],
])('odd names and posts %#', (person, choice) => {
  expect(choiceOf(person)).toBe(choice);
  expect(codeIn(choice)).toBe(person.code);
});

test.each([
  ['Ершова Мария, 10А (H-12) ', 'Н-012'],
  ['у-7', 'У-007'],
  ['Ершова Мария, 10А', null],
  ['Ершова (Н-012) Мария', null],
  ['Ершова (Лисина)', null],
  ['', null],
])('code in %j', (text, code) => {
  expect(codeIn(text)).toBe(code);
});

test('each side finds itself on its own side and chooses on the other', () => {
  const sides = [MENTEE_WISHES, MENTOR_WISHES].map(({ questions }) => questions.map(({ people }) => people));
  expect(sides).toEqual([
    ['mentees', 'mentors', 'mentors', 'mentors', 'mentors'],
    ['mentors', 'mentees', 'mentees', 'mentees', 'mentees'],
  ]);
});
