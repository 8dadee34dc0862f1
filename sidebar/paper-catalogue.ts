/** «Создать документ»: all kinds by groups, and a search over them. */

import { formatNumber } from '../src/core/russian/plural';
import type { CatalogueEntry, CatalogueGroup } from '../src/flows/replies';
import { details, field, stateMark } from './controls';
import { el, icon } from './element';
import { finds } from './words';

export function catalogue(groups: readonly CatalogueGroup[], choose: (kind: string) => void): HTMLElement {
  const boxes = groups.map(({ title, entries }) => {
    const rows = entries.map((entry) => ({
      title: entry.title,
      row: el('li', {}, entryButton(entry, choose)),
    }));
    const list = el(
      'ul',
      { class: 'todo' },
      rows.map(({ row }) => row),
    );
    return { rows, box: details(`${title}: ${entries.length}`, list) };
  });
  const nothing = el('p', { class: 'secondary', role: 'status' });
  const search = field('Найти документ');
  /** Which groups stood open before the search. */
  let opened: readonly boolean[] | null = null;
  search.input.addEventListener('input', () => {
    const typed = search.input.value.trim();
    if (typed !== '') opened ??= boxes.map(({ box }) => box.open);
    for (const [i, { rows, box }] of boxes.entries()) {
      for (const { row, title } of rows) row.hidden = !finds(typed, title);
      const found = rows.some(({ row }) => !row.hidden);
      box.hidden = !found;
      box.open = typed === '' ? (opened?.[i] ?? false) : found;
    }
    if (typed === '') opened = null;
    nothing.textContent = boxes.every(({ box }) => box.hidden) ? 'Такого документа нет.' : '';
  });
  search.input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || search.input.value.trim() === '') return;
    list.querySelector<HTMLElement>('details:not([hidden]) li:not([hidden]) button')?.click();
  });
  const list = el(
    'div',
    {},
    boxes.map(({ box }) => box),
  );
  return el('div', {}, search.box, nothing, list);
}

function entryButton(
  { kind, title, count, inForce }: CatalogueEntry,
  choose: (kind: string) => void,
): HTMLElement {
  return el(
    'button',
    { type: 'button', on: { click: () => choose(kind) } },
    icon('next'),
    el(
      'span',
      { class: 'grow' },
      title,
      inForce ? [' ', el('span', { class: 'line' }, stateMark('good', 'Действует'))] : null,
    ),
    count > 0
      ? el(
          'span',
          { class: 'secondary' },
          el('span', { class: 'unseen' }, ', документов: '),
          formatNumber(count),
        )
      : null,
  );
}
