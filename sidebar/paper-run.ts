/** Makes the documents that wait, and says what came of it. */

import { counted, formatNumber, plural } from '../src/core/russian/plural';
import type { PaperCard } from '../src/flows/replies';
import { button, link } from './controls';
import { type Child, el, fromTemplate, icon, replaceContent } from './element';
import { GOES_ON, runLong, type Tally } from './long-run';
import { showBatch } from './paper-batch';
import { nameOfPaper } from './paper-name';
import { askFirst, isDone } from './paper-question';
import { server } from './server';
import type { Visit } from './shell';
import { capital } from './words';

/** The newest of the run that are shown under the bar. */
const LAST = 5;
/** Failures named at the end; the register has them all. */
const MOST_FAILED = 20;

/** `batch` is the code of the papers of one click, whose list is offered at the end. */
export function runPapers(visit: Visit, waiting: number, leave: () => void, batch = ''): void {
  const papers = new Map<string, PaperCard>();
  const list = el('ul', { class: 'list' });
  const place = el('div', {});
  const cancel = (): void => askCancelRest(visit, batch, place, leave);
  runLong(visit, {
    title: 'Создаём документы',
    waiting,
    below: [place, el('div', { class: 'gap' }, list)],
    later: batch ? `${GOES_ON} Не нужны – «Отменить оставшиеся».` : GOES_ON,
    ...(batch ? { others: () => [button('Отменить оставшиеся', cancel)] } : {}),
    limit: 'Google на сегодня больше не даёт создать документы.',
    leave,
    say: ({ done, failed, total }) =>
      `Создано ${formatNumber(done)} из ${formatNumber(total)}${failed > 0 ? `, не создано ${formatNumber(failed)}` : ''}`,
    run: async () => {
      const run = await server.runPapers();
      for (const paper of run.papers) {
        papers.delete(paper.code);
        papers.set(paper.code, paper);
      }
      replaceContent(list, [...papers.values()].slice(-LAST).reverse().map(madeRow));
      return { ...run, done: run.made };
    },
    done: (tally) => showMade(visit, tally, [...papers.values()], { leave, batch }),
  });
}

function madeRow(paper: PaperCard): HTMLElement {
  const name = nameOfPaper(paper);
  return el(
    'li',
    { class: 'row apart' },
    el(
      'span',
      { class: 'grow' },
      name,
      paper.url
        ? paper.reason && el('span', { class: 'warning line' }, paper.reason)
        : el(
            'span',
            { class: 'error line' },
            capital([paper.state, paper.reason].filter((part) => part !== '').join(': ')),
          ),
    ),
    paper.url ? link('Открыть', paper.url, `Открыть: ${name}`) : null,
  );
}

function showMade(
  visit: Visit,
  { done, failed }: Tally,
  papers: readonly PaperCard[],
  { leave, batch }: { readonly leave: () => void; readonly batch: string },
): void {
  const unmade = papers.filter(({ url, reason }) => url === '' && reason !== '');
  const only = papers.length === 1 && done === 1 ? papers[0] : undefined;
  const title =
    done + failed === 1 ? (done === 1 ? 'Документ создан' : 'Документ не создан') : 'Документы созданы';
  visit.show({
    title:
      done + failed === 0
        ? 'Новых документов нет'
        : done === 0 && failed > 1
          ? 'Документы не созданы'
          : title,
    back: leave,
    body: [
      done + failed === 0
        ? el('p', {}, 'Они уже созданы или отменены: причина стоит на листе «Документы».')
        : null,
      done > 0
        ? outcome(
            'check',
            'lead fine',
            only ? nameOfPaper(only) : `${plural(done, 'Создан', 'Созданы', 'Создано')} ${documents(done)}.`,
          )
        : null,
      only
        ? el(
            'div',
            { class: 'buttons' },
            link('Открыть документ', only.url),
            only.pdfUrl ? link('Скачать PDF', only.pdfUrl) : null,
          )
        : null,
      only?.reason ? el('p', { class: 'warning lines' }, only.reason) : null,
      failed > 0
        ? [
            el('h2', {}, `Не ${plural(failed, 'создан', 'созданы', 'создано')}: ${documents(failed)}`),
            el(
              'ul',
              { class: 'list' },
              unmade.slice(0, MOST_FAILED).map((paper) => unmadeRow(visit, paper, leave)),
            ),
            unmade.length > MOST_FAILED
              ? el('p', { class: 'secondary' }, 'Остальные – на листе «Документы» с причиной.')
              : null,
          ]
        : null,
      done > 0 ? [el('h2', {}, 'Что дальше'), whatNext(papers)] : null,
    ],
    actions: [
      button('К документам', leave, { kind: 'main' }),
      batch ? button('Открыть список', () => void showBatch(visit, batch, leave)) : null,
    ],
  });
}

/** Of papers of one click all are alike. */
function whatNext(papers: readonly PaperCard[]): DocumentFragment {
  const steps = fromTemplate('text-paper-next');
  const paper = papers.find(({ url }) => url !== '');
  const given = paper?.numbered === false ? 'дата впишется' : 'номер и дата впишутся';
  steps
    .querySelector('ol')
    ?.append(
      el(
        'li',
        {},
        paper?.kind.startsWith('Согласие')
          ? 'Когда бумага вернётся подписанной, нажмите «Подписан…»: согласие отметится само.'
          : `Нажмите «Подписан…» в карточке документа: ${given}${paper?.changesSheets ? ', реестры обновятся' : ''}.`,
      ),
    );
  return steps;
}

function outcome(sign: string, look: string, words: Child): HTMLElement {
  return el('p', { class: look }, icon(sign), el('span', {}, words));
}

/** Takes out of the queue what is not made yet of the papers of one click. */
function askCancelRest(visit: Visit, batch: string, place: HTMLElement, leave: () => void): void {
  const cancel = async (): Promise<void> => {
    const done = await isDone(
      visit,
      'Отменяем',
      () => server.cancelBatch({ batch }),
      () => void cancel(),
    );
    if (done) leave();
  };
  askFirst(
    place,
    'Остальные документы не будут созданы. Созданные останутся.',
    'Отменить оставшиеся',
    cancel,
  );
}

function documents(count: number): string {
  return counted(count, 'документ', 'документа', 'документов');
}

function unmadeRow(visit: Visit, paper: PaperCard, leave: () => void): HTMLElement {
  const name = nameOfPaper(paper);
  return el(
    'li',
    {},
    el('b', {}, name),
    el('p', { class: 'lines' }, paper.reason),
    el(
      'div',
      { class: 'buttons' },
      button('Создать заново', () => void redoPaper(visit, paper.code, leave), {
        kind: 'text',
        means: `Создать заново: ${name}`,
      }),
    ),
  );
}

/** The same paper under its own row: the old document goes into the bin, a new one is made. */
export async function redoPaper(visit: Visit, code: string, leave: () => void): Promise<void> {
  const done = await isDone(
    visit,
    'Ставим в очередь',
    () => server.redoPaper({ code }),
    () => void redoPaper(visit, code, leave),
  );
  if (done) runPapers(visit, 1, leave);
}
