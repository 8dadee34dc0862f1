/** Requests that change text: insertText, deleteContentRange, replaceAllText, insertPageBreak. */

import { ServiceError } from '../service-object';
import {
  eachParagraph,
  type Lengths,
  type ParagraphPlace,
  paragraphAt,
  placeAround,
  placeOf,
  type Segment,
  segmentEnd,
} from './indices';
import { moveRanges } from './range-moves';
import type { Block, Paragraph, Run, TextStyle } from './state';

/** The mark of a page break in a run; Docs strips it from any inserted text, so it cannot come from elsewhere. */
export const PAGE_BREAK = '\f';

/** The number of the page in a header or footer; of the private characters, which Docs strips as well. */
export const PAGE_NUMBER = '\ue000';

/** A picture, which the run itself carries; a private character as well. */
export const PICTURE = '\ue001';

const MARKS: ReadonlySet<string> = new Set([PAGE_BREAK, PAGE_NUMBER, PICTURE]);

/** Control characters and private-use characters vanish from inserted text, as the reference says. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const STRIPPED = /[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g;

const OUT_OF_PARAGRAPH =
  'The insertion index must be inside the bounds of an existing paragraph. ' +
  'You can still create new paragraphs by inserting newlines.';
const CANNOT_DELETE = 'Invalid deletion range. Cannot delete the requested range.';

/** The text of a paragraph with its newline. */
export const textOf = (paragraph: Paragraph): string => paragraph.runs.map((run) => run.text).join('');

/** Checks an index against its segment. Throws Google's text. */
export function checkIndex(lengths: Lengths, segment: Segment, index: number): void {
  const end = segmentEnd(lengths, segment);
  if (index >= end) {
    throw new ServiceError(
      `Index ${index} must be less than the end index of the referenced segment, ${end}.`,
    );
  }
}

/** Neighbouring runs of one style become one; empty ones go. Page breaks, page numbers and pictures stay alone. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && !MARKS.has(last.text) && !MARKS.has(run.text) && sameStyle(last.style, run.style)) {
      joined[joined.length - 1] = { text: last.text + run.text, style: last.style };
    } else {
      joined.push(run);
    }
  }
  return joined;
}

function sameStyle(a: TextStyle, b: TextStyle): boolean {
  if (a === b) return true;
  const keys = Object.keys(a) as (keyof TextStyle)[];
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** The runs between two offsets of a paragraph. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const slice: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    if (text !== '') slice.push({ ...run, text });
    at += run.text.length;
  }
  return slice;
}

/** The style that text inserted at an offset takes: of the character before it, at the start of the first run. */
function styleAt(runs: readonly Run[], offset: number): TextStyle {
  let at = 0;
  for (const run of runs) {
    at += run.text.length;
    if (at >= Math.max(offset, 1)) return run.style;
  }
  return {};
}

/** Runs that may hold newlines inside become paragraphs of one style, each ending with its newline. */
function paragraphsOf(runs: readonly Run[], like: Paragraph): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let line: Run[] = [];
  for (const run of runs) {
    for (const text of run.text.split(/(?<=\n)/)) {
      line.push({ ...run, text });
      if (!text.endsWith('\n')) continue;
      paragraphs.push({ kind: 'paragraph', style: { ...like.style }, runs: joinRuns(line) });
      line = [];
    }
  }
  return paragraphs;
}

/** insertText at an index inside a paragraph. */
export function insertText(lengths: Lengths, segment: Segment, index: number, text: string): void {
  insertAt(lengths, segment, index, (style) => [{ text: cleaned(text), style }]);
}

/** Puts runs, made in the style of their place, at an index inside a paragraph. Throws Google's text elsewhere. */
export function insertAt(
  lengths: Lengths,
  segment: Segment,
  index: number,
  make: (style: TextStyle, place: ParagraphPlace) => readonly Run[],
): void {
  checkIndex(lengths, segment, index);
  const place = paragraphAt(lengths, segment, index);
  if (!place) throw new ServiceError(OUT_OF_PARAGRAPH);
  const offset = index - place.paragraphStart;
  const added = make(styleAt(place.paragraph.runs, offset), place);
  put(lengths, place, offset, added);
  const length = added.reduce((sum, { text }) => sum + text.length, 0);
  moveRanges(segment, index, 0, length);
}

/** Text as it can be put into a document. */
const cleaned = (text: string): string => text.replace(/\r\n?/g, '\n').replace(STRIPPED, '');

/** insertPageBreak: the break and a newline after it. Only in the body and outside tables. */
export function insertPageBreak(lengths: Lengths, segment: Segment, index: number): void {
  insertAt(lengths, segment, index, (style, place) => {
    if (segment.kind !== 'body' || place.blocks !== segment.blocks) {
      throw new ServiceError('Page breaks cannot be inserted inside a table, header or footer.');
    }
    return [
      { text: PAGE_BREAK, style },
      { text: '\n', style },
    ];
  });
}

function put(lengths: Lengths, place: ParagraphPlace, offset: number, added: readonly Run[]): void {
  const { paragraph } = place;
  const whole = [
    ...sliceRuns(paragraph.runs, 0, offset),
    ...added,
    ...sliceRuns(paragraph.runs, offset, Infinity),
  ];
  if (added.some((run) => run.text.includes('\n'))) {
    place.blocks.splice(place.position, 1, ...paragraphsOf(whole, paragraph));
  } else {
    paragraph.runs = joinRuns(whole);
  }
  lengths.forget(...place.owners, paragraph);
}

/** deleteContentRange of [start, end). Throws where Google does, before anything has changed. */
export function deleteRange(lengths: Lengths, segment: Segment, start: number, end: number): void {
  remove(lengths, segment, start, end);
  moveRanges(segment, start, end - start, 0);
}

/** Puts text in the place of [start, end), in the style of the first character there; throws as `deleteRange`. */
export function replaceRange(
  lengths: Lengths,
  segment: Segment,
  start: number,
  end: number,
  text: string,
): void {
  const place = paragraphAt(lengths, segment, start);
  if (!place) throw new ServiceError(CANNOT_DELETE);
  const offset = start - place.paragraphStart;
  const clean = cleaned(text);
  put(lengths, place, offset, [{ text: clean, style: styleAt(place.paragraph.runs, offset + 1) }]);
  remove(lengths, segment, start + clean.length, end + clean.length);
  moveRanges(segment, start, end - start, clean.length);
}

function remove(lengths: Lengths, segment: Segment, start: number, end: number): void {
  if (start >= end) throw new ServiceError('The range should not be empty.');
  const last = segmentEnd(lengths, segment);
  checkIndex(lengths, segment, start);
  if (end > last) {
    throw new ServiceError(
      `Index ${end} must be less than or equal to the end index of the referenced segment, ${last}.`,
    );
  }
  if (end === last) {
    throw new ServiceError('The range cannot include the newline character at the end of the segment.');
  }
  if (start < segment.start) throw new ServiceError(CANNOT_DELETE);
  const place = placeAround(lengths, placeOf(segment), start, end);
  const kept: Block[] = [];
  /** A paragraph whose newline goes: what is left of it joins the next one. */
  let open: Paragraph | undefined;
  let at = place.start;
  for (const [position, block] of place.blocks.entries()) {
    const next = at + lengths.of(block);
    const isLast = position === place.blocks.length - 1;
    if (next <= start || at >= end) {
      if (open && block.kind === 'table') throw new ServiceError(CANNOT_DELETE);
      kept.push(open && block.kind === 'paragraph' ? joinParagraphs(open, block.runs, block) : block);
      open = undefined;
    } else if (block.kind === 'table') {
      if (at < start || next > end) throw new ServiceError(CANNOT_DELETE);
    } else {
      if (isLast && end >= next) throw new ServiceError(CANNOT_DELETE);
      const from = Math.max(0, start - at);
      const to = Math.min(next, end) - at;
      checkSurrogates(textOf(block), from, to);
      const rest = [...sliceRuns(block.runs, 0, from), ...sliceRuns(block.runs, to, Infinity)];
      const remaining: Paragraph = open
        ? joinParagraphs(open, rest, block)
        : { ...block, runs: joinRuns(rest) };
      if (to === next - at) open = remaining;
      else {
        kept.push(remaining);
        open = undefined;
      }
    }
    at = next;
  }
  place.blocks.splice(0, place.blocks.length, ...kept);
  lengths.forget(...place.owners);
}

/** The style of the first paragraph stays when any of its text does. */
function joinParagraphs(first: Paragraph, rest: readonly Run[], second: Paragraph): Paragraph {
  if (first.runs.length === 0) return { ...second, runs: joinRuns(rest) };
  return { ...first, runs: joinRuns([...first.runs, ...rest]) };
}

function checkSurrogates(text: string, from: number, to: number): void {
  for (const offset of [from, to]) {
    if (/[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset))) {
      throw new ServiceError(CANNOT_DELETE);
    }
  }
}

/**
 * replaceAllText in one segment: literal, within a paragraph, over runs of different style; the new text takes the
 * style of the first replaced character. Returns the number of replacements.
 */
export function replaceAll(
  lengths: Lengths,
  segment: Segment,
  find: string,
  by: string,
  matchCase: boolean,
): number {
  const clean = cleaned(by);
  const fold = (text: string): string => (matchCase ? text : foldCase(text));
  const wanted = fold(find);
  const found: { at: number; paragraph: Paragraph; offsets: number[] }[] = [];
  eachParagraph(lengths, placeOf(segment), 0, Infinity, (paragraph, at) => {
    const text = fold(textOf(paragraph));
    const offsets: number[] = [];
    for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length)) offsets.push(i);
    if (offsets.length > 0) found.push({ at, paragraph, offsets });
  });
  // From the last to the first, so that the indices of the earlier ones still hold.
  for (const { at, paragraph, offsets } of found.reverse()) {
    const runs: Run[] = [];
    let done = 0;
    for (const offset of offsets) {
      runs.push(...sliceRuns(paragraph.runs, done, offset));
      runs.push({ text: clean, style: styleAt(paragraph.runs, offset + 1) });
      done = offset + find.length;
    }
    runs.push(...sliceRuns(paragraph.runs, done, Infinity));
    const place = paragraphAt(lengths, segment, at);
    if (!place) throw new Error('A paragraph is no longer where it was found');
    if (clean.includes('\n')) place.blocks.splice(place.position, 1, ...paragraphsOf(runs, paragraph));
    else paragraph.runs = joinRuns(runs);
    lengths.forget(...place.owners, paragraph);
    for (const offset of [...offsets].reverse()) moveRanges(segment, at + offset, find.length, clean.length);
  }
  return found.reduce((sum, { offsets }) => sum + offsets.length, 0);
}

/** Lower case that keeps every length, so that offsets hold. */
const foldCase = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  );
