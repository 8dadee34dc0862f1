/** The order on fixing pairs: missing data first, the text to look through, then the document. */

import { longDay } from '../src/core/russian/dates';
import { counted } from '../src/core/russian/plural';
import type { IssuedOrder, OrderPreview, OrderRequest, PreviewBlock } from '../src/flows/replies';
import { button, link } from './controls';
import { el, icon } from './element';
import { server } from './server';
import type { Visit } from './shell';

export async function showPreview(visit: Visit, request: OrderRequest, back: () => void): Promise<void> {
  const again = (): void => void showPreview(visit, request, back);
  const preview = await visit.ask('Готовим текст приказа', () => server.previewOrder(request), again);
  if (preview) draw(visit, request, preview, back);
}

function draw(visit: Visit, request: OrderRequest, preview: OrderPreview, back: () => void): void {
  const lacking = preview.missing.length;
  visit.show({
    title: 'Текст приказа',
    back,
    body: [
      lacking > 0
        ? el(
            'p',
            {},
            `Сначала заполните недостающее: ${counted(lacking, 'замечание', 'замечания', 'замечаний')}.`,
          )
        : el('p', {}, 'Так будет выглядеть текст. Поля, шрифты и страницы задаёт шаблон.'),
      el(
        'div',
        { class: 'paper', role: 'region', 'aria-label': 'Текст приказа', tabindex: '0' },
        preview.blocks.map(blockBox),
      ),
    ],
    actions:
      lacking > 0
        ? [button('Проверить снова', () => void showPreview(visit, request, back), { kind: 'main' })]
        : [button('Создать приказ', () => void issueOrder(visit, request, back), { kind: 'main' })],
  });
  visit.refuse(preview.missing, () => void showPreview(visit, request, back));
}

function blockBox(block: PreviewBlock): HTMLElement {
  if (block.kind === 'paragraph')
    return el('p', { style: `text-align:${block.align === 'justify' ? 'left' : block.align}` }, block.text);
  return el(
    'table',
    {},
    el(
      'tbody',
      {},
      block.rows.map((row) =>
        el(
          'tr',
          {},
          row.map((cell) => el('td', {}, cell)),
        ),
      ),
    ),
  );
}

/** Makes the document; a run that was cut off goes on with the same number. */
export async function issueOrder(visit: Visit, request: OrderRequest, back: () => void): Promise<void> {
  const again = (): void => void issueOrder(visit, request, back);
  const order = await visit.ask('Создаём приказ', () => server.issueOrder(request), again);
  if (order) showIssued(visit, order);
}

function showIssued(visit: Visit, order: IssuedOrder): void {
  const { number, day, pairs, url, placeholdersLeft } = order;
  const toPapers = (): void => visit.open('documents');
  visit.show({
    title: 'Приказ создан',
    back: toPapers,
    body: [
      el(
        'p',
        { class: 'lead fine' },
        icon('check'),
        el('span', {}, `Приказ № ${number} от ${longDay(day)}: ${counted(pairs, 'пара', 'пары', 'пар')}.`),
      ),
      placeholdersLeft > 0
        ? el(
            'p',
            { class: 'state warning gap' },
            icon('warning'),
            `В тексте ${placeholdersLeft === 1 ? 'осталось' : 'остались'} ${counted(placeholdersLeft, 'незаполненное место', 'незаполненных места', 'незаполненных мест')}: найдите в документе {{.`,
          )
        : null,
      el('p', { class: 'gap' }, link('Открыть документ', url)),
      el('h2', {}, 'Что дальше'),
      el(
        'ol',
        { class: 'bullets' },
        [
          'Просмотрите и распечатайте приказ.',
          'Подпишите у руководителя, ознакомьте участников.',
          'Отметьте приказ подписанным в списке документов.',
        ].map((text) => el('li', {}, text)),
      ),
    ],
    actions: [button('К документам', toPapers, { kind: 'main' })],
  });
}
