/** The list of cards in «Подбор», its filter, and which card the Tab key reaches. */

import { formatNumber } from '../src/core/russian/plural';
import { type Board, DOING, type Filter, press, unfold, visible, visibleCodes } from './board';
import { type CardOptions, pairCard, setReach, WEAK } from './card';
import { cardKeys } from './card-keys';
import { button, chipRow } from './controls';
import { el } from './element';
import { showSwap } from './swap';
import { goToButton } from './trouble';
import { showTrial } from './try-changes';
import { unmatchedCard } from './unmatched-card';

/** Cards drawn at once; more come on demand, so that a thousand proposals open as fast as fifty. */
export const PORTION = 50;

export function cardList(board: Board): HTMLElement {
  const { cards, unmatched } = visible(board.proposals, board.filter);
  const pairs = cards.map((card) => () => pairCard(card, optionsOf(board, card.mentee.code)));
  const without = unmatched.map((each) => (): HTMLElement => {
    const { code, name } = each.mentee;
    const place = { register: 'mentees', code, column: '' };
    const way = goToButton(place, board.visit.say, `Перейти к строке: ${name}`);
    return unmatchedCard(each, optionsOf(board, code), way);
  });
  const list = el('ul', { class: 'cards', 'aria-label': 'Предложения' });
  list.append(...[...pairs, ...without].slice(0, board.shown).map((make) => make()));
  if (list.childElementCount === 0) list.append(el('li', { class: 'secondary' }, 'Таких предложений нет.'));
  list.addEventListener('keydown', (event) => cardKeys(board, event));
  list.addEventListener('focusin', (event) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('article');
    if (card?.dataset.mentee) activate(board, card.dataset.mentee);
  });
  return list;
}

function optionsOf(board: Board, code: string): CardOptions {
  const decision = board.queue.waiting().get(code)?.decision;
  return {
    active: code === board.active,
    drawer: board.open?.code === code ? board.open.drawer : null,
    doing: decision ? DOING[decision] : '',
    press: (wish, mentor) => press(board, code, wish, mentor),
    unfold: (drawer) => unfold(board, code, drawer),
    swap: () => showSwap(board, code),
    tryOut: (change) => showTrial(board, code, change),
    setPriority: (on) =>
      board.propose(
        { changes: [{ kind: 'priority', mentee: code, on }] },
        'Записано, пары предложены заново.',
      ),
  };
}

/** Makes a card the one that the Tab key reaches, without drawing anew. */
function activate(board: Board, code: string): void {
  board.active = code;
  for (const card of board.list.querySelectorAll<HTMLElement>('article')) {
    setReach(card, card.dataset.mentee === code);
  }
}

const CHIPS: readonly (readonly [Filter, string])[] = [
  ['all', 'Все'],
  ['unmatched', 'Без пары'],
  ['weak', `Слабые < ${WEAK}`],
  ['contested', 'Спорные'],
  ['fixed', 'Закреплённые'],
  ['priority', 'В первую очередь'],
];

export function chips(board: Board): HTMLElement {
  const choose = (filter: Filter): void => {
    board.filter = filter;
    board.shown = PORTION;
    board.draw();
  };
  return chipRow(
    CHIPS.flatMap(([filter, title]) => {
      const { cards, unmatched } = visible(board.proposals, filter);
      const count = cards.length + unmatched.length;
      const chosen = board.filter === filter;
      // Few schools mark anybody: the chip would only take room.
      if (filter === 'priority' && count === 0 && !chosen) return [];
      return [{ title, count: formatNumber(count), chosen, press: () => choose(filter) }];
    }),
  );
}

export function moreCards(board: Board): HTMLElement | null {
  const rest = visibleCodes(board).length - board.shown;
  return rest > 0
    ? button(`Показать ещё ${Math.min(rest, PORTION)}`, () => board.showMore(), { kind: 'text' })
    : null;
}
