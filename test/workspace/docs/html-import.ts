/** HTML made into a document, as Drive does on upload with conversion. What is not listed here throws. */

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { joinRuns, PAGE_BREAK } from './edit-text';
import {
  alignmentOf,
  attribute,
  type Css,
  colorOf,
  cssOf,
  type Element,
  fontSize,
  lengthOf,
  parseDeclarations,
  parseRules,
} from './html-css';
import { importTable } from './html-table';
import {
  type Block,
  type DocumentState,
  emptyParagraph,
  newDocument,
  type ParagraphStyle,
  points,
  pointsOf,
  type Run,
  type TextStyle,
} from './state';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Rules = ReturnType<typeof parseRules>;

const BLOCKS = new Set(['html', 'body', 'div', 'p', 'h1', 'h2', 'h3']);
const INLINE = new Set(['span', 'b', 'strong', 'i', 'em', 'u', 'a', 'sup', 'sub']);
const SILENT = new Set(['head', 'style', 'script', 'colgroup', 'col']);
const HEADINGS: Readonly<Record<string, string>> = { h1: 'HEADING_1', h2: 'HEADING_2', h3: 'HEADING_3' };

/**
 * A document with one tab, default page and margins (`@page` is not kept). Space collapses as in browsers; `<br>`
 * becomes a line break inside the paragraph (U+000B); `<hr>` must carry `page-break-before: always`.
 * Throws for elements, selectors and properties that are not imitated.
 */
export function importHtml(html: string): DocumentState {
  const root = parse(html);
  const top = root.childNodes.find((node): node is Element => node.nodeName === 'html');
  if (!top) throw new Error('HTML import: no document');
  const rules = parseRules(texts(top, 'style').join('\n'));
  const flow = new Flow(rules);
  flow.element(top, {});
  return newDocument(texts(top, 'title')[0]?.trim() ?? '', flow.finish());
}

/** Texts of all elements of a name. */
function texts(node: Element, name: string): string[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    if (child.tagName !== name) return texts(child, name);
    return [child.childNodes.map((text) => ('value' in text ? text.value : '')).join('')];
  });
}

/** Collects paragraphs and tables of the body or of a cell in reading order. */
class Flow {
  private readonly blocks: Block[] = [];
  private line: Run[] = [];
  private style: ParagraphStyle = {};
  private textStyle: TextStyle = {};
  private indent = 0;
  private pendingAbove = 0;
  private pendingBreak = false;

  constructor(readonly rules: Rules) {}

  /** The properties of an element below others. */
  css(element: Element, parent: Css): Css {
    const classes = (attribute(element, 'class') ?? '').split(/\s+/);
    const align = attribute(element, 'align');
    const own = parseDeclarations(attribute(element, 'style') ?? '');
    return cssOf(
      parent,
      element.tagName,
      classes,
      align && element.tagName !== 'table' ? { 'text-align': align, ...own } : own,
      this.rules,
    );
  }

  /** Takes in an element with everything in it. */
  element(element: Element, parent: Css): void {
    const { tagName } = element;
    if (SILENT.has(tagName)) return;
    const css = this.css(element, parent);
    if (tagName === 'br') this.line.push({ text: '\u000b', style: textStyleOf(element, css) });
    else if (tagName === 'hr') this.pageBreak(css);
    else if (tagName === 'table') {
      this.endLine();
      this.addTable(
        importTable(
          {
            cssOf: (each, above) => this.css(each, above),
            contentOf: (cell, inner) => this.contentOf(cell, inner),
          },
          element,
          css,
        ),
      );
    } else if (BLOCKS.has(tagName)) this.block(element, css);
    else if (INLINE.has(tagName)) this.children(element, css);
    else throw new Error(`HTML import: <${tagName}> is not imitated by the stand-in`);
  }

  private contentOf(cell: Element, css: Css): Block[] {
    const inner = new Flow(this.rules);
    inner.open(cell, css);
    inner.children(cell, css);
    return inner.finish();
  }

  /** The collected blocks; a table is followed by a paragraph, and there is at least one paragraph. */
  finish(): Block[] {
    this.endLine();
    if (this.blocks.at(-1)?.kind !== 'paragraph')
      this.blocks.push(emptyParagraph(this.style, this.textStyle));
    return this.blocks;
  }

  private children(element: Element, css: Css): void {
    for (const child of element.childNodes) this.node(child, element, css);
  }

  private node(node: Node, parent: Element, css: Css): void {
    if ('tagName' in node) this.element(node, css);
    else if (node.nodeName === '#text' && 'value' in node) {
      const style = textStyleOf(parent, css);
      this.line.push({ text: node.value.replace(/[ \t\r\n\f]+/g, ' '), style });
    }
  }

  private block(element: Element, css: Css): void {
    this.endLine();
    const before = { style: this.style, textStyle: this.textStyle, indent: this.indent };
    this.open(element, css);
    const from = this.blocks.length;
    this.children(element, css);
    this.endLine();
    const last = this.blocks.at(-1);
    const below = lengthOf(css['margin-bottom'], fontSize(css)) ?? 0;
    if (last?.kind === 'paragraph' && this.blocks.length > from) {
      last.style.spaceBelow = points(Math.max(pointsOf(last.style.spaceBelow), below));
    }
    Object.assign(this, before);
  }

  private open(element: Element, css: Css): void {
    const size = fontSize(css);
    this.indent += lengthOf(css['margin-left'], size) ?? 0;
    this.pendingAbove = Math.max(this.pendingAbove, lengthOf(css['margin-top'], size) ?? 0);
    if (breaksBefore(css)) this.pendingBreak = true;
    const alignment = alignmentOf(css);
    const firstLine = lengthOf(css['text-indent'], size) ?? 0;
    const right = lengthOf(css['margin-right'], size) ?? 0;
    const spacing = lineSpacing(css);
    this.textStyle = textStyleOf(element, css);
    this.style = {
      namedStyleType: HEADINGS[element.tagName] ?? 'NORMAL_TEXT',
      ...(alignment && { alignment }),
      ...(spacing && { lineSpacing: spacing }),
      spaceBelow: points(0),
      ...(this.indent !== 0 && { indentStart: points(this.indent) }),
      ...((firstLine !== 0 || this.indent !== 0) && { indentFirstLine: points(this.indent + firstLine) }),
      ...(right !== 0 && { indentEnd: points(right) }),
    };
  }

  /** Ends the paragraph, if it holds anything. */
  private endLine(): void {
    const line = trimmed(this.line);
    const hadBreak = this.line.some((run) => run.text === '\u000b');
    this.line = [];
    if (line.length === 0 && !hadBreak) return;
    this.addParagraph(line);
  }

  private addParagraph(line: readonly Run[]): void {
    const end = { text: '\n', style: line.at(-1)?.style ?? this.textStyle };
    const paragraph = emptyParagraph({ ...this.style, spaceAbove: points(this.pendingAbove) });
    if (this.pendingBreak) paragraph.style.pageBreakBefore = true;
    paragraph.runs = joinRuns([...line, end]);
    this.pendingAbove = 0;
    this.pendingBreak = false;
    this.blocks.push(paragraph);
  }

  private addTable(table: Block): void {
    if (this.blocks.at(-1)?.kind === 'table') this.blocks.push(emptyParagraph());
    this.blocks.push(table);
  }

  private pageBreak(css: Css): void {
    if (!breaksBefore(css))
      throw new Error('HTML import: <hr> without a page break is not imitated by the stand-in');
    this.endLine();
    this.addParagraph([{ text: PAGE_BREAK, style: this.textStyle }]);
  }
}

const breaksBefore = (css: Css): boolean =>
  css['page-break-before'] === 'always' || css['break-before'] === 'page';

/** Spaces at the ends and after spaces go, and so does one line break at the end. */
function trimmed(line: readonly Run[]): Run[] {
  const runs: Run[] = [];
  let last = ' ';
  for (const run of line) {
    if (run.text === '\u000b') removeEndSpace(runs);
    const text = last.endsWith(' ') || last.endsWith('\u000b') ? run.text.replace(/^ /, '') : run.text;
    if (text === '') continue;
    runs.push({ text, style: run.style });
    last = text;
  }
  removeEndSpace(runs);
  if (runs.at(-1)?.text === '\u000b') runs.pop();
  removeEndSpace(runs);
  return runs.filter((run) => run.text !== '');
}

function removeEndSpace(runs: Run[]): void {
  const last = runs.at(-1);
  if (last) runs[runs.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
}

function textStyleOf(element: Element, css: Css): TextStyle {
  const family = css['font-family']?.split(',')[0]?.replace(/["']/g, '').trim();
  const weight = css['font-weight'] ?? '';
  const decoration = css['text-decoration'] ?? '';
  const foreground = colorOf(css.color);
  const inline = INLINE.has(element.tagName);
  const background = inline ? colorOf(css['background-color'] ?? css.background) : undefined;
  const url = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  return {
    ...(/^(bold|bolder|[6-9]00)$/.test(weight) && { bold: true }),
    ...(css['font-style'] === 'italic' && { italic: true }),
    ...(decoration.includes('underline') && { underline: true }),
    ...(decoration.includes('line-through') && { strikethrough: true }),
    ...(element.tagName === 'sup' && { baselineOffset: 'SUPERSCRIPT' as const }),
    ...(element.tagName === 'sub' && { baselineOffset: 'SUBSCRIPT' as const }),
    ...(foreground && { foregroundColor: foreground }),
    ...(background && { backgroundColor: background }),
    ...(css['font-size'] !== undefined && { fontSize: points(fontSize(css)) }),
    ...(family && { weightedFontFamily: { fontFamily: family, weight: 400 } }),
    ...(url && { link: { url } }),
  };
}

/** Percent of a single line; a line in points is compared with the usual 1.15 of the font's size. */
function lineSpacing(css: Css): number | undefined {
  const value = css['line-height'];
  if (value === undefined || value === 'normal') return undefined;
  if (/^[\d.]+$/.test(value)) return Math.round(Number(value) * 100);
  if (value.endsWith('%')) return Math.round(Number.parseFloat(value));
  const length = lengthOf(value, fontSize(css));
  return length === undefined ? undefined : Math.round((length / (fontSize(css) * 1.15)) * 100);
}
