/** «Участники»: how many are in which state, what is wrong with the rows, who waits for a consent. */

import { counted, formatNumber } from '../src/core/russian/plural';
import type { Participants, Remark } from '../src/flows/replies';
import { collect } from './collect';
import { showConsents } from './consents';
import { button } from './controls';
import { el, icon } from './element';
import { showImport } from './import-answers';
import { server } from './server';
import type { Visit } from './shell';
import { goToButton } from './trouble';
import { capital } from './words';

/** Remarks drawn at once; the rest comes on demand so that a large school opens as fast as a small one. */
const PORTION = 30;

export async function showParticipants(visit: Visit): Promise<void> {
  const again = (): void => void showParticipants(visit);
  const people = await visit.ask('Читаем участников', () => server.readParticipants(), again);
  if (people) drawParticipants(visit, people);
}

function drawParticipants(visit: Visit, people: Participants): void {
  const back = (): void => drawParticipants(visit, people);
  const fresh = (): Promise<void> => showParticipants(visit);
  const nobody = people.counts.every(({ states }) => states.every(({ count }) => count === 0));
  const { remarks, waiting } = people;
  const importButton = button('Загрузить ответы из таблицы', () => void showImport(visit, back, fresh), {
    kind: 'text',
  });
  visit.show({
    title: 'Участники',
    body: nobody
      ? [
          el(
            'p',
            {},
            'Участников пока нет. Опубликуйте анкеты и соберите ответы — или загрузите ответы из готовой таблицы.',
          ),
          el('div', { class: 'buttons' }, importButton),
        ]
      : [
          people.counts.map(({ role, states }) => [
            el('h2', {}, role),
            el(
              'dl',
              { class: 'counts' },
              states.map(({ title, count }) => [
                el('dt', { class: count === 0 ? 'none' : '' }, capital(title)),
                el('dd', { class: count === 0 ? 'none' : '' }, formatNumber(count)),
              ]),
            ),
          ]),
          el('h2', {}, 'Согласия'),
          waiting.length === 0
            ? el('p', { class: 'secondary' }, 'Все согласия отмечены.')
            : el(
                'p',
                {},
                `${counted(waiting.length, 'человек ждёт', 'человека ждут', 'человек ждут')} отметки о согласии.`,
              ),
          el(
            'div',
            { class: 'buttons' },
            button(
              waiting.length > 0 ? 'Отметить согласия' : 'Согласия и отзыв',
              () => showConsents(visit, people, drawParticipants),
              {
                kind: 'text',
              },
            ),
          ),
          el('h2', {}, 'Замечания'),
          remarkList(visit, remarks),
          el('div', { class: 'buttons' }, importButton),
        ],
    actions: [button('Собрать ответы', () => void collect(visit, fresh), { kind: 'main' })],
  });
}

function remarkList(visit: Visit, remarks: readonly Remark[]): HTMLElement {
  if (remarks.length === 0) {
    return el('p', { class: 'state good' }, icon('check'), 'Замечаний нет.');
  }
  const list = el('ul', { class: 'list' });
  const more = button('', () => extend(), { kind: 'text' });
  let shown = 0;
  const extend = (): void => {
    const next = remarks.slice(shown, shown + PORTION);
    list.append(...next.map((remark) => remarkRow(visit, remark)));
    shown += next.length;
    more.hidden = shown >= remarks.length;
    more.textContent = `Показать ещё ${Math.min(PORTION, remarks.length - shown)}`;
  };
  extend();
  return el('div', {}, list, el('div', { class: 'buttons' }, more));
}

function remarkRow(visit: Visit, { name, text, place }: Remark): HTMLElement {
  const who = name || place.code;
  return el(
    'li',
    {},
    el(
      'div',
      { class: 'row apart' },
      el(
        'span',
        { class: 'grow' },
        el('b', {}, who),
        ' ',
        name ? el('span', { class: 'secondary' }, place.code) : null,
      ),
      goToButton(place, visit.say, `Перейти к ячейке: ${who}, ${text}`),
    ),
    el('p', {}, text),
  );
}
