/** Short messages in the corner and windows over the page. */
import type { ScreenView } from '../wire';
import { byId, el } from './element';

type Kind = 'note' | 'error';

/** Shows a message for some seconds; an error stays until it is closed. */
export function notify(text: string, kind: Kind = 'note', title = '', seconds = 6): void {
  const box = el('div', { class: `toast ${kind}`, role: kind === 'error' ? 'alert' : undefined });
  const close = el(
    'button',
    {
      class: 'toast-close',
      type: 'button',
      'aria-label': 'Закрыть сообщение',
      on: { click: () => box.remove() },
    },
    '✕',
  );
  box.append(
    el('div', { class: 'toast-text' }, title ? el('strong', {}, title) : null, el('span', {}, text)),
    close,
  );
  byId('toasts').append(box);
  if (kind === 'note' && seconds > 0) setTimeout(() => box.remove(), seconds * 1000);
}

export interface WindowButton {
  readonly label: string;
  readonly main?: boolean;
}

/** A modal window; resolves with the label of the button pressed, '' when closed with Esc. */
export function openWindow(
  title: string,
  content: Node | string,
  buttons: readonly WindowButton[],
  className = '',
): Promise<string> {
  return new Promise((resolve) => {
    const titleId = `window-${Date.now()}-${Math.floor(performance.now())}`;
    const dialog = el('dialog', { class: `window ${className}`, 'aria-labelledby': titleId });
    const finish = (answer: string) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    dialog.append(
      el('h2', { id: titleId, class: 'window-title' }, title),
      typeof content === 'string' ? el('p', { class: 'window-text' }, content) : content,
      el(
        'div',
        { class: 'window-buttons' },
        ...buttons.map((button) =>
          el(
            'button',
            {
              type: 'button',
              class: button.main ? 'button main' : 'button',
              autofocus: button.main,
              on: { click: () => finish(button.label) },
            },
            button.label,
          ),
        ),
      ),
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish('');
    });
    dialog.addEventListener('keydown', (event) => {
      const main = buttons.find((button) => button.main);
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && main) finish(main.label);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Messages that came with a view. */
export async function showMessages({ toasts, alerts, trouble }: ScreenView): Promise<void> {
  for (const toast of toasts) notify(toast.message, 'note', toast.title, toast.seconds);
  if (trouble) notify(trouble, 'error');
  for (const alert of alerts) {
    await openWindow(alert.title || 'Сообщение', alert.prompt, [{ label: 'ОК', main: true }]);
  }
}
