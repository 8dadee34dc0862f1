/** «Кого искать»: topics with mentees who have nobody, as a list to hand on. */

import { counted } from '../src/core/russian/plural';
import type { Wanted } from '../src/flows/replies';
import type { Board } from './board';
import { button, details } from './controls';
import { type Child, el } from './element';

export function wantedList({ proposals: { wanted }, visit }: Board): Child {
  if (wanted.length === 0) return null;
  const text = el('textarea', { class: 'input gap', readonly: true, 'aria-label': 'Список', hidden: true });
  const copy = async (): Promise<void> => {
    text.value = wanted.map((each) => `${each.topic} (${menteesInWords(each)}): ${each.text}`).join('\n');
    let done = true;
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      // The clipboard may be shut inside Google's frame: then the list is shown, selected, to be copied by hand.
      text.hidden = false;
      text.select();
      done = document.execCommand('copy');
    }
    visit.say(done ? 'Список скопирован.' : 'Скопируйте список: Ctrl + C.');
  };
  return details(
    `Кого искать: ${wanted.length}`,
    el(
      'ul',
      { class: 'list' },
      wanted.map((each) =>
        el(
          'li',
          {},
          el('b', {}, each.topic),
          el('span', { class: 'secondary line' }, menteesInWords(each)),
          el('p', {}, each.text),
        ),
      ),
    ),
    el(
      'div',
      { class: 'buttons' },
      button('Скопировать список', () => void copy(), { kind: 'text' }),
    ),
    text,
  );
}

function menteesInWords({ mentees }: Wanted): string {
  return counted(mentees, 'наставляемый', 'наставляемых', 'наставляемых');
}
