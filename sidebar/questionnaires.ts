/** «Анкеты»: a card per questionnaire with its state, link and QR code. */

import { counted } from '../src/core/russian/plural';
import type { QuestionnaireCard, QuestionnaireState } from '../src/flows/replies';
import { collect } from './collect';
import { button, field, highlight, link, type Mood, stateMark } from './controls';
import { el, replaceContent } from './element';
import { qrCanvas } from './qr';
import { server } from './server';
import type { Visit } from './shell';
import { dayInWords, localToday } from './words';

type Cards = readonly QuestionnaireCard[];

const STATES: Readonly<Record<QuestionnaireState, readonly [Mood, string]>> = {
  absent: ['error', 'Анкеты нет'],
  waiting: ['quiet', 'Создастся, когда будут участники'],
  unpublished: ['quiet', 'Не опубликована'],
  accepting: ['good', 'Принимает ответы'],
  closed: ['warning', 'Приём закрыт'],
};

export async function showQuestionnaires(visit: Visit): Promise<void> {
  const again = (): void => void showQuestionnaires(visit);
  const cards = await visit.ask('Читаем анкеты', () => server.readQuestionnaires(), again);
  if (cards) draw(visit, cards);
}

function draw(visit: Visit, cards: Cards, changed = ''): void {
  const outdated = cards.some((card) => card.outdated.length > 0);
  const answered = cards.some((card) => card.state === 'accepting' || card.answers > 0);
  const boxes = cards.map((card) => ({ card, box: cardBox(visit, card) }));
  const collectButton = (kind: 'main' | 'plain'): HTMLElement =>
    button('Собрать ответы', () => void collect(visit, () => showQuestionnaires(visit)), { kind });
  visit.show({
    title: 'Анкеты',
    body:
      cards.length === 0
        ? [el('p', {}, 'Анкет пока нет. Создайте их: «Настройки» → «Проверить листы и анкеты».')]
        : [
            answered ? null : el('p', {}, 'Опубликуйте анкету, чтобы получить ссылку для участников.'),
            boxes.map(({ box }) => box),
          ],
    actions: [
      outdated ? button('Обновить анкеты', () => void update(visit), { kind: 'main' }) : null,
      answered ? collectButton(outdated ? 'plain' : 'main') : null,
    ],
  });
  const box = boxes.find(({ card }) => card.key === changed)?.box;
  if (box) highlight(box);
}

async function update(visit: Visit): Promise<void> {
  const result = await visit.ask(
    'Обновляем анкеты',
    () => server.updateQuestionnaires(),
    () => void update(visit),
  );
  if (!result) return;
  const cards = await visit.ask(
    'Читаем анкеты',
    () => server.readQuestionnaires(),
    () => void showQuestionnaires(visit),
  );
  if (!cards) return;
  draw(visit, cards);
  const count = result.done.length;
  visit.say(
    count === 0
      ? 'Анкеты уже совпадают со справочниками и базами.'
      : `Обновлено: ${counted(count, 'вопрос', 'вопроса', 'вопросов')}.`,
  );
}

function cardBox(visit: Visit, card: QuestionnaireCard): HTMLElement {
  const { key, title, state, url } = card;
  const [mood, word] = STATES[state];
  const extra = el('div', {});
  const change = async (doing: string, call: () => Promise<Cards>, message: string): Promise<void> => {
    const cards = await visit.ask(doing, call, () => void change(doing, call, message));
    if (!cards) return;
    draw(visit, cards, key);
    visit.say(message);
  };
  const publish = (): void =>
    void change(
      'Публикуем',
      () => server.publishQuestionnaire({ key }),
      'Анкета принимает ответы. Раздайте ссылку участникам.',
    );
  const close = (): void =>
    void change(
      'Закрываем приём',
      () => server.closeQuestionnaire({ key }),
      'Приём закрыт. Полученные ответы сохранены.',
    );
  const about = (what: string) => ({ kind: 'text' as const, means: `${what}: ${title}` });
  return el(
    'section',
    { class: 'card', 'aria-label': title },
    el('h2', { style: 'margin-top:0' }, title),
    el('p', { class: 'secondary' }, card.audience),
    el(
      'div',
      { class: 'row gap' },
      stateMark(mood, word),
      state === 'waiting' ? null : el('span', { class: 'secondary' }, answersInWords(card)),
    ),
    card.outdated.length > 0
      ? el(
          'div',
          { class: 'gap' },
          stateMark('warning', 'Нужно обновить'),
          el(
            'ul',
            { class: 'bullets secondary' },
            card.outdated.map((text) => el('li', {}, text)),
          ),
        )
      : null,
    card.note === '' ? null : el('p', { class: 'hint gap' }, card.note),
    extra,
    state === 'waiting'
      ? null
      : state === 'absent'
        ? el(
            'div',
            { class: 'buttons' },
            button('Создать анкету', () => visit.open('settings'), about('Создать')),
          )
        : el(
            'div',
            { class: 'buttons' },
            state === 'accepting'
              ? null
              : button(
                  state === 'closed' ? 'Открыть приём' : 'Опубликовать',
                  publish,
                  about(state === 'closed' ? 'Открыть приём' : 'Опубликовать'),
                ),
            state === 'accepting'
              ? button(
                  'Скопировать ссылку',
                  () => void copy(visit, url, title, extra),
                  about('Скопировать ссылку'),
                )
              : null,
            state === 'accepting'
              ? button('QR-код', () => toggleQr(url, title, extra), about('Показать QR-код'))
              : null,
            state === 'accepting' ? link('Открыть', url, `Открыть анкету: ${title}`) : null,
            card.editUrl === '' ? null : link('Изменить', card.editUrl, `Изменить вопросы: ${title}`),
            state === 'accepting' ? button('Закрыть приём', close, about('Закрыть приём')) : null,
          ),
  );
}

function answersInWords({ answers, since }: QuestionnaireCard): string {
  if (answers === 0) return 'ответов пока нет';
  const count = counted(answers, 'ответ', 'ответа', 'ответов');
  return since ? `${count} с ${dayInWords(since, localToday())}` : count;
}

/** The clipboard may be shut inside Google's frame: then the link is shown, selected, to be copied by hand. */
async function copy(visit: Visit, url: string, title: string, place: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    visit.say('Ссылка скопирована.');
  } catch {
    const shown = field('Ссылка на анкету', {
      value: url,
      attributes: { readonly: '', 'aria-label': `Ссылка: ${title}` },
    });
    replaceContent(place, shown.box);
    shown.input.select();
    visit.say(document.execCommand('copy') ? 'Ссылка скопирована.' : 'Скопируйте ссылку: Ctrl + C.');
  }
}

function toggleQr(url: string, title: string, place: HTMLElement): void {
  if (place.querySelector('canvas')) {
    replaceContent(place);
    return;
  }
  const canvas = qrCanvas(url, `QR-код анкеты «${title}»`);
  const picture = el(
    'a',
    { href: canvas.toDataURL(), download: 'qr.png', target: '_blank' },
    'Скачать картинку',
  );
  replaceContent(place, el('div', { class: 'qr' }, canvas, picture));
}
