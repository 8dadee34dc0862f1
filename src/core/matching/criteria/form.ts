/** The form of mentoring is one that both wish (A078): half the points when only one of the two wishes it. */
import { chooseForm } from '../terms';
import type { Criterion } from './criterion';

export const FORM: Criterion = {
  key: 'form',
  title: 'Форма наставничества',
  weight: 10,
  value: (mentee, mentor, context) => {
    if (mentee.forms.folded.length === 0 && mentor.forms.folded.length === 0) return null;
    const wishes = chooseForm(mentee, mentor, context)?.wishes ?? 0;
    return wishes * 50;
  },
  reason: (mentee, mentor, context) => {
    const form = chooseForm(mentee, mentor, context);
    return form?.wishes === 2 ? `форма подходит обоим: ${form.title}` : '';
  },
  against: 'форму наставничества никто из двоих не выбирал',
};
