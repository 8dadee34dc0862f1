/** What the menu of a form's editor says of the form: what would change, what was found, its state, what is next. */

import type { FormCheck } from '../core/questionnaires/check-form';
import type { QuestionKind } from '../core/questionnaires/questionnaire';
import { counted } from '../core/russian/plural';

const MAKE = '«Сделать эту форму анкетой…»';

interface Check extends FormCheck {
  readonly named: boolean;
}

interface State {
  readonly published: boolean;
  readonly accepting: boolean;
  readonly url: string;
}

interface Told {
  readonly state: State;
  readonly answers: number;
  readonly spreadsheet: string;
  readonly anonymous: boolean;
}

/** So many titles are named; the rest are counted. */
const NAMED = 6;

function listTitles(titles: readonly string[]): string {
  const named = titles.slice(0, NAMED).map((title) => `«${title}»`);
  const more = titles.length - named.length;
  return more > 0 ? `${named.join(', ')} и ещё ${more}` : named.join(', ');
}

/** A sentence about titles, or none when there are none. */
function about(titles: readonly string[], say: (list: string) => string): readonly string[] {
  return titles.length > 0 ? [say(listTitles(titles))] : [];
}

function answersInWords(count: number): string {
  return counted(count, 'ответ', 'ответа', 'ответов');
}

function questionsInWords(count: number): string {
  return counted(count, 'вопрос', 'вопроса', 'вопросов');
}

/** What making would change. */
export function changesOf(
  check: Check,
  title: { readonly from: string; readonly to: string },
  answers: number,
): readonly string[] {
  return [
    ...(title.from === title.to
      ? []
      : [`Название «${title.from}» станет «${title.to}»: по нему таблица куратора узнаёт анкету.`]),
    ...about(check.missing, (list) => `Добавятся вопросы (${check.missing.length}): ${list}.`),
    ...check.renamed.map(({ from, to }) => `Вопрос «${from}» станет называться «${to}».`),
    ...about(check.otherChoices, (list) => `Варианты ответов станут как в образце: ${list}.`),
    ...(check.named
      ? [
          `Форма перестанет запоминать, кто ответил: анкета анонимная.${
            answers > 0 ? ' Адреса в прежних ответах, если они есть, останутся.' : ''
          }`,
        ]
      : []),
  ];
}

/** What making leaves to the school. */
export function staysOf(check: FormCheck): readonly string[] {
  return [
    ...about(check.foreign, (list) => `Ваши вопросы останутся: ${list}.`),
    ...about(check.doubled, (list) => `Заданы дважды: ${list}. Лишний вопрос потом удалите сами.`),
    ...about(
      check.otherKind.map(({ title }) => title),
      (list) =>
        `Заданы другим видом вопроса и останутся такими: ${list}. Что с ними делать, скажет «Проверить».`,
    ),
  ];
}

/** What making has changed. */
export function doneOf(
  check: Check,
  { replaced, dropped }: { readonly replaced: boolean; readonly dropped: boolean },
): readonly string[] {
  const choices = [...check.otherChoices, ...(replaced ? check.ownChoices : [])];
  const done = [
    ...about(check.missing, (list) => `Добавлены вопросы (${check.missing.length}): ${list}.`),
    ...check.renamed.map(({ from, to }) => `Вопрос «${from}» называется теперь «${to}».`),
    ...about(choices, (list) => `Варианты ответов теперь как в образце: ${list}.`),
    ...(check.named ? ['Форма больше не запоминает, кто ответил.'] : []),
    ...(dropped ? ['Пустой вопрос, с которого Google начинает форму, убран.'] : []),
  ];
  return done.length > 0 ? done : ['Все вопросы уже были на месте, менять ничего не пришлось.'];
}

/** How the curator's spreadsheet learns of the form; `survey` as below. */
function takeIn(survey: string): string {
  return survey === ''
    ? 'Возьмите ответы в панели таблицы: «Участники» → «Загрузить ответы из таблицы» → лист с ответами этой формы. Повторная загрузка ничего не удваивает.'
    : `Возьмите форму в панель таблицы: «Анкеты» → «${survey}» → «Опубликовать». Дальше панель соберёт ответы сама; если у анкеты там уже есть своя форма, давайте участникам её.`;
}

/** What is left to do; `survey` is the title of a questionnaire that fills no base, otherwise ''. */
export function nextOf({ state, spreadsheet }: Told, survey: string): readonly string[] {
  return [
    ...(state.accepting ? [] : ['Откройте приём ответов: в меню «Куратор» выберите «Опубликовать…».']),
    ...(spreadsheet === ''
      ? [
          'Свяжите форму с таблицей куратора: вкладка «Ответы» → «Связать с Таблицами» → «Выбрать существующую таблицу».',
        ]
      : []),
    takeIn(survey),
  ];
}

/** What the question ought to be, in the words of the editor of Google Forms. */
const KINDS: Readonly<Record<QuestionKind, string>> = {
  text: 'Текст (строка)',
  paragraph: 'Текст (абзац)',
  email: 'Текст (строка)',
  class: 'Текст (строка)',
  number: 'Текст (строка)',
  code: 'Текст (строка)',
  day: 'Дата',
  choice: 'Один из списка',
  person: 'Раскрывающийся список',
  choices: 'Несколько из списка',
  people: 'Несколько из списка',
  grid: 'Сетка флажков',
  scale: 'Шкала',
};

/** What is wrong with the form, each with what to do; empty when nothing is. */
export function findingsOf(check: Check): readonly string[] {
  return [
    ...about(
      check.missing,
      (list) => `Нет вопросов (${check.missing.length}): ${list}. Чтобы добавить их, выберите ${MAKE}.`,
    ),
    ...about(
      check.doubled,
      (list) => `Заданы дважды: ${list}. Ответы на них перепутаются: оставьте один вопрос, лишний удалите.`,
    ),
    ...about(
      check.renamed.map(({ from, to }) => `${to}» теперь называется «${from}`),
      (list) => `Переименованы: ${list}. Под новым названием ответы не узнать; вернуть прежнее: ${MAKE}.`,
    ),
    ...(check.otherKind.length > 0
      ? [
          `Заданы другим видом вопроса: ${check.otherKind
            .slice(0, NAMED)
            .map(({ title, kind }) => `«${title}» (нужен вид «${KINDS[kind]}»)`)
            .join(
              ', ',
            )}. Ответы могут прочитаться неверно. Если на вопрос ещё не отвечали, удалите его и выберите ${MAKE}; если отвечали, оставьте и проверьте прочитанное в таблице.`,
        ]
      : []),
    ...about(
      check.otherChoices,
      (list) => `Варианты ответов не такие, как в образце: ${list}. Исправить их: ${MAKE}.`,
    ),
    ...about(
      check.ownChoices,
      (list) =>
        `Варианты ответов свои: ${list}. Если такие же стоят в таблице на листе «Справочники», всё верно; если нет, замените их: ${MAKE}.`,
    ),
    ...(check.named ? [`Анкета анонимная, а форма запоминает, кто ответил. Отключить это: ${MAKE}.`] : []),
    ...about(check.foreign, (list) => `Ваши вопросы: ${list}. Они не мешают.`),
  ];
}

export function allThere(questions: number): string {
  return `Всё на месте: ${questionsInWords(questions)}, как в образце.`;
}

export function stateOf({ published, accepting }: State): string {
  if (!published) return 'Форма не опубликована: ответить на неё пока нельзя. Откройте её: «Опубликовать…».';
  return accepting
    ? 'Форма опубликована и принимает ответы.'
    : 'Приём ответов закрыт. Открыть его снова: «Опубликовать…».';
}

/** Where the answers go besides the form. */
export function answersGo({ spreadsheet, anonymous }: Pick<Told, 'spreadsheet' | 'anonymous'>): string {
  if (spreadsheet !== '') return `Ответы идут в таблицу ${spreadsheet}`;
  return anonymous
    ? 'Форма не связана с таблицей. Если она уже взята в панель, так и нужно: время анонимных ответов в таблицу не пишется. Если нет, свяжите её: вкладка «Ответы» → «Связать с Таблицами».'
    : 'Форма не связана с таблицей: ответы хранятся только в ней. Свяжите её с таблицей куратора: вкладка «Ответы» → «Связать с Таблицами».';
}

/** The state of the form; `title` is '' while it is no questionnaire. */
export function stateLines(
  { state, answers, spreadsheet, anonymous }: Told,
  { title, survey }: { readonly title: string; readonly survey: boolean },
): readonly string[] {
  return [
    stateOf(state),
    `Ответов: ${answers}.`,
    ...(state.accepting ? [`Ссылка для участников: ${state.url}`] : []),
    answersGo({ spreadsheet, anonymous }),
    ...(title === ''
      ? [`Чтобы она стала анкетой, выберите ${MAKE}.`]
      : spreadsheet === ''
        ? []
        : [
            `Если форму создала сама таблица, ответы собираются без вас. Создали её здесь? ${takeIn(survey ? title : '')}`,
          ]),
  ];
}

/** The question before the form is opened or closed. */
export function askPublishing(
  title: string,
  { state, answers, spreadsheet, anonymous }: Told,
  check: Check,
): { readonly title: string; readonly text: string } {
  if (state.accepting) {
    return {
      title: 'Анкета уже принимает ответы',
      text: `Закрыть приём ответов на анкету «${title}»? Собрано: ${answersInWords(answers)}, они останутся. Открыть приём снова можно в любое время.`,
    };
  }
  const found = findingsOf({ ...check, foreign: [], ownChoices: [] });
  return {
    title: found.length > 0 ? 'Опубликовать анкету с замечаниями?' : `Опубликовать анкету «${title}»?`,
    text: [
      ...found,
      'Форма начнёт принимать ответы по ссылке.',
      ...(spreadsheet === '' ? [answersGo({ spreadsheet, anonymous })] : []),
    ].join('\n\n'),
  };
}
