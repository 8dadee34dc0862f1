/** Answers whose lines have parts become lists with a column for each part: «Доверие; 2; ноябрь; психолог». */

import { answerTo, linesOf } from './asks';
import type { Ask } from './document-kind';
import { type Label, text } from './field';
import { type List, list } from './list';

/** What may stand between the parts of a line; each with the spaces around it. */
export const BETWEEN = {
  semicolon: /\s*;\s*/,
  dash: /\s+[-–—]\s+|:\s+/,
  comma: /,\s*/,
} as const;

/** At most so many parts: those left out are empty, what is too much stays in the last. */
export function partsOf(line: string, between: keyof typeof BETWEEN, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = line;
  while (parts.length < most - 1) {
    const found = BETWEEN[between].exec(rest);
    if (!found) break;
    parts.push(rest.slice(0, found.index).trim());
    rest = rest.slice(found.index + found[0].length);
  }
  parts.push(rest.trim());
  return [...parts, ...new Array<string>(most - parts.length).fill('')];
}

/** A list under the name of the ask, in place of the list of whole lines, which it has as «строка» too. */
export function askedTable(
  ask: Ask,
  columns: readonly Label[],
  between: keyof typeof BETWEEN = 'semicolon',
): List {
  return list<{ readonly line: string; readonly parts: readonly string[] }>({
    name: ask.name,
    meaning: `списка «${ask.name}»`,
    rows: (material) =>
      linesOf(answerTo(ask, material)).map((line) => ({
        line,
        parts: partsOf(line, between, columns.length),
      })),
    columns: [
      ...columns.map((label, at) =>
        text<{ readonly parts: readonly string[] }>(label, ({ parts }) => parts[at] ?? ''),
      ),
      text(['строка', ask.meaning, ask.example], ({ line }) => line),
    ],
  });
}
