/** What «Подбор» shows now, and what a decision does to it. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type {
  DecideResult,
  Decision,
  MatchingRequest,
  ProposalCard,
  Proposals,
  Unmatched,
} from '../src/flows/replies';
import { WEAK } from './card';
import { highlight } from './controls';
import type { DecisionQueue } from './decisions';
import { server } from './server';
import type { Visit } from './shell';

export type Filter = 'all' | 'unmatched' | 'weak' | 'contested' | 'fixed' | 'priority';

/** What unfolds under the buttons of a card. */
export type Drawer = 'others' | 'menu' | 'priority';

/** What the list shows now. */
export interface Board {
  readonly visit: Visit;
  proposals: Proposals;
  filter: Filter;
  /** Code of the mentee whose card the keyboard is on. */
  active: string;
  /** What is unfolded, under the card of which mentee. */
  open: { readonly code: string; readonly drawer: Drawer } | null;
  shown: number;
  list: HTMLElement;
  undo: (() => void) | null;
  readonly queue: DecisionQueue;
  readonly draw: () => void;
  readonly showMore: () => void;
  /** Pairs proposed anew; the curator reads `said` when they are. */
  readonly propose: (request: MatchingRequest, said?: string) => void;
}

/** True, and said so, while decisions are on their way: what needs the list whole has to wait. */
export function stillWriting(board: Board): boolean {
  const writing = board.queue.waiting().size > 0;
  if (writing) board.visit.say('Подождите: решения ещё записываются.');
  return writing;
}

/** Codes of the mentees in the list from top to bottom. */
export function visibleCodes(board: Board): readonly string[] {
  const { cards, unmatched } = visible(board.proposals, board.filter);
  return [...cards, ...unmatched].map(({ mentee }) => mentee.code);
}

const CARD_SHOWN: Readonly<Record<Filter, (card: ProposalCard) => boolean>> = {
  all: () => true,
  unmatched: () => false,
  weak: ({ score }) => score < WEAK,
  contested: ({ contested }) => contested !== '',
  fixed: ({ fixed }) => fixed,
  priority: ({ priority }) => priority,
};

export function visible(
  { cards, unmatched }: Proposals,
  filter: Filter,
): { cards: readonly ProposalCard[]; unmatched: readonly Unmatched[] } {
  return {
    cards: cards.filter(CARD_SHOWN[filter]),
    unmatched: unmatched.filter(
      ({ priority }) => filter === 'all' || filter === 'unmatched' || (filter === 'priority' && priority),
    ),
  };
}

export function cardOf({ proposals }: Board, code: string): ProposalCard | undefined {
  return proposals.cards.find(({ mentee }) => mentee.code === code);
}

export function boxOf({ list }: Board, code: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`article[data-mentee="${CSS.escape(code)}"]`);
}

/** Unfolds something under a card and goes there, or folds it up again and goes back to the card. */
export function unfold(board: Board, code: string, drawer: Drawer): void {
  const closing = board.open?.code === code && board.open.drawer === drawer;
  board.active = code;
  board.open = closing ? null : { code, drawer };
  board.draw();
  const box = boxOf(board, code);
  (closing ? box : box?.querySelector<HTMLElement>('.drawer button'))?.focus();
}

/** The server has answered: the cards as they are now, the kept one marked. */
export function decided(board: Board, result: DecideResult, sent: readonly Decision[]): void {
  if (!board.visit.alive()) return;
  const before = board.proposals;
  board.proposals = result.proposals;
  board.draw();
  sayDecided(board, result, sent, before);
  const kept = sent.find(({ mentee }) => cardOf(board, mentee));
  if (!kept) return;
  mark(board, kept.mentee);
  // The button of the message has gone with the focus on it.
  if (document.activeElement === document.body) boxOf(board, kept.mentee)?.focus();
}

/** Shows for a moment that the card has changed. */
export function mark(board: Board, code: string): void {
  const box = boxOf(board, code);
  if (box) highlight(box);
}

/** Says what has become of the decisions and of those that could not be carried out, with a way back if there is one. */
function sayDecided(
  board: Board,
  { pairs, troubles }: DecideResult,
  sent: readonly Decision[],
  before: Proposals,
): void {
  const { visit, proposals } = board;
  const last = sent[sent.length - 1];
  if (pairs.length > 0) {
    const rest = proposals.cards.length;
    const left = rest > 0 ? `Осталось ${formatNumber(rest)}.` : 'Все предложения разобраны.';
    const card = before.cards.find(({ mentee }) => mentee.code === sent[0]?.mentee);
    const words =
      pairs.length === 1 && sent.length === 1 && card
        ? `Принято: ${card.mentee.name}.`
        : `${plural(pairs.length, 'Принята', 'Приняты', 'Принято')} ${counted(pairs.length, 'пара', 'пары', 'пар')}.`;
    board.undo = () => void takeBack(board, pairs);
    visit.say(`${words} ${left}`, board.undo);
  } else if (last && troubles.length < sent.length) {
    const back = wayBack(board, last);
    board.undo = back ?? board.undo;
    visit.say(DONE[last.decision], back);
  }
  if (troubles.length > 0) visit.refuse(troubles);
}

function wayBack(board: Board, { mentee, mentor, decision, other }: Decision): (() => void) | undefined {
  if (decision === 'reject') return () => void decideNow(board, { mentee, mentor, decision: 'allow' });
  const former = decision === 'swap' && other ? cardOf(board, other)?.mentor.code : undefined;
  return former === undefined
    ? undefined
    : () => void decideNow(board, { mentee, mentor: former, decision, other: other ?? '' });
}

/** One decision that is waited for, unlike those of the queue. */
export async function decideNow(board: Board, decision: Decision): Promise<void> {
  board.undo = null;
  await decideMany(board, [decision], DOING[decision.decision].replace('…', ''));
}

/** Decisions that are waited for; without any the server carries out those made in the sheet. */
export async function decideMany(board: Board, decisions: readonly Decision[], doing: string): Promise<void> {
  if (stillWriting(board)) return;
  const result = await board.visit.ask(
    doing,
    () => server.decide({ decisions }),
    () => void decideMany(board, decisions, doing),
  );
  if (result) decided(board, result, decisions);
}

const DONE: Readonly<Record<Decision['decision'], string>> = {
  accept: 'Решение записано.',
  reject: 'Эта пара больше не предлагается. Чтобы найти другую, предложите пары заново.',
  allow: 'Эту пару снова можно предлагать.',
  fix: 'Пара закреплена: новый подбор её не изменит.',
  release: 'Пара откреплена.',
  choose: 'Выбран другой наставник, пара закреплена.',
  swap: 'Обменено, обе пары закреплены.',
};

/** Words for a decision that is on its way. */
export const DOING: Readonly<Record<Decision['decision'], string>> = {
  accept: 'Принимаем…',
  reject: 'Убираем…',
  allow: 'Разрешаем…',
  fix: 'Закрепляем…',
  release: 'Открепляем…',
  choose: 'Меняем наставника…',
  swap: 'Обмениваем…',
};

export async function takeBack(board: Board, pairs: readonly string[]): Promise<void> {
  const { visit } = board;
  const again = (): void => void takeBack(board, pairs);
  const proposals = await visit.ask('Отменяем', () => server.undoDecisions({ pairs }), again);
  if (!proposals) return;
  board.undo = null;
  board.proposals = proposals;
  board.draw();
  visit.say(`Отменено: ${counted(pairs.length, 'пара', 'пары', 'пар')}. Предложения возвращены.`);
}

/** Puts a decision into the queue; the keyboard goes on to the next card when this one leaves the list. */
export function press(board: Board, mentee: string, decision: Decision['decision'], mentor: string): void {
  if (board.queue.waiting().has(mentee)) return;
  board.open = null;
  if (decision === 'accept' || decision === 'reject') {
    const rest = visibleCodes(board).filter((code) => !board.queue.waiting().has(code));
    const at = rest.indexOf(mentee);
    board.active = rest[at + 1] ?? rest[at - 1] ?? '';
  } else board.active = mentee;
  board.queue.add({ mentee, mentor, decision });
  board.draw();
}
