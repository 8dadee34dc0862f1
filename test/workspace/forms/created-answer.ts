/** What a script hands to `createResponse` of a question, as the answer it stands for. */
import { expectArguments } from '../script/arguments';
import { ServiceError } from '../service-object';
import { offsetAt } from '../time-zone';
import { type GivenAnswer, readAnswer } from './check-answer';
import type { Answer, ItemKind, ItemState } from './state';

/** Kinds as Google's refusals name them. */
const NAMES: Partial<Record<ItemKind, string>> = {
  MULTIPLE_CHOICE: 'multiple choice',
  CHECKBOX: 'checkbox',
  LIST: 'list',
  SCALE: 'scale',
  GRID: 'grid',
  CHECKBOX_GRID: 'checkbox grid',
  DATE: 'date',
};

/**
 * Throws Google's text for a value of the wrong type, and for an answer that a respondent could not have given.
 * @param call name of the method, such as `FormApp.ScaleItem.createResponse`
 * @param zone time zone of the script: a `Date` is the day that its clock shows
 */
export function createdAnswer(item: ItemState, value: unknown, call: string, zone: string): Answer {
  const given = givenAnswer(item, value, zone);
  expectArguments(given !== null, call, value);
  if (item.kind === 'TEXT' || item.kind === 'PARAGRAPH_TEXT') return given as string;
  const { answer, problem } = readAnswer(item, given ?? '', false);
  if (answer === null || problem !== null) {
    throw new ServiceError(`Invalid response submitted to ${NAMES[item.kind]} question.`);
  }
  return answer;
}

/** null for a value of another type than the method takes. */
function givenAnswer(item: ItemState, value: unknown, zone: string): GivenAnswer | null {
  switch (item.kind) {
    case 'SCALE':
      return typeof value === 'number' ? String(value) : null;
    case 'DATE':
      return value instanceof Date ? dayText(value, zone, item.includesYear) : null;
    case 'CHECKBOX':
    case 'GRID':
    case 'CHECKBOX_GRID':
      return Array.isArray(value) ? (value as GivenAnswer) : null;
    default:
      return typeof value === 'string' ? value : null;
  }
}

function dayText(date: Date, zone: string, withYear: boolean): string {
  const ms = date.getTime();
  if (Number.isNaN(ms)) return '';
  const day = new Date(ms + offsetAt(zone, ms)).toISOString().slice(0, 10);
  return withYear ? day : day.slice(5);
}
