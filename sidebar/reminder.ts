/** «Напомнить»: who would get which letter is shown first, nothing is sent before the press. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { ReminderPlan, ReminderRun } from '../src/flows/replies';
import { gather } from './collect';
import { button, details } from './controls';
import { copyText } from './copying';
import { type Child, el, fromTemplate, icon } from './element';
import { runLong } from './long-run';
import { server } from './server';
import type { Visit } from './shell';

const TITLE = 'Напоминание';

/** What has been answered is collected first: nobody who has answered is to be reminded. */
export async function showReminder(visit: Visit, key: string, leave: () => void): Promise<void> {
  const again = (): void => void showReminder(visit, key, leave);
  if (!(await gather(visit, again))) return;
  const plan = await visit.ask('Смотрим, кому напомнить', () => server.planReminder({ key }), again);
  if (plan) draw(visit, plan, leave);
}

function draw(visit: Visit, plan: ReminderPlan, leave: () => void): void {
  const { title, anonymous, invited, answered, left, writtenTo, letters, others, subject, body } = plan;
  const now = letters.slice(0, left);
  visit.show({
    title: TITLE,
    back: leave,
    body: [
      el('p', {}, el('b', {}, title)),
      el(
        'p',
        { class: 'secondary' },
        anonymous
          ? `Ответов ${formatNumber(answered)}, участников ${formatNumber(invited)}`
          : `Ответили ${formatNumber(answered)} из ${formatNumber(invited)}`,
      ),
      anonymous ? fromTemplate('text-reminder-anonymous') : null,
      el('p', { class: 'gap' }, planInWords(plan)),
      writtenTo > 0
        ? el(
            'p',
            { class: 'secondary' },
            `Сегодня уже написали: ${formatNumber(writtenTo)}. Второго письма за день не будет.`,
          )
        : null,
      body === ''
        ? null
        : details(
            'Текст письма',
            el(
              'div',
              { class: 'panel' },
              el('p', {}, el('b', {}, subject)),
              el('p', { class: 'lines gap' }, body),
            ),
            anonymous ? null : el('p', { class: 'hint' }, 'Ссылка у каждого своя.'),
          ),
      letters.length > 0
        ? details(
            `Кому: ${formatNumber(letters.length)}`,
            people(
              letters.map(({ name, code, to }) => [name || code, el('span', { class: 'hint line' }, to)]),
            ),
          )
        : null,
      others.length > 0 ? otherWays(visit, others) : null,
    ],
    actions: [
      now.length > 0
        ? button(`Отправить ${inLetters(now.length)}`, () => send(visit, plan, leave), { kind: 'main' })
        : null,
      button(now.length > 0 ? 'Не сейчас' : 'Назад', leave),
    ],
  });
}

function planInWords({ letters, others, left, writtenTo }: ReminderPlan): string {
  const many = letters.length;
  if (many === 0 && others.length + writtenTo === 0) return 'Напоминать некому: ответили все.';
  if (many === 0) return 'Отправлять некому.';
  const words = `${plural(many, 'Уйдёт', 'Уйдут', 'Уйдёт')} ${inLetters(many)}.`;
  if (many <= left) return words;
  return left === 0
    ? 'Сегодня Google больше не отправляет письма: напомните завтра.'
    : `Из ${counted(many, 'письма', 'писем', 'писем')} сегодня Google отправит ${formatNumber(left)}: остальным напомните завтра.`;
}

function inLetters(count: number): string {
  return counted(count, 'письмо', 'письма', 'писем');
}

function people(rows: readonly (readonly [name: string, ...more: Child[]])[]): HTMLElement {
  return el(
    'ul',
    { class: 'people' },
    rows.map(([name, ...more]) => el('li', {}, el('span', { class: 'line' }, name), more)),
  );
}

/** Those without an address get a text by messenger or on paper. */
function otherWays(visit: Visit, others: ReminderPlan['others']): HTMLElement {
  const box = details(
    `Без письма: ${formatNumber(others.length)}`,
    people(
      others.map(({ name, code, detail, reason, text }) => {
        const place = el('div', {});
        const who = name || code;
        const copy = (): void =>
          void copyText(visit, text, { done: 'Текст скопирован.', means: `Текст: ${who}`, place });
        return [
          who,
          el('span', { class: 'hint line' }, [detail, reason].filter((part) => part !== '').join(' · ')),
          el(
            'div',
            { class: 'buttons' },
            button('Скопировать текст', copy, { kind: 'text', means: `Скопировать текст: ${who}` }),
          ),
          place,
        ];
      }),
    ),
  );
  box.open = others.length <= 3;
  return box;
}

function send(visit: Visit, { key, letters }: ReminderPlan, leave: () => void): void {
  let codes: readonly string[] = letters.map(({ code }) => code);
  const failed: ReminderRun['failed'][number][] = [];
  let unsent: readonly string[] = [];
  runLong(visit, {
    title: 'Отправляем письма',
    waiting: codes.length,
    below: null,
    later: 'Остальным можно напомнить позже.',
    limit: '',
    leave,
    say: ({ done, total }) => `Отправлено ${formatNumber(done)} из ${formatNumber(total)}`,
    run: async () => {
      const run = await server.sendReminders({ key, codes });
      codes = codes.filter((code) => run.failed.every((one) => one.code !== code));
      failed.push(...run.failed);
      unsent = run.unsent;
      // Two stretches with nothing but faults of Google are enough.
      const counts = run.fault === '' ? run.failed.length : 0;
      return { ...run, done: run.sent, failed: counts, restSeconds: 0, pausedUntil: '' };
    },
    done: ({ done }) => {
      visit.show({
        title: TITLE,
        back: leave,
        body: [
          done > 0
            ? el(
                'p',
                { class: 'lead fine' },
                icon('check'),
                el(
                  'span',
                  {},
                  `${plural(done, 'Отправлено', 'Отправлены', 'Отправлено')} ${inLetters(done)}.`,
                ),
              )
            : el('p', {}, 'Писем не отправлено.'),
          failed.length > 0
            ? [
                el('h2', {}, `Не дошло: ${formatNumber(failed.length)}`),
                people(
                  failed.map(({ name, code, reason }) => [
                    name || code,
                    el('span', { class: 'warning line' }, reason),
                  ]),
                ),
              ]
            : null,
          unsent.length > 0
            ? [
                el('h2', {}, `Напомните завтра: ${formatNumber(unsent.length)}`),
                el('p', { class: 'secondary' }, 'Сегодня Google больше не отправляет письма.'),
                people(unsent.map((name) => [name])),
              ]
            : null,
        ],
        actions: [button('К анкетам', leave, { kind: 'main' })],
      });
    },
  });
}
