/** What stands around the cards of «Подбор»: the result in words, decisions made in the sheet, pairs accepted. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { Proposals } from '../src/flows/replies';
import { type Board, sayDecided, takeBack } from './board';
import { button, details } from './controls';
import { type Child, el, icon } from './element';
import { server } from './server';
import { localToday, momentInWords } from './words';

export function summary(proposals: Proposals): Child {
  const { madeAt, cards, unmatched, waitingConsent, accepted } = proposals;
  const waiting =
    waitingConsent > 0
      ? el(
          'p',
          { class: 'secondary' },
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
  const total = cards.length + unmatched.length;
  const of = plural(total, 'наставляемого', 'наставляемых', 'наставляемых');
  return [
    el(
      'p',
      {},
      `Пары предложены ${formatNumber(cards.length)} из ${formatNumber(total)}\u00a0${of}`,
      proposals.optimal ? ' — лучшее из возможных, проверено.' : '.',
    ),
    el(
      'p',
      { class: 'secondary' },
      `${momentInWords(madeAt, localToday())} · ${counted(proposals.mentors, 'наставник', 'наставника', 'наставников')}, ` +
        counted(proposals.places, 'место', 'места', 'мест'),
    ),
    waiting,
  ];
}

/** What the curator has marked in the sheet itself waits for one press. */
export function pendingInSheet(board: Board): Child {
  const { pendingInSheet: count } = board.proposals;
  if (count === 0) return null;
  const carryOut = async (): Promise<void> => {
    const result = await board.visit.ask(
      'Выполняем решения',
      () => server.decide({ decisions: [] }),
      () => void carryOut(),
    );
    if (result) {
      const before = board.proposals;
      board.proposals = result.proposals;
      board.draw();
      sayDecided(board, result.pairs, [], before);
    }
  };
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
      button('Выполнить', () => void carryOut(), { kind: 'text' }),
    ),
  );
}

export function acceptedList(board: Board): Child {
  const { accepted } = board.proposals;
  if (accepted.length === 0) return null;
  return details(
    `Приняты, ждут приказа: ${accepted.length}`,
    el(
      'ul',
      { class: 'list' },
      accepted.map(({ pair, mentee, mentor }) =>
        el(
          'li',
          { class: 'row apart' },
          el('span', { class: 'grow' }, mentee.name, ' ', icon('arrow'), mentor.name),
          button('Отменить', () => void takeBack(board, [pair]), {
            kind: 'text',
            means: `Отменить пару ${pair}`,
          }),
        ),
      ),
    ),
  );
}
