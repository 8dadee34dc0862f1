/** Reads what a respondent gave for one question and says, in the respondent's words, what is wrong with it. */
import type { Answer, ItemState } from './state';
import { textProblem } from './validation';

export type GivenAnswer =
  | string
  | readonly string[]
  | readonly (string | null)[]
  | readonly (readonly string[] | null)[];

export const REQUIRED = 'Это обязательный вопрос';
const WRONG_SHAPE = 'Ответ не подходит к этому вопросу';
const NOT_AN_OPTION = 'Выберите ответ из списка';
const NOT_A_DATE = 'Укажите дату';

/** Whether an item asks for anything. */
export const isQuestion = (item: Pick<ItemState, 'kind'>): boolean =>
  item.kind !== 'SECTION_HEADER' && item.kind !== 'PAGE_BREAK';

/** `answer` is null when nothing was answered; `problem` is null when all is well. */
export interface ReadAnswer {
  readonly answer: Answer | null;
  readonly problem: string | null;
}

/**
 * `lenient` skips what the question asks of new answers (required, options, validation), not the shape:
 * answers given before the question changed stay as they were.
 */
export function readAnswer(item: ItemState, given: GivenAnswer | undefined, lenient: boolean): ReadAnswer {
  const answer = shaped(item, given ?? '');
  if (answer === undefined) return { answer: null, problem: WRONG_SHAPE };
  if (item.kind === 'DATE' && typeof answer === 'string' && !isDate(answer, item.includesYear)) {
    return { answer: null, problem: NOT_A_DATE };
  }
  if (lenient) return { answer, problem: null };
  return {
    answer,
    problem: answer === null ? missing(item) : (contentProblem(item, answer) ?? gaps(item, answer)),
  };
}

/** The answer in FormApp's shape; null for none; undefined for a shape that does not belong to the question. */
function shaped(item: ItemState, given: GivenAnswer): Answer | null | undefined {
  if (given === '' || (Array.isArray(given) && given.every(isEmpty))) return null;
  if (item.kind === 'CHECKBOX') {
    return isTexts(given) ? given.filter((value) => value !== '') : undefined;
  }
  if (item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID') {
    if (typeof given === 'string' || given.length > item.rows.length) return undefined;
    const rows = item.rows.map((_, index) => given[index] ?? null).map((row) => (isEmpty(row) ? null : row));
    if (item.kind === 'GRID') return rows.every(isTextOrNull) ? rows : undefined;
    return rows.every((row) => row === null || isTexts(row)) ? (rows as (string[] | null)[]) : undefined;
  }
  if (typeof given !== 'string') return undefined;
  return given.trim() === '' ? null : given;
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}

function missing(item: ItemState): string | null {
  return item.required ? REQUIRED : null;
}

/** A required grid wants an answer in every row. */
function gaps(item: ItemState, answer: Answer): string | null {
  const grid = item.kind === 'GRID' || item.kind === 'CHECKBOX_GRID';
  if (!grid || !item.required || !Array.isArray(answer)) return null;
  return answer.some((row) => row === null) ? 'Ответьте в каждой строке' : null;
}

function contentProblem(item: ItemState, answer: Answer): string | null {
  switch (item.kind) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return item.validation ? textProblem(String(answer), item.validation) : null;
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return item.otherOption || item.choices.includes(String(answer)) ? null : NOT_AN_OPTION;
    case 'CHECKBOX': {
      const foreign = (answer as string[]).filter((value) => !item.choices.includes(value));
      return foreign.length > (item.otherOption ? 1 : 0) ? NOT_AN_OPTION : null;
    }
    case 'SCALE': {
      const value = Number(answer);
      if (String(value) !== answer || !Number.isInteger(value)) return NOT_AN_OPTION;
      return value >= item.lower && value <= item.upper ? null : NOT_AN_OPTION;
    }
    case 'GRID':
    case 'CHECKBOX_GRID':
      return (answer as (string | string[] | null)[])
        .flat()
        .every((cell) => cell === null || item.columns.includes(cell))
        ? null
        : NOT_AN_OPTION;
    default:
      return null;
  }
}

function isDate(text: string, withYear: boolean): boolean {
  const full = withYear ? text : `2000-${text}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(full)) return false;
  const date = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}
