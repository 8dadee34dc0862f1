/** What «Подбор» shows now, and what a decision does to it. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { DecideResult, Decision, ProposalCard, Proposals, Unmatched } from '../src/flows/replies';
import { WEAK } from './card';
import { highlight } from './controls';
import type { DecisionQueue } from './decisions';
import { server } from './server';
import type { Visit } from './shell';

export type Filter = 'all' | 'unmatched' | 'weak' | 'fixed';

/** What the list shows now. */
export interface Board {
  readonly visit: Visit;
  proposals: Proposals;
  filter: Filter;
  /** Code of the mentee whose card the keyboard is on. */
  active: string;
  /** Code of the mentee whose other mentors are shown, or ''. */
  open: string;
  shown: number;
  list: HTMLElement;
  undo: (() => void) | null;
  readonly queue: DecisionQueue;
  readonly draw: () => void;
  readonly showMore: () => void;
}

/** True, and said so, while decisions are on their way: what needs the list whole has to wait. */
export function stillWriting(board: Board): boolean {
  const writing = board.queue.waiting().size > 0;
  if (writing) board.visit.say('Подождите: решения ещё записываются.');
  return writing;
}

/** Codes of the mentees in the list from top to bottom. */
export function visibleCodes(board: Board): readonly string[] {
  const { cards, unmatched } = visible(board);
  return [...cards, ...unmatched].map(({ mentee }) => mentee.code);
}

export function visible({ proposals, filter }: Board): {
  cards: readonly ProposalCard[];
  unmatched: readonly Unmatched[];
} {
  const { cards, unmatched } = proposals;
  return {
    all: { cards, unmatched },
    unmatched: { cards: [], unmatched },
    weak: { cards: cards.filter(({ score }) => score < WEAK), unmatched: [] },
    fixed: { cards: cards.filter(({ fixed }) => fixed), unmatched: [] },
  }[filter];
}

/** The server has answered: the cards as they are now, the kept one marked. */
export function decided(board: Board, result: DecideResult, sent: readonly Decision[]): void {
  if (!board.visit.alive()) return;
  const before = board.proposals;
  board.proposals = result.proposals;
  board.draw();
  sayDecided(board, result.pairs, sent, before);
  const kept = sent.find(({ mentee }) => result.proposals.cards.some((card) => card.mentee.code === mentee));
  const box = kept && board.list.querySelector<HTMLElement>(`[data-mentee="${CSS.escape(kept.mentee)}"]`);
  if (box) highlight(box);
  sayTroubles(board, result);
}

/** What could not be carried out is named; the rest has been. */
export function sayTroubles({ visit }: Board, { troubles }: DecideResult): void {
  if (troubles.length > 0) visit.refuse(troubles);
}

/** Says what has become of the decisions; accepted pairs can be taken back. */
export function sayDecided(
  board: Board,
  pairs: readonly string[],
  sent: readonly Decision[],
  before: Proposals,
): void {
  const { visit, proposals } = board;
  const rest = proposals.cards.length;
  const left = rest > 0 ? `Осталось ${formatNumber(rest)}.` : 'Все предложения разобраны.';
  if (pairs.length > 0) {
    const card = before.cards.find(({ mentee }) => mentee.code === sent[0]?.mentee);
    const words =
      pairs.length === 1 && sent.length === 1 && card
        ? `Принято: ${card.mentee.name}.`
        : `${plural(pairs.length, 'Принята', 'Приняты', 'Принято')} ${counted(pairs.length, 'пара', 'пары', 'пар')}.`;
    board.undo = () => void takeBack(board, pairs);
    visit.say(`${words} ${left}`, board.undo);
    return;
  }
  const last = sent[sent.length - 1];
  if (last) visit.say(DONE[last.decision]);
}

const DONE: Readonly<Record<Decision['decision'], string>> = {
  accept: 'Решение записано.',
  reject: 'Эта пара больше не предлагается. Чтобы найти другую, предложите пары заново.',
  fix: 'Пара закреплена: новый подбор её не изменит.',
  release: 'Пара откреплена.',
  choose: 'Выбран другой наставник.',
};

/** Words for a decision that is on its way. */
export const DOING: Readonly<Record<Decision['decision'], string>> = {
  accept: 'Принимаем…',
  reject: 'Убираем…',
  fix: 'Закрепляем…',
  release: 'Открепляем…',
  choose: 'Меняем наставника…',
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

export function press(
  board: Board,
  card: ProposalCard,
  decision: Decision['decision'],
  mentor?: string,
): void {
  if (board.queue.waiting().has(card.mentee.code)) return;
  board.open = '';
  if (decision === 'accept' || decision === 'reject') {
    const rest = visibleCodes(board).filter((code) => !board.queue.waiting().has(code));
    const at = rest.indexOf(card.mentee.code);
    board.active = rest[at + 1] ?? rest[at - 1] ?? '';
  } else board.active = card.mentee.code;
  board.queue.add({ mentee: card.mentee.code, mentor: mentor ?? card.mentor.code, decision });
  board.draw();
}
