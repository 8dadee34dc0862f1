/** A mentee and a mentor in two lines, with a number or a button beside them. */

import type { Person } from '../src/flows/replies';
import { type Child, el, icon } from './element';

export function pairLine(mentee: Person, mentor: Person, beside: Child = null): Child {
  return [
    el(
      'div',
      { class: 'grow pairline' },
      el('span', { class: 'line' }, mentee.name),
      icon('arrow'),
      el('span', {}, mentor.name),
    ),
    beside,
  ];
}
