/** Marks the paper consents that have come in, many at once, and a consent withdrawn. */

import { counted } from '../src/core/russian/plural';
import type { Participants, WaitingConsent } from '../src/flows/replies';
import { button, checkbox, details, field } from './controls';
import { el, fromTemplate, replaceContent } from './element';
import { server } from './server';
import type { Visit } from './shell';
import { finds } from './words';

type Draw = (visit: Visit, people: Participants) => void;

interface Paper {
  readonly consent: string;
  readonly words: string;
  readonly row: HTMLElement;
  readonly input: HTMLInputElement;
}

export function showConsents(visit: Visit, people: Participants, leave: Draw): void {
  const { waiting, today } = people;
  const papers: Paper[] = [];
  const count = (): void => {
    const chosen = papers.filter(({ input }) => input.checked).length;
    const shown = papers.filter(({ row }) => !row.hidden);
    all.input.checked = shown.length > 0 && shown.every(({ input }) => input.checked);
    replaceContent(
      total,
      chosen === 0 ? 'Ничего не выбрано' : `Выбрано: ${counted(chosen, 'согласие', 'согласия', 'согласий')}`,
    );
  };
  const total = el('p', { class: 'secondary', role: 'status' });
  const rows = waiting.map((person) => personRow(person, papers, count));
  const search = field('Найти по имени, классу или бумаге');
  const nobody = el('p', { class: 'secondary', role: 'status' });
  search.input.addEventListener('input', () => {
    filter(papers, rows, search.input.value);
    replaceContent(nobody, rows.every(({ hidden }) => hidden) ? 'Никого не нашлось.' : '');
    count();
  });
  const all = checkbox('Выбрать всех, кто показан', (on) => {
    for (const { row, input } of papers) if (!row.hidden) input.checked = on;
    count();
  });
  const signed = field('Дата подписи', { type: 'date', value: today, attributes: { max: today } });
  const until = field('Действует до', { type: 'date' });
  const storage = field('Где хранится бумага', { hint: 'Например: папка 04-12, кабинет 7.' });
  count();

  const mark = async (): Promise<void> => {
    const consents = papers.filter(({ input }) => input.checked).map(({ consent }) => consent);
    if (!checked(consents, signed.input.value, until.input.value)) return;
    const request = {
      consents,
      signed: signed.input.value,
      until: until.input.value,
      storage: storage.input.value.trim(),
    };
    const next = await visit.ask(
      'Отмечаем согласия',
      () => server.markConsents(request),
      () => void mark(),
    );
    if (!next) return;
    showConsents(visit, next, leave);
    visit.say(`Отмечено: ${counted(consents.length, 'согласие', 'согласия', 'согласий')}.`);
  };
  const checked = (consents: readonly string[], day: string, last: string): boolean => {
    signed.complain(
      day === ''
        ? 'Укажите день, когда подписано согласие.'
        : day > today
          ? 'Этот день ещё не наступил.'
          : '',
    );
    until.complain(last !== '' && last < day ? 'Срок кончается раньше подписи.' : '');
    if (consents.length === 0) {
      replaceContent(total, el('span', { class: 'error' }, 'Выберите хотя бы одно согласие.'));
      papers[0]?.input.focus();
    }
    return consents.length > 0 && day !== '' && day <= today && (last === '' || last >= day);
  };

  visit.show({
    title: 'Согласия',
    back: () => leave(visit, people),
    body: [
      waiting.length === 0
        ? el('p', {}, 'Все согласия отмечены. Новые появятся здесь, когда придут ответы.')
        : [
            el('p', {}, 'Отметьте бумаги, которые подписаны и лежат у вас.'),
            search.box,
            el('div', { class: 'gap' }, all.box),
            el('ul', { class: 'people' }, rows),
            nobody,
            el(
              'div',
              { class: 'panel' },
              total,
              el('div', { class: 'two' }, signed.box, until.box),
              storage.box,
            ),
          ],
      withdrawal(visit, today, leave),
    ],
    actions:
      waiting.length === 0 ? [] : [button('Отметить подписанными', () => void mark(), { kind: 'main' })],
  });
}

function personRow(person: WaitingConsent, papers: Paper[], change: () => void): HTMLElement {
  const row = el(
    'li',
    {},
    el('b', {}, person.name || person.code),
    ' ',
    el('span', { class: 'secondary' }, person.detail),
  );
  for (const { consent, title } of person.papers) {
    const words = `${person.name} ${person.code} ${person.detail} ${title} ${consent}`;
    const { box, input } = checkbox([title, ' ', el('span', { class: 'secondary' }, consent)], change);
    input.setAttribute('aria-label', `${person.name || person.code}: ${title}, ${consent}`);
    papers.push({ consent, words, row: box, input });
    row.append(box);
  }
  return row;
}

function filter(papers: readonly Paper[], rows: readonly HTMLElement[], typed: string): void {
  for (const paper of papers) paper.row.hidden = !finds(typed, paper.words);
  for (const row of rows) row.hidden = row.querySelector('.check:not([hidden])') === null;
}

function withdrawal(visit: Visit, today: string, leave: Draw): HTMLElement {
  const code = field('Код согласия', { hint: 'Из листа «Согласия», например С-012.' });
  const day = field('День отзыва', { type: 'date', value: today, attributes: { max: today } });
  const withdraw = async (): Promise<void> => {
    const consent = code.input.value.trim().toUpperCase();
    code.complain(consent === '' ? 'Впишите код согласия.' : '');
    day.complain(day.input.value === '' ? 'Укажите день отзыва.' : '');
    if (consent === '' || day.input.value === '') return;
    const request = { consent, day: day.input.value };
    const next = await visit.ask(
      'Отмечаем отзыв',
      () => server.withdrawConsent(request),
      () => void withdraw(),
    );
    if (!next) return;
    showConsents(visit, next, leave);
    visit.say(`Отзыв согласия ${consent} отмечен.`);
  };
  return details(
    'Согласие отозвано',
    fromTemplate('text-withdrawal'),
    code.box,
    day.box,
    el(
      'div',
      { class: 'row gap' },
      button('Отметить отзыв', () => void withdraw()),
    ),
  );
}
