/** The keyboard in the list of cards. Letters go by the place of the key, so the Russian layout works too. */

import { type Board, press, visibleCodes } from './board';

export function cardKeys(board: Board, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const box = target.closest<HTMLElement>('article');
  const code = box?.dataset.mentee;
  if (!box || !code) return;
  const handled =
    undoKey(board, event) ||
    (target.closest('.others') ? inOthers(board, box, event) : onCard(board, box, code, event));
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
  const card = board.proposals.cards.find(({ mentee }) => mentee.code === code);
  if (!card) return false;
  if (event.key === 'ArrowRight' && card.others.length > 0) return showOthers(board, code);
  if ((event.key === 'ArrowLeft' || event.key === 'Escape') && board.open !== '')
    return hideOthers(board, code);
  // Enter on a button inside the card presses that button.
  if (event.key === 'Enter' && event.target === box) press(board, card, 'accept');
  else if (event.key === 'Delete') press(board, card, 'reject');
  else if (event.code === 'KeyF') press(board, card, card.fixed ? 'release' : 'fix');
  else return false;
  return true;
}

function inOthers(board: Board, box: HTMLElement, event: KeyboardEvent): boolean {
  const others = [...box.querySelectorAll<HTMLElement>('[data-other]')];
  const at = others.indexOf(event.target as HTMLElement);
  const step = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: others.length - 1 }[event.key];
  if (step !== undefined) {
    others[step]?.focus();
    return true;
  }
  if (event.key !== 'Escape' && event.key !== 'ArrowLeft') return false;
  return hideOthers(board, box.dataset.mentee ?? '');
}

/** Cards further down than those drawn are drawn first. */
function focusCard(board: Board, code: string | undefined): boolean {
  if (code === undefined) return true;
  while (!find(board, code) && board.shown < visibleCodes(board).length) board.showMore();
  board.active = code;
  find(board, code)?.focus();
  return true;
}

function showOthers(board: Board, code: string): boolean {
  board.open = code;
  board.draw();
  find(board, code)?.querySelector<HTMLElement>('[data-other]')?.focus();
  return true;
}

function hideOthers(board: Board, code: string): boolean {
  board.open = '';
  board.draw();
  find(board, code)?.focus();
  return true;
}

function find(board: Board, code: string): HTMLElement | null {
  return board.list.querySelector<HTMLElement>(`article[data-mentee="${CSS.escape(code)}"]`);
}
