/** «Кто ответил»: everybody a survey is for, those still expected first, each with a link of their own. */

import { formatNumber } from '../src/core/russian/plural';
import type { AnswerState, QuestionnaireCard } from '../src/flows/replies';
import { button, details } from './controls';
import { copyText } from './copying';
import { type Child, el, fromTemplate } from './element';
import { showReminder } from './reminder';
import { server } from './server';
import type { Visit } from './shell';

export async function showAnswerState(
  visit: Visit,
  card: QuestionnaireCard,
  leave: () => void,
): Promise<void> {
  const { key } = card;
  const again = (): void => void showAnswerState(visit, card, leave);
  const state = await visit.ask('Смотрим, кто ответил', () => server.readAnswerState({ key }), again);
  if (state) draw(visit, state, card, leave);
}

function draw(visit: Visit, state: AnswerState, card: QuestionnaireCard, leave: () => void): void {
  const { title, anonymous, invited, answered, people } = state;
  const place = el('div', {});
  const waiting = people.filter((one) => !one.answered);
  const done = people.filter((one) => one.answered);
  const links = waiting.filter(({ url }) => url !== '');
  const copyAll = (): void =>
    void copyText(visit, links.map(({ name, code, url }) => `${name || code}: ${url}`).join('\n'), {
      done: 'Ссылки скопированы.',
      means: 'Личные ссылки',
      place,
    });
  visit.show({
    title: 'Кто ответил',
    back: leave,
    body: [
      el('p', {}, el('b', {}, title)),
      anonymous
        ? [
            el('p', {}, `Ответов ${formatNumber(answered)}, участников ${formatNumber(invited)}`),
            fromTemplate('text-answers-anonymous'),
          ]
        : invited === 0
          ? el('p', { class: 'gap' }, 'Пока некому отвечать: нет пар, для которых она.')
          : [
              el('p', {}, `Ответили ${formatNumber(answered)} из ${formatNumber(invited)}`),
              el('progress', { max: invited, value: answered, 'aria-label': 'Ответили' }),
            ],
      waiting.length > 0
        ? [
            el('h2', {}, `Не ответили: ${formatNumber(waiting.length)}`),
            links.length > 1
              ? el('div', { class: 'buttons' }, button('Скопировать все ссылки', copyAll, { kind: 'text' }))
              : null,
            place,
            el(
              'ul',
              { class: 'list' },
              waiting.map((one) => personRow(visit, one)),
            ),
          ]
        : null,
      done.length > 0
        ? details(
            `Ответили: ${formatNumber(done.length)}`,
            el(
              'ul',
              { class: 'people' },
              done.map((one) => el('li', {}, nameOf(one))),
            ),
          )
        : null,
    ],
    actions: [
      card.state === 'accepting' && (anonymous ? invited > 0 : waiting.length > 0)
        ? button('Напомнить', () => void showReminder(visit, card.key, leave), { kind: 'main' })
        : null,
      button('Назад', leave),
    ],
  });
}

type Row = AnswerState['people'][number];

function nameOf({ name, code, detail }: Row): Child {
  return [el('span', { class: 'line' }, name || code), el('span', { class: 'hint line' }, detail)];
}

function personRow(visit: Visit, one: Row): HTMLElement {
  const who = one.name || one.code;
  const place = el('div', {});
  const copy = (): void =>
    void copyText(visit, one.url, {
      done: 'Личная ссылка скопирована.',
      means: `Личная ссылка: ${who}`,
      place,
    });
  return el(
    'li',
    {},
    el(
      'div',
      { class: 'row apart' },
      el('span', { class: 'grow' }, nameOf(one)),
      one.url === '' ? null : button('Ссылка', copy, { kind: 'text', means: `Ссылка: ${who}` }),
    ),
    place,
  );
}
