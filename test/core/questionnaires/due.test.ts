/** What is due of questionnaires: by the days left, by the days waited. */

import { dueOf, type Given } from '../../../src/core/questionnaires/due';

const TODAY = '2027-05-12';
const given = (title: string, own: Partial<Given>): Given => ({
  title,
  publishedOn: '2027-05-10',
  closesOn: '',
  awaited: { invited: 4, answered: 1 },
  ...own,
});
const due = (...all: readonly Given[]): readonly string[] => dueOf(all, TODAY).map(({ title }) => title);

test('the last three days are near, a day that is past is not', () => {
  const days = ['2027-05-11', '2027-05-12', '2027-05-15', '2027-05-16', 'скоро'];
  expect(due(...days.map((closesOn) => given(closesOn, { closesOn })))).toEqual(['2027-05-12', '2027-05-15']);
  const nobody = given('партнёры', { closesOn: '2027-05-13', awaited: null });
  expect(due(nobody)).toEqual(['партнёры']);
});

test('after a week those who have not answered are spoken of, while there are any', () => {
  const on = (publishedOn: string, own: Partial<Given> = {}) => given(publishedOn, { publishedOn, ...own });
  expect(due(on('2027-05-05'), on('2027-05-06'), on(''))).toEqual(['2027-05-05']);
  expect(due(on('2027-05-01', { awaited: { invited: 4, answered: 4 } }))).toEqual([]);
  expect(due(on('2027-05-01', { awaited: { invited: 4, answered: 9 } }))).toEqual([]);
  expect(due(on('2027-05-01', { awaited: null }))).toEqual([]);
});

test('the nearest end comes first', () => {
  const long = { publishedOn: '2027-04-01' };
  expect(
    due(
      given('без срока', long),
      given('позже', { ...long, closesOn: '2027-06-01' }),
      given('завтра', { closesOn: '2027-05-13' }),
    ),
  ).toEqual(['завтра', 'позже', 'без срока']);
});
