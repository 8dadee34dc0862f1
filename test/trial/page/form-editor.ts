/** The editor of a form: its contents as the server draws them, the add-on's menus and windows. */
import type { FormEditorView, ScreenView } from '../wire';
import { act, refresh, sitAt } from './api';
import { byId, el } from './element';
import { scriptEntries } from './menus';
import { showMessages } from './messages';
import { openMenu } from './popup';
import { drawWindows, startFrames } from './sidebar-frame';

const formId = document.querySelector<HTMLElement>('[data-form]')?.dataset.form ?? '';

function drawMenus({ menus }: ScreenView): void {
  byId('menu-bar').replaceChildren(
    ...menus.map((menu) => {
      const button = el(
        'button',
        { type: 'button', role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
        menu.name,
      );
      button.addEventListener('click', () => openMenu(button, menu.name, scriptEntries(menu)));
      return button;
    }),
  );
}

let drawn = '';

function show(view: ScreenView): void {
  const { title, contents, menus, linked } = view as FormEditorView;
  document.title = `${title} — пробная школа`;
  byId('form-name').textContent = title;
  byId('form-contents').innerHTML = contents;
  byId('link-form').hidden = linked;
  if (JSON.stringify(menus) !== drawn) drawMenus(view);
  drawn = JSON.stringify(menus);
  drawWindows(view);
  void showMessages(view);
}

sitAt({ base: `/api/form-editor/${formId}`, show, cursor: () => undefined });
startFrames(`/form-editor/${formId}`);
byId('link-form').addEventListener('click', () => void act('/api/link', {}));
addEventListener('focus', () => void refresh());
void refresh().then(() => document.body.classList.remove('loading'));
