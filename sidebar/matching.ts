/** «Подбор»: proposed pairs as a list of cards, to be decided one by one, from the keyboard too, or many at once. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { Proposals } from '../src/flows/replies';
import { askHowMany } from './accept-many';
import { type Board, DOING, decided, type Filter, press, stillWriting, visible, visibleCodes } from './board';
import { pairCard, unmatchedCard, WEAK } from './card';
import { cardKeys } from './card-keys';
import { button, details } from './controls';
import { decisionQueue } from './decisions';
import { type Child, el, fromTemplate } from './element';
import { acceptedList, pendingInSheet, summary } from './matching-summary';
import { server } from './server';
import type { Visit } from './shell';
import { goToButton, troublesOf } from './trouble';
import { Interrupted, waitInSight } from './waiting';

/** Cards drawn at once; more come on demand, so that a thousand proposals open as fast as fifty. */
const PORTION = 50;

export async function showMatching(visit: Visit): Promise<void> {
  const again = (): void => void showMatching(visit);
  const proposals = await visit.ask('Читаем подбор', () => server.readProposals(), again);
  if (proposals) startBoard(visit, proposals);
}

function startBoard(visit: Visit, proposals: Proposals): Board {
  const board: Board = {
    visit,
    proposals,
    filter: 'all',
    active: '',
    open: '',
    shown: PORTION,
    list: el('ul', { class: 'cards' }),
    undo: null,
    draw: () => drawBoard(board),
    showMore: () => {
      board.shown += PORTION;
      drawBoard(board);
    },
    queue: decisionQueue({
      send: (decisions) => waitInSight('Записываем решения', server.decide({ decisions })),
      done: (result, sent) => decided(board, result, sent),
      failed: (error, dropped) => {
        if (!visit.alive()) return;
        board.draw();
        if (error instanceof Interrupted) void showMatching(visit);
        else visit.refuse(troublesOf(error), () => dropped.forEach(board.queue.add));
      },
    }),
  };
  drawBoard(board);
  return board;
}

function drawBoard(board: Board): void {
  const { visit, proposals } = board;
  const inList = board.list.contains(document.activeElement);
  if (!visibleCodes(board).includes(board.active)) board.active = visibleCodes(board)[0] ?? '';
  board.list = cardList(board);
  const something = proposals.cards.length + proposals.unmatched.length > 0;
  visit.show({
    title: 'Подбор',
    focus: inList ? board.list.querySelector<HTMLElement>('article[tabindex="0"]') : null,
    body: [
      summary(proposals),
      proposeAgain(board),
      pendingInSheet(board),
      something
        ? [chips(board), board.list, moreButton(board), details('Клавиши', fromTemplate('text-keys'))]
        : null,
      acceptedList(board),
    ],
    actions: actionsOf(board),
  });
}

function cardList(board: Board): HTMLElement {
  const { cards, unmatched } = visible(board);
  const waiting = board.queue.waiting();
  const pairs = cards.map((card) => (): HTMLElement => {
    const { code } = card.mentee;
    const decision = waiting.get(code)?.decision;
    return pairCard(card, {
      active: code === board.active,
      othersShown: code === board.open,
      doing: decision ? DOING[decision] : '',
      press: (wish, mentor) => press(board, card, wish, mentor),
      toggleOthers: () => {
        board.active = code;
        board.open = board.open === code ? '' : code;
        drawBoard(board);
      },
    });
  });
  const without = unmatched.map((each) => (): HTMLElement => {
    const place = { register: 'mentees', code: each.mentee.code, column: '' };
    const way = goToButton(place, board.visit.say, `Перейти к строке: ${each.mentee.name}`);
    return unmatchedCard(each, each.mentee.code === board.active, way);
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

/** Makes a card the one that the Tab key reaches, without drawing anew. */
function activate(board: Board, code: string): void {
  board.active = code;
  for (const card of board.list.querySelectorAll<HTMLElement>('article')) {
    const index = card.dataset.mentee === code ? 0 : -1;
    card.tabIndex = index;
    for (const inner of card.querySelectorAll<HTMLElement>('button')) inner.tabIndex = index;
  }
}

/** Beside the main action, which is then another one. */
function proposeAgain(board: Board): Child {
  const { madeAt, cards, accepted } = board.proposals;
  if (madeAt === '' || cards.length + accepted.length === 0) return null;
  const again = button('Предложить заново', () => void proposeNow(board), { kind: 'text' });
  return el('div', { class: 'buttons' }, again);
}

function chips(board: Board): HTMLElement {
  const { cards, unmatched } = board.proposals;
  const all: readonly (readonly [Filter, string, number])[] = [
    ['all', 'Все', cards.length + unmatched.length],
    ['unmatched', 'Без пары', unmatched.length],
    ['weak', `Слабые < ${WEAK}`, cards.filter(({ score }) => score < WEAK).length],
    ['fixed', 'Закреплённые', cards.filter(({ fixed }) => fixed).length],
  ];
  const choose = (filter: Filter): void => {
    board.filter = filter;
    board.shown = PORTION;
    drawBoard(board);
  };
  return el(
    'div',
    { class: 'chips', role: 'group', 'aria-label': 'Показать' },
    all.map(([filter, title, count]) =>
      el(
        'button',
        {
          type: 'button',
          'aria-pressed': String(board.filter === filter),
          on: { click: () => choose(filter) },
        },
        title,
        ' ',
        el('span', { class: 'count' }, `· ${formatNumber(count)}`),
      ),
    ),
  );
}

function moreButton(board: Board): HTMLElement | null {
  const rest = visibleCodes(board).length - board.shown;
  return rest > 0
    ? button(`Показать ещё ${Math.min(rest, PORTION)}`, () => board.showMore(), { kind: 'text' })
    : null;
}

async function proposeNow(board: Board): Promise<void> {
  if (stillWriting(board)) return;
  const { visit } = board;
  const made = await visit.ask(
    'Подбираем пары',
    () => server.proposePairs(),
    () => void proposeNow(board),
  );
  if (!made) return;
  startBoard(visit, made);
  const count = made.cards.length;
  visit.say(
    `${plural(count, 'Предложена', 'Предложены', 'Предложено')} ${counted(count, 'пара', 'пары', 'пар')}.`,
  );
}

function actionsOf(board: Board): readonly Child[] {
  const { visit, proposals } = board;
  if (proposals.cards.length > 0) {
    return [button('Принять все от…', () => askHowMany(board), { kind: 'main' })];
  }
  if (proposals.accepted.length > 0) {
    return [button('Подготовить приказ', () => visit.open('documents'), { kind: 'main' })];
  }
  const label = proposals.madeAt === '' ? 'Предложить пары' : 'Предложить заново';
  return [button(label, () => void proposeNow(board), { kind: 'main' })];
}
