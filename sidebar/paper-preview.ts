/** The text of a paper to look through, with everything that speaks against it. */

import { counted } from '../src/core/russian/plural';
import type { PaperPreview, PaperRequest, PreviewBlock, Trouble } from '../src/flows/replies';
import { button, checkbox, iconButton } from './controls';
import { type Child, el } from './element';
import { runPapers } from './paper-run';
import { server } from './server';
import type { Visit } from './shell';
import { troubleCard } from './trouble';

/** A table of more columns is scrolled sideways in its own box. */
const NARROW = 5;
/** Width of a column there. */
const COLUMN = 64;

export interface Wanted {
  readonly title: string;
  readonly request: PaperRequest;
  /** Back to the question of the form that has no answer. */
  readonly fill: (ask: string) => void;
  readonly back: () => void;
  readonly leave: () => void;
}

/** What lasts while the curator leafs through the papers of one request. */
interface Leafing extends Wanted {
  /** The same for every try to create them: the server enters them once. */
  readonly batch: string;
  seen: boolean;
}

export async function showPreview(visit: Visit, wanted: Wanted): Promise<void> {
  await leaf(visit, { ...wanted, batch: `b${Date.now().toString(36)}`, seen: false }, 0);
}

async function leaf(visit: Visit, wanted: Leafing, at: number): Promise<void> {
  const again = (): void => void leaf(visit, wanted, at);
  const preview = await visit.ask(
    'Готовим текст',
    () => server.previewPaper({ ...wanted.request, at }),
    again,
  );
  if (preview) draw(visit, wanted, preview);
}

/** Of many papers one that lacks something does not stop the others, a broken template stops them all. */
function isStopped({ total, missing }: PaperPreview): boolean {
  return missing.length > 0 && (total === 1 || missing.some(({ repair }) => repair === 'restoreTemplate'));
}

function draw(visit: Visit, wanted: Leafing, preview: PaperPreview): void {
  const { at, total, missing, cautions, blocks } = preview;
  const again = (): void => void leaf(visit, wanted, at);
  const stopped = isStopped(preview);
  const remark = el('p', { class: 'error', role: 'alert' });
  const seen = checkbox('Прочитано, создать всё равно', (on) => {
    wanted.seen = on;
    remark.textContent = '';
  });
  seen.input.checked = wanted.seen;
  const create = (): void => {
    if (cautions.length === 0 || wanted.seen) {
      void stage(visit, wanted);
      return;
    }
    remark.textContent = 'Прочитайте предупреждения и поставьте отметку.';
    seen.input.focus();
  };
  visit.show({
    title: 'Текст документа',
    back: wanted.back,
    body: [
      el('p', {}, el('b', {}, wanted.title)),
      stopped
        ? el('p', {}, `Сначала заполните недостающее: ${remarks(missing)}.`)
        : el('p', { class: 'secondary' }, 'Поля, шрифты и страницы задаёт шаблон.'),
      !stopped && missing.length > 0
        ? section(visit, wanted, missing, 'Чего не хватает', [
            el(
              'p',
              {},
              `${remarks(missing)}. Документы, которым чего-то не хватает, не будут созданы: причина появится в списке.`,
            ),
          ])
        : null,
      cautions.length > 0
        ? [section(visit, wanted, cautions, 'Предупреждения', []), stopped ? null : [seen.box, remark]]
        : null,
      total > 1 ? pager(preview, (to) => void leaf(visit, wanted, to)) : null,
      el(
        'div',
        { class: 'paper', role: 'region', 'aria-label': 'Текст документа', tabindex: '0' },
        blocks.map(blockBox),
      ),
    ],
    actions: [
      stopped
        ? button('Проверить снова', again, { kind: 'main' })
        : button(
            total > 1
              ? `Создать ${counted(total, 'документ', 'документа', 'документов')}`
              : 'Создать черновик',
            create,
            { kind: 'main' },
          ),
      button('Назад', wanted.back),
    ],
  });
  visit.refuse(stopped ? missing : [], again, wanted.fill);
}

function remarks(troubles: readonly Trouble[]): string {
  return counted(troubles.length, 'замечание', 'замечания', 'замечаний');
}

/** Yellow cards: they stop nothing. */
function section(
  visit: Visit,
  wanted: Leafing,
  troubles: readonly Trouble[],
  label: string,
  before: readonly Child[],
): HTMLElement {
  const ways = { setUp: (): void => undefined, say: visit.say, fill: wanted.fill };
  return el(
    'section',
    { class: 'cautions', 'aria-label': label },
    before,
    el(
      'div',
      { class: troubles.length > 2 ? 'scroll' : '' },
      troubles.map(({ repair: _, ...trouble }) => troubleCard(trouble, ways)),
    ),
  );
}

function pager({ at, total }: PaperPreview, go: (to: number) => void): HTMLElement {
  return el(
    'div',
    { class: 'row apart gap' },
    iconButton('previous', 'Предыдущий документ', () => go((at + total - 1) % total)),
    el('span', { role: 'status' }, `Документ ${at + 1} из ${total}`),
    iconButton('next', 'Следующий документ', () => go((at + 1) % total)),
  );
}

function blockBox(block: PreviewBlock): HTMLElement {
  if (block.kind === 'paragraph')
    return el(
      'p',
      { style: `text-align:${block.align === 'justify' ? 'left' : block.align}` },
      lines(block.text),
    );
  const { rows, plain, aligns } = block;
  const table = el(
    'table',
    { class: plain ? 'plain' : undefined },
    el(
      'tbody',
      {},
      rows.map((row) =>
        el(
          'tr',
          {},
          row.map((cell, i) =>
            el('td', { style: styleOf(cell, plain ? aligns[i] : undefined) }, lines(cell)),
          ),
        ),
      ),
    ),
  );
  const columns = Math.max(...rows.map(({ length }) => length));
  if (plain || columns <= NARROW) return table;
  table.style.width = `${columns * COLUMN}px`;
  return el('div', { class: 'wide', role: 'region', 'aria-label': 'Широкая таблица', tabindex: '0' }, table);
}

async function stage(visit: Visit, wanted: Leafing): Promise<void> {
  const { request, batch, seen } = wanted;
  const staged = await visit.ask(
    'Записываем в реестр',
    () => server.stagePapers({ ...request, batch, cautionsSeen: seen }),
    () => void stage(visit, wanted),
  );
  if (staged) runPapers(visit, staged.papers, wanted.leave, staged.papers > 1 ? batch : '');
}

/** Columns are of equal width but for that of row numbers. */
function styleOf(cell: string, align: string | undefined): string | undefined {
  return cell === '№' ? 'width:22px' : align === 'right' ? 'text-align:right' : undefined;
}

/** Docs keeps a line break inside a paragraph as a vertical tab. */
function lines(text: string): string {
  return text.split('\u000b').join('\n');
}
