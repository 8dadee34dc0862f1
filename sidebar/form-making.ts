/** The window of a form's editor: choose a questionnaire, see what would change, make the form one. */

import type { FormMade, FormMaking, Trouble } from '../src/flows/replies';
import { type Child, el, freshId, part, replaceContent } from './element';
import { GROUPS } from './questionnaire-groups';
import { Refusal, server } from './server';

declare const google: { readonly script: { readonly host: { close(): void } } };

const said = part('said');
const make = part<HTMLButtonElement>('make');
const doing = part('doing');

/** What the person has ticked; empty until there is something to tick. */
let wished: { replaceChoices: boolean; answersSeen: boolean } = { replaceChoices: false, answersSeen: false };
let shown: FormMaking | null = null;

async function ask<T>(words: string, call: () => Promise<T>): Promise<T | null> {
  doing.textContent = `${words}…`;
  make.disabled = true;
  said.querySelector('.trouble')?.remove();
  try {
    return await call();
  } catch (error) {
    said.append(troubles(error));
    return null;
  } finally {
    doing.textContent = '';
    allow();
  }
}

function troubles(error: unknown): HTMLElement {
  const all: readonly Trouble[] =
    error instanceof Refusal
      ? error.troubles
      : [{ happened: 'Окно не смогло показать ответ.', data: '', todo: 'Закройте его и откройте снова.' }];
  const lines = all.map(({ happened, data, todo }) => [
    el('p', { class: 'happened' }, happened),
    el('p', {}, `${data} ${todo}`),
  ]);
  return el('div', { class: 'trouble', role: 'alert' }, lines);
}

async function look(key: string): Promise<void> {
  shown = null;
  const making = await ask('Смотрим, что есть в форме', () => server.readFormMaking({ key }));
  if (!making) return;
  shown = making;
  wished = { replaceChoices: making.replaceChoices, answersSeen: !touchesAnswered(making) };
  draw(making);
  allow();
}

/** Whether making would change a form that has answers: then the person is to say so. */
function touchesAnswered({ answers, changes, ownChoices }: FormMaking): boolean {
  return answers > 0 && changes.length + ownChoices.length > 0;
}

function allow(): void {
  make.disabled = !shown || shown.key === '' || !wished.answersSeen;
}

function draw(making: FormMaking): void {
  const choice = chooser(making);
  replaceContent(said, choice, making.key === '' ? null : plan(making));
  said.querySelector('select')?.focus();
}

function chooser({ choices, key }: FormMaking): Child {
  const id = freshId('questionnaire');
  const groups = Object.entries(GROUPS).map(([when, label]) =>
    el(
      'optgroup',
      { label },
      choices
        .filter((one) => one.when === when)
        .map((one) => el('option', { value: one.key, selected: one.key === key }, one.title)),
    ),
  );
  const none =
    key === '' ? el('option', { value: '', selected: true, disabled: true }, 'Выберите анкету') : null;
  const select = el('select', { id, on: { change: () => void look(select.value) } }, none, groups);
  const audience = choices.find((one) => one.key === key)?.audience;
  return [
    el('label', { for: id }, 'Какой анкетой сделать эту форму'),
    select,
    audience
      ? el('p', { class: 'hint' }, `${audience}.`)
      : el(
          'p',
          { class: 'hint' },
          'Пожеланий после встречи здесь нет: в них выбирают людей, их создаёт таблица.',
        ),
  ];
}

function plan(making: FormMaking): Child {
  const { changes, stays, ownChoices, answers } = making;
  return [
    el('h2', {}, changes.length > 0 ? 'Что изменится' : 'Менять нечего: все вопросы на месте'),
    list(changes),
    ownChoices.length > 0
      ? tick(
          `Заменить обычными варианты ответов в вопросах: ${ownChoices.map((title) => `«${title}»`).join(', ')}. Не отмечайте, если школа изменила эти списки в «Справочниках».`,
          wished.replaceChoices,
          (on) => {
            wished.replaceChoices = on;
          },
        )
      : null,
    stays.length > 0 ? [el('h2', {}, 'Что останется'), list(stays)] : null,
    touchesAnswered(making)
      ? el(
          'div',
          { class: 'notice' },
          el('p', {}, `Ответов в форме: ${answers}. Все они останутся: вопросы с ответами не удаляются.`),
          tick('Да, изменить форму, на которую уже отвечали', false, (on) => {
            wished.answersSeen = on;
            allow();
          }),
        )
      : null,
  ];
}

function list(lines: readonly string[]): Child {
  return (
    lines.length > 0 &&
    el(
      'ul',
      {},
      lines.map((line) => el('li', {}, line)),
    )
  );
}

function tick(label: string, checked: boolean, change: (on: boolean) => void): HTMLElement {
  const box = el('input', { type: 'checkbox', checked, on: { change: () => change(box.checked) } });
  return el('label', { class: 'check' }, box, el('span', {}, label));
}

function drawMade({ done, next }: FormMade): void {
  shown = null;
  make.hidden = true;
  replaceContent(
    said,
    el('p', { class: 'good' }, 'Готово: форма стала анкетой'),
    list(done),
    el('h2', {}, 'Что дальше'),
    list(next),
  );
  said.focus();
}

make.addEventListener('click', () => {
  const { key } = shown ?? { key: '' };
  void ask('Меняем форму', () => server.makeForm({ key, ...wished })).then((made) => made && drawMade(made));
});
part('close').addEventListener('click', () => google.script.host.close());
void look('');
