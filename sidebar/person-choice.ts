/** Chooses one of many people: a native list, and a search above it when it is long. */

import type { Person } from '../src/flows/replies';
import { field, select } from './controls';
import { el, replaceContent } from './element';

/** Up to so many a list is looked through faster than searched. */
const SHORT = 20;

interface Listed extends Person {
  /** Said behind the name. */
  readonly beside: string;
}

export function personChoice(
  label: string,
  people: readonly Listed[],
  chosen: string,
  change: (code: string) => void,
): HTMLElement {
  const first = chosen === '' ? [{ value: '', title: 'Выберите' }] : [];
  const choices = people.map(({ code, name, beside }) => ({ value: code, title: `${name} – ${beside}` }));
  const list = select(label, [...first, ...choices], chosen);
  list.input.addEventListener('change', () => change(list.input.value));
  if (people.length <= SHORT) return list.box;
  const search = field('Найти по имени или коду');
  search.input.addEventListener('input', () => {
    const words = search.input.value.trim().toLowerCase();
    const now = list.input.value;
    const found = choices.filter(
      ({ value, title }) => value === now || `${value} ${title}`.toLowerCase().includes(words),
    );
    replaceContent(
      list.input,
      [...first, ...found].map(({ value, title }) => el('option', { value, selected: value === now }, title)),
    );
  });
  return el('div', {}, search.box, list.box);
}
