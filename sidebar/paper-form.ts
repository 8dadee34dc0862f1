/** The form of one kind of paper: about whom, what no sheet knows, number and date. */

import type { PaperForm, PaperRequest } from '../src/flows/replies';
import { button, field, link } from './controls';
import { el } from './element';
import { askField } from './paper-asks';
import { paperChoice } from './paper-choice';
import { endingInWords } from './paper-name';
import { showPreview } from './paper-preview';
import { askFirst } from './paper-question';
import { server } from './server';
import type { Visit } from './shell';
import { goToButton, troubleCard } from './trouble';

/** `leave` leads to what is to be seen after the papers are made. */
export interface Ways {
  readonly back: () => void;
  readonly leave: () => void;
}

export async function showPaperForm(visit: Visit, kind: string, ways: Ways): Promise<void> {
  const form = await visit.ask(
    'Открываем форму',
    () => server.readPaperForm({ kind }),
    () => void showPaperForm(visit, kind, ways),
  );
  if (!form) return;
  if (form.template.problems.length > 0) drawBroken(visit, form, ways);
  else drawForm(visit, form, ways);
}

/** Nothing can be made after a broken template: it comes first, before anything is typed. */
function drawBroken(visit: Visit, { kind, title, template }: PaperForm, ways: Ways): void {
  const again = (): void => void showPaperForm(visit, kind, ways);
  const place = el('div', {});
  const restore = async (): Promise<void> => {
    const done = await visit.ask(
      'Возвращаем образец',
      () => server.restoreTemplate({ kind }),
      () => void restore(),
    );
    if (!done) return;
    await showPaperForm(visit, kind, ways);
    visit.say('Образец возвращён.');
  };
  const cards = template.problems.map(({ repair: _, ...trouble }) =>
    troubleCard(trouble, { ...NOWHERE, say: visit.say }),
  );
  const own = kind.startsWith('own:');
  visit.show({
    title,
    back: ways.back,
    body: [
      el('p', {}, 'Сначала исправьте шаблон: по нему нельзя создать документ.'),
      el('div', { class: 'gap', role: 'alert' }, cards),
      el(
        'div',
        { class: 'buttons' },
        link('Открыть шаблон', template.url),
        own ? null : button('Вернуть образец', () => askRestore(place, restore), { kind: 'text' }),
      ),
      place,
    ],
    actions: [button('Проверить снова', again, { kind: 'main' })],
  });
}

const NOWHERE = { setUp: (): void => undefined };

export function askRestore(place: HTMLElement, restore: () => Promise<void>): void {
  askFirst(place, 'Нынешний шаблон уйдёт в корзину Диска, на его место встанет образец.', 'Вернуть', restore);
}

function drawForm(visit: Visit, form: PaperForm, ways: Ways): void {
  const { kind, title, numbered, subject } = form;
  const number = field('Номер', { value: form.nextNumber });
  const day = field('Дата', { type: 'date', value: form.today });
  const asks = form.asks.map(askField);
  const hint = el('p', { class: 'hint below' });
  const ending = form.ending ? ` ${endingInWords(form.ending)}` : '';
  const choice = paperChoice(form, (count) => {
    const row = form.each && count > 1 ? ' Номера пойдут подряд, начиная с этого.' : '';
    hint.textContent = numbered ? LATER + ending + row : '';
  });
  const request = (): PaperRequest => ({
    kind,
    chosen: subject === '' ? [] : choice.chosen(),
    number: numbered ? number.input.value.trim() : '',
    day: day.input.value,
    answers: Object.fromEntries(asks.map(({ name, answer }) => [name, answer()])),
  });
  const preview = (): void => {
    const empty = asks.filter(({ required, answer }) => required && answer() === '');
    for (const { name, complain } of empty) complain(`Заполните: ${name}.`);
    if (subject !== '' && choice.chosen().length === 0) choice.demand();
    else if (empty[0]) empty[0].input.focus();
    else void showPreview(visit, { title, request: request(), fill, back: show, leave: ways.leave });
  };
  const nobody = subject !== '' && form.candidates.length === 0;
  const show = (): void =>
    visit.show({
      title,
      back: ways.back,
      body: [
        subject === '' ? null : choice.box,
        nobody
          ? sheetButton(form.sheet, visit.say)
          : [
              asks.map(({ box }) => box),
              numbered ? el('div', { class: 'two' }, number.box, day.box) : day.box,
              hint,
            ],
        el('div', { class: 'buttons' }, link('Открыть шаблон', form.template.url)),
      ],
      actions: nobody
        ? [button('Назад', ways.back)]
        : [button('Посмотреть текст', preview, { kind: 'main' })],
    });
  /** Shown again with the focus on the question that has no answer. */
  const fill = (ask: string): void => {
    show();
    const asked = asks.find(({ name }) => name === ask);
    asked?.complain(`Заполните: ${ask}.`);
    asked?.input.focus();
  };
  show();
}

function sheetButton(register: string, say: (text: string) => void): HTMLElement | null {
  if (register === '') return null;
  const open = goToButton({ register, code: '', column: '' }, say, '', 'Открыть лист');
  return el('div', { class: 'buttons' }, open);
}

const LATER = 'Можно оставить пустыми: номер и дата впишутся при подписании.';
