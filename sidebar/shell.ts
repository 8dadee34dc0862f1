/** The frame of the panel: tabs, title, troubles, notes, the row of actions; and who may draw in it now. */

import type { Trouble, ViewKey } from '../src/flows/replies';
import { button, iconButton } from './controls';
import { append, type Child, el, part, replaceContent } from './element';
import { troubleCard, troublesOf } from './trouble';
import { Interrupted, stopWaiting, waitInSight } from './waiting';

export interface Page {
  readonly title: string;
  readonly body: readonly Child[];
  /** Below the list and always in sight; the one main action first. */
  readonly actions?: readonly Child[];
  /** Where «Назад» and Esc lead; none on the first page of a view. */
  readonly back?: () => void;
  /** Takes the focus when the page is drawn anew under it. */
  readonly focus?: HTMLElement | null;
}

/** One stay in a view. When the user goes elsewhere, whatever is still under way for it no longer draws anything. */
export interface Visit {
  readonly alive: () => boolean;
  readonly show: (page: Page) => void;
  /**
   * Waits for the server in sight of the user; other presses do nothing meanwhile. Null when the server has refused
   * (the troubles are shown, `again` is behind «Повторить») or the user no longer waits.
   */
  readonly ask: <T>(doing: string, call: () => Promise<T>, again: () => void) => Promise<T | null>;
  /** A short message at the bottom; with `undo` it stays until the next change. */
  readonly say: (text: string, undo?: () => void) => void;
  /** `fill` leads to a question of the form that has no answer yet. */
  readonly refuse: (troubles: readonly Trouble[], again?: () => void, fill?: (ask: string) => void) => void;
  readonly open: (view: ViewKey) => void;
}

export type View = (visit: Visit) => void;

const MESSAGE_MS = 6000;

/** A page that troubles lead to; `back` leads to the view they came from. */
type Aside = (visit: Visit, back: () => void) => void;

let repair: Aside;
let showTemplates: Aside;
let views: Readonly<Record<ViewKey, View>>;
let current: { readonly key: ViewKey; title: string; back: (() => void) | undefined } | null = null;
let busy = false;
let messageTimer = 0;

/** `checkUp` makes the missing sheets and forms, `templates` puts templates in order. */
export function startShell(
  all: Readonly<Record<ViewKey, View>>,
  first: ViewKey,
  { checkUp, templates }: { readonly checkUp: Aside; readonly templates: Aside },
): void {
  views = all;
  repair = checkUp;
  showTemplates = templates;
  part('page').tabIndex = 0;
  const tabs = [...part('tabs').querySelectorAll<HTMLElement>('[role=tab]')];
  for (const tab of tabs) tab.addEventListener('click', () => openView(tab.dataset.view as ViewKey));
  part('tabs').addEventListener('keydown', (event) => moveBetween(tabs, event));
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !busy && !event.defaultPrevented) current?.back?.();
  });
  for (const type of ['click', 'submit'] as const) {
    for (const area of ['page', 'actions']) part(area).addEventListener(type, holdWhileBusy, true);
  }
  new ResizeObserver(markOverflow).observe(part('page'));
  new ResizeObserver(markOverflow).observe(part('view'));
  openView(first);
}

/** Without sheets there is nothing to choose from: the tabs come once the set-up is done. */
export function showTabs(shown: boolean): void {
  part('tabs').hidden = !shown;
}

function openView(key: ViewKey): void {
  stopWaiting();
  clearMessage();
  setBusy(false);
  const moved = [part('page'), part('actions')].some((area) => area.contains(document.activeElement));
  const mine = { key, title: '', back: undefined };
  current = mine;
  let title = '';
  for (const tab of part('tabs').querySelectorAll<HTMLElement>('[role=tab]')) {
    const chosen = tab.dataset.view === key;
    tab.setAttribute('aria-selected', String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen) {
      part('page').setAttribute('aria-labelledby', tab.id);
      title = tab.textContent ?? '';
    }
  }
  replaceContent(part('troubles'));
  replaceContent(part('view'));
  replaceContent(part('actions'));
  // The name of the view stands there while the server is asked.
  if (part('tabs').hidden) title = 'Куратор';
  const heading = el('h1', { tabindex: '-1' }, title);
  replaceContent(part('heading'), heading);
  if (moved) heading.focus();
  views[key](visitOf(mine));
}

function visitOf(mine: NonNullable<typeof current>): Visit {
  const alive = (): boolean => current === mine;
  const visit: Visit = {
    alive,
    show: (page) => {
      if (alive()) draw(mine, page);
    },
    ask: async (doing, call, again) => {
      if (!alive() || busy) return null;
      setBusy(true);
      replaceContent(part('troubles'));
      try {
        const value = await waitInSight(doing, call());
        return alive() ? value : null;
      } catch (error) {
        if (alive())
          visit.refuse(error instanceof Interrupted ? [NO_LONGER_WAITING] : troublesOf(error), again);
        return null;
      } finally {
        if (alive()) setBusy(false);
      }
    },
    say: (text, undo) => {
      if (alive()) showMessage(text, undo);
    },
    refuse: (troubles, again, fill) => {
      if (!alive()) return;
      const ways = {
        again,
        setUp: () => repair(visit, () => openView(mine.key)),
        templates: () => showTemplates(visit, () => openView(mine.key)),
        fill,
        say: (text: string) => showMessage(text),
      };
      replaceContent(
        part('troubles'),
        troubles.map((trouble) => troubleCard(trouble, ways)),
      );
      part('page').scrollTop = 0;
    },
    open: openView,
  };
  return visit;
}

const NO_LONGER_WAITING: Trouble = {
  happened: 'Панель больше не ждёт ответа.',
  data: 'Начатое в таблице могло завершиться.',
  todo: 'Нажмите «Повторить» или откройте раздел ещё раз, чтобы увидеть, что сделано.',
  repair: 'retry',
};

function draw(mine: NonNullable<typeof current>, page: Page): void {
  const focus = document.activeElement;
  const inside = focus !== null && (part('page').contains(focus) || part('actions').contains(focus));
  const turned = mine.title !== '' && mine.title !== page.title;
  const opened = turned ? [] : openDetails().map(nameOf);
  const scroll = turned ? 0 : part('page').scrollTop;
  mine.title = page.title;
  mine.back = page.back;
  const title = el('h1', { tabindex: '-1' }, page.title);
  replaceContent(part('heading'), page.back ? iconButton('back', 'Назад', page.back) : null, title);
  if (turned) {
    replaceContent(part('troubles'));
    clearMessage();
  }
  replaceContent(part('view'), page.body);
  replaceContent(part('actions'), page.actions ?? []);
  for (const box of part('view').querySelectorAll('details')) box.open ||= opened.includes(nameOf(box));
  part('page').scrollTop = scroll;
  if (turned) title.focus();
  else if (inside && document.activeElement !== focus) {
    const next = page.focus ?? (focus.isConnected ? (focus as HTMLElement) : (sameControl(focus) ?? title));
    next.focus({ preventScroll: true });
    page.focus?.scrollIntoView({ block: 'nearest' });
  }
  markOverflow();
}

function openDetails(): HTMLDetailsElement[] {
  return [...part('view').querySelectorAll('details')].filter(({ open }) => open);
}

/** Its id, or its summary without the figures in it, which change from one drawing to the next. */
function nameOf(box: HTMLDetailsElement): string {
  return box.id || (box.querySelector('summary')?.textContent ?? '').replace(/\d+/g, '');
}

/** The control that says the same as one drawn before: the focus stays where it was when a page is drawn anew. */
function sameControl(old: Element): HTMLElement | undefined {
  const name = (element: Element): string =>
    `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`;
  const all = [part('page'), part('actions')].flatMap((area) => [
    ...area.querySelectorAll<HTMLElement>('button, a, input, select, textarea, summary'),
  ]);
  return all.find((element) => name(element) === name(old));
}

/** Moves the focus along a row of tabs; the view opens by Enter, because opening one asks the server. */
function moveBetween(tabs: readonly HTMLElement[], event: KeyboardEvent): void {
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (step === undefined || at < 0) return;
  event.preventDefault();
  tabs[(step + tabs.length) % tabs.length]?.focus();
}

function holdWhileBusy(event: Event): void {
  if (!busy || (event.target instanceof Element && event.target.closest('summary, a, #heading'))) return;
  event.preventDefault();
  event.stopPropagation();
}

function setBusy(on: boolean): void {
  busy = on;
  part('page').setAttribute('aria-busy', String(on));
  document.body.classList.toggle('busy', on);
}

function showMessage(text: string, undo?: () => void): void {
  window.clearTimeout(messageTimer);
  replaceContent(part('message-text'), text);
  replaceContent(part('message-action'));
  if (undo) {
    append(part('message-action'), [
      button('Отменить', () => {
        clearMessage();
        undo();
      }),
    ]);
  } else messageTimer = window.setTimeout(clearMessage, MESSAGE_MS);
  part('message').classList.add('shown');
  // The message takes room from the page: what has the focus must not slip under it.
  if (part('view').contains(document.activeElement))
    document.activeElement?.scrollIntoView({ block: 'nearest' });
}

function clearMessage(): void {
  window.clearTimeout(messageTimer);
  part('message').classList.remove('shown');
  replaceContent(part('message-text'));
  replaceContent(part('message-action'));
}

/** The row of actions gets a line above it only while the page under it is longer than the panel. */
function markOverflow(): void {
  const page = part('page');
  document.body.classList.toggle('overflowing', page.scrollHeight > page.clientHeight + 1);
}
