/** The bar of the trial on top and the menu row of the spreadsheet. */
import type { MenuPicture } from '../wire';
import { act } from './api';
import { openClock } from './clock';
import { byId, el } from './element';
import { openWindow } from './messages';
import { type MenuEntry, openMenu, popupAnchor } from './popup';
import { currentView, onChange } from './state';

const openPage = (path: string) => () => {
  window.open(path, '_blank', 'noopener');
};

export function scriptEntries(menu: MenuPicture): (MenuEntry | null)[] {
  return menu.items.map((item) => {
    if (!item) return null;
    if ('items' in item) return { label: item.name, items: scriptEntries(item) };
    return { label: item.label, run: () => void act('/api/menu', { handler: item.handler }) };
  });
}

async function rename(): Promise<void> {
  const input = el('input', { class: 'field', 'aria-label': 'Название таблицы', autofocus: true });
  input.value = currentView().name;
  const answer = await openWindow('Переименовать таблицу', input, [
    { label: 'Отмена' },
    { label: 'Переименовать', main: true },
  ]);
  if (answer === 'Переименовать' && input.value.trim()) await act('/api/name', { name: input.value.trim() });
}

async function startOver(): Promise<void> {
  const answer = await openWindow(
    'Начать заново?',
    'Пробная школа вернётся к первому дню: таблица, анкеты, документы и письма этой пробы будут удалены.',
    [{ label: 'Отмена' }, { label: 'Начать заново', main: true }],
  );
  if (answer !== 'Начать заново') return;
  document.body.classList.add('busy');
  if (await act('/api/reset', { confirm: true })) location.reload();
}

function fileMenu(): (MenuEntry | null)[] {
  return [
    { label: 'Переименовать', run: () => void rename() },
    { label: 'Скачать таблицу (.xlsx)', run: () => location.assign('/download/workbook.xlsx') },
    null,
    { label: 'Отменить правку', hint: 'Ctrl+Z', run: () => void act('/api/undo', {}) },
    null,
    { label: 'Начать заново', run: () => void startOver() },
  ];
}

function formsMenu(): (MenuEntry | null)[] {
  const { forms } = currentView();
  if (!forms.length) return [{ label: 'Анкет пока нет', disabled: true }];
  return forms.map((form) => ({
    label: form.title,
    ...(form.open ? {} : { hint: 'не принимает ответы' }),
    run: openPage(`/form/${encodeURIComponent(form.id)}`),
  }));
}

/** A row of menus: arrows go from one to the next, and an open one moves along. */
function menuBar(): void {
  const bar = byId('menu-bar');
  // As in Google, where add-ons have their menus one level deeper; in the row itself it is found sooner.
  const addons = currentView()
    .menus.filter(({ addon }) => addon)
    .map((menu): MenuEntry => ({ label: menu.name, items: scriptEntries(menu) }));
  const menus: { name: string; entries: () => (MenuEntry | null)[] }[] = [
    { name: 'Файл', entries: fileMenu },
    ...currentView().menus.map((menu) => ({ name: menu.name, entries: () => scriptEntries(menu) })),
    ...(addons.length ? [{ name: 'Расширения', entries: () => addons }] : []),
  ];
  const buttons = menus.map(({ name, entries }, index) => {
    const button = el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        tabindex: index ? '-1' : '0',
      },
      name,
    );
    const show = () => openMenu(button, name, entries());
    button.addEventListener('click', show);
    button.addEventListener('mouseenter', () => {
      const anchor = popupAnchor();
      if (anchor && anchor !== button && anchor.parentElement === bar) show();
    });
    button.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        show();
      }
      const to = event.key === 'ArrowRight' ? index + 1 : event.key === 'ArrowLeft' ? index - 1 : null;
      if (to !== null) buttons[(to + buttons.length) % buttons.length]?.focus();
    });
    return button;
  });
  bar.replaceChildren(...buttons);
}

function draw(): void {
  const view = currentView();
  document.title = `${view.name} — пробная школа`;
  byId('file-name').textContent = view.name;
  byId('letters-count').textContent = view.letters ? ` ${view.letters}` : '';
  byId('documents-count').textContent = view.documents ? ` ${view.documents}` : '';
  byId('clock-text').textContent = view.clock;
}

export function startMenus(): void {
  let known = '';
  onChange((change) => {
    if (change !== 'view') return;
    draw();
    const menus = JSON.stringify(currentView().menus);
    if (menus === known) return;
    known = menus;
    menuBar();
  });
  byId('fill-form').addEventListener('click', () => openMenu(byId('fill-form'), 'Анкеты', formsMenu()));
  byId('clock').addEventListener('click', () => openClock(byId('clock')));
  byId('start-over').addEventListener('click', () => void startOver());
  byId('file-name').addEventListener('click', () => void rename());
}
