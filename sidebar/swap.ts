/** «Обменять наставников»: two mentees get each other's mentor, after seeing what it costs. */

import type { Change, Person, Trial } from '../src/flows/replies';
import { type Board, boxOf, cardOf, decideNow, stillWriting } from './board';
import { button } from './controls';
import { el, fromTemplate } from './element';
import { differenceInWords } from './figures';
import { latestAnswer } from './latest-answer';
import { pairLine } from './pair-line';
import { personChoice } from './person-choice';
import { server } from './server';
import { troublesOf } from './trouble';
import { movesList } from './try-changes';
import { Interrupted } from './waiting';

export function showSwap(board: Board, code: string): void {
  const { visit } = board;
  const mine = cardOf(board, code);
  if (!mine || stillWriting(board)) return;
  const candidates = board.proposals.cards.filter(({ mentor }) => mentor.code !== mine.mentor.code);
  if (candidates.length === 0) {
    visit.say('Обменяться не с кем: у всех один наставник.');
    return;
  }
  let other = '';
  let trial: Trial | null = null;
  const theirs = (): (typeof candidates)[number] | undefined => cardOf(board, other);

  const choose = (chosen: string): void => {
    other = chosen;
    trial = null;
    visit.refuse([]);
    draw();
    if (chosen) ask();
  };
  const choice = personChoice(
    'С кем обменяться',
    candidates.map(({ mentee, mentor }) => ({ ...mentee, beside: mentor.name })),
    '',
    choose,
  );
  const changes = (): readonly Change[] => [
    { kind: 'pair', mentee: code, mentor: theirs()?.mentor.code ?? '' },
    { kind: 'pair', mentee: other, mentor: mine.mentor.code },
  ];
  const ask = latestAnswer({
    doing: 'Считаем, что выйдет',
    call: () => server.tryChanges({ changes: changes() }),
    done: (answer) => {
      if (!choice.isConnected) return;
      trial = answer;
      draw();
      if (answer.troubles.length > 0) visit.refuse(answer.troubles);
    },
    failed: (error) => {
      if (choice.isConnected && !(error instanceof Interrupted)) visit.refuse(troublesOf(error), ask);
    },
  });
  const back = (): void => {
    board.open = null;
    board.draw();
    boxOf(board, code)?.focus();
  };
  const swap = (): void => {
    const mentor = theirs()?.mentor.code;
    if (!mentor) {
      choice.querySelector<HTMLElement>('select')?.focus();
      return;
    }
    board.open = null;
    void decideNow(board, { mentee: code, mentor, decision: 'swap', other });
  };
  const status = el('p', { class: 'gap', role: 'status' });
  const draw = (): void => {
    const their = theirs();
    status.textContent = trial
      ? `Всего: ${differenceInWords(trial.after, trial.before) || 'разницы нет'}.`
      : '';
    visit.show({
      title: 'Обменять наставников',
      back,
      body: [
        el('h2', {}, 'Сейчас'),
        line(mine.mentee, mine.mentor, mine.score),
        their ? line(their.mentee, their.mentor, their.score) : null,
        choice,
        their ? el('h2', {}, 'Станет') : null,
        // With the points of both, and others who move, as soon as they are known.
        trial
          ? movesList(trial.moves)
          : their
            ? [line(mine.mentee, their.mentor), line(their.mentee, mine.mentor)]
            : null,
        status,
        fromTemplate('text-swap'),
      ],
      actions: [button('Обменять', swap, { kind: 'main' }), button('Отмена', back)],
    });
  };
  draw();
}

function line(mentee: Person, mentor: Person, score?: number): HTMLElement {
  const beside = score === undefined ? null : el('span', { class: 'secondary' }, String(score));
  return el('div', { class: 'row apart gap' }, pairLine(mentee, mentor, beside));
}
