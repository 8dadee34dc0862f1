/** From the answers of one response to the cells of a row. Nothing is lost: what cannot be read stays as typed. */

import type { Cell } from '../cell';
import { readDay } from '../day';
import type { Lists } from '../registers/lists';
import { readNumber, toCell } from '../registers/register';
import { tidyName } from '../russian/names';
import { readClass, shorten, splitChoices } from '../text';
import { headersOf, optionsOf, type Question, type Questionnaire } from './questionnaire';
import { codeIn } from './wishes';

/** Answers by header title; a checkbox answer is a list, or one text when it comes from a table. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** A cell holds 50 000 characters, and one row that does not fit would keep all others from being written. */
const MOST = 20_000;

/** Cells by column key; a column without an answer is ''. */
export function readAnswers(
  questionnaire: Questionnaire,
  answers: Answers,
  lists: Lists,
): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = { ...questionnaire.constants };
  for (const question of questionnaire.questions)
    cells[question.column] = readAnswer(question, answers, lists);
  return cells;
}

function readAnswer(question: Question, answers: Answers, lists: Lists): Cell {
  if (question.kind === 'grid') return shorten(readGrid(question, answers, lists).join('; '), MOST);
  const answer = answers[question.title] ?? '';
  const text = shorten(typeof answer === 'string' ? answer : answer.join(', '), MOST);
  switch (question.kind) {
    case 'choices':
      return typeof answer === 'string'
        ? toCell(splitChoices(text, optionsOf(question, lists)))
        : shorten(answer.join('; '), MOST);
    case 'person':
      return codeIn(text) ?? text.trim();
    case 'people':
      return shorten(
        [answer]
          .flat()
          .map((choice) => codeIn(choice) ?? choice.trim())
          .join('; '),
        MOST,
      );
    case 'day':
      return readDay(text) ?? text.trim();
    case 'class':
      return readClass(text) ?? text.trim();
    case 'number':
      return readNumber(text) ?? text.trim();
    case 'paragraph':
      return text.replace(/\r\n?/g, '\n');
    case 'text':
      return question.column === 'name' ? readName(text) : text.trim();
    default:
      return text.trim();
  }
}

/** Rows in the order of the list, then those that the form still has and the list no longer. */
function readGrid(question: Question, answers: Answers, lists: Lists): readonly string[] {
  const headers = new Set([...headersOf(question, lists), ...Object.keys(answers)]);
  const start = `${question.title} [`;
  return [...headers].flatMap((header) => {
    if (!header.startsWith(start)) return [];
    const row = header.slice(start.length, -1);
    const answer = answers[header] ?? '';
    const parts = typeof answer === 'string' ? splitChoices(answer, optionsOf(question, lists)) : answer;
    return parts.map((part) => `${row}: ${part}`);
  });
}

const NAME = /^[\p{L}\p{M}\s.'’ʼ`‐‑–—-]+$/u;

/** A name in its usual capitals; anything that does not look like a name stays as typed, spaces aside. */
function readName(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  return NAME.test(name) ? tidyName(name) : name;
}
