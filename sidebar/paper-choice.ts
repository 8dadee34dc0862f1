/** Whom or what a paper is made about: one of few, or any number of many. */

import { formatNumber, plural } from '../src/core/russian/plural';
import type { PaperForm } from '../src/flows/replies';
import { button, field } from './controls';
import { el, freshId, replaceContent } from './element';
import { finds } from './words';

/** Up to so many are looked through faster than searched. */
const SHORT = 10;

export interface PaperChoice {
  readonly box: HTMLElement;
  readonly chosen: () => readonly string[];
  /** Says that something has to be chosen and goes there. */
  readonly demand: () => void;
}

export function paperChoice(
  { subject, candidates, empty, one }: PaperForm,
  change: (count: number) => void,
): PaperChoice {
  const group = freshId('choice');
  const first = candidates.find(({ due }) => due) ?? (candidates.length === 1 ? candidates[0] : undefined);
  const rows = candidates.map((candidate) => {
    const { code, title, detail, due } = candidate;
    const id = freshId('subject');
    const input = el('input', { id, type: one ? 'radio' : 'checkbox', name: group });
    input.checked = one ? candidate === first : due;
    input.addEventListener('change', () => count());
    const label = el(
      'label',
      { for: id },
      title || code,
      detail ? el('span', { class: 'hint' }, detail) : null,
    );
    return {
      code,
      input,
      row: el('li', { class: 'check' }, input, label),
      words: `${title} ${code} ${detail}`,
    };
  });
  const status = el('p', { class: 'secondary', role: 'status' });
  const chosen = (): readonly string[] => rows.filter(({ input }) => input.checked).map(({ code }) => code);
  const count = (): void => {
    const many = chosen().length;
    replaceContent(
      status,
      one
        ? ''
        : many === 0
          ? 'Ничего не выбрано'
          : `${plural(many, 'Выбран', 'Выбрано', 'Выбрано')} ${formatNumber(many)} из ${formatNumber(rows.length)}`,
    );
    change(many);
  };
  const setAll = (on: boolean): void => {
    for (const { row, input } of rows) if (!row.hidden) input.checked = on;
    count();
  };
  const search = field('Найти', { hint: 'По имени, коду или классу.' });
  const nobody = el('p', { class: 'secondary', role: 'status' });
  search.input.addEventListener('input', () => {
    for (const { row, words } of rows) row.hidden = !finds(search.input.value, words);
    replaceContent(nobody, rows.every(({ row }) => row.hidden) ? 'Ничего не нашлось.' : '');
  });
  count();
  const long = rows.length > SHORT;
  const box = el(
    'fieldset',
    { class: 'choice' },
    el('legend', {}, subject),
    rows.length === 0
      ? el('p', {}, empty)
      : [
          long ? search.box : null,
          one
            ? null
            : el(
                'div',
                { class: 'buttons' },
                button('Все', () => setAll(true), { kind: 'text' }),
                button('Никого', () => setAll(false), { kind: 'text' }),
              ),
          status,
          el(
            'ul',
            { class: long ? 'people scroll' : 'people' },
            rows.map(({ row }) => row),
          ),
          nobody,
        ],
  );
  const demand = (): void => {
    replaceContent(
      status,
      el('span', { class: 'error' }, one ? 'Выберите одно из списка.' : 'Выберите хотя бы одно.'),
    );
    (rows.find(({ row }) => !row.hidden)?.input ?? search.input).focus();
    status.scrollIntoView({ block: 'nearest' });
  };
  return { box, chosen, demand };
}
