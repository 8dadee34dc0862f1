/** Sentences that several rules share stand once below the table, as notes: the rows stay short. */

import type { Figure } from './figure';

const SIGNS = ['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;
/** So many rows are kept for them, that what stands below never moves. */
export const NOTE_ROWS = 6;
const SENTENCE = /\S.*?[.](?=\s+[А-ЯЁ«]|\s*$)/g;

type Column = 'rule' | 'source';

/** The figures with signs in place of sentences that their columns share, and the notes in the order of their signs. */
export function withNotes<F extends Pick<Figure, Column>>(
  figures: readonly F[],
  columns: readonly Column[] = ['rule'],
  most: number = NOTE_ROWS,
): {
  readonly shortened: readonly F[];
  readonly notes: readonly string[];
} {
  const counts = new Map<string, number>();
  for (const sentence of figures.flatMap((figure) => [
    ...new Set(columns.flatMap((column) => sentencesOf(figure[column]))),
  ]))
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).map(([sentence]) => sentence);
  const noted = shared.slice(0, Math.min(most, SIGNS.length));
  const short = (text: string): string => {
    const sentences = sentencesOf(text);
    const own = sentences.filter((sentence) => !noted.includes(sentence)).join(' ');
    const signs = SIGNS.filter((_, at) => at < noted.length && sentences.includes(noted[at]!));
    return own + signs.join('\u00a0');
  };
  return {
    shortened: figures.map((figure) => ({
      ...figure,
      ...Object.fromEntries(columns.map((column) => [column, short(figure[column])])),
    })),
    notes: noted.map((sentence, i) => `${SIGNS[i]} ${sentence}`),
  };
}

/** A text without a full stop is one sentence. */
function sentencesOf(text: string): readonly string[] {
  return text.match(SENTENCE) ?? (text === '' ? [] : [text]);
}
