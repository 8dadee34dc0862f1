/** «Анкеты»: all questionnaires by the time when the programme needs them. */

import { counted, formatNumber } from '../src/core/russian/plural';
import type { QuestionnaireCard } from '../src/flows/replies';
import { closeAndCollect } from './closing';
import { collect } from './collect';
import { button, chipRow, highlight } from './controls';
import { type Child, el } from './element';
import { runSteps } from './progress';
import {
  type Cards,
  cardBox,
  cardId,
  isMade,
  isPublished,
  type ListOfCards,
  publish,
} from './questionnaire-card';
import { GROUPS } from './questionnaire-groups';
import { server } from './server';
import type { Visit } from './shell';

/** What is shown beside the cards themselves. */
interface Shown {
  /** Key of the questionnaire to be unfolded and marked. */
  readonly changed?: string;
  readonly publishedOnly?: boolean;
}

export async function showQuestionnaires(visit: Visit, shown: Shown = {}): Promise<void> {
  const again = (): void => void showQuestionnaires(visit, shown);
  const cards = await visit.ask('Читаем анкеты', () => server.readQuestionnaires(), again);
  if (cards) draw(visit, cards, shown);
}

function draw(visit: Visit, cards: Cards, shown: Shown = {}): void {
  const { changed, publishedOnly = false } = shown;
  const outdated = cards.some((card) => card.outdated.length > 0);
  const answered = cards.some((card) => card.state === 'accepting' || card.answers > 0);
  const published = cards.filter(isPublished);
  const change: ListOfCards['change'] = (doing, key, call, message) => {
    const ask = async (): Promise<void> => {
      const after = await visit.ask(doing, call, () => void ask());
      if (!after) return;
      draw(visit, after, { ...shown, changed: key });
      visit.say(message);
    };
    void ask();
  };
  const list: ListOfCards = {
    change,
    close: (card) =>
      void closeAndCollect(visit, card, (after) => draw(visit, after, { ...shown, changed: card.key })),
    back: (key) => void showQuestionnaires(visit, { ...shown, changed: key }),
  };
  const chip = (title: string, count: number, only: boolean) => ({
    title,
    count: formatNumber(count),
    chosen: publishedOnly === only,
    press: () => draw(visit, cards, { publishedOnly: only }),
  });
  visit.show({
    title: 'Анкеты',
    body:
      cards.length === 0
        ? [el('p', {}, 'Анкет пока нет. Создайте их: «Настройки» → «Проверить листы и анкеты».')]
        : [
            answered ? null : el('p', {}, 'Опубликуйте анкету, чтобы получить ссылку для участников.'),
            published.length > 0
              ? chipRow([chip('Все', cards.length, false), chip('Опубликованные', published.length, true)])
              : null,
            el(
              'div',
              { on: { keydown: moveAlong } },
              Object.keys(GROUPS).map((when) => {
                const group = cards.filter((card) => card.when === when);
                const seen = publishedOnly ? group.filter(isPublished) : group;
                return seen.length > 0 ? groupBox(visit, cards, inOrder(seen), list, publishedOnly) : null;
              }),
            ),
          ],
    actions: [
      outdated ? button('Обновить анкеты', () => void update(visit, shown), { kind: 'main' }) : null,
      answered
        ? button('Собрать ответы', () => void collect(visit, () => showQuestionnaires(visit, shown)), {
            kind: outdated ? 'plain' : 'main',
          })
        : null,
    ],
  });
  const box = changed === undefined ? null : document.getElementById(cardId(changed));
  if (!(box instanceof HTMLDetailsElement)) return;
  box.open = true;
  highlight(box);
}

/** Those that are given out come first. */
function inOrder(group: Cards): Cards {
  const rank = (card: QuestionnaireCard): number =>
    card.state === 'accepting' ? 0 : isPublished(card) ? 1 : 2;
  return [...group].sort((a, b) => rank(a) - rank(b));
}

function groupBox(visit: Visit, all: Cards, group: Cards, list: ListOfCards, publishedOnly: boolean): Child {
  const title = GROUPS[group[0]!.when];
  const fresh = group.filter(({ state }) => state === 'unpublished' || state === 'absent');
  const label = `${fresh.every(isMade) ? 'Опубликовать' : 'Создать и опубликовать'} все`;
  return [
    el('h2', {}, title, ' ', el('span', { class: 'secondary' }, formatNumber(group.length))),
    fresh.length > 1
      ? el(
          'div',
          { class: 'buttons' },
          button(label, () => publishAll(visit, all, fresh, { publishedOnly }), {
            kind: 'text',
            means: `${label}: ${title}`,
          }),
        )
      : null,
    group.map((card) => cardBox(visit, card, list)),
  ];
}

function publishAll(visit: Visit, all: Cards, fresh: Cards, shown: Shown): void {
  let latest = all;
  const leave = (): void => draw(visit, latest, shown);
  runSteps(visit, {
    title: 'Публикуем анкеты',
    steps: fresh.map((card) => ({
      title: card.title,
      run: async () => {
        latest = await publish(card);
        return [`${card.title}: принимает ответы`];
      },
    })),
    leave,
    done: ({ length }) => {
      leave();
      visit.say(
        `Принимают ответы: ${counted(length, 'анкета', 'анкеты', 'анкет')}. Раздайте ссылки участникам.`,
      );
    },
  });
}

/** Up and down lead from one questionnaire to the next; Enter unfolds it. */
function moveAlong(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const list = event.currentTarget as HTMLElement;
  const summaries = [...list.querySelectorAll('summary')];
  const at = summaries.indexOf(event.target as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  summaries[at + step]?.focus();
}

async function update(visit: Visit, shown: Shown): Promise<void> {
  const result = await visit.ask(
    'Обновляем анкеты',
    () => server.updateQuestionnaires(),
    () => void update(visit, shown),
  );
  if (!result) return;
  await showQuestionnaires(visit, shown);
  const count = result.done.length;
  visit.say(
    count === 0
      ? 'Анкеты уже совпадают со справочниками и базами.'
      : `Обновлено: ${counted(count, 'вопрос', 'вопроса', 'вопросов')}.`,
  );
}
