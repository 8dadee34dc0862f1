/** Sentences that several rules share stand once below the table, as notes: the rows stay short. */

import type { Figure } from './figure';

const SIGNS = ['¹', '²', '³', '⁴', '⁵', '⁶'] as const;
/** So many rows are kept for them, that what stands below never moves. */
export const NOTE_ROWS = SIGNS.length;
const SENTENCE = /\S.*?[.](?=\s+[А-ЯЁ«]|\s*$)/g;

/** The figures with signs in place of shared sentences, and the notes in the order of their signs. */
export function withNotes<F extends Pick<Figure, 'rule'>>(
  figures: readonly F[],
): {
  readonly shortened: readonly F[];
  readonly notes: readonly string[];
} {
  const rules = figures.map(({ rule }) => sentencesOf(rule));
  const counts = new Map<string, number>();
  for (const sentence of rules.flatMap((rule) => [...new Set(rule)]))
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).map(([sentence]) => sentence);
  const noted = shared.slice(0, SIGNS.length);
  const shortened = figures.map((figure, i) => {
    const own = rules[i]!.filter((sentence) => !noted.includes(sentence)).join(' ');
    const signs = SIGNS.filter((_, at) => at < noted.length && rules[i]!.includes(noted[at]!)).join('\u00a0');
    return { ...figure, rule: own + signs };
  });
  return { shortened, notes: noted.map((sentence, i) => `${SIGNS[i]} ${sentence}`) };
}

/** A text without a full stop is one sentence. */
function sentencesOf(text: string): readonly string[] {
  return text.match(SENTENCE) ?? (text === '' ? [] : [text]);
}
