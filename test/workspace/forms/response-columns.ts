/** Which columns the response sheet of a form has, and what a response puts into them. */
import { isQuestion } from './check-answer';
import type { Answer, FormState, ItemState, ResponseColumn, ResponseState } from './state';

/** Titles that Forms writes under a Russian locale. */
export const TIMESTAMP_TITLE = 'Отметка времени';
export const EMAIL_TITLE = 'Адрес электронной почты';

/** Columns the form needs now, after the timestamp; a grid has one per row, titled «Question [Row]». */
export function neededColumns(form: FormState): ResponseColumn[] {
  const email: ResponseColumn[] = form.collectsEmail ? [{ itemId: null, row: null, title: EMAIL_TITLE }] : [];
  return [...email, ...form.items.filter(isQuestion).flatMap(columnsOf)];
}

function columnsOf(item: ItemState): ResponseColumn[] {
  if (item.kind !== 'GRID' && item.kind !== 'CHECKBOX_GRID') {
    return [{ itemId: item.id, row: null, title: item.title }];
  }
  return item.rows.map((row) => ({ itemId: item.id, row, title: `${item.title} [${row}]` }));
}

export function sameColumn(a: ResponseColumn, b: ResponseColumn): boolean {
  return a.itemId === b.itemId && a.row === b.row && a.title === b.title;
}

/**
 * What a response puts into a column: a text, several chosen options joined by «, »; '' for no answer. A column
 * whose question has been renamed or deleted since gets nothing.
 */
export function columnText(form: FormState, response: ResponseState, column: ResponseColumn): string {
  if (column.itemId === null) return response.email;
  const item = form.items.find(({ id }) => id === column.itemId);
  const answer = response.answers[column.itemId];
  if (!item || answer === undefined || !columnsOf(item).some((now) => sameColumn(now, column))) return '';
  return textOf(column.row === null ? answer : ((answer as Answer[])[item.rows.indexOf(column.row)] ?? ''));
}

function textOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : answer.join(', ');
}

/** Whether a column holds whole days. */
export function isDayColumn(form: FormState, column: ResponseColumn): boolean {
  const item = form.items.find(({ id }) => id === column.itemId);
  return item?.kind === 'DATE' && item.includesYear;
}
