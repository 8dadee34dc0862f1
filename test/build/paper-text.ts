/** Paragraphs of a template: what their tags and classes mean, and the runs of their text. */

import { type Format, type Page, type Paragraph, type Run, textWidth, twips } from './paper-model';
import { type Element, fault, type Node } from './paper-tree';

type Change = Partial<Format>;

/** GOST R 7.0.97: the indent of a paragraph is 12.5 mm. */
const BODY: Format = {
  align: 'both',
  firstLine: twips(12.5),
  left: 0,
  before: 0,
  after: 0,
  line: 115,
  size: 14,
  bold: false,
  keep: false,
  page: false,
  rule: false,
};
const NO_INDENT: Change = { firstLine: 0 };

/** Inside tables that only set things side by side. */
export const IN_CELL: Format = { ...BODY, ...NO_INDENT, align: 'left' };
/** What Word needs between two tables and after the last one, as low as can be. */
export const GAP: Format = { ...IN_CELL, line: 10, size: 1 };
/** The number of the page. */
export const PAGE_NUMBER: Format = { ...IN_CELL, align: 'center', size: 12, line: 100 };

const TAGS: Readonly<Record<string, Change>> = {
  p: {},
  h1: { ...NO_INDENT, align: 'center', bold: true, keep: true },
  h2: { ...NO_INDENT, align: 'left', bold: true, before: 240, after: 240, keep: true },
  h3: { ...NO_INDENT, align: 'center', bold: true, before: 240, after: 120, keep: true },
};

/** Later ones win, however they are written. */
const CLASSES: Readonly<Record<string, Change>> = {
  plain: { ...NO_INDENT, align: 'left' },
  half: { ...NO_INDENT, align: 'left' },
  left: { align: 'left' },
  center: { ...NO_INDENT, align: 'center' },
  right: { ...NO_INDENT, align: 'right' },
  small: { size: 12 },
  tiny: { size: 10 },
  snug: { before: 120, after: 120 },
  above: { before: 240 },
  below: { after: 240 },
  loose: { after: 360 },
  keep: { keep: true },
  page: { page: true },
  rule: { rule: true },
};
const CONTRARY = [
  ['left', 'center', 'right'],
  ['small', 'tiny'],
  ['below', 'loose'],
];

const INLINE = ['b', 'i', 'u', 'br'];
type RunStyle = Omit<Run, 'text'>;

/** Whether a tag stands inside a paragraph. */
export function isInline(node: Node): boolean {
  return typeof node === 'string' || INLINE.includes(node.tag);
}

export function isParagraph({ tag }: Element): boolean {
  return Object.hasOwn(TAGS, tag);
}

/** A paragraph of the page itself. */
export function readParagraph(source: Element, page: Page): Paragraph {
  const format = withClasses(source, { ...BODY, ...TAGS[source.tag] });
  // Landscape has the same 95 mm for an addressee or a stamp.
  const left = source.classes.includes('half') ? twips(page.wide ? textWidth(page) - 95 : 85) : 0;
  return { kind: 'paragraph', format: { ...format, left }, runs: readRuns(source, format.bold) };
}

/** A paragraph of a cell, where `base` is what the table and the cell say. */
export function readCellParagraph(source: Element, base: Format): Paragraph {
  for (const name of ['half', 'page'])
    if (source.classes.includes(name)) throw fault(source, `class «${name}» has no place in a table`);
  const format = withClasses(source, base);
  return { kind: 'paragraph', format, runs: readRuns(source, format.bold) };
}

export function checkClasses(source: Element, known: readonly string[]): void {
  for (const name of source.classes)
    if (!known.includes(name)) throw fault(source, `unknown class «${name}» of <${source.tag}>`);
  for (const contrary of CONTRARY) {
    const found = contrary.filter((name) => source.classes.includes(name));
    if (found.length > 1) throw fault(source, `classes «${found.join('» and «')}» contradict each other`);
  }
}

function withClasses(source: Element, base: Format): Format {
  checkClasses(source, Object.keys(CLASSES));
  const changes = Object.entries(CLASSES).flatMap(([name, change]) =>
    source.classes.includes(name) ? [change] : [],
  );
  return Object.assign({}, base, ...changes);
}

/** Text of the same look is one run, so that no placeholder is cut. */
export function readRuns(source: Element, bold: boolean): readonly Run[] {
  const runs: Run[] = [];
  collect(source, { bold, italic: false, underlined: false }, runs);
  const last = runs.pop();
  if (last) runs.push({ ...last, text: last.text.replace(/ $/, '') });
  const kept = runs.filter(({ text }) => text !== '');
  for (const run of kept) checkPlaceholders(source, run);
  return kept;
}

function collect(source: Element, style: RunStyle, runs: Run[]): void {
  for (const node of source.children) {
    if (typeof node === 'string') append(source, node, style, runs);
    else if (node.tag === 'br') breakLine(style, runs);
    else if (node.tag === 'b') collect(node, { ...style, bold: true }, runs);
    else if (node.tag === 'i') collect(node, { ...style, italic: true }, runs);
    else if (node.tag === 'u') collect(node, { ...style, underlined: true }, runs);
    else throw fault(node, `<${node.tag}> cannot stand inside a paragraph`);
  }
}

function append(source: Element, raw: string, style: RunStyle, runs: Run[]): void {
  if (raw.includes('\t')) throw fault(source, 'a paragraph has no tabs');
  // Not \s: a no-break space stays what it is.
  let text = raw.replace(/[ \r\n]+/g, ' ');
  const before = runs.at(-1)?.text;
  if (before === undefined || /[ \n]$/.test(before)) text = text.replace(/^ /, '');
  add(text, style, runs);
}

function breakLine(style: RunStyle, runs: Run[]): void {
  const last = runs.at(-1);
  if (last) runs[runs.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
  add('\n', style, runs);
}

function add(text: string, style: RunStyle, runs: Run[]): void {
  if (text === '') return;
  const last = runs.at(-1);
  const same =
    last && last.bold === style.bold && last.italic === style.italic && last.underlined === style.underlined;
  if (same) runs[runs.length - 1] = { ...last, text: last.text + text };
  else runs.push({ ...style, text });
}

/** Braces in two runs, or a name with a break in it, would never be found by who fills the document. */
function checkPlaceholders(source: Element, { text }: Run): void {
  if (/\{\{|\}\}/.test(text.replace(/\{\{[^{}\n\u00AD]+\}\}/g, '')))
    throw fault(source, `a placeholder is not whole in «${text}»`);
}
