/** «Подбор»: proposed pairs as a list of cards, to be decided one by one, from the keyboard too, or many at once. */

import { plural } from '../src/core/russian/plural';
import type { MatchingRequest, Proposals } from '../src/flows/replies';
import { askHowMany } from './accept-many';
import { type Board, boxOf, decided, mark, stillWriting, visibleCodes } from './board';
import { cardList, chips, moreCards, PORTION } from './card-list';
import { button, details } from './controls';
import { decisionQueue } from './decisions';
import { type Child, el, fromTemplate } from './element';
import { pairsInWords } from './figures';
import { acceptedList, cautionList, pendingInSheet, rejectedList, summary } from './matching-summary';
import { type WaysPanel, waysPanel } from './matching-ways';
import { server } from './server';
import type { Visit } from './shell';
import { troublesOf } from './trouble';
import { Interrupted, waitInSight } from './waiting';
import { wantedList } from './wanted';

export async function showMatching(visit: Visit): Promise<void> {
  const again = (): void => void showMatching(visit);
  const proposals = await visit.ask('Читаем подбор', () => server.readProposals(), again);
  if (proposals) startBoard(visit, proposals);
}

function startBoard(visit: Visit, proposals: Proposals): void {
  const board: Board = {
    visit,
    proposals,
    filter: 'all',
    active: '',
    open: null,
    shown: PORTION,
    list: el('ul', { class: 'cards' }),
    undo: null,
    draw: () => drawBoard(board, ways),
    showMore: () => {
      board.shown += PORTION;
      board.draw();
    },
    propose: (request, said) => void proposeNow(board, request, said),
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
  const ways = waysPanel(board);
  board.draw();
}

function drawBoard(board: Board, ways: WaysPanel): void {
  const { visit, proposals } = board;
  const inList = board.list.contains(document.activeElement);
  if (!visibleCodes(board).slice(0, board.shown).includes(board.active))
    board.active = visibleCodes(board)[0] ?? '';
  board.list = cardList(board);
  ways.follow();
  const something = proposals.cards.length + proposals.unmatched.length > 0;
  visit.show({
    title: 'Подбор',
    focus: inList ? boxOf(board, board.active) : null,
    body: [
      summary(proposals),
      proposeAgain(board),
      something || proposals.madeAt === '' ? ways.box : null,
      cautionList(board),
      pendingInSheet(board),
      something
        ? [chips(board), board.list, moreCards(board), details('Клавиши', fromTemplate('text-keys'))]
        : null,
      wantedList(board),
      rejectedList(board),
      acceptedList(board),
    ],
    actions: actionsOf(board),
  });
}

/** Beside the main action, which is then another one. */
function proposeAgain(board: Board): Child {
  const { madeAt, cards, accepted } = board.proposals;
  if (madeAt === '' || cards.length + accepted.length === 0) return null;
  const again = button('Предложить заново', () => board.propose({}), { kind: 'text' });
  return el('div', { class: 'buttons' }, again);
}

async function proposeNow(board: Board, request: MatchingRequest, said?: string): Promise<void> {
  if (stillWriting(board)) return;
  const { visit } = board;
  const made = await visit.ask(
    'Подбираем пары',
    () => server.proposePairs(request),
    () => void proposeNow(board, request, said),
  );
  if (!made) return;
  Object.assign(board, { proposals: made, open: null, undo: null, shown: PORTION });
  if (visibleCodes(board).length === 0) board.filter = 'all';
  board.draw();
  if (request.changes) mark(board, board.active);
  const count = made.cards.length;
  visit.say(said ?? `${plural(count, 'Предложена', 'Предложены', 'Предложено')} ${pairsInWords(count)}.`);
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
  return [button(label, () => board.propose({}), { kind: 'main' })];
}
