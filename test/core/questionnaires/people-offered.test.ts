import { peopleOffered } from '../../../src/core/questionnaires/people-offered';

const person = (code: string, name: string, met = false) => ({ code, name, post: '7А', met });

test('in the order of names, however the rows are sorted', () => {
  const people = [person('У-003', 'Яснов Лев'), person('У-001', 'Ёлкина Зоя'), person('У-002', 'Жуков Ян')];
  const choices = ['Ёлкина Зоя, 7А (У-001)', 'Жуков Ян, 7А (У-002)', 'Яснов Лев, 7А (У-003)'];
  expect(peopleOffered(people)).toEqual(choices);
  expect(peopleOffered([...people].reverse())).toEqual(choices);
});

test('those who were at the meeting, or all when nobody is marked', () => {
  const people = [person('У-001', 'Жуков Ян'), person('У-002', 'Яснов Лев', true)];
  expect(peopleOffered(people)).toEqual(['Яснов Лев, 7А (У-002)']);
  expect(peopleOffered(people.map((one) => ({ ...one, met: false })))).toHaveLength(2);
});

test('namesakes stay apart, a doubled code counts once, a row without a code not at all', () => {
  const people = [person('У-001', 'Жуков Ян'), person('У-002', 'Жуков Ян'), person('У-002', 'Жуков Ян')];
  expect(peopleOffered([...people, person('', 'Яснов Лев')])).toEqual([
    'Жуков Ян, 7А (У-001)',
    'Жуков Ян, 7А (У-002)',
  ]);
  expect(peopleOffered([])).toEqual([]);
});
