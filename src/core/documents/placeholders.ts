/** `{{…}}` in a document: where they stand, which declared name is meant, which are broken or misspelt. */
import { foldText } from '../text';
import {
  type CellPlace,
  type DocsDocument,
  type DocsParagraph,
  paragraphs,
  type Segment,
  segments,
} from './document-json';

export interface Placeholder {
  /** What stands between the braces, spaces trimmed: «Номер» or «Пары: наставник». */
  readonly name: string;
  /** The whole of it with the braces, as typed. */
  readonly raw: string;
  readonly segment: Segment;
  /** UTF-16 indices of Docs; the end is the first index after it. */
  readonly start: number;
  readonly end: number;
  readonly cell: CellPlace | null;
  readonly paragraph: DocsParagraph;
  /** The character behind it, or ''. */
  readonly behind: string;
}

/** Braces that do not make a placeholder, with some of the text around. */
export interface BrokenPlaceholder {
  readonly text: string;
  readonly segment: Segment;
  readonly start: number;
}

export interface FoundPlaceholders {
  /** In reading order, segment by segment. */
  readonly placeholders: readonly Placeholder[];
  readonly broken: readonly BrokenPlaceholder[];
}

/** U+FFFC, a picture or a chip, breaks a name apart; a line break inside a paragraph counts as a space. */
const WHOLE = /\{\{([^{}\ufffc\n]*)\}\}/g;
const BROKEN = /\{ ?\{[^}\ufffc]{0,40}\}?|\{?[^{}\ufffc]{0,40}\} ?\}/g;

/**
 * Finds placeholders in bodies, tables, headers and footers of all tabs. Runs of differing style inside one
 * paragraph do not matter.
 */
export function findPlaceholders(document: DocsDocument): FoundPlaceholders {
  const placeholders: Placeholder[] = [];
  const broken: BrokenPlaceholder[] = [];
  for (const segment of segments(document)) {
    for (const { text, start, cell, paragraph } of paragraphs(segment)) {
      for (const { name, raw, at } of placeholdersIn(text)) {
        const begin = start + at;
        const end = begin + raw.length;
        const behind = text.charAt(end - start);
        placeholders.push({ name, raw, segment, start: begin, end, cell, paragraph, behind });
      }
      // Blanked at equal length, so that what is left keeps its indices.
      const rest = text.replace(WHOLE, (raw) => ' '.repeat(raw.length));
      for (const match of rest.matchAll(BROKEN)) {
        const shown = match[0].replace(/[\ufffc\s]+/g, ' ').trim();
        broken.push({ text: shown, segment, start: start + match.index });
      }
    }
  }
  return { placeholders, broken };
}

/** A value in front of a full stop loses its own: «… 2026 г.» at the end of a sentence has one. */
export function beforeStop(value: string, behind: string): string {
  return behind === '.' && value.endsWith('.') ? value.slice(0, -1) : value;
}

/** Placeholders of a plain text; `at` counts UTF-16 units. */
export function placeholdersIn(text: string): readonly { name: string; raw: string; at: number }[] {
  return [...text.matchAll(WHOLE)].map((match) => ({
    name: (match[1] ?? '').trim(),
    raw: match[0],
    at: match.index,
  }));
}

/** Names are equal when they differ in case, ё, spaces, commas or the kind of a dash only. */
export function foldName(name: string): string {
  return foldText(name).replace(/[\s,]/g, '');
}

/** List and column of «Пары: наставник»; `null` for a plain name. */
export function splitName(name: string): { readonly list: string; readonly column: string } | null {
  const colon = name.indexOf(':');
  return colon < 0 ? null : { list: name.slice(0, colon).trim(), column: name.slice(colon + 1).trim() };
}

/** Numbers of items: «{{п}}» counts on, «{{пп}}» counts below the last item. */
export const ITEM = 'п';
export const SUBITEM = 'пп';
const CONDITION = /^если\s+(нет\s+)?(.+)$/i;

/** Name of a condition and whether it is turned round; null for every other name. */
export function readCondition(name: string): { readonly name: string; readonly not: boolean } | null {
  const match = CONDITION.exec(name);
  return match ? { name: match[2]!, not: match[1] !== undefined } : null;
}

/**
 * The known name meant by a misspelt one, or `null` when none is close: at most a third of its letters differ, and
 * never all of them: «{{}}» is no «{{п}}».
 */
export function nearest(name: string, known: readonly string[]): string | null {
  const folded = foldName(name);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const letters = foldName(candidate);
    const distance = editDistance(folded, letters);
    const allowed = Math.min(letters.length - 1, Math.max(1, Math.floor(candidate.length / 3)));
    if (distance < bestDistance && distance <= allowed) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Letters to insert, drop, replace or swap with a neighbour to get from one word to the other. */
function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped && row > 1 && column > 1) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length]!;
}

/**
 * Placeholders still standing in a filled document. One that a person typed into a value is none of ours:
 * give the inserted values.
 */
export function leftovers(document: DocsDocument, inserted: Iterable<string>): readonly string[] {
  const typed = [...inserted].flatMap((value) => placeholdersIn(value).map(({ raw }) => raw));
  return findPlaceholders(document)
    .placeholders.map(({ raw }) => raw)
    .filter((raw) => !typed.includes(raw));
}
