/** Accepts all proposals from a score on, after saying how many they are. */

import { counted, plural } from '../src/core/russian/plural';
import type { Decision } from '../src/flows/replies';
import { type Board, decideMany, stillWriting } from './board';
import { button, field } from './controls';
import { el } from './element';

const USUAL = 70;

export function askHowMany(board: Board): void {
  if (stillWriting(board)) return;
  const { visit } = board;
  const { cards } = board.proposals;
  const back = (): void => board.draw();
  const least = field('От скольких баллов принять', {
    type: 'number',
    value: String(USUAL),
    attributes: { min: '0', max: '100', step: '1' },
  });
  const words = el('p', { class: 'gap', role: 'status' });
  const accept = button('', () => go(), { kind: 'main' });
  const chosen = (): readonly Decision[] =>
    least.input.value === ''
      ? []
      : cards
          .filter(({ score }) => score >= Number(least.input.value))
          .map(({ mentee, mentor }) => ({ mentee: mentee.code, mentor: mentor.code, decision: 'accept' }));
  const count = (): void => {
    const many = chosen().length;
    const rest = cards.length - many;
    accept.textContent = many === 0 ? 'Принять' : `Принять ${counted(many, 'пару', 'пары', 'пар')}`;
    words.textContent =
      many === 0
        ? 'Таких предложений нет: уменьшите число баллов.'
        : `${plural(many, 'Будет принята', 'Будут приняты', 'Будет принято')} ${counted(many, 'пара', 'пары', 'пар')} ` +
          `из ${cards.length}. ${rest > 0 ? `Решить по одной: ${rest}.` : 'Решать по одной будет нечего.'}`;
  };
  const go = (): void => {
    const decisions = chosen();
    if (decisions.length === 0) {
      least.input.focus();
      return;
    }
    void decideMany(board, decisions, 'Принимаем пары');
  };
  least.input.addEventListener('input', count);
  least.input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') go();
  });
  count();
  visit.show({
    title: 'Принять сразу несколько',
    back,
    body: [
      least.box,
      words,
      el('p', { class: 'secondary gap' }, 'Принятое можно отменить, пока пары не вошли в приказ.'),
    ],
    actions: [accept, button('Отмена', back)],
  });
}
