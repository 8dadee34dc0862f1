/** What unfolds under the buttons of a card: other mentors with their price, further ways, the question of priority. */

import type { Change, Decision, OtherMentor, Person } from '../src/flows/replies';
import type { Drawer } from './board';
import { button, iconButton } from './controls';
import { type Child, el, fromTemplate, icon } from './element';

export interface CardActs {
  readonly press: (decision: Decision['decision'], mentor: string) => void;
  readonly unfold: (drawer: Drawer) => void;
  readonly swap: () => void;
  /** «Что если», with a change to begin with, a mentor to be chosen from all, or nothing. */
  readonly tryOut: (change?: Change | 'another') => void;
  readonly setPriority: (on: boolean) => void;
}

interface Subject {
  readonly mentee: Person;
  /** Absent on the card of a mentee without a pair. */
  readonly mentor?: Person;
  readonly priority: boolean;
  readonly others: readonly OtherMentor[];
}

type Options = CardActs & { readonly drawer: Drawer | null };

export function othersButton(
  code: string,
  label: 'Другой' | 'Выбрать',
  { drawer, unfold }: Options,
): HTMLElement {
  const made = button(`${label}…`, () => unfold('others'), {
    kind: 'text',
    means: `${label} наставник${label === 'Выбрать' ? 'а' : ''} для ${code}`,
  });
  made.setAttribute('aria-expanded', String(drawer === 'others'));
  return made;
}

export function moreButton({ drawer, unfold }: Options): HTMLElement {
  const made = iconButton('more', 'Ещё', () => unfold('menu'));
  made.setAttribute('aria-expanded', String(drawer === 'menu'));
  return made;
}

export function priorityMark(): HTMLElement {
  return el('p', { class: 'state' }, icon('flag'), 'В первую очередь');
}

export function openDrawer(subject: Subject, options: Options): Child {
  if (options.drawer === null) return null;
  const content = { others: othersList, menu, priority: priorityQuestion }[options.drawer];
  return content(subject, options);
}

function othersList({ others }: Subject, { press, tryOut }: Options): HTMLElement {
  return drawerList('Другие наставники', [
    ...others.map((other) =>
      el(
        'button',
        { type: 'button', 'data-other': other.code, on: { click: () => press('choose', other.code) } },
        el(
          'span',
          { class: 'grow' },
          other.name,
          small(other.detail, other.free ? '' : 'свободных мест нет'),
          small(other.cost),
        ),
        el('b', {}, String(other.score), el('span', { class: 'unseen' }, ' из 100')),
      ),
    ),
    el('button', { type: 'button', on: { click: () => tryOut('another') } }, 'Выбрать из всех…'),
  ]);
}

function menu({ mentor, priority }: Subject, acts: Options): HTMLElement {
  const item = (label: string, key: string, act: () => void): HTMLElement =>
    el(
      'button',
      { type: 'button', 'aria-keyshortcuts': key, on: { click: act } },
      el('span', { class: 'grow' }, label),
      el('span', { class: 'secondary', 'aria-hidden': 'true' }, key),
    );
  return drawerList('Ещё', [
    ...(mentor ? [item('Обменять с…', 'S', acts.swap)] : []),
    item('Что если…', 'W', () => acts.tryOut()),
    item(priority ? 'Не в первую очередь' : 'В первую очередь', 'P', () => acts.unfold('priority')),
  ]);
}

function drawerList(label: string, items: readonly HTMLElement[]): HTMLElement {
  return el(
    'ul',
    { class: 'drawer', 'aria-label': label },
    items.map((item) => el('li', {}, item)),
  );
}

/** Priority changes who is placed first, so pairs are proposed anew: said before it is done. */
function priorityQuestion({ priority }: Subject, { setPriority, unfold }: Options): HTMLElement {
  return el(
    'div',
    { class: 'drawer ask', role: 'group', 'aria-label': 'В первую очередь' },
    fromTemplate(priority ? 'text-later' : 'text-first'),
    el(
      'div',
      { class: 'buttons' },
      button('Предложить заново', () => setPriority(!priority), { kind: 'text' }),
      button('Отмена', () => unfold('priority'), { kind: 'text' }),
    ),
  );
}

export function small(...parts: readonly string[]): HTMLElement | null {
  const text = parts.filter((each) => each !== '').join(' · ');
  return text === '' ? null : el('span', { class: 'secondary line' }, text);
}
