/** One questionnaire of «Анкеты»: folded to its state, unfolded to its link, QR code and buttons. */

import { counted } from '../src/core/russian/plural';
import type { QuestionnaireCard, QuestionnaireState } from '../src/flows/replies';
import { showAnswerState } from './answer-state';
import { askClosing } from './closing';
import { button, link, type Mood, stateMark } from './controls';
import { copyText } from './copying';
import { type Child, el, icon, replaceContent } from './element';
import { qrCanvas } from './qr';
import { showReminder } from './reminder';
import { server } from './server';
import type { Visit } from './shell';
import { capital, dayInWords, localToday } from './words';

export type Cards = readonly QuestionnaireCard[];

/** Asks the server to change a questionnaire, draws what came of it and says the message. */
export type Change = (doing: string, key: string, call: () => Promise<Cards>, message: string) => void;

/** What the list does for a card. */
export interface ListOfCards {
  readonly change: Change;
  readonly close: (card: QuestionnaireCard) => void;
  /** Draws the list anew with this card unfolded. */
  readonly back: (key: string) => void;
}

const STATES: Readonly<Record<QuestionnaireState, readonly [Mood, string]>> = {
  absent: ['error', 'Анкеты нет'],
  waiting: ['quiet', 'Создастся, когда будут участники'],
  unpublished: ['quiet', 'Не опубликована'],
  accepting: ['good', 'Принимает ответы'],
  closed: ['warning', 'Приём закрыт'],
};

export function isPublished({ state }: QuestionnaireCard): boolean {
  return state === 'accepting' || state === 'closed';
}

/** Wishes and surveys are made when they are published. */
export function isMade({ editUrl }: QuestionnaireCard): boolean {
  return editUrl !== '';
}

/** Those of the bases come with the set-up: one that is gone is made there first. */
export async function publish({ key, state }: QuestionnaireCard): Promise<Cards> {
  if (state === 'absent') await server.runSetUpStep({ step: `form:${key}` });
  return server.publishQuestionnaire({ key });
}

export function cardId(key: string): string {
  return `form-${key}`;
}

export function cardBox(visit: Visit, card: QuestionnaireCard, list: ListOfCards): HTMLDetailsElement {
  const { key, title, state, answers, outdated, anonymous } = card;
  const [mood, word] = STATES[state];
  const quiet = (text: string): HTMLElement => el('span', { class: 'secondary' }, text);
  const days = daysInWords(card);
  return el(
    'details',
    { class: 'card fold', id: cardId(key), 'aria-label': title },
    el(
      'summary',
      {},
      icon('next'),
      el(
        'span',
        {},
        el('h3', {}, title),
        el(
          'span',
          { class: 'row' },
          stateMark(mood, state === 'unpublished' && !isMade(card) ? 'Не создана' : word),
          answers > 0 || state === 'accepting' ? quiet(answersInWords(answers)) : null,
          outdated.length > 0 ? stateMark('warning', 'Нужно обновить') : null,
          anonymous ? quiet('Анонимная') : null,
        ),
      ),
    ),
    el(
      'div',
      {},
      el('p', { class: 'secondary' }, card.audience),
      days ? el('p', { class: 'secondary' }, capital(days)) : null,
      outdated.length > 0
        ? el(
            'ul',
            { class: 'bullets secondary' },
            outdated.map((text) => el('li', {}, text)),
          )
        : null,
      card.note === '' ? null : el('p', { class: 'hint' }, card.note),
      ways(visit, card, list),
    ),
  );
}

const HAND_OUT = {
  own: 'Личные ссылки – в «Кто ответил».',
  one: 'Раздайте ссылку участникам.',
} as const;

function ways(visit: Visit, card: QuestionnaireCard, { change, close, back }: ListOfCards): Child {
  const { key, title, state, url, editUrl, expected } = card;
  const extra = el('div', {});
  const own = expected && !card.anonymous;
  const way = (label: string, press: () => void, what = label): HTMLElement =>
    button(label, press, { kind: 'text', means: `${what}: ${title}` });
  const open = (): void =>
    change(
      'Публикуем',
      key,
      () => publish(card),
      `Анкета принимает ответы. ${HAND_OUT[own ? 'own' : 'one']}`,
    );
  const edit = editUrl === '' ? null : link('Изменить', editUrl, `Изменить вопросы: ${title}`);
  const who = expected ? way('Кто ответил', () => void showAnswerState(visit, card, () => back(key))) : null;
  const copy = (): void =>
    void copyText(visit, url, { done: 'Ссылка скопирована.', means: `Ссылка: ${title}`, place: extra });
  const shown: Readonly<Record<QuestionnaireState, () => readonly Child[]>> = {
    absent: () => [way('Создать и опубликовать', open)],
    waiting: () => [],
    unpublished: () => [way(isMade(card) ? 'Опубликовать' : 'Создать и опубликовать', open), edit],
    closed: () => [way('Открыть приём', open), edit, who],
    accepting: () => [
      way('Скопировать ссылку', copy),
      way('QR-код', () => toggleQr(url, title, extra), 'Показать QR-код'),
      who,
      expected ? way('Напомнить', () => void showReminder(visit, key, () => back(key))) : null,
      way('Срок', () => askClosing(card, change, extra), 'Срок приёма'),
      link('Открыть', url, `Открыть анкету: ${title}`),
      edit,
      way('Закрыть приём', () => close(card)),
    ],
  };
  return [extra, el('div', { class: 'buttons' }, shown[state]())];
}

function answersInWords(answers: number): string {
  return answers === 0 ? 'ответов пока нет' : counted(answers, 'ответ', 'ответа', 'ответов');
}

/** «Опубликована 3 сентября, приём до 31 октября» */
function daysInWords({ since, closesOn, state }: QuestionnaireCard): string {
  const day = (text: string): string => dayInWords(text, localToday());
  const open = closesOn !== '' && state !== 'closed';
  return [since ? `опубликована ${day(since)}` : '', open ? `приём до ${day(closesOn)}` : '']
    .filter((text) => text !== '')
    .join(', ');
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
