/** The keyboard in the list of cards. Letters go by the place of the key, so the Russian layout works too. */

import { type Board, boxOf, cardOf, type Drawer, press, unfold, visibleCodes } from './board';
import { showSwap } from './swap';
import { showTrial } from './try-changes';

export function cardKeys(board: Board, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const box = target.closest<HTMLElement>('article');
  const code = box?.dataset.mentee;
  if (!box || !code) return;
  const handled =
    undoKey(board, event) ||
    (target.closest('.drawer') ? inDrawer(board, box, event) : onCard(board, box, code, event));
  if (handled) event.preventDefault();
}

function undoKey(board: Board, event: KeyboardEvent): boolean {
  if (event.code !== 'KeyZ' || !(event.ctrlKey || event.metaKey) || !board.undo) return false;
  board.undo();
  return true;
}

function onCard(board: Board, box: HTMLElement, code: string, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const codes = visibleCodes(board);
  const at = codes.indexOf(code);
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: codes.length - 1 }[event.key];
  if (step !== undefined) return focusCard(board, codes[step]);
  const { cards, unmatched } = board.proposals;
  const subject = [...cards, ...unmatched].find(({ mentee }) => mentee.code === code);
  if (!subject || board.queue.waiting().has(code)) return false;
  if (event.key === 'ArrowRight' && subject.others.length > 0) return showDrawer(board, code, 'others');
  if ((event.key === 'ArrowLeft' || event.key === 'Escape') && board.open) {
    unfold(board, board.open.code, board.open.drawer);
    return true;
  }
  if (event.code === 'KeyP') return showDrawer(board, code, 'priority');
  if (event.code === 'KeyW') {
    showTrial(board, code);
    return true;
  }
  const card = cardOf(board, code);
  if (!card) return false;
  const mentor = card.mentor.code;
  // Enter on a button inside the card presses that button.
  if (event.key === 'Enter' && event.target === box) press(board, code, 'accept', mentor);
  else if (event.key === 'Delete') press(board, code, 'reject', mentor);
  else if (event.code === 'KeyF') press(board, code, card.fixed ? 'release' : 'fix', mentor);
  else if (event.code === 'KeyS') showSwap(board, code);
  else return false;
  return true;
}

/** Arrows walk through what is unfolded; left and Esc fold it up. */
function inDrawer(board: Board, box: HTMLElement, event: KeyboardEvent): boolean {
  const items = [...box.querySelectorAll<HTMLElement>('.drawer button')];
  const at = items.indexOf(event.target as HTMLElement);
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (step !== undefined) {
    items[step]?.focus();
    return true;
  }
  if ((event.key !== 'Escape' && event.key !== 'ArrowLeft') || !board.open) return false;
  unfold(board, board.open.code, board.open.drawer);
  return true;
}

function showDrawer(board: Board, code: string, drawer: Drawer): boolean {
  board.open = null;
  unfold(board, code, drawer);
  return true;
}

/** Cards further down than those drawn are drawn first. */
function focusCard(board: Board, code: string | undefined): boolean {
  if (code === undefined) return true;
  while (!boxOf(board, code) && board.shown < visibleCodes(board).length) board.showMore();
  board.active = code;
  boxOf(board, code)?.focus();
  return true;
}
