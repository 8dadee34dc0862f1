/** «Обзор»: home. What is done, what is next, what is wrong. */

import { formatNumber } from '../src/core/russian/plural';
import type { Overview, Stage, ViewKey } from '../src/flows/replies';
import { button } from './controls';
import { el, icon } from './element';
import { showFirstRun } from './first-run';
import { server } from './server';
import { showTabs, type Visit } from './shell';
import { dayInWords } from './words';

/** Names of the views as the tabs have them. */
const VIEWS: Readonly<Record<ViewKey, string>> = {
  overview: 'Обзор',
  questionnaires: 'Анкеты',
  participants: 'Участники',
  matching: 'Подбор',
  documents: 'Документы',
  indicators: 'Показатели',
  settings: 'Настройки',
};

export async function showOverview(visit: Visit): Promise<void> {
  const overview = await visit.ask(
    'Читаем таблицу',
    () => server.readOverview(),
    () => void showOverview(visit),
  );
  if (!overview) return;
  if (!overview.setUp) await showFirstRun(visit);
  else draw(visit, overview);
}

function draw(visit: Visit, overview: Overview): void {
  showTabs(true);
  const { todo, troubles } = overview;
  const first = todo[0];
  visit.show({
    title: overview.schoolName || VIEWS.overview,
    body: [
      el('p', { class: 'secondary' }, `Сегодня ${dayInWords(overview.today, overview.today)}`),
      first ? null : allWell(troubles.length === 0),
      todo.length > 0
        ? [
            el('h2', {}, 'Что сделать сегодня'),
            el(
              'ul',
              { class: 'todo' },
              todo.map(({ text, view }) =>
                el(
                  'li',
                  {},
                  way(text, () => visit.open(view)),
                ),
              ),
            ),
          ]
        : null,
      el('h2', {}, 'Этапы'),
      el(
        'ol',
        { class: 'stages' },
        overview.stages.map((stage, i) => stageRow(stage, i, visit)),
      ),
      el(
        'p',
        { class: 'hint gap' },
        overview.account
          ? `Вы работаете как ${overview.account}`
          : 'Google не сообщил, какой аккаунт работает.',
      ),
    ],
    actions: first
      ? [button(`Открыть «${VIEWS[first.view]}»`, () => visit.open(first.view), { kind: 'main' })]
      : [],
  });
  visit.refuse(troubles, () => visit.open('overview'));
}

function allWell(noTroubles: boolean): HTMLElement {
  return el(
    'p',
    { class: 'lead fine gap' },
    icon('check'),
    noTroubles ? 'Всё в порядке: срочных дел и ошибок нет.' : 'Других срочных дел нет.',
  );
}

function way(text: string, go: () => void): HTMLElement {
  return el('button', { type: 'button', on: { click: go } }, icon('next'), el('span', {}, text));
}

function stageRow(stage: Stage, index: number, visit: Visit): HTMLElement {
  const done = stage.total > 0 && stage.done >= stage.total;
  const under = !done && stage.done > 0;
  const figures = stage.total > 0 ? `${formatNumber(stage.done)} из ${formatNumber(stage.total)}` : '';
  return el(
    'li',
    {},
    el(
      'span',
      { class: done ? 'mark done' : under ? 'mark under' : 'mark', 'aria-hidden': 'true' },
      done ? icon('check') : String(index + 1),
    ),
    el(
      'button',
      { type: 'button', on: { click: () => visit.open(stage.view) } },
      el(
        'span',
        { class: 'row apart' },
        el('b', { class: 'grow' }, stage.title),
        el('span', { class: done ? 'good' : 'secondary' }, figures),
      ),
      el('span', { class: 'secondary' }, stage.next || (done ? 'Выполнено' : '')),
    ),
  );
}
