/** The funnel in the header cells of a filter and the panel it opens. */
import { act, ask } from './api';
import { el } from './element';
import { notify } from './messages';
import { closePopup, openPopup } from './popup';
import { cellAt, letters, sheet } from './state';

interface FilterValues {
  readonly values: readonly { readonly text: string; readonly count: number; readonly shown: boolean }[];
}

const FUNNEL = 'M2 3h12L9.5 8.5V13L6.5 14V8.5z';

export function drawFilterButton(td: HTMLElement, row: number, column: number): void {
  const filter = sheet().filter;
  if (!filter || row !== filter.row || column < filter.column || column >= filter.column + filter.columns)
    return;
  const active = filter.active.includes(column);
  const button = el('button', {
    type: 'button',
    tabindex: '-1',
    class: active ? 'funnel active' : 'funnel',
    'aria-label': `Фильтр столбца ${letters(column)}${active ? ', часть строк скрыта' : ''}`,
    'aria-haspopup': 'dialog',
    'data-filter': String(column),
  });
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', FUNNEL);
  picture.append(path);
  button.append(picture);
  td.classList.add('filtered');
  td.append(button);
}

/** Opens the panel of one column: sorting and the values in sight. */
export async function openFilter(button: HTMLElement, column: number): Promise<void> {
  const sheetId = sheet().id;
  let list: FilterValues;
  try {
    list = await ask<FilterValues>(`/api/filter?sheet=${sheetId}&column=${column}`);
  } catch (error) {
    notify(String(error), 'error');
    return;
  }
  const title = cellAt({ row: sheet().filter?.row ?? 1, column })?.t ?? letters(column);
  const boxes = list.values.map((value) => {
    const input = el('input', { type: 'checkbox', checked: value.shown, 'data-value': value.text });
    return {
      input,
      value,
      line: el(
        'label',
        { class: 'filter-value' },
        input,
        el('span', { class: 'filter-text' }, value.text || '(Пустые)'),
        el('span', { class: 'filter-count' }, String(value.count)),
      ),
    };
  });
  const mark = (on: boolean) => {
    for (const box of boxes) if (!box.line.hidden) box.input.checked = on;
  };
  const search = el('input', {
    type: 'search',
    class: 'filter-search',
    'aria-label': 'Найти значение',
    placeholder: 'Найти значение',
    on: {
      input: () => {
        const wanted = search.value.toLowerCase();
        for (const box of boxes) box.line.hidden = !box.value.text.toLowerCase().includes(wanted);
      },
    },
  });
  const sort = (ascending: boolean) => {
    closePopup();
    void act('/api/sort', { sheet: sheetId, column, ascending });
  };
  const apply = () => {
    const hidden = boxes.filter((box) => !box.input.checked).map((box) => box.value.text);
    closePopup();
    void act('/api/filter', { sheet: sheetId, column, hidden });
  };
  const plain = (text: string, handler: () => void, className = 'menu-like') =>
    el('button', { type: 'button', class: className, on: { click: handler } }, text);
  openPopup(
    el(
      'div',
      { class: 'filter-panel', role: 'dialog', 'aria-label': `Фильтр: ${title}` },
      plain('Сортировать А → Я', () => sort(true)),
      plain('Сортировать Я → А', () => sort(false)),
      el('div', { class: 'menu-line' }),
      el(
        'div',
        { class: 'filter-links' },
        plain('Выбрать все', () => mark(true), 'link'),
        plain('Снять все', () => mark(false), 'link'),
      ),
      search,
      el(
        'div',
        { class: 'filter-values', tabindex: '0', role: 'group', 'aria-label': 'Значения' },
        ...boxes.map((box) => box.line),
      ),
      el(
        'div',
        { class: 'filter-buttons' },
        plain('Отмена', () => closePopup(), 'button'),
        plain('ОК', apply, 'button main'),
      ),
    ),
    button,
  );
}
