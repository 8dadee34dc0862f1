/** Somebody else's response table: which column answers which question, and the rows as responses. */

import type { Cell, Table } from '../cell';
import { readDay } from '../day';
import type { Lists } from '../registers/lists';
import { fingerprint, foldText } from '../text';
import { headersOf, type Questionnaire } from './questionnaire';
import type { Response } from './reconcile';

/** Other usual titles of a question, folded, by the column it fills. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  name: ['фио', 'ф.и.о.', 'ф. и. о.', 'фамилия имя отчество', 'ваше имя', 'фамилия, имя'],
  birthDate: ['день рождения', 'дата рождения (дд.мм.гггг)'],
  post: ['класс', 'ваш класс', 'должность', 'ваша должность', 'класс/должность'],
  email: ['email', 'e-mail', 'почта', 'адрес электронной почты', 'эл. почта'],
  topics: ['запрос', 'запросы', 'нужна помощь', 'чем готов помочь', 'чем готовы помочь', 'компетенции'],
  story: ['комментарий', 'своими словами'],
  interests: ['увлечения', 'хобби'],
  forms: ['форма наставничества', 'форма'],
  kinds: ['вид наставничества', 'вид'],
  places: ['сколько наставляемых', 'число наставляемых', 'количество наставляемых'],
  experience: ['стаж', 'педагогический стаж'],
  category: ['категория'],
  subject: ['предмет'],
  role: ['категория участника', 'роль'],
};
const TIMESTAMPS = ['отметка времени', 'timestamp', 'дата заполнения', 'время'];

export interface Mapping {
  /** Column by place in the table, to the header title of a question. */
  readonly mapped: readonly { readonly at: number; readonly from: string; readonly to: string }[];
  readonly leftOver: readonly { readonly at: number; readonly title: string }[];
  /** Questions for which no column was found. */
  readonly missing: readonly string[];
  readonly timestampAt: number;
}

/** For comparing titles of questions: as people's words, without the mark that a form's author puts behind them. */
export function foldTitle(title: string): string {
  return foldText(title)
    .replace(/[*:?]+$/, '')
    .trim();
}

/** Other usual titles, folded, of the question that fills this column. */
export function otherTitles(column: string): readonly string[] {
  return ALIASES[column] ?? [];
}

/** Matches columns by title: exact ones first (case, ё, spaces aside), then the usual other names. */
export function mapColumns(questionnaire: Questionnaire, header: readonly string[], lists: Lists): Mapping {
  const folded = header.map(foldTitle);
  const timestampAt = folded.findIndex((title) => TIMESTAMPS.includes(title));
  const mapped: { at: number; from: string; to: string }[] = [];
  const missing: string[] = [];
  const used = new Set<number>([timestampAt]);
  const take = (at: number, to: string): void => {
    used.add(at);
    mapped.push({ at, from: header[at]!, to });
  };
  const open = questionnaire.questions.filter((question) => {
    const places = headersOf(question, lists).map((to) => ({ to, at: folded.indexOf(foldText(to)) }));
    for (const { to, at } of places) if (at >= 0 && !used.has(at)) take(at, to);
    return places.every(({ at }) => at < 0);
  });
  for (const question of open) {
    const names = otherTitles(question.column);
    const at = folded.findIndex((title, i) => !used.has(i) && names.includes(title));
    if (at >= 0) take(at, question.title);
    else missing.push(question.title);
  }
  const leftOver = header.flatMap((title, at) =>
    used.has(at) || title.trim() === '' ? [] : [{ at, title }],
  );
  return { mapped, leftOver, missing, timestampAt };
}

/**
 * Rows as responses; empty rows are left out. What answers no question goes along as `extra`. The id is made
 * from the row's own answers: the same table taken in twice changes nothing.
 */
export function responsesFrom(mapping: Mapping, table: Table): readonly Response[] {
  const { mapped, timestampAt } = mapping;
  const answering = new Set(mapped.map(({ at }) => at));
  return table.rows.filter(isFilled).map((row) => {
    const text = (at: number): string => String(row[at] ?? '');
    const answers = Object.fromEntries(mapped.map(({ at, to }) => [to, text(at)]));
    const stamped = timestampAt < 0 ? '' : readMoment(text(timestampAt));
    const extra = new Map<string, string>();
    table.header.forEach((title, at) => {
      if (answering.has(at) || text(at).trim() === '' || (at === timestampAt && stamped !== '')) return;
      const key = title.trim() === '' ? `столбец ${at + 1} без названия` : title;
      const before = extra.get(key);
      extra.set(key, before === undefined ? text(at) : `${before}; ${text(at)}`);
    });
    const content = mapped.map(({ at }) => text(at)).join('\u0001');
    return {
      id: `import-${fingerprint(stamped + content)}`,
      moment: stamped,
      answers,
      extra: Object.fromEntries(extra),
    };
  });
}

function isFilled(row: readonly Cell[]): boolean {
  return row.some((cell) => cell !== false && String(cell).trim() !== '');
}

/** «07.09.2026 8:10:46» as `2026-09-07T08:10:46`; '' when it is no moment. */
function readMoment(text: string): string {
  const day = readDay(text);
  const time = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(text);
  if (day === null) return '';
  return time ? `${day}T${time[1]!.padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}` : day;
}
