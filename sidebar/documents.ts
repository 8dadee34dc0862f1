/** «Документы»: what is needed now, and the papers made lately. */

import { counted, plural } from '../src/core/russian/plural';
import type { PaperCard, Papers } from '../src/flows/replies';
import { button, details, field, highlight, link, type Mood, stateMark } from './controls';
import { type Child, el, icon, replaceContent } from './element';
import { issueOrder, showPreview } from './order';
import { server } from './server';
import type { Visit } from './shell';
import { capital, dayInWords } from './words';

export async function showDocuments(visit: Visit): Promise<void> {
  const papers = await visit.ask(
    'Читаем документы',
    () => server.readPapers(),
    () => void showDocuments(visit),
  );
  if (papers) drawDocuments(visit, papers);
  else if (visit.alive()) visit.show({ title: 'Документы', body: [template(visit, null)] });
}

function drawDocuments(visit: Visit, papers: Papers, changed = ''): void {
  const { waitingPairs, recent, today } = papers;
  const number = field('Номер', { value: papers.nextNumber });
  const day = field('Дата', { type: 'date', value: today });
  const preview = (): void => {
    const request = { number: number.input.value.trim(), day: day.input.value };
    number.complain(request.number === '' ? 'Впишите номер приказа.' : '');
    day.complain(request.day === '' ? 'Укажите дату приказа.' : '');
    if (request.number === '') number.input.focus();
    else if (request.day === '') day.input.focus();
    else void showPreview(visit, request, () => drawDocuments(visit, papers));
  };
  const rows = recent.map((paper) => ({ code: paper.code, row: paperRow(visit, papers, paper) }));
  visit.show({
    title: 'Документы',
    body: [
      el('h2', {}, 'Что нужно сейчас'),
      waitingPairs > 0
        ? [
            el('p', { class: 'lead' }, icon('arrow'), el('span', {}, waitingInWords(waitingPairs))),
            el('div', { class: 'two' }, number.box, day.box),
          ]
        : el('p', {}, 'Приказ не нужен: принятых пар без приказа нет. Примите пары в разделе «Подбор».'),
      el('h2', {}, 'Последние документы'),
      rows.length === 0
        ? el(
            'p',
            { class: 'secondary' },
            'Документов пока нет. Первый появится здесь, когда вы создадите приказ.',
          )
        : el(
            'ul',
            { class: 'list' },
            rows.map(({ row }) => row),
          ),
      template(visit, papers),
    ],
    actions:
      waitingPairs > 0
        ? [button('Подготовить приказ', preview, { kind: 'main' })]
        : [button('Открыть «Подбор»', () => visit.open('matching'))],
  });
  const row = rows.find(({ code }) => code === changed)?.row;
  if (row) highlight(row);
}

function waitingInWords(pairs: number): string {
  return `${counted(pairs, 'пара', 'пары', 'пар')} ${plural(pairs, 'ждёт', 'ждут', 'ждут')} приказа о закреплении.`;
}

function paperRow(visit: Visit, papers: Papers, paper: PaperCard): HTMLElement {
  const { number, title } = paper;
  const name = number ? `${title} № ${number}` : title;
  const place = el('div', {});
  const about = (what: string) => ({ kind: 'text' as const, means: `${what}: ${name}` });
  const resume = (): void =>
    void issueOrder(visit, { number, day: paper.day }, () => drawDocuments(visit, papers));
  return el(
    'li',
    {},
    el('p', {}, el('b', {}, title)),
    el(
      'p',
      { class: 'secondary' },
      [number ? `№ ${number}` : '', paper.day ? `от ${dayInWords(paper.day, papers.today)}` : '']
        .join(' ')
        .trim(),
      paper.pairs > 0 ? ` · ${counted(paper.pairs, 'пара', 'пары', 'пар')}` : '',
    ),
    stateMark(moodOf(paper), paper.unfinished ? 'Не закончен' : capital(paper.state)),
    el(
      'div',
      { class: 'buttons' },
      paper.unfinished
        ? button('Продолжить', resume, about('Продолжить'))
        : link('Открыть', paper.url, `Открыть: ${name}`),
      isDraft(paper)
        ? button(
            'Отметить подписанным',
            () => askSigned(visit, papers, paper, place),
            about('Отметить подписанным'),
          )
        : null,
    ),
    place,
  );
}

function isDraft({ unfinished, state }: PaperCard): boolean {
  return !unfinished && state === 'проект';
}

function moodOf(paper: PaperCard): Mood {
  if (paper.unfinished) return 'warning';
  return paper.state === 'подписан' ? 'good' : 'quiet';
}

/** The secretary may have given the order another number or date than the draft had. */
function askSigned(visit: Visit, papers: Papers, paper: PaperCard, place: HTMLElement): void {
  if (place.firstChild) {
    replaceContent(place);
    return;
  }
  const number = field('Номер', { value: paper.number });
  const day = field('Дата', { type: 'date', value: paper.day || papers.today });
  const save = async (): Promise<void> => {
    const request = { code: paper.code, number: number.input.value.trim(), day: day.input.value };
    number.complain(request.number === '' ? 'Впишите номер.' : '');
    day.complain(request.day === '' ? 'Укажите дату.' : '');
    if (request.number === '' || request.day === '') return;
    const next = await visit.ask(
      'Отмечаем',
      () => server.markSigned(request),
      () => void save(),
    );
    if (!next) return;
    drawDocuments(visit, next, paper.code);
    visit.say(`Приказ № ${request.number} отмечен подписанным.`);
  };
  replaceContent(
    place,
    el(
      'div',
      { class: 'panel' },
      el('p', {}, 'Как на подписанной бумаге:'),
      el('div', { class: 'two' }, number.box, day.box),
      el(
        'div',
        { class: 'row gap' },
        button('Подписан', () => void save()),
        button('Отмена', () => replaceContent(place), { kind: 'text' }),
      ),
    ),
  );
  number.input.focus();
}

function template(visit: Visit, papers: Papers | null): Child {
  const restore = async (): Promise<void> => {
    const next = await visit.ask(
      'Возвращаем образец',
      () => server.restoreTemplate(),
      () => void restore(),
    );
    if (!next) return;
    drawDocuments(visit, next);
    visit.say('Образец возвращён.');
  };
  const content: readonly Child[] = [
    papers ? el('p', {}, link(papers.template.title || 'Открыть шаблон', papers.template.url)) : null,
    papers?.folderUrl ? el('p', {}, link('Папка с документами', papers.folderUrl)) : null,
    el(
      'p',
      { class: 'secondary' },
      'Текст шаблона можно править. Если что-то сломалось, верните образец: новый шаблон встанет на место прежнего.',
    ),
    el(
      'div',
      { class: 'buttons' },
      button('Вернуть образец', () => void restore(), { kind: 'text' }),
    ),
  ];
  return [
    el('h2', {}, 'Шаблон приказа'),
    ...content,
    details('Что значат слова в скобках', el('p', { class: 'secondary' }, PLACES)),
  ];
}

const PLACES =
  'Слова в двойных фигурных скобках, например {{номер}}, заменяются данными школы и списком пар. Не меняйте буквы внутри скобок.';
