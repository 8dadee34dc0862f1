/** Papers by e-mail: who would get what is shown first, nothing is sent before the press. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { MailPlan } from '../src/flows/replies';
import { button, details, stateMark } from './controls';
import { type Child, el, icon } from './element';
import { GOES_ON, runLong } from './long-run';
import { server } from './server';
import type { Visit } from './shell';

/** A list of so many is shown at once, a longer one folded up. */
const SHORT = 5;

export async function showMail(visit: Visit, codes: readonly string[], leave: () => void): Promise<void> {
  const plan = await visit.ask(
    'Смотрим, кому уйдут письма',
    () => server.planMail({ codes }),
    () => void showMail(visit, codes, leave),
  );
  if (plan) draw(visit, plan, leave);
}

function draw(visit: Visit, plan: MailPlan, leave: () => void): void {
  const { letters, unsendable, unsigned, left } = plan;
  const send = async (): Promise<void> => {
    const staged = await visit.ask(
      'Ставим письма в очередь',
      () => server.stageMail({ codes: letters.map(({ code }) => code) }),
      () => void send(),
    );
    if (staged) runMail(visit, staged.waiting, leave);
  };
  visit.show({
    title: 'Отправка писем',
    back: leave,
    body: [
      letters.length === 0 ? el('p', {}, 'Отправлять нечего.') : el('p', {}, planInWords(letters, left)),
      letters.length > 0
        ? [
            el('p', { class: 'secondary' }, 'Документ уйдёт во вложении PDF с адреса вашего аккаунта.'),
            unsigned > 0 ? el('p', { class: 'gap' }, stateMark('warning', draftsInWords(unsigned))) : null,
            folded(
              `Кому: ${formatNumber(letters.length)}`,
              letters.map(({ name, to, title }) =>
                el(
                  'li',
                  {},
                  el('span', { class: 'line' }, name || title),
                  el('span', { class: 'hint line' }, to),
                ),
              ),
            ),
          ]
        : null,
      unsendable.length > 0
        ? folded(
            `Не отправить: ${formatNumber(unsendable.length)}`,
            unsendable.map(({ name, code, reason }) =>
              el(
                'li',
                {},
                el('span', { class: 'line' }, name || code),
                el('span', { class: 'warning line' }, reason),
              ),
            ),
          )
        : null,
    ],
    actions: [
      letters.length > 0 ? button('Отправить', () => void send(), { kind: 'main' }) : null,
      button(letters.length > 0 ? 'Не отправлять' : 'Назад', leave),
    ],
  });
}

function draftsInWords(count: number): string {
  const documents = counted(count, 'документ', 'документа', 'документов');
  return `${documents} ещё не ${plural(count, 'подписан: уйдёт проект', 'подписаны: уйдут проекты', 'подписаны: уйдут проекты')}.`;
}

/** The quota counts addresses, and a pair has two. */
function planInWords(letters: MailPlan['letters'], left: number): string {
  const addresses = letters.reduce((sum, { to }) => sum + to.split(',').length, 0);
  const many = `${plural(letters.length, 'Уйдёт', 'Уйдут', 'Уйдёт')} ${inLetters(letters.length)}`;
  if (addresses <= left) return `${many}.`;
  return left === 0
    ? `${many}. Сегодня Google больше не отправляет: письма уйдут завтра сами.`
    : `${many}. Google сегодня позволит ещё ${counted(left, 'адрес', 'адреса', 'адресов')}: остальные уйдут завтра сами.`;
}

function inLetters(count: number): string {
  return counted(count, 'письмо', 'письма', 'писем');
}

function folded(summary: string, rows: readonly HTMLElement[]): HTMLElement {
  const box = details(summary, el('ul', { class: 'people' }, rows));
  box.open = rows.length <= SHORT;
  return box;
}

/** Sends what waits. */
export function runMail(visit: Visit, waiting: number, leave: () => void): void {
  runLong(visit, {
    title: 'Отправляем письма',
    waiting,
    below: null,
    later: `${GOES_ON} Не нужны – «Не отправлять остальные».`,
    limit: 'Google на сегодня больше не даёт отправить письма.',
    leave,
    say: ({ done, failed, total }) =>
      `Отправлено ${formatNumber(done)} из ${formatNumber(total)}${failed > 0 ? `, не отправлено ${formatNumber(failed)}` : ''}`,
    run: async () => {
      const run = await server.runMail();
      return { ...run, done: run.sent, restSeconds: 0 };
    },
    others: () => [button('Не отправлять остальные', () => void cancelMail(visit, leave))],
    done: ({ done, failed }) => {
      visit.show({
        title: failed > 0 ? 'Отправка закончена' : 'Письма отправлены',
        back: leave,
        body: [
          done > 0
            ? lead(`${plural(done, 'Отправлено', 'Отправлены', 'Отправлено')} ${inLetters(done)}.`)
            : null,
          failed > 0
            ? el(
                'p',
                { class: 'gap' },
                `Не ${plural(failed, 'отправлено', 'отправлены', 'отправлено')} ${inLetters(failed)}: причина – в карточке документа.`,
              )
            : null,
        ],
        actions: [button('К документам', leave, { kind: 'main' })],
      });
    },
  });
}

function lead(words: Child): HTMLElement {
  return el('p', { class: 'lead fine' }, icon('check'), el('span', {}, words));
}

/** Letters that wait are taken out of the queue; those that are gone are gone. */
export async function cancelMail(visit: Visit, leave: () => void): Promise<void> {
  const done = await visit.ask(
    'Убираем письма из очереди',
    () => server.cancelMail(),
    () => void cancelMail(visit, leave),
  );
  if (done) leave();
}
