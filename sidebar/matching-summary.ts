/** What stands around the cards of «Подбор»: the result in words, cautions, decisions made in the sheet, pairs decided. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { Person, Proposals, Trouble } from '../src/flows/replies';
import { type Board, decideMany, decideNow, takeBack } from './board';
import { button, details, stateMark } from './controls';
import { type Child, el } from './element';
import { pairsInWords } from './figures';
import { pairLine } from './pair-line';
import { troubleCard } from './trouble';
import { localToday, momentInWords } from './words';

/** Cautions shown at once. */
const CAUTIONS = 2;

export function summary(proposals: Proposals): Child {
  const { madeAt, cards, unmatched, waitingConsent, accepted } = proposals;
  const waiting =
    waitingConsent > 0
      ? secondary(
          `Ждём согласия: ${counted(waitingConsent, 'человек', 'человека', 'человек')}. Без согласия в подбор не берём.`,
        )
      : null;
  if (madeAt === '') {
    return [
      el('p', {}, 'Пары ещё не предлагались. Подбор сравнит всех, кто готов, и объяснит каждую пару.'),
      waiting,
    ];
  }
  if (cards.length + unmatched.length === 0) {
    const text =
      accepted.length > 0 ? 'Все предложения разобраны.' : 'Предложений нет: никто не готов к подбору.';
    return [el('p', {}, text), waiting];
  }
  if (cards.length === 0 && accepted.length > 0) {
    const left = counted(unmatched.length, 'наставляемый', 'наставляемых', 'наставляемых');
    return [el('p', {}, `Все предложения разобраны. Без пары пока ${left}.`), waiting];
  }
  return [result(proposals), waiting];
}

/** What the curator has fixed or demanded is part of what was proved. */
function praise({ cards, options, optimal, gap }: Proposals): string {
  if (!optimal || gap !== '' || cards.length === 0) return '.';
  const demanded = options.floor !== null || options.quality !== null || options.mutual;
  return demanded || cards.some(({ fixed }) => fixed)
    ? ' — лучшее при ваших условиях, проверено.'
    : ' — лучшее из возможных, проверено.';
}

function result(proposals: Proposals): Child {
  const { cards, unmatched, outcome, gap } = proposals;
  const total = cards.length + unmatched.length;
  const of = plural(total, 'наставляемого', 'наставляемых', 'наставляемых');
  return [
    el(
      'p',
      {},
      `Пары предложены ${formatNumber(cards.length)} из ${formatNumber(total)}\u00a0${of}`,
      praise(proposals),
    ),
    gap ? el('p', {}, stateMark('warning', gap)) : null,
    secondary(
      `${momentInWords(proposals.madeAt, localToday())} · ${counted(proposals.mentors, 'наставник', 'наставника', 'наставников')}, ` +
        counted(proposals.places, 'место', 'места', 'мест'),
    ),
    outcome.pairs > 0
      ? secondary(
          `Средний балл ${formatNumber(outcome.average)} · самая слабая пара ${formatNumber(outcome.weakest)}`,
        )
      : null,
    outcome.blocking > 0 ? el('p', {}, `Предпочли бы друг друга: ${pairsInWords(outcome.blocking)}`) : null,
  ];
}

function secondary(text: string): HTMLElement {
  return el('p', { class: 'secondary' }, text);
}

/** Weights and wishes that could not be read, each with the way to its cell. */
export function cautionList({ proposals: { cautions }, visit }: Board): Child {
  if (cautions.length === 0) return null;
  const nothing = (): void => undefined;
  const ways = { setUp: nothing, say: visit.say };
  const cards = cautions.map(({ repair: _, ...trouble }: Trouble) => troubleCard(trouble, ways));
  const rest = cards.slice(CAUTIONS);
  return el(
    'section',
    { class: 'cautions', 'aria-label': 'Замечания к подбору' },
    cards.slice(0, CAUTIONS),
    rest.length > 0 ? details(`Ещё замечания: ${rest.length}`, rest) : null,
  );
}

/** What the curator has marked in the sheet itself waits for one press. */
export function pendingInSheet(board: Board): Child {
  const { pendingInSheet: count } = board.proposals;
  if (count === 0) return null;
  return el(
    'div',
    { class: 'panel' },
    el(
      'p',
      {},
      `В листе «Подбор» ${plural(count, 'отмечено', 'отмечены', 'отмечено')} ${counted(count, 'решение', 'решения', 'решений')}.`,
    ),
    el(
      'div',
      { class: 'buttons' },
      button('Выполнить', () => void decideMany(board, [], 'Выполняем решения'), { kind: 'text' }),
    ),
  );
}

export function acceptedList(board: Board): Child {
  return pairList('Приняты, ждут приказа', board.proposals.accepted, ({ pair }) =>
    button('Отменить', () => void takeBack(board, [pair]), {
      kind: 'text',
      means: `Отменить пару ${pair}`,
    }),
  );
}

export function rejectedList(board: Board): Child {
  return pairList('Не предлагать', board.proposals.rejected, ({ mentee, mentor }) =>
    button(
      'Разрешить снова',
      () => void decideNow(board, { mentee: mentee.code, mentor: mentor.code, decision: 'allow' }),
      { kind: 'text', means: `Разрешить снова: ${mentee.name} и ${mentor.name}` },
    ),
  );
}

function pairList<P extends { readonly mentee: Person; readonly mentor: Person }>(
  title: string,
  pairs: readonly P[],
  way: (pair: P) => HTMLElement,
): Child {
  if (pairs.length === 0) return null;
  return details(
    `${title}: ${pairs.length}`,
    el(
      'ul',
      { class: 'list' },
      pairs.map((pair) => el('li', { class: 'row apart' }, pairLine(pair.mentee, pair.mentor, way(pair)))),
    ),
  );
}
