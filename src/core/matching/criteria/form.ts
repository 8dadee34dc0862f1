/** The form of mentoring is one that both wish (A078): half the points when only one of the two wishes it. */
import { chooseForm, countWishes } from '../terms';
import type { Criterion } from './criterion';

export const FORM: Criterion = {
  key: 'form',
  title: 'Форма наставничества',
  on: true,
  weight: 5,
  meaning: 'Форму наставничества выбрали оба; если только один из двоих – половина.',
  example: 'Оба отметили «ученик – ученик»: 100 из 100.',
  value: (mentee, mentor, context) => {
    if (mentee.forms.said.length === 0 && mentor.forms.said.length === 0) return null;
    return countWishes(mentee, mentor, context) * 50;
  },
  reason: (mentee, mentor, context) => {
    const form = chooseForm(mentee, mentor, context);
    return `${form?.wishes === 2 ? 'форма подходит обоим' : 'форму выбрал один из двоих'}: ${form?.title ?? ''}`;
  },
  against: 'форму наставничества никто из двоих не выбирал',
};
