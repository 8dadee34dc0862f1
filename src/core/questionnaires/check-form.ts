/** A form held against its questionnaire: what is missing, doubled, renamed or asked in another way. */

import { foldTitle, otherTitles } from './import-table';
import type { Question, QuestionKind } from './questionnaire';

export interface FormItem {
  readonly id: number;
  readonly title: string;
  /** As Google names it: `TEXT`, `MULTIPLE_CHOICE`. */
  readonly type: string;
  /** Of a grid its rows and columns, of a scale its bounds and the words at its ends. */
  readonly choices: readonly string[];
}

/** A question with the choices that an item of a form is to have. */
export interface Wanted {
  readonly question: Question;
  readonly choices: readonly string[];
}

export interface FormCheck {
  /** Id of the item of each question that has one, by its column. */
  readonly items: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
  readonly doubled: readonly string[];
  readonly renamed: readonly { readonly id: number; readonly from: string; readonly to: string }[];
  /** Asked by an item of a kind whose answers would be read badly. */
  readonly otherKind: readonly Pick<Question, 'title' | 'kind'>[];
  readonly otherChoices: readonly string[];
  /** Other choices of a question that takes them from «Справочники», which the school may have changed. */
  readonly ownChoices: readonly string[];
  /** Questions that the school has added. */
  readonly foreign: readonly string[];
}

const LINE = ['TEXT', 'PARAGRAPH_TEXT', 'MULTIPLE_CHOICE', 'LIST'] as const;
const ONE = ['MULTIPLE_CHOICE', 'LIST'] as const;
const SEVERAL = ['CHECKBOX'] as const;

/** Kinds of items whose answers are read as the question means them; one line may as well be chosen as typed. */
const TYPES: Readonly<Record<QuestionKind, readonly string[]>> = {
  text: LINE,
  paragraph: LINE,
  email: LINE,
  class: LINE,
  number: LINE,
  code: LINE,
  day: ['DATE'],
  choice: ONE,
  person: ONE,
  choices: SEVERAL,
  people: SEVERAL,
  grid: ['CHECKBOX_GRID'],
  scale: ['SCALE'],
};

const NO_QUESTIONS: readonly string[] = ['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO'];

/**
 * Finds the item of each question: by its title, then by the item that asked it when the form was made (`remembered`,
 * ids by column), then by a title that means the same. An item answers one question.
 */
export function checkForm(
  wanted: readonly Wanted[],
  items: readonly FormItem[],
  remembered: Readonly<Record<string, number>>,
): FormCheck {
  const questions = items.filter(({ type }) => !NO_QUESTIONS.includes(type));
  const found = findItems(wanted, questions, remembered);
  const used = new Set([...found.values()].map(({ id }) => id));
  const left = questions.filter(({ id }) => !used.has(id));
  const asked = wanted.flatMap((one) => {
    const item = found.get(one.question.column);
    return item ? [{ ...one, item }] : [];
  });
  const isAgain = (title: string, item: FormItem): boolean => foldTitle(item.title) === foldTitle(title);
  const doubled = asked.filter(({ question: { title } }) => left.some((item) => isAgain(title, item)));
  const fitting = asked.filter(({ question, item }) => TYPES[question.kind].includes(item.type));
  const differing = fitting.filter(
    ({ item, choices }) => choices.length > 0 && !sameList(item.choices, choices),
  );
  return {
    items: Object.fromEntries(asked.map(({ question, item }) => [question.column, item.id])),
    missing: titles(wanted.filter(({ question }) => !found.has(question.column))),
    doubled: titles(doubled),
    renamed: asked
      .filter(({ question, item }) => item.title !== question.title)
      .map(({ question, item }) => ({ id: item.id, from: item.title, to: question.title })),
    otherKind: asked.filter((one) => !fitting.includes(one)).map(({ question }) => question),
    otherChoices: titles(differing.filter(({ question }) => !isListed(question))),
    ownChoices: titles(differing.filter(({ question }) => isListed(question))),
    foreign: left
      .filter((item) => !doubled.some(({ question }) => isAgain(question.title, item)))
      .map(({ title }) => title),
  };
}

function findItems(
  wanted: readonly Wanted[],
  items: readonly FormItem[],
  remembered: Readonly<Record<string, number>>,
): ReadonlyMap<string, FormItem> {
  const found = new Map<string, FormItem>();
  const used = new Set<FormItem>();
  const ways: readonly ((question: Question, item: FormItem) => boolean)[] = [
    ({ title, column }, item) => item.title === title && item.id === remembered[column],
    ({ title }, item) => item.title === title,
    ({ column }, item) => item.id === remembered[column],
    ({ title }, item) => foldTitle(item.title) === foldTitle(title),
    ({ column, kind }, item) =>
      TYPES[kind].includes(item.type) && otherTitles(column).includes(foldTitle(item.title)),
  ];
  // All questions go one way before any goes the next: a looser likeness takes no item from a closer one.
  for (const isOf of ways) {
    for (const { question } of wanted) {
      if (found.has(question.column)) continue;
      const item = items.find((one) => !used.has(one) && isOf(question, one));
      if (!item) continue;
      found.set(question.column, item);
      used.add(item);
    }
  }
  return found;
}

function isListed({ lists, rows, people }: Question): boolean {
  return lists !== undefined || rows !== undefined || people !== undefined;
}

function titles(asked: readonly Wanted[]): readonly string[] {
  return asked.map(({ question }) => question.title);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
