/** «Показатели»: what the programme has come to against the plan, and what is lacking to count it. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { IndicatorCard, Indicators } from '../src/flows/replies';
import { button, details, highlight, type Mood, stateMark } from './controls';
import { type Child, el, icon } from './element';
import { copyBox } from './indicator-copy';
import { server } from './server';
import type { Visit } from './shell';
import { goToButton } from './trouble';

const TITLE = 'Показатели';
const MARKS: Readonly<Record<IndicatorCard['mark'], readonly [Mood, string]>> = {
  reached: ['good', 'План выполнен'],
  short: ['warning', 'Ниже плана'],
  odd: ['warning', 'Проверьте «Контингент»'],
  none: ['quiet', 'План не задан'],
};

export async function showIndicators(visit: Visit): Promise<void> {
  const indicators = await visit.ask(
    'Читаем показатели',
    () => server.readIndicators(),
    () => void showIndicators(visit),
  );
  if (indicators) draw(visit, indicators);
  else if (visit.alive()) visit.show({ title: TITLE, body: [], actions: [refreshButton(visit, [])] });
}

function draw(visit: Visit, indicators: Indicators): void {
  const { countedOn, schoolYear, main, working, lacking, sheet } = indicators;
  visit.show({
    title: TITLE,
    body: [
      countedOn
        ? el(
            'p',
            { class: 'secondary' },
            `${schoolYear} учебный год`,
            el('span', { class: 'line' }, `Посчитано на ${countedOn}`),
          )
        : el(
            'p',
            {},
            'Показатели ещё не посчитаны. Нажмите «Обновить показатели» внизу: они посчитаются по базам, парам и ответам анкет.',
          ),
      sheet
        ? el('div', { class: 'buttons' }, goToButton(sheet, visit.say, '', 'Открыть лист «Показатели»'))
        : null,
      lackingList(visit, indicators),
      main.length > 0 && lacking.length > 0 ? el('h2', {}, 'Факт и план') : null,
      main.map(mainCard),
      working.length > 0
        ? details(
            `Рабочие показатели: ${working.length}`,
            el('ul', { class: 'list' }, working.map(workingRow)),
          )
        : null,
      countedOn ? copyBox(visit, indicators, (after) => draw(visit, after)) : null,
    ],
    actions: [refreshButton(visit, main)],
  });
}

function refreshButton(visit: Visit, before: readonly IndicatorCard[]): HTMLElement {
  return button('Обновить показатели', () => void refresh(visit, before), { kind: 'main' });
}

/** What has changed is marked; before the first count nothing has. */
async function refresh(visit: Visit, before: readonly IndicatorCard[]): Promise<void> {
  const after = await visit.ask(
    'Считаем показатели',
    () => server.refreshIndicators(),
    () => void refresh(visit, before),
  );
  if (!after) return;
  draw(visit, after);
  const changed = after.main.filter(({ key, fact }) =>
    before.some((old) => old.key === key && old.fact !== fact),
  );
  for (const { key } of changed) {
    const box = document.getElementById(`figure-${key}`);
    if (box) highlight(box);
  }
  const words =
    changed.length > 0
      ? `${plural(changed.length, 'Изменился', 'Изменились', 'Изменилось')} ${counted(changed.length, 'показатель', 'показателя', 'показателей')} из основных.`
      : before.length > 0
        ? 'Основные показатели не изменились.'
        : '';
  visit.say(`Посчитано. ${words}`.trim());
}

/** What has no place is said by the empty view itself. */
function lackingList(visit: Visit, { lacking, countedOn }: Indicators): Child {
  const shown = lacking.filter(({ place }) => place || countedOn);
  if (shown.length === 0) return null;
  return [
    el('h2', {}, 'Чего не хватает'),
    el(
      'ul',
      { class: 'list' },
      shown.map(({ text, place }) =>
        el(
          'li',
          { class: 'lack' },
          el('span', { class: 'warning' }, icon('warning')),
          el('span', { class: 'grow' }, text),
          place ? goToButton(place, visit.say, `Перейти: ${text}`) : null,
        ),
      ),
    ),
  ];
}

function mainCard(card: IndicatorCard): HTMLElement {
  const { key, title, fact, plan, deviation, mark } = card;
  const share = percentOf(fact);
  const [mood, word] = MARKS[mark];
  return el(
    'section',
    { class: 'card', id: `figure-${key}`, 'aria-label': title },
    el('h3', {}, el('span', { class: 'secondary' }, key), ' ', title),
    el(
      'div',
      { class: 'row apart' },
      el('b', { class: 'fact' }, fact),
      plan
        ? el(
            'span',
            { class: 'secondary plan' },
            `план ${plan}`,
            deviation ? `, ${deviation}\u00a0п.\u00a0п.` : null,
          )
        : null,
    ),
    share === null ? null : gauge(share, percentOf(plan)),
    el(
      'div',
      { class: 'row apart' },
      stateMark(mood, share === null ? 'Нет данных' : word),
      el('span', { class: 'secondary' }, card.counted),
    ),
    howCounted(card),
  );
}

/** Ends of the scale: small shares would not be seen on a whole hundred. */
const SCALES = [10, 25, 50, 100] as const;

/** A picture of what the words around it say; the plan is the upright line. */
function gauge(share: number, plan: number | null): HTMLElement {
  const most = Math.max(share, plan ?? 0);
  const end = SCALES.find((scale) => most <= scale) ?? most;
  const at = (value: number): string => `${(value / end) * 100}%`;
  return el(
    'div',
    { class: 'gauge', 'aria-hidden': 'true' },
    el(
      'div',
      {},
      el('span', { style: `width:${at(share)}` }),
      plan === null ? null : el('i', { style: `left:${at(plan)}` }),
    ),
    el('span', { class: 'hint' }, `${formatNumber(end)}\u00a0%`),
  );
}

/** 54.2 of «54,2 %»; null for counts and «н/д». */
function percentOf(text: string): number | null {
  const value = Number.parseFloat(text.split(',').join('.'));
  return text.endsWith('%') && Number.isFinite(value) ? value : null;
}

function workingRow(card: IndicatorCard): HTMLElement {
  return el(
    'li',
    {},
    el(
      'div',
      { class: 'row apart' },
      el('span', { class: 'grow' }, card.title),
      el('span', { class: 'plan' }, el('b', {}, card.fact), el('span', { class: 'line hint' }, card.counted)),
    ),
    howCounted(card),
  );
}

function howCounted({ key, title, rule, source, remarks }: IndicatorCard): HTMLElement {
  const many = counted(remarks.length, 'замечание', 'замечания', 'замечаний');
  const box = details(
    remarks.length > 0 ? `Как посчитано, ${many}` : 'Как посчитано',
    el('p', {}, rule),
    source ? el('p', { class: 'secondary' }, `Источник: ${source}`) : null,
    remarks.map((text) => el('p', {}, stateMark('warning', text))),
  );
  box.id = `counted-${key}`;
  box.querySelector('summary')?.append(el('span', { class: 'unseen' }, `: ${title}`));
  return box;
}
