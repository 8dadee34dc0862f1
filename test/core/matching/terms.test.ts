import { bothWishGroup, chooseForm, chooseKind } from '../../../src/core/matching/terms';
import { context, two } from './people';

const worker = { role: 'Выпускник', post: '' };
const [student, employer] = ['студент – ученик', 'работодатель – ученик'];

describe('form of a pair', () => {
  test.each([
    ['the first of the list that both wish', [employer, student], [employer, student], student, 2],
    ['the one that both wish', [student, employer], [employer], employer, 2],
    ['who wishes none wishes any', [], [employer], employer, 2],
    ['what one wishes, when nothing is common', [employer], ['ученик – ученик'], employer, 1],
    ['the first that fits, when nobody wishes it', ['ученик – ученик'], ['ученик – ученик'], student, 0],
  ])('%s', (_, ofMentee, ofMentor, title, wishes) => {
    const [mentee, mentor] = two({ forms: ofMentee }, { ...worker, forms: ofMentor });
    expect(chooseForm(mentee, mentor, context())).toEqual({ title, wishes });
  });

  test('none when the roles fit no form', () => {
    expect(chooseForm(...two({}, { role: 'Педагог' }), context())).toBeNull();
  });
});

describe('kind of a pair', () => {
  test.each([
    [
      'the first of the list that both wish',
      ['виртуальное', 'ситуационное'],
      ['виртуальное', 'ситуационное'],
      false,
      'ситуационное',
    ],
    ['nothing common', ['виртуальное'], ['скоростное'], false, 'традиционное'],
    ['nobody says anything', [], [], true, 'традиционное'],
    ['who names none agrees', ['виртуальное'], [], false, 'виртуальное'],
    [
      'a group of one is no group',
      ['в группе', 'скоростное'],
      ['в группе', 'скоростное'],
      false,
      'скоростное',
    ],
    ['nor is it one when nothing else is wished', ['в группе'], ['в группе'], false, 'традиционное'],
    ['a group', ['в группе', 'скоростное'], ['в группе', 'скоростное'], true, 'в группе'],
  ])('%s', (_, ofMentee, ofMentor, group, kind) => {
    expect(chooseKind(...two({ kinds: ofMentee }, { kinds: ofMentor }), context(), group)).toBe(kind);
  });

  test.each([
    ['fewer years and the reverse wished', 20, 2, ['традиционное', 'реверсивное'], 'реверсивное'],
    ['more years', 2, 20, ['традиционное', 'реверсивное'], 'традиционное'],
    ['nothing but the reverse, more years', 2, 20, ['реверсивное'], 'традиционное'],
    ['as many years', 5, 5, ['реверсивное', 'виртуальное'], 'виртуальное'],
    ['years unknown', null, 2, ['реверсивное'], 'традиционное'],
    ['fewer years, the reverse not wished', 20, 2, ['традиционное', 'скоростное'], 'традиционное'],
  ])('%s', (_, ofMentee, ofMentor, kinds, kind) => {
    const teacher = { role: 'Педагог', post: 'учитель', kinds };
    const people = two({ ...teacher, experience: ofMentee }, { ...teacher, experience: ofMentor });
    expect(chooseKind(...people, context(), false)).toBe(kind);
  });

  test('pupils have no roles to turn round', () => {
    const wish = { kinds: ['реверсивное'] };
    expect(chooseKind(...two(wish, wish), context(), false)).toBe('традиционное');
  });

  test('a wish for a group is said in so many words', () => {
    expect(bothWishGroup(...two({ kinds: ['в группе'] }, { kinds: ['В группе'] }))).toBe(true);
    expect(bothWishGroup(...two({ kinds: ['в группе'] }, {}))).toBe(false);
  });
});
