/** Papers made by one click: one card on the first page, and their list. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { BatchCard, BatchPapers, PaperCard, Trouble } from '../src/flows/replies';
import { button, chipRow, field, highlight } from './controls';
import { el } from './element';
import { runLong } from './long-run';
import { paperBox } from './paper-card';
import { showMail } from './paper-mail';
import { DRAFT, FAILED, UNSENT } from './paper-name';
import { askFirst, isDone } from './paper-question';
import { runPapers } from './paper-run';
import { server } from './server';
import type { Visit } from './shell';

/** Cards drawn at once. */
const PORTION = 30;

type Filter = 'all' | 'failed' | 'unsent';

const SHOWN: Readonly<Record<Filter, (paper: PaperCard) => boolean>> = {
  all: () => true,
  failed: ({ state }) => state === FAILED,
  unsent: ({ mail }) => mail === UNSENT,
};

export function batchBox(visit: Visit, card: BatchCard, fresh: (said: string) => void): HTMLElement {
  const { batch, title, total, made } = card;
  const place = el('div', {});
  const leave = (): void => fresh('');
  return el(
    'section',
    { class: 'card', 'aria-label': title, 'data-code': batch, tabindex: '-1' },
    el('p', {}, el('b', {}, title)),
    el('p', { class: 'secondary' }, documents(total)),
    el('progress', { max: total, value: made, 'aria-label': `Создано: ${title}` }),
    el('p', {}, countsOf(card)),
    el(
      'div',
      { class: 'buttons' },
      button('Открыть список', () => void showBatch(visit, batch, leave), {
        kind: 'text',
        means: `Открыть список: ${title}`,
      }),
      waysOf(visit, card, place, { leave, fresh }),
    ),
    place,
  );
}

/** «Создано 280, не создано 3, ждут 17, отправлено 40» */
function countsOf({ made, failed, waiting, sent, unsent }: BatchCard): string {
  const counts: readonly (readonly [words: string, count: number])[] = [
    ['создано', made],
    ['не создано', failed],
    [plural(waiting, 'ждёт', 'ждут', 'ждут'), waiting],
    ['отправлено писем', sent],
    ['не отправлено', unsent],
  ];
  const said = counts.flatMap(([words, count], i) =>
    count > 0 || i === 0 ? [`${words} ${formatNumber(count)}`] : [],
  );
  return `${said.join(', ').replace(/^./, (letter) => letter.toUpperCase())}.`;
}

function documents(count: number): string {
  return counted(count, 'документ', 'документа', 'документов');
}

interface Lead {
  readonly leave: () => void;
  readonly fresh: (said: string) => void;
}

function waysOf(
  visit: Visit,
  { batch, title, waiting, made, sent }: BatchCard,
  place: HTMLElement,
  { leave, fresh }: Lead,
): readonly (HTMLElement | null)[] {
  const about = (what: string) => ({ kind: 'text' as const, means: `${what}: ${title}` });
  const cancel = async (): Promise<void> => {
    const done = await isDone(
      visit,
      'Отменяем',
      () => server.cancelBatch({ batch }),
      () => void cancel(),
    );
    if (done) fresh('Оставшиеся документы отменены.');
  };
  const ask = (): void =>
    askFirst(
      place,
      `Не будет создано: ${documents(waiting)}. Созданные останутся.`,
      'Отменить оставшиеся',
      cancel,
    );
  return [
    waiting > 0
      ? button('Продолжить', () => runPapers(visit, waiting, leave, batch), about('Продолжить'))
      : null,
    made > sent
      ? button('Отправить письмами', () => void mailBatch(visit, batch, leave), about('Отправить письмами'))
      : null,
    waiting > 0 ? button('Отменить оставшиеся', ask, about('Отменить оставшиеся')) : null,
  ];
}

async function mailBatch(visit: Visit, batch: string, leave: () => void): Promise<void> {
  const read = await visit.ask(
    'Читаем список',
    () => server.readBatch({ batch }),
    () => void mailBatch(visit, batch, leave),
  );
  if (read) await showMail(visit, codesOf(read), leave);
}

function codesOf({ papers }: BatchPapers): readonly string[] {
  return papers.filter(({ url }) => url !== '').map(({ code }) => code);
}

/** Reads the list anew, marks a card, says what has been done and what went wrong. */
type Reread = (code: string, said: string, troubles?: readonly Trouble[]) => Promise<void>;

function isDraft({ state, actions }: PaperCard): boolean {
  return state === DRAFT && actions.sign;
}

/** All drafts of the list in one go: the day is the same for all, the numbers are those of the drafts. */
function askSignedAll(
  visit: Visit,
  { card, papers, today }: BatchPapers,
  place: HTMLElement,
  reread: Reread,
): void {
  const drafts = papers.filter(isDraft);
  const day = field('Дата', { type: 'date', value: today });
  const numbers = drafts.some(({ numbered }) => numbered) ? ' Номера останутся те, что в проектах.' : '';
  const sign = async (): Promise<void> => {
    day.complain(day.input.value === '' ? 'Укажите дату.' : '');
    if (day.input.value === '') day.input.focus();
    else signAll(visit, { batch: card.batch, day: day.input.value }, drafts.length, reread);
  };
  askFirst(
    place,
    `Отметить подписанными: ${documents(drafts.length)}.${numbers} День на бумаге:`,
    'Подписаны все',
    sign,
    day.box,
  );
}

function signAll(
  visit: Visit,
  request: { readonly batch: string; readonly day: string },
  waiting: number,
  reread: Reread,
): void {
  let lastFault = '';
  runLong(visit, {
    title: 'Отмечаем подписанные',
    waiting,
    below: null,
    later: 'Остальные остались проектами.',
    limit: '',
    leave: () => void reread('', ''),
    say: ({ done, failed, total }) =>
      `Отмечено ${formatNumber(done)} из ${formatNumber(total)}${failed > 0 ? `, не отмечено ${formatNumber(failed)}` : ''}`,
    run: async () => {
      const reply = await server.signBatch(request);
      lastFault = reply.fault || lastFault;
      return { ...reply, done: reply.signed, pausedUntil: '', restSeconds: 0 };
    },
    done: ({ done, failed }) =>
      void reread(
        '',
        `Подписано: ${formatNumber(done)}.`,
        failed > 0
          ? [
              {
                happened: `Не отмечено: ${documents(failed)}.`,
                data: 'Они остались проектами.',
                todo: lastFault,
              },
            ]
          : [],
      ),
  });
}

export async function showBatch(
  visit: Visit,
  batch: string,
  leave: () => void,
  changed = '',
): Promise<boolean> {
  const read = await visit.ask(
    'Читаем список',
    () => server.readBatch({ batch }),
    () => void showBatch(visit, batch, leave, changed),
  );
  if (read) drawBatch(visit, read, leave, changed);
  return read !== null;
}

function drawBatch(visit: Visit, read: BatchPapers, leave: () => void, changed: string): void {
  const { card, papers } = read;
  let filter: Filter = 'all';
  let shown = Math.max(PORTION, papers.findIndex(({ code }) => code === changed) + 1);
  const place = el('div', {});
  const drafts = papers.filter(isDraft).length;
  const reread: Reread = async (code, said, troubles = []) => {
    if ((await showBatch(visit, card.batch, leave, code)) && said) {
      visit.say(said);
      visit.refuse(troubles);
    }
  };
  const list = {
    today: read.today,
    alike: true,
    fresh: (code: string, said: string) => void reread(code, said),
  };
  const draw = (): void => {
    const visible = papers.filter(SHOWN[filter]);
    const rest = visible.length - shown;
    visit.show({
      title: 'Список документов',
      back: leave,
      body: [
        el('p', {}, el('b', {}, card.title)),
        el('p', { class: 'secondary' }, countsOf(card)),
        chips(),
        visible.slice(0, shown).map((paper) => paperBox(visit, paper, list)),
        rest > 0
          ? el(
              'div',
              { class: 'buttons' },
              button(`Показать ещё ${Math.min(rest, PORTION)}`, more, { kind: 'text' }),
            )
          : null,
        place,
      ],
      actions: ways().map((way, i) => {
        way.classList.remove('text', 'plain');
        way.classList.add(i === 0 ? 'main' : 'plain');
        return way;
      }),
    });
    const box =
      changed === '' ? null : document.querySelector<HTMLElement>(`[data-code="${CSS.escape(changed)}"]`);
    if (box) highlight(box);
    changed = '';
  };
  /** What is not made yet comes before the signatures. */
  const ways = (): readonly HTMLElement[] => {
    const all = waysOf(visit, card, place, {
      leave: () => void reread('', ''),
      fresh: (said) => void reread('', said),
    }).filter((way) => way !== null);
    if (drafts > 0) {
      const sign = button('Подписаны все…', () => askSignedAll(visit, read, place, reread));
      all.splice(card.waiting > 0 ? 1 : 0, 0, sign);
    }
    return all;
  };
  const more = (): void => {
    shown += PORTION;
    draw();
  };
  const chips = (): HTMLElement =>
    chipRow(
      (Object.keys(SHOWN) as Filter[]).flatMap((key) => {
        const count = papers.filter(SHOWN[key]).length;
        const press = (): void => {
          filter = key;
          shown = PORTION;
          draw();
        };
        const title = { all: 'Все', failed: 'Не созданы', unsent: 'Не отправлены' }[key];
        return count > 0 || key === 'all'
          ? [{ title, count: formatNumber(count), chosen: filter === key, press }]
          : [];
      }),
    );
  draw();
}
