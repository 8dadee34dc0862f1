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
    const box = details('', list);
    const summary = box.querySelector('summary');
    const show = (typed: string): void => {
      for (const { row, title: name } of rows) row.hidden = !finds(typed, name);
      const found = rows.filter(({ row }) => !row.hidden).length;
      if (summary) summary.textContent = `${title}: ${found}`;
      box.hidden = found === 0;
    };
    show('');
    return { show, box };
  });
  const nothing = el('p', { class: 'secondary', role: 'status' });
  const search = field('Найти документ');
  /** Which groups stood open before the search. */
  let opened: readonly boolean[] | null = null;
  search.input.addEventListener('input', () => {
    const typed = search.input.value.trim();
    if (typed !== '') opened ??= boxes.map(({ box }) => box.open);
    for (const [i, { show, box }] of boxes.entries()) {
      show(typed);
      box.open = typed === '' ? (opened?.[i] ?? false) : !box.hidden;
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
