/** Questions under a card before something is done to a paper, and waiting for what has no answer of its own. */

import { button } from './controls';
import { type Child, el, replaceContent } from './element';
import type { Visit } from './shell';

/** Opens the question, or closes it when it is open. */
export function askFirst(
  place: HTMLElement,
  words: string,
  label: string,
  act: () => Promise<void>,
  ...fields: readonly Child[]
): void {
  const opener = document.activeElement as HTMLElement | null;
  const close = (): void => {
    replaceContent(place);
    opener?.focus();
  };
  if (place.firstChild) {
    close();
    return;
  }
  replaceContent(
    place,
    el(
      'div',
      {
        class: 'panel',
        role: 'group',
        'aria-label': label,
        on: {
          keydown: (event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            close();
          },
        },
      },
      el('p', {}, words),
      fields,
      el(
        'div',
        { class: 'row gap' },
        button(label, () => void act()),
        button('Не сейчас', close, { kind: 'text' }),
      ),
    ),
  );
  place.querySelector<HTMLElement>('input, button')?.focus();
  place.scrollIntoView({ block: 'nearest' });
}

/** Waits for something that answers nothing; true once it is done, false when it was refused. */
export async function isDone(
  visit: Visit,
  doing: string,
  call: () => Promise<unknown>,
  again: () => void,
): Promise<boolean> {
  const done = async (): Promise<true> => {
    await call();
    return true;
  };
  return (await visit.ask(doing, done, again)) === true;
}
