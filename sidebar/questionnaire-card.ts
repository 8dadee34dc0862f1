/** One questionnaire of «Анкеты»: folded to its state, unfolded to its link, QR code and buttons. */

import { counted } from '../src/core/russian/plural';
import type { QuestionnaireCard, QuestionnaireState } from '../src/flows/replies';
import { button, field, link, type Mood, stateMark } from './controls';
import { type Child, el, icon, replaceContent } from './element';
import { qrCanvas } from './qr';
import { server } from './server';
import type { Visit } from './shell';
import { capital, dayInWords, localToday } from './words';

export type Cards = readonly QuestionnaireCard[];

/** Asks the server to change a questionnaire, draws what came of it and says the message. */
export type Change = (doing: string, key: string, call: () => Promise<Cards>, message: string) => void;

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

export function cardBox(visit: Visit, card: QuestionnaireCard, change: Change): HTMLDetailsElement {
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
      ways(visit, card, change),
    ),
  );
}

function ways(visit: Visit, card: QuestionnaireCard, change: Change): Child {
  const { key, title, state, url, editUrl } = card;
  const extra = el('div', {});
  const way = (label: string, press: () => void, what = label): HTMLElement =>
    button(label, press, { kind: 'text', means: `${what}: ${title}` });
  const open = (): void =>
    change('Публикуем', key, () => publish(card), 'Анкета принимает ответы. Раздайте ссылку участникам.');
  const close = (): void =>
    change(
      'Закрываем приём',
      key,
      () => server.closeQuestionnaire({ key }),
      'Приём закрыт. Полученные ответы сохранены.',
    );
  const edit = editUrl === '' ? null : link('Изменить', editUrl, `Изменить вопросы: ${title}`);
  const shown: Readonly<Record<QuestionnaireState, () => readonly Child[]>> = {
    absent: () => [way('Создать и опубликовать', open)],
    waiting: () => [],
    unpublished: () => [way(isMade(card) ? 'Опубликовать' : 'Создать и опубликовать', open), edit],
    closed: () => [way('Открыть приём', open), edit],
    accepting: () => [
      way('Скопировать ссылку', () => void copy(visit, url, title, extra)),
      way('QR-код', () => toggleQr(url, title, extra), 'Показать QR-код'),
      link('Открыть', url, `Открыть анкету: ${title}`),
      edit,
      way('Закрыть приём', close),
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
