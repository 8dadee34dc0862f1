/** A mentee without a pair as a card: why, and what would help. */

import type { Unmatched } from '../src/flows/replies';
import { type CardOptions, cardBox } from './card';
import { moreButton, openDrawer, othersButton, priorityMark, small } from './card-drawer';
import { button, details, stateMark } from './controls';
import { el } from './element';

export function unmatchedCard(subject: Unmatched, options: CardOptions, goTo: HTMLElement): HTMLElement {
  const { mentee, request, reason, excluded, help, helpChange, priority, others } = subject;
  const why = details(
    'Почему',
    el(
      'ul',
      { class: 'reasons' },
      excluded.map((text) => el('li', {}, text)),
    ),
  );
  why.firstElementChild?.append(el('span', { class: 'unseen' }, `: ${mentee.name}`));
  return cardBox(
    mentee.code,
    `${mentee.name}, без пары${priority ? ', в первую очередь' : ''}. ${reason}`,
    options,
    el('p', { class: 'name' }, mentee.name),
    small(mentee.code, mentee.detail),
    priority ? priorityMark() : null,
    request ? el('p', { class: 'request' }, request) : null,
    el('p', { class: 'gap' }, stateMark('warning', 'Без пары')),
    el('p', {}, reason),
    excluded.length > 0 ? why : null,
    help ? el('p', { class: 'help' }, el('b', {}, help)) : null,
    options.doing
      ? el('p', { class: 'secondary' }, options.doing)
      : [
          el(
            'div',
            { class: 'cardrow' },
            helpChange
              ? button('Что если', () => options.tryOut(helpChange), {
                  kind: 'text',
                  means: `Что если: ${help}`,
                })
              : null,
            others.length > 0 ? othersButton(mentee.code, 'Выбрать', options) : null,
            goTo,
            el('span', { class: 'end' }, moreButton(options)),
          ),
          openDrawer(subject, options),
        ],
  );
}
