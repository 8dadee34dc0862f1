/** «Документы»: what is needed now, what can be made, what was made lately. */

import { counted } from '../src/core/russian/plural';
import type { Need, Papers, Queue } from '../src/flows/replies';
import { button, highlight, link } from './controls';
import { type Child, el, icon } from './element';
import { GOES_ON, goesOnAfter } from './long-run';
import { batchBox } from './paper-batch';
import { paperBox } from './paper-card';
import { catalogue } from './paper-catalogue';
import { showPaperForm } from './paper-form';
import { cancelMail, runMail } from './paper-mail';
import { askFirst } from './paper-question';
import { runPapers } from './paper-run';
import { showTemplates } from './paper-templates';
import { server } from './server';
import type { Page, Visit } from './shell';

/** `changed` is the code of the paper or batch to be marked, `said` what has been done to it. */
export async function showDocuments(visit: Visit, changed = '', said = ''): Promise<void> {
  const papers = await visit.ask(
    'Читаем документы',
    () => server.readPapers(),
    () => void showDocuments(visit, changed, said),
  );
  if (papers) {
    draw(visit, papers, changed);
    if (said) visit.say(said);
  } else if (visit.alive()) visit.show({ title: 'Документы', body: [footer(visit, '')] });
}

function draw(visit: Visit, papers: Papers, changed = ''): void {
  const { needs, recent, more, today, queue, mail } = papers;
  /** Shown as it was left: groups open, the search typed. */
  const back = (): void => {
    visit.show(page);
    opener?.focus();
  };
  let opener: HTMLElement | null = null;
  const leave = (): void => void showDocuments(visit);
  const fresh = (code: string, said: string): void => void showDocuments(visit, code, said);
  const open = (kind: string): void => {
    opener = document.activeElement as HTMLElement | null;
    void showPaperForm(visit, kind, { back, leave });
  };
  const list = { today, alike: false, fresh };
  const busy = queue.waiting > 0 && queue.pausedUntil === '';
  const page: Page = {
    title: 'Документы',
    body: [
      el('h2', {}, 'Что нужно сейчас'),
      queueLead(visit, papers, leave),
      mailLead(visit, mail, leave),
      needs.length > 0
        ? el(
            'ul',
            { class: 'list' },
            needs.map((need, i) => needRow(need, i === 0 && !busy, open)),
          )
        : queue.waiting + mail.waiting > 0
          ? null
          : el('p', {}, 'Срочных документов нет. Любой другой можно создать из списка ниже.'),
      el('h2', {}, 'Создать документ'),
      catalogue(papers.catalogue, open),
      el('h2', {}, 'Последние документы'),
      recent.length === 0
        ? el(
            'p',
            { class: 'secondary' },
            'Документов пока нет. Первый появится здесь, когда вы его создадите.',
          )
        : recent.map((each) =>
            'paper' in each
              ? paperBox(visit, each.paper, list)
              : batchBox(visit, each.batch, (said) => fresh(each.batch.batch, said)),
          ),
      more > 0
        ? el(
            'p',
            { class: 'secondary gap' },
            `Более ранние на листе «Документы»: ${counted(more, 'запись', 'записи', 'записей')}.`,
          )
        : null,
      footer(visit, papers.folderUrl, back),
    ],
  };
  visit.show(page);
  const box =
    changed === '' ? null : document.querySelector<HTMLElement>(`[data-code="${CSS.escape(changed)}"]`);
  if (!box) return;
  highlight(box);
  box.focus();
}

function needRow({ kind, title, text }: Need, first: boolean, open: (kind: string) => void): HTMLElement {
  return el(
    'li',
    {},
    el('p', {}, text),
    el('p', { class: 'secondary' }, title),
    el(
      'div',
      { class: first ? 'row need' : 'buttons' },
      button('Подготовить', () => open(kind), {
        kind: first ? 'main' : 'text',
        means: `Подготовить: ${title}`,
      }),
    ),
  );
}

function queueLead(visit: Visit, { queue, recent }: Papers, leave: () => void): Child {
  const { waiting, pausedUntil } = queue;
  if (waiting === 0) return null;
  const many = recent.some((each) => 'batch' in each && each.batch.waiting > 0);
  const cancel = many ? '«Отменить оставшиеся» в списке ниже' : '«Отменить» в карточке документа';
  const words = `${counted(waiting, 'документ ждёт', 'документа ждут', 'документов ждут')} создания.`;
  return lead(
    pausedUntil
      ? `${words} Google на сегодня больше не даёт создать документы. ${goesOnAfter(pausedUntil)}`
      : `${words} ${GOES_ON} Не нужны – ${cancel}.`,
    pausedUntil === ''
      ? button('Продолжить', () => runPapers(visit, waiting, leave), {
          kind: 'main',
          means: 'Продолжить создание документов',
        })
      : null,
  );
}

function mailLead(visit: Visit, { waiting, pausedUntil }: Queue, leave: () => void): Child {
  if (waiting === 0) return null;
  const words = `${counted(waiting, 'письмо ждёт', 'письма ждут', 'писем ждут')} отправки.`;
  const place = el('div', {});
  const cancel = (): void =>
    askFirst(
      place,
      'Письма, которые ещё ждут, не уйдут. Отправить их можно будет снова.',
      'Не отправлять',
      () => cancelMail(visit, leave),
    );
  return [
    lead(
      pausedUntil
        ? `${words} Google на сегодня больше не даёт отправить письма. ${goesOnAfter(pausedUntil)}`
        : `${words} ${GOES_ON} Не нужны – «Отменить…».`,
      pausedUntil === ''
        ? button('Продолжить', () => runMail(visit, waiting, leave), { means: 'Продолжить отправку писем' })
        : null,
      button('Отменить…', cancel, { kind: 'text' }),
    ),
    place,
  ];
}

function lead(words: string, ...ways: readonly Child[]): HTMLElement {
  const shown = ways.filter((way) => way !== null);
  return el(
    'div',
    { class: 'lead gap' },
    icon('arrow'),
    el('div', {}, el('p', {}, words), shown.length > 0 ? el('div', { class: 'row need' }, shown) : null),
  );
}

function footer(visit: Visit, folderUrl: string, back = (): void => visit.open('documents')): Child {
  return [
    el('h2', {}, 'Шаблоны и папка'),
    el(
      'div',
      { class: 'buttons' },
      button('Шаблоны', () => void showTemplates(visit, back), { kind: 'text' }),
      folderUrl ? link('Папка с документами', folderUrl) : null,
    ),
  ];
}
