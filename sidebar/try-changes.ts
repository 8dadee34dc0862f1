/** «Что если»: changes tried together, and what would come of them; nothing is written until «Применить». */

import { formatNumber } from '../src/core/russian/plural';
import type { Change, OtherMentor, Outcome, Person, Proposals, Trial } from '../src/flows/replies';
import { type Board, boxOf, cardOf, stillWriting } from './board';
import { button, select } from './controls';
import { type Child, el, fromTemplate, replaceContent } from './element';
import { differenceInWords, pairsInWords, signed } from './figures';
import { personChoice } from './person-choice';
import { server } from './server';

/** Among the changes offered: a mentor chosen from all. */
const ANOTHER = 'another';

export function showTrial(board: Board, code: string, first?: Change | typeof ANOTHER): void {
  if (stillWriting(board)) return;
  const { visit, proposals } = board;
  const mentors = mentorsIn(proposals);
  const everybody = [...proposals.cards, ...proposals.unmatched].map(({ mentee }) => ({
    ...mentee,
    beside: mentee.code,
  }));
  const begun = first && first !== ANOTHER ? first : null;
  let changes: readonly Change[] = begun ? [begun] : [];
  let trial: Trial | null = null;

  const whom = personChoice('Для кого', everybody, code, (chosen) => offer(chosen));
  const what = el('div', {});
  const status = el('p', { class: 'gap', role: 'status' });
  const offer = (mentee: string, chosenFirst = '0'): void => {
    const offered = offersFor(board, mentee, mentors);
    const choices = [
      ...offered.map((change, i) => ({ value: String(i), title: inWords(change, mentors) })),
      ...(mentors.size > 0 ? [{ value: ANOTHER, title: 'Другой наставник…' }] : []),
    ];
    const list = select('Что изменить', choices, chosenFirst);
    let mentor = '';
    const all = personChoice(
      'Наставник',
      [...mentors.values()]
        .filter((person) => person.code !== cardOf(board, mentee)?.mentor.code)
        .map((person) => ({ ...person, beside: person.detail || person.code })),
      '',
      (chosen) => {
        mentor = chosen;
      },
    );
    const follow = (): void => {
      all.hidden = list.input.value !== ANOTHER;
    };
    const add = (): void => {
      const chosen: Change | undefined =
        list.input.value !== ANOTHER
          ? offered[Number(list.input.value)]
          : mentor === ''
            ? undefined
            : { kind: 'pair', mentee, mentor };
      if (!chosen) {
        all.querySelector<HTMLElement>('select')?.focus();
        return;
      }
      changes = [...changes.filter((other) => aimOf(other) !== aimOf(chosen)), chosen];
      void count();
    };
    list.input.addEventListener('change', follow);
    follow();
    replaceContent(
      what,
      list.box,
      all,
      el('div', { class: 'buttons' }, button('Примерить', add, { kind: 'text' })),
    );
  };
  const count = async (): Promise<void> => {
    trial =
      changes.length === 0
        ? null
        : await visit.ask(
            'Считаем, что выйдет',
            () => server.tryChanges({ changes }),
            () => void count(),
          );
    // The curator may have gone back meanwhile.
    if (!status.isConnected) return;
    draw();
    if (trial && trial.troubles.length > 0) visit.refuse(trial.troubles);
  };
  const back = (): void => {
    board.open = null;
    board.draw();
    boxOf(board, code)?.focus();
  };
  const apply = (): void => board.propose({ changes }, 'Изменения записаны, пары предложены заново.');
  const draw = (): void => {
    status.textContent = trial
      ? `Станет ${pairsInWords(trial.after.pairs)}: ${differenceInWords(trial.after, trial.before) || 'разницы нет'}.`
      : '';
    visit.show({
      title: 'Что если',
      back,
      body: [
        fromTemplate('text-trial'),
        whom,
        what,
        changes.length > 0 ? el('h2', {}, 'Примеряем') : null,
        el(
          'ul',
          { class: 'list' },
          changes.map((change) => {
            const words = inWords(change, mentors);
            const whose =
              change.kind === 'place'
                ? ''
                : (everybody.find((one) => one.code === change.mentee)?.name ?? change.mentee);
            const drop = (): void => {
              changes = changes.filter((other) => other !== change);
              void count();
            };
            return el(
              'li',
              { class: 'row apart' },
              el('span', { class: 'grow' }, whose ? el('b', { class: 'line' }, whose) : null, words),
              button('Убрать', drop, { kind: 'text', means: `Убрать: ${whose} ${words}` }),
            );
          }),
        ),
        status,
        trial ? outcomeOf(trial) : null,
        trial ? fromTemplate('text-apply') : null,
      ],
      actions: [
        changes.length > 0 ? button('Применить', apply, { kind: 'main' }) : null,
        button('Назад', back),
      ],
    });
  };
  offer(code, first === ANOTHER ? ANOTHER : '0');
  draw();
  if (first === ANOTHER) what.querySelector<HTMLElement>(':scope > :nth-child(2) select')?.focus();
  if (begun) void count();
}

/** Who would get somebody else, and the figures before and after. */
function outcomeOf({ before, after, moves }: Trial): Child {
  const table = fromTemplate('trial-table');
  const row = (title: string, key: keyof Outcome): HTMLElement =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, title),
      [formatNumber(before[key]), formatNumber(after[key]), signed(after[key] - before[key])].map((text) =>
        el('td', {}, text),
      ),
    );
  table
    .querySelector('tbody')
    ?.append(
      row('Пары', 'pairs'),
      row('Сумма с учётом нагрузки', 'total'),
      row('Средний балл', 'average'),
      row('Слабейшая пара', 'weakest'),
    );
  return [el('h2', {}, 'Что изменится'), movesList(moves), table];
}

export function movesList(moves: Trial['moves']): HTMLElement {
  return moves.length === 0
    ? el('p', { class: 'secondary' }, 'Пары останутся прежними.')
    : el(
        'ul',
        { class: 'bullets' },
        moves.map(({ text }) => el('li', {}, text)),
      );
}

/** What is tried, without the name of the mentee. */
function inWords(change: Change, mentors: ReadonlyMap<string, Person>): string {
  if (change.kind === 'without') return 'Оставить без пары';
  if (change.kind === 'priority') return change.on ? 'В первую очередь' : 'Не в первую очередь';
  const name = mentors.get(change.mentor)?.name ?? change.mentor;
  const what = { pair: 'Наставник', forbid: 'Не предлагать', place: 'Ещё одно место' }[change.kind];
  return `${what}: ${name}`;
}

/** Changes with the same aim do not go together: the later one takes the place of the earlier. */
function aimOf(change: Change): string {
  if (change.kind === 'place') return `place ${change.mentor}`;
  if (change.kind === 'forbid') return `forbid ${change.mentee} ${change.mentor}`;
  return `${change.kind === 'priority'} ${change.mentee}`;
}

/** What may be tried for the mentee beside a mentor chosen from all: what helps most, the cheapest other mentors. */
function offersFor(board: Board, mentee: string, mentors: ReadonlyMap<string, Person>): readonly Change[] {
  const card = cardOf(board, mentee);
  const single = board.proposals.unmatched.find((each) => each.mentee.code === mentee);
  const others: readonly OtherMentor[] = (card ?? single)?.others ?? [];
  const near = others.map(({ code }) => code);
  const now = card ? [[card.mentor.code, card.places] as const] : [];
  const full = others.filter(({ free }) => !free).map(({ code, places }) => [code, places] as const);
  const pair = (mentor: string): Change => ({ kind: 'pair', mentee, mentor });
  const help = single?.helpChange;
  const offers: readonly Change[] = [
    ...near.map(pair),
    ...now.map(([mentor]): Change => ({ kind: 'forbid', mentee, mentor })),
    ...now.map((): Change => ({ kind: 'without', mentee })),
    { kind: 'priority', mentee, on: !(card ?? single)?.priority },
    ...[...now, ...full].map(([mentor, places]): Change => ({ kind: 'place', mentor, places: places + 1 })),
  ];
  const words = help && inWords(help, mentors);
  return help ? [help, ...offers.filter((offer) => inWords(offer, mentors) !== words)] : offers;
}

/** All mentors who may be proposed or stand in a pair, by code. */
function mentorsIn({ cards, choice }: Proposals): ReadonlyMap<string, Person> {
  const all = [...cards.map(({ mentor }) => mentor), ...choice];
  return new Map(all.map((mentor) => [mentor.code, mentor]));
}
