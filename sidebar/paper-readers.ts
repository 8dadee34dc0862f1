/** Who has to read a paper, and who has signed that they have. */

import { counted, plural } from '../src/core/russian/plural';
import type { Readers } from '../src/flows/replies';
import { button, checkbox, field, stateMark } from './controls';
import { el, replaceContent } from './element';
import { nameOfPaper } from './paper-name';
import { server } from './server';
import type { Visit } from './shell';
import { dayInWords } from './words';

type Reader = Readers['readers'][number];

export async function showReaders(visit: Visit, code: string, back: () => void): Promise<void> {
  const readers = await visit.ask(
    'Читаем ознакомление',
    () => server.readReaders({ code }),
    () => void showReaders(visit, code, back),
  );
  if (readers) draw(visit, readers, back);
}

function draw(visit: Visit, { paper, today, readers }: Readers, back: () => void): void {
  const waiting = readers.filter(({ signed }) => signed === '');
  const status = el('p', { class: 'secondary', role: 'status' });
  const count = (): void => {
    const many = rows.filter(({ input }) => input.checked).length;
    all.input.checked = rows.length > 0 && many === rows.length;
    replaceContent(
      status,
      many === 0 ? 'Никто не отмечен' : `Отмечено: ${counted(many, 'человек', 'человека', 'человек')}`,
    );
  };
  const rows = waiting.map((reader) => {
    const { box, input } = checkbox(readerWords(reader, today), () => count());
    return { code: reader.code, box, input };
  });
  const all = checkbox('Выбрать всех', (on) => {
    for (const { input } of rows) input.checked = on;
    count();
  });
  const day = field('День ознакомления', { type: 'date', value: today, attributes: { max: today } });
  count();

  const mark = async (chosen: readonly string[], on: string): Promise<void> => {
    const next = await visit.ask(
      'Отмечаем',
      () => server.markRead({ paper: paper.code, rows: chosen, day: on }),
      () => void mark(chosen, on),
    );
    if (!next) return;
    draw(visit, next, back);
    const people = counted(chosen.length, 'человек', 'человека', 'человек');
    if (on === '') visit.say(`Отметка снята: ${people}.`);
    else
      visit.say(
        `${plural(chosen.length, 'Ознакомлен', 'Ознакомлены', 'Ознакомлено')}: ${people}.`,
        () => void mark(chosen, ''),
      );
  };
  const press = (): void => {
    const chosen = rows.filter(({ input }) => input.checked).map(({ code }) => code);
    const on = day.input.value;
    day.complain(on === '' ? 'Укажите день.' : on > today ? 'Этот день ещё не наступил.' : '');
    if (chosen.length === 0) {
      replaceContent(status, el('span', { class: 'error' }, 'Отметьте хотя бы одного человека.'));
      rows[0]?.input.focus();
      status.scrollIntoView({ block: 'nearest' });
    } else if (on === '' || on > today) day.input.focus();
    else void mark(chosen, on);
  };
  const signed = readers.filter((reader) => reader.signed !== '');
  visit.show({
    title: 'Ознакомление',
    back,
    body: [
      el('p', {}, el('b', {}, nameOfPaper(paper))),
      rows.length === 0
        ? el('p', {}, readers.length === 0 ? 'Знакомить с документом некого.' : 'Ознакомлены все.')
        : [
            el('div', { class: 'gap' }, all.box),
            status,
            el(
              'ul',
              { class: 'people' },
              rows.map(({ box }) => el('li', {}, box)),
            ),
            day.box,
          ],
      signed.length > 0
        ? [
            el('h2', {}, `Ознакомлены: ${signed.length}`),
            el(
              'ul',
              { class: 'people' },
              signed.map((reader) => signedRow(reader, today, () => void mark([reader.code], ''))),
            ),
          ]
        : null,
    ],
    actions:
      rows.length === 0
        ? [button('Назад', back)]
        : [button('Отметить ознакомленными', press, { kind: 'main' })],
  });
}

function readerWords({ name, post, until }: Reader, today: string): readonly (HTMLElement | null)[] {
  const late = until !== '' && until < today;
  return [
    el('span', { class: 'line' }, name),
    post ? el('span', { class: 'hint line' }, post) : null,
    until === ''
      ? null
      : late
        ? stateMark('warning', `Срок прошёл: до ${dayInWords(until, today)}`)
        : el('span', { class: 'hint line' }, `До ${dayInWords(until, today)}`),
  ];
}

function signedRow({ name, signed }: Reader, today: string, takeBack: () => void): HTMLElement {
  return el(
    'li',
    { class: 'row apart' },
    el('div', { class: 'grow' }, name, el('div', {}, stateMark('good', dayInWords(signed, today)))),
    button('Снять', takeBack, { kind: 'text', means: `Снять отметку: ${name}` }),
  );
}
