/** Menus and small panels that hang on a button or a cell. */
import { el } from './element';

export interface MenuEntry {
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  readonly run?: () => void;
  readonly items?: readonly (MenuEntry | null)[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

let open: {
  readonly node: HTMLElement;
  readonly anchor: HTMLElement | null;
  readonly back: HTMLElement | null;
} | null = null;

/** Closes what is open; the focus goes back to where it was. */
export function closePopup(giveBack = true): void {
  if (!open) return;
  const { node, anchor, back } = open;
  open = null;
  anchor?.setAttribute('aria-expanded', 'false');
  node.remove();
  if (giveBack) back?.focus({ preventScroll: true });
}

export const popupAnchor = (): HTMLElement | null => open?.anchor ?? null;

function place(node: HTMLElement, box: Box, beside: boolean): void {
  const { offsetWidth: width, offsetHeight: height } = node;
  const left = beside ? box.right : box.left;
  const top = beside ? box.top : box.bottom;
  node.style.left = `${Math.max(4, Math.min(left, innerWidth - width - 4))}px`;
  node.style.top = `${Math.max(4, top + height > innerHeight - 4 ? Math.max(4, beside ? innerHeight - height - 4 : box.top - height) : top)}px`;
}

/** Hangs a panel at an anchor or a point and moves the focus into it. */
export function openPopup(node: HTMLElement, at: HTMLElement | { x: number; y: number } | Box): void {
  const back = open?.back ?? (document.activeElement as HTMLElement | null);
  closePopup(false);
  const anchor = at instanceof HTMLElement ? at : null;
  const box: Box =
    at instanceof HTMLElement
      ? at.getBoundingClientRect()
      : 'x' in at
        ? { left: at.x, right: at.x, top: at.y, bottom: at.y }
        : at;
  node.classList.add('popup');
  document.body.append(node);
  place(node, box, false);
  anchor?.setAttribute('aria-expanded', 'true');
  open = { node, anchor, back };
  const first = ['[autofocus]', 'button, input', '[tabindex]']
    .map((selector) => node.querySelector<HTMLElement>(selector))
    .find((found) => found !== null);
  first?.focus();
}

const enabled = (menu: HTMLElement) =>
  [...menu.querySelectorAll<HTMLButtonElement>(':scope > button')].filter(
    (button) => button.getAttribute('aria-disabled') !== 'true',
  );

/** Moves the focus in a list of buttons by arrows and by the first letter. */
export function moveInList(list: HTMLElement, event: KeyboardEvent): boolean {
  const buttons = enabled(list);
  const index = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const go = (to: number) => {
    event.preventDefault();
    event.stopPropagation();
    buttons[(to + buttons.length) % buttons.length]?.focus();
    return true;
  };
  if (event.key === 'ArrowDown') return go(index + 1);
  if (event.key === 'ArrowUp') return go(index - 1);
  if (event.key === 'Home') return go(0);
  if (event.key === 'End') return go(buttons.length - 1);
  if (event.key.length === 1 && event.key !== ' ') {
    const letter = event.key.toLowerCase();
    const found = [...buttons.slice(index + 1), ...buttons].find((button) =>
      (button.textContent ?? '').trim().toLowerCase().startsWith(letter),
    );
    if (found) return go(buttons.indexOf(found));
  }
  return false;
}

/** One level of a menu inside `root`; `opener` is the item it belongs to, null for the first level. */
function menuNode(
  root: HTMLElement,
  opener: HTMLElement | null,
  label: string,
  entries: readonly (MenuEntry | null)[],
): HTMLElement {
  const menu = el('div', { class: 'menu', role: 'menu', 'aria-label': label, tabindex: '-1' });
  const dropChild = () => {
    while (menu.nextElementSibling) menu.nextElementSibling.remove();
  };
  for (const entry of entries)
    menu.append(entry ? item(entry) : el('div', { class: 'menu-line', role: 'separator' }));
  menu.addEventListener('keydown', (event) => {
    if (moveInList(menu, event) || event.key !== 'ArrowLeft' || !opener) return;
    event.stopPropagation();
    menu.remove();
    opener.focus();
  });
  root.append(menu);
  return menu;

  function item(entry: MenuEntry): HTMLElement {
    const hint = entry.items ? '▸' : (entry.hint ?? '');
    const button = el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        tabindex: '-1',
        'aria-disabled': entry.disabled ? 'true' : undefined,
        'aria-haspopup': entry.items ? 'menu' : undefined,
      },
      el('span', {}, entry.label),
      hint ? el('span', { class: 'menu-hint' }, hint) : null,
    );
    const openChild = () => {
      dropChild();
      const child = menuNode(root, button, entry.label, entry.items ?? []);
      child.classList.add('submenu');
      place(child, button.getBoundingClientRect(), true);
      child.querySelector<HTMLElement>('button')?.focus();
    };
    button.addEventListener('click', () => {
      if (entry.disabled) return;
      if (entry.items) return openChild();
      closePopup();
      entry.run?.();
    });
    button.addEventListener('mouseenter', () => {
      dropChild();
      button.focus();
      if (entry.items) openChild();
    });
    button.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowRight' || !entry.items) return;
      event.stopPropagation();
      openChild();
    });
    return button;
  }
}

/** A menu with the keys people expect. */
export function openMenu(
  at: HTMLElement | { x: number; y: number } | Box,
  label: string,
  entries: readonly (MenuEntry | null)[],
): void {
  const root = el('div', { class: 'menu-root' });
  menuNode(root, null, label, entries);
  openPopup(root, at);
}

document.addEventListener(
  'mousedown',
  (event) => {
    if (!open) return;
    const target = event.target as Node;
    if (open.node.contains(target) || open.anchor?.contains(target)) return;
    closePopup(false);
  },
  true,
);
document.addEventListener(
  'keydown',
  (event) => {
    if (
      open &&
      (event.key === 'Escape' || (event.key === 'Tab' && open.node.classList.contains('menu-root')))
    ) {
      event.preventDefault();
      event.stopPropagation();
      closePopup();
    }
  },
  true,
);
window.addEventListener('blur', () => {
  // A click into the sidebar's frame reaches this page only as a loss of focus.
  if (document.activeElement instanceof HTMLIFrameElement) closePopup(false);
});
