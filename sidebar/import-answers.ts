/** Takes answers from a table made by somebody else's form: choose, see what maps where, then load. */

import { counted } from '../src/core/russian/plural';
import type { ImportPreview, ImportSource } from '../src/flows/replies';
import { collectedInWords } from './collect';
import { button, details, select, stateMark } from './controls';
import { el, freshId, replaceContent } from './element';
import { server } from './server';
import type { Visit } from './shell';

const PASTE = '';

export async function showImport(visit: Visit, back: () => void, done: () => Promise<void>): Promise<void> {
  const again = (): void => void showImport(visit, back, done);
  const cards = await visit.ask('Читаем список анкет', () => server.readQuestionnaires(), again);
  const fitting = cards?.filter(({ fromTable }) => fromTable);
  const first = fitting?.[0];
  if (!fitting || !first) return;
  const sheets = await visit.ask('Читаем список листов', () => sheetNames(first.key), again);
  if (!sheets) return;
  draw({
    visit,
    back,
    done,
    questionnaires: fitting.map(({ key, title }) => ({ value: key, title })),
    sheets,
  });
}

/** The names come with a preview of nothing; when it is refused, pasting is left. */
function sheetNames(questionnaire: string): Promise<readonly string[]> {
  const nothing = { questionnaire, sheet: '', pasted: '' };
  return server.previewImport(nothing).then(
    ({ sheets }) => sheets,
    () => [],
  );
}

interface Import {
  readonly visit: Visit;
  readonly back: () => void;
  readonly done: () => Promise<void>;
  readonly questionnaires: readonly { readonly value: string; readonly title: string }[];
  readonly sheets: readonly string[];
}

function draw({ visit, back, done, questionnaires, sheets }: Import): void {
  const which = select('Чьи это ответы', questionnaires, questionnaires[0]?.value ?? '');
  const from = select(
    'Откуда взять',
    [
      ...sheets.map((name) => ({ value: name, title: `Лист «${name}»` })),
      { value: PASTE, title: 'Вставить скопированное' },
    ],
    sheets[0] ?? PASTE,
  );
  const id = freshId('pasted');
  const text = el('textarea', { id, class: 'input', 'aria-describedby': `${id}-hint`, spellcheck: 'false' });
  const hint = el(
    'p',
    { class: 'hint', id: `${id}-hint` },
    'Скопируйте таблицу вместе со строкой заголовков или содержимое файла CSV.',
  );
  const paste = el('div', { class: 'field' }, el('label', { for: id }, 'Таблица с ответами'), text, hint);
  const place = el('div', {});
  const source = (): ImportSource => ({
    questionnaire: which.input.value,
    sheet: from.input.value,
    pasted: from.input.value === PASTE ? text.value : '',
  });
  const look = async (): Promise<void> => {
    const asked = source();
    if (asked.sheet === PASTE && asked.pasted.trim() === '') {
      text.focus();
      replaceContent(place, el('p', { class: 'error gap', role: 'alert' }, 'Вставьте таблицу с ответами.'));
      return;
    }
    const preview = await visit.ask(
      'Сличаем столбцы',
      () => server.previewImport(asked),
      () => void look(),
    );
    if (!preview) return;
    const found = `Найдено: ${counted(preview.rows, 'ответ', 'ответа', 'ответов')}`;
    const title = el('h2', { tabindex: '-1' }, found);
    replaceContent(place, title, previewBox(preview));
    show(preview.rows > 0 && preview.mapped.length > 0 ? { preview, asked } : null);
    title.focus();
  };
  const load = async (asked: ImportSource): Promise<void> => {
    const result = await visit.ask(
      'Загружаем ответы',
      () => server.importAnswers(asked),
      () => void load(asked),
    );
    if (!result) return;
    await done();
    visit.say(collectedInWords(result));
  };
  const show = (ready: { readonly preview: ImportPreview; readonly asked: ImportSource } | null): void => {
    const compare = button('Сличить столбцы', () => void look(), { kind: 'main' });
    const words = ready ? `Загрузить ${counted(ready.preview.rows, 'ответ', 'ответа', 'ответов')}` : '';
    visit.show({
      title: 'Загрузить ответы',
      back,
      body: [
        el('p', {}, 'Подойдёт таблица ответов любой формы: столбцы узнаются по заголовкам.'),
        which.box,
        from.box,
        paste,
        place,
      ],
      actions: [ready ? button(words, () => void load(ready.asked), { kind: 'main' }) : compare],
    });
  };
  const reset = (): void => {
    paste.hidden = from.input.value !== PASTE;
    if (!place.firstChild) return;
    replaceContent(place);
    show(null);
  };
  for (const input of [which.input, from.input, text]) input.addEventListener('input', reset);
  reset();
  show(null);
}

function previewBox({ mapped, leftOver, missing }: ImportPreview): HTMLElement {
  const list = (lines: readonly string[]): HTMLElement =>
    el(
      'ul',
      { class: 'bullets secondary' },
      lines.map((line) => el('li', {}, line)),
    );
  return el(
    'div',
    {},
    mapped.length > 0
      ? details(
          `Узнано: ${counted(mapped.length, 'столбец', 'столбца', 'столбцов')}`,
          list(mapped.map(({ from, to }) => (from === to ? from : `${from} → ${to}`))),
        )
      : el('p', {}, 'Загружать нечего: проверьте, что первая строка — заголовки столбцов.'),
    leftOver.length > 0
      ? el(
          'div',
          { class: 'gap' },
          stateMark('warning', 'Не узнаны, останутся замечанием в строке'),
          list(leftOver),
        )
      : null,
    missing.length > 0
      ? el(
          'div',
          { class: 'gap' },
          stateMark('warning', 'Таких столбцов нет, ответы будут пустыми'),
          list(missing),
        )
      : null,
  );
}
