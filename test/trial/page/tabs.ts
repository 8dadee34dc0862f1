/** Tabs of the sheets under the grid. */
import type { TrialView } from '../wire';
import { act } from './api';
import { focusGrid } from './editor';
import { byId, el } from './element';
import { openMenu } from './popup';
import { currentView, onChange } from './state';

type Tab = TrialView['tabs'][number];

/** A name is being typed: the tabs must not be drawn anew under it. */
let renaming = false;

function choose(id: number): void {
  if (currentView().sheet.id === id) return;
  void act('/api/sheet', { sheet: id }).then(() => {
    if (!renaming) focusGrid();
  });
}

function rename(tab: HTMLElement, id: number, name: string): void {
  const input = el('input', {
    class: 'tab-name',
    'aria-label': `Новое название листа «${name}»`,
  });
  input.value = name;
  renaming = true;
  const finish = (save: boolean) => {
    if (!renaming) return;
    renaming = false;
    const wanted = input.value.trim();
    drawn = '';
    draw();
    if (save && wanted && wanted !== name) void act('/api/rename', { sheet: id, name: wanted });
  };
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter') finish(true);
    if (event.key === 'Escape') finish(false);
  });
  input.addEventListener('blur', () => finish(true));
  tab.replaceWith(input);
  input.focus();
  input.select();
}

function tabButton(tab: Tab): HTMLElement {
  const button = el(
    'button',
    { type: 'button', role: 'tab', class: 'tab', 'aria-controls': 'grid-box', 'data-tab': String(tab.id) },
    tab.name,
  );
  if (tab.color) button.style.setProperty('--tab', tab.color);
  button.addEventListener('click', () => choose(tab.id));
  button.addEventListener('dblclick', () => rename(button, tab.id, tab.name));
  button.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    openMenu({ x: event.clientX, y: event.clientY }, `Лист «${tab.name}»`, [
      { label: 'Переименовать', run: () => rename(button, tab.id, tab.name) },
    ]);
  });
  button.addEventListener('keydown', (event) => {
    const next =
      event.key === 'ArrowRight'
        ? button.nextElementSibling
        : event.key === 'ArrowLeft'
          ? button.previousElementSibling
          : null;
    if (next instanceof HTMLElement) next.focus();
    if (event.key === 'F2') rename(button, tab.id, tab.name);
  });
  return button;
}

/** What the row of tabs was drawn from; the same tabs stay, so that a double click finds its tab again. */
let drawn = '';

function draw(): void {
  if (renaming) return;
  const { tabs, sheet } = currentView();
  const picture = JSON.stringify(tabs);
  if (picture !== drawn) byId('tabs').replaceChildren(...tabs.map(tabButton));
  drawn = picture;
  for (const button of byId('tabs').children) {
    const active = (button as HTMLElement).dataset.tab === String(sheet.id);
    button.classList.toggle('active', active);
    button.setAttribute('aria-selected', active ? 'true' : 'false');
    button.setAttribute('tabindex', active ? '0' : '-1');
  }
  byId('tabs').querySelector('.active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

export function startTabs(): void {
  addEventListener('hashchange', () => {
    const id = /^#gid=(\d+)$/.exec(location.hash)?.[1];
    if (id !== undefined) choose(Number(id));
    // The address is cleared, so that the same link works again.
    if (location.hash !== '') history.replaceState(null, '', location.pathname);
  });
  onChange((change) => {
    if (change === 'view') draw();
  });
  byId('all-sheets').addEventListener('click', () => {
    openMenu(
      byId('all-sheets'),
      'Все листы',
      currentView().tabs.map((tab) => ({ label: tab.name, run: () => choose(tab.id) })),
    );
  });
}
