/** The sidebar and the dialogs of the add-on: frames without rights of their own, which speak by messages. */
import type { ScreenView, WindowPicture } from '../wire';
import { act, refresh, run } from './api';
import { byId, el } from './element';

/** The rights HtmlService gives, without the one that would let the frame reach this page. */
const SANDBOX =
  'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-forms allow-modals allow-downloads';

/** Google runs ten calls of one page at once; the others wait. */
const AT_ONCE = 10;

interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
  readonly from: HTMLIFrameElement;
}

const waiting: Call[] = [];
let running = 0;
/** Where the pages of the windows come from. */
let base = '';
let sidebarKey = -1;
let dialogKey = -1;

function frame(path: string, title: string): HTMLIFrameElement {
  return el('iframe', { src: path, title, sandbox: SANDBOX, allow: 'clipboard-write' });
}

async function carryOut(call: Call): Promise<void> {
  let reply: unknown;
  try {
    const result = await run(call.name, call.args);
    reply = result.error
      ? { id: call.id, error: result.error }
      : { id: call.id, value: result.value ?? null };
  } catch {
    reply = {
      id: call.id,
      error: { name: 'NetworkError', message: 'Connection failure due to HTTP 0' },
    };
  }
  call.from.contentWindow?.postMessage({ kurator: reply }, '*');
  await refresh();
}

function next(): void {
  while (running < AT_ONCE) {
    const call = waiting.shift();
    if (!call) return;
    running += 1;
    void carryOut(call).finally(() => {
      running -= 1;
      next();
    });
  }
}

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>('iframe')];

function onMessage(event: MessageEvent): void {
  const from = frames().find((one) => one.contentWindow === event.source);
  const message = (event.data as { kurator?: Record<string, unknown> } | null)?.kurator;
  if (!from || !message) return;
  if (message.kind === 'call') {
    waiting.push({ id: Number(message.id), name: String(message.name), args: message.args, from });
    next();
  } else if (message.kind === 'close') closeFrame(from);
  else if (message.kind === 'focus') document.getElementById('grid')?.focus({ preventScroll: true });
  else if (message.kind === 'height') from.style.height = `${Number(message.value)}px`;
  else if (message.kind === 'width') from.style.width = `${Number(message.value)}px`;
}

function closeFrame(from: HTMLIFrameElement): void {
  if (byId('sidebar').contains(from)) void act('/api/close', { window: 'sidebar' });
  else void act('/api/close', { window: 'dialog' });
}

function drawSidebar(picture: WindowPicture | null): void {
  const aside = byId('sidebar');
  aside.hidden = !picture;
  if (!picture) {
    sidebarKey = -1;
    byId('sidebar-frame').replaceChildren();
    return;
  }
  byId('sidebar-title').textContent = picture.title;
  if (picture.key === sidebarKey) return;
  sidebarKey = picture.key;
  byId('sidebar-frame').replaceChildren(
    frame(`${base}/sidebar?key=${picture.key}`, picture.title || 'Боковая панель'),
  );
}

function drawDialog(picture: WindowPicture | null): void {
  const known = document.getElementById('script-dialog') as HTMLDialogElement | null;
  if (!picture) {
    known?.remove();
    dialogKey = -1;
    return;
  }
  if (picture.key === dialogKey) return;
  known?.remove();
  dialogKey = picture.key;
  const inner = frame(`${base}/dialog?key=${picture.key}`, picture.title);
  inner.style.width = `${picture.width ?? 600}px`;
  inner.style.height = `${picture.height ?? 400}px`;
  const dialog = el(
    'dialog',
    { id: 'script-dialog', class: 'window script', 'aria-label': picture.title },
    el(
      'div',
      { class: 'script-head' },
      el('h2', { class: 'window-title' }, picture.title),
      el(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': 'Закрыть окно',
          on: { click: () => closeFrame(inner) },
        },
        '✕',
      ),
    ),
    inner,
  );
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    closeFrame(inner);
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** @param folder address of the file's own windows, '' for the spreadsheet's */
export function startFrames(folder = ''): void {
  base = folder;
  addEventListener('message', onMessage);
  byId('sidebar-close').addEventListener('click', () => void act('/api/close', { window: 'sidebar' }));
}

export function drawWindows(view: ScreenView): void {
  drawSidebar(view.sidebar);
  drawDialog(view.dialog);
}
