/** The school's templates: opened, checked, put back to the sample, added to. */

import { formatNumber } from '../src/core/russian/plural';
import type { TemplateCard, TemplateCheck, Templates } from '../src/flows/replies';
import { button, details, field, highlight, link, select } from './controls';
import { type Child, el, fromTemplate, icon } from './element';
import { askRestore, showPaperForm } from './paper-form';
import { runSteps } from './progress';
import { server } from './server';
import type { Visit } from './shell';
import { troubleCard } from './trouble';

/** Templates read by one call. */
const PORTION = 4;
const TITLE = 'Шаблоны';

/** `leave` leads back to the templates, `back` from there. */
interface Ways {
  readonly leave: () => void;
  readonly back: () => void;
}

export async function showTemplates(visit: Visit, back: () => void, said = ''): Promise<void> {
  const templates = await visit.ask(
    'Читаем шаблоны',
    () => server.readTemplates(),
    () => void showTemplates(visit, back, said),
  );
  if (templates) draw(visit, templates, back);
  if (templates && said) visit.say(said);
}

function draw(visit: Visit, { folderUrl, templates }: Templates, back: () => void, changed = ''): void {
  const groups = [...new Set(templates.map(({ group }) => group))];
  const missing = templates.filter(({ url }) => url === '');
  const again = (): void => void showTemplates(visit, back);
  const rows = templates.map((card) => ({ card, row: templateRow(visit, card, back) }));
  visit.show({
    title: TITLE,
    back,
    body: [
      el('p', {}, 'Тексты документов – ваши: откройте шаблон и правьте его, как любой документ.'),
      el('div', { class: 'buttons' }, link('Папка с шаблонами', folderUrl)),
      groups.map((group) => {
        const own = rows.filter(({ card }) => card.group === group);
        const box = details(
          `${group}: ${own.length}`,
          el(
            'ul',
            { class: 'people' },
            own.map(({ row }) => row),
          ),
        );
        box.open = own.some(({ card }) => card.kind === changed);
        return box;
      }),
      newTemplate(visit, templates, back),
      details('Как устроены шаблоны', fromTemplate('text-placeholders')),
    ],
    actions: [
      button('Проверить шаблоны', () => check(visit, templates, back), { kind: 'main' }),
      missing.length > 0
        ? button('Создать недостающие', () => make(visit, missing, { leave: again, back }))
        : null,
    ],
  });
  const row = rows.find(({ card }) => card.kind === changed)?.row;
  if (!row) return;
  highlight(row);
  row.scrollIntoView({ block: 'nearest' });
}

function templateRow(visit: Visit, card: TemplateCard, back: () => void): HTMLElement {
  const { kind, title, url, own } = card;
  const place = el('div', {});
  const about = (what: string) => ({ kind: 'text' as const, means: `${what}: ${title}` });
  const again = (): void => void showTemplates(visit, back);
  return el(
    'li',
    {},
    title,
    url === ''
      ? [
          el('p', { class: 'secondary' }, 'Ещё не создан: появится с первым документом.'),
          el(
            'div',
            { class: 'buttons' },
            button('Создать', () => make(visit, [card], { leave: again, back }), about('Создать')),
          ),
        ]
      : el(
          'div',
          { class: 'buttons' },
          link('Открыть', url, `Открыть шаблон: ${title}`),
          own
            ? button(
                'Подготовить',
                () => void showPaperForm(visit, kind, { back: again, leave: () => visit.open('documents') }),
                about('Подготовить'),
              )
            : button(
                'Вернуть образец',
                () => askRestore(place, () => restore(visit, kind, back)),
                about('Вернуть образец'),
              ),
        ),
    place,
  );
}

async function restore(visit: Visit, kind: string, back: () => void): Promise<void> {
  const next = await visit.ask(
    'Возвращаем образец',
    () => server.restoreTemplate({ kind }),
    () => void restore(visit, kind, back),
  );
  if (!next) return;
  draw(visit, next, back, kind);
  visit.say('Образец возвращён.');
}

function newTemplate(visit: Visit, templates: Templates['templates'], back: () => void): HTMLElement {
  const title = field('Название', { hint: 'Например: Справка наставнику.' });
  const like = select(
    'За основу',
    templates.filter(({ own }) => !own).map(({ kind, title: name }) => ({ value: kind, title: name })),
    templates[0]?.kind ?? '',
  );
  const add = async (): Promise<void> => {
    const request = { title: title.input.value.trim(), like: like.input.value };
    title.complain(request.title === '' ? 'Впишите название.' : '');
    if (request.title === '') {
      title.input.focus();
      return;
    }
    const next = await visit.ask(
      'Создаём шаблон',
      () => server.addTemplate(request),
      () => void add(),
    );
    if (!next) return;
    const made = next.templates.find(({ own, title: name }) => own && name === request.title);
    draw(visit, next, back, made?.kind);
    visit.say('Шаблон создан: откройте его и впишите свой текст.');
  };
  return details(
    'Новый шаблон',
    el(
      'p',
      { class: 'secondary' },
      'Google показывает дополнению только те документы, которые создало оно само. Создайте шаблон здесь, затем вставьте в него свой текст.',
    ),
    title.box,
    like.box,
    el(
      'div',
      { class: 'row gap' },
      button('Создать шаблон', () => void add()),
    ),
  );
}

function portionsOf(cards: readonly TemplateCard[]): readonly (readonly TemplateCard[])[] {
  return Array.from({ length: Math.ceil(cards.length / PORTION) }, (_, i) =>
    cards.slice(i * PORTION, (i + 1) * PORTION),
  );
}

/** Makes the samples that are missing, some at a time. */
function make(visit: Visit, cards: readonly TemplateCard[], { leave, back }: Ways): void {
  let made: Templates | null = null;
  runSteps(visit, {
    title: 'Создаём шаблоны',
    steps: portionsOf(cards).map((portion) => ({
      title: portion[0]?.title ?? '',
      size: portion.length,
      run: async () => {
        made = await server.makeTemplates({ kinds: portion.map(({ kind }) => kind) });
        return portion.map(({ title }) => title);
      },
    })),
    leave,
    done: () => {
      if (made) draw(visit, made, back, cards[0]?.kind);
      visit.say(`Создано шаблонов: ${formatNumber(cards.length)}.`);
    },
  });
}

/** Reads them some at a time; a template that has not been made is the sample, which is sound. */
function check(visit: Visit, templates: Templates['templates'], back: () => void): void {
  const there = templates.filter(({ url }) => url !== '');
  const checks: TemplateCheck[] = [];
  const leave = (): void => void showTemplates(visit, back);
  runSteps(visit, {
    title: 'Проверяем шаблоны',
    steps: portionsOf(there).map((portion) => ({
      title: portion[0]?.title ?? '',
      size: portion.length,
      run: async () => {
        const found = await server.checkTemplates({ kinds: portion.map(({ kind }) => kind) });
        // A portion that is run again after a fault takes the place of what it gave before.
        for (const each of found) if (!checks.some(({ kind }) => kind === each.kind)) checks.push(each);
        return [];
      },
    })),
    leave,
    done: () => showChecked(visit, there, checks, { leave, back }),
  });
}

function showChecked(
  visit: Visit,
  templates: Templates['templates'],
  checks: readonly TemplateCheck[],
  ways: Ways,
): void {
  const { leave } = ways;
  const broken = checks.filter(({ problems }) => problems.length > 0);
  const body: Child =
    broken.length === 0
      ? el(
          'p',
          { class: 'lead fine' },
          icon('check'),
          el('span', {}, `Все шаблоны в порядке: ${formatNumber(templates.length)}.`),
        )
      : [
          el('p', {}, `С замечаниями: ${formatNumber(broken.length)} из ${formatNumber(templates.length)}.`),
          broken.map(({ kind, problems }) => {
            const card = templates.find((each) => each.kind === kind);
            return card ? brokenBox(visit, card, problems, ways) : null;
          }),
        ];
  visit.show({
    title: 'Проверка шаблонов',
    back: leave,
    body: [body],
    actions: [button('К шаблонам', leave, { kind: 'main' })],
  });
}

function brokenBox(
  visit: Visit,
  { kind, title, url, own }: TemplateCard,
  problems: TemplateCheck['problems'],
  { back }: Ways,
): HTMLElement {
  const place = el('div', {});
  return el(
    'section',
    { 'aria-label': title },
    el('h2', {}, title),
    problems.map(({ repair: _, ...trouble }) =>
      troubleCard(trouble, { setUp: () => undefined, say: visit.say }),
    ),
    el(
      'div',
      { class: 'buttons' },
      link('Открыть шаблон', url, `Открыть шаблон: ${title}`),
      own
        ? null
        : button('Вернуть образец', () => askRestore(place, () => restore(visit, kind, back)), {
            kind: 'text',
            means: `Вернуть образец: ${title}`,
          }),
    ),
    place,
  );
}
