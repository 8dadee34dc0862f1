/** A document drawn as sheets of paper, for the trial in the browser. */

import { hexOf } from './docx-blocks';
import { PAGE_BREAK, PAGE_NUMBER } from './edit-text';
import {
  type Block,
  type CellBorder,
  type CellStyle,
  type Dimension,
  type DocumentState,
  type Paragraph,
  type Picture,
  points,
  pointsOf,
  type Table,
  type TabState,
  type TextStyle,
} from './state';
import { columnWidths, pageSizeOf, textWidthOf, visibleCells } from './table-grid';

const STYLE = `<style>
.docs-pages{background:#f0f2f5;padding:8mm 0;font-family:Arial,sans-serif;font-size:11pt;line-height:1.15;color:#000}
.docs-page{box-sizing:border-box;position:relative;background:#fff;margin:0 auto 8mm;box-shadow:0 1px 3px rgba(60,64,67,.3)}
.docs-page p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere;min-height:1em}
.docs-page table{border-collapse:collapse;table-layout:fixed}
.docs-header,.docs-footer{position:absolute}
@media print{.docs-pages{padding:0;background:none}.docs-page{margin:0;box-shadow:none;break-after:page}}
</style>`;

/**
 * HTML of the document without html and body tags: a `<style>` and one `.docs-page` sheet for each stretch between
 * page breaks, of the document's own page size in millimetres; what is longer than a page makes its sheet longer.
 * Page numbers count the sheets.
 * All text is escaped.
 */
export function documentPages(document: DocumentState): string {
  return `${STYLE}<div class="docs-pages">${document.tabs.map(tabPages).join('')}</div>`;
}

function tabPages(tab: TabState): string {
  const width = textWidthOf(tab.style);
  return splitPages(tab.body)
    .map((blocks, index) => page(tab, blocks, width, index))
    .join('');
}

/** Stretches between page breaks; a break inside a paragraph divides it. */
function splitPages(body: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]];
  for (const block of body) {
    if (block.kind === 'table') {
      pages.at(-1)!.push(block);
      continue;
    }
    if (block.style.pageBreakBefore && pages.at(-1)!.length > 0) pages.push([]);
    let rest = block.runs;
    for (let i = rest.findIndex((run) => run.text === PAGE_BREAK); i >= 0; ) {
      if (i > 0) pages.at(-1)!.push({ ...block, runs: rest.slice(0, i) });
      pages.push([]);
      rest = rest.slice(i + 1);
      i = rest.findIndex((run) => run.text === PAGE_BREAK);
    }
    // Nothing but the newline after a break is no line of the next page.
    const onlyEnd = rest.length < block.runs.length && rest.every((run) => run.text === '\n');
    if (!onlyEnd) pages.at(-1)!.push({ ...block, runs: rest });
  }
  return pages;
}

function page(tab: TabState, blocks: readonly Block[], width: number, index: number): string {
  const { style } = tab;
  const number = String(index + (style.pageNumberStart ?? 1));
  const ownFirst = index === 0 && style.useFirstPageHeaderFooter === true;
  const part = (kind: 'header' | 'footer', edge: 'top' | 'bottom'): string => {
    const id =
      kind === 'header'
        ? ownFirst
          ? style.firstPageHeaderId
          : style.defaultHeaderId
        : ownFirst
          ? style.firstPageFooterId
          : style.defaultFooterId;
    const content = id === undefined ? undefined : tab[`${kind}s`][id];
    if (!content) return '';
    const margin = kind === 'header' ? style.marginHeader : style.marginFooter;
    const place = css({ [edge]: mm(margin), left: mm(style.marginLeft), right: mm(style.marginRight) });
    const html = blocksHtml(content, width).replaceAll(PAGE_NUMBER, number);
    return `<div class="docs-${kind}"${place}>${html}</div>`;
  };
  const { width: paperWidth, height: paperHeight } = pageSizeOf(style);
  const paper = css({
    width: mm(points(paperWidth)),
    'min-height': mm(points(paperHeight)),
    padding: [style.marginTop, style.marginRight, style.marginBottom, style.marginLeft].map(mm).join(' '),
  });
  return `<section class="docs-page"${paper}>${part('header', 'top')}${blocksHtml(blocks, width)}${part('footer', 'bottom')}</section>`;
}

const blocksHtml = (blocks: readonly Block[], width: number): string =>
  blocks.map((block) => (block.kind === 'table' ? tableHtml(block, width) : paragraphHtml(block))).join('');

function paragraphHtml({ style, runs }: Paragraph): string {
  const align = { START: 'left', CENTER: 'center', END: 'right', JUSTIFIED: 'justify' };
  const indent = pointsOf(style.indentFirstLine) - pointsOf(style.indentStart);
  const look = css({
    'text-align': style.alignment && align[style.alignment],
    'text-indent': indent === 0 ? undefined : pt(indent),
    'margin-left': style.indentStart && pt(pointsOf(style.indentStart)),
    'margin-right': style.indentEnd && pt(pointsOf(style.indentEnd)),
    'margin-top': style.spaceAbove && pt(pointsOf(style.spaceAbove)),
    'margin-bottom': style.spaceBelow && pt(pointsOf(style.spaceBelow)),
    'border-bottom': style.borderBottom && `${pt(pointsOf(style.borderBottom.width))} solid #000`,
    // Docs counts from the height of the font, about 1.15 of its size; CSS from the size.
    'line-height':
      style.lineSpacing === undefined ? undefined : String(round((style.lineSpacing / 100) * 1.15)),
    ...textCss(runs.at(-1)?.style ?? {}),
  });
  const content = runs.map((run) => {
    if (run.picture) return pictureHtml(run.picture);
    const text = escaped(run.text.replace(/\n$/, '').replaceAll('\u000b', '\n'));
    return text === '' ? '' : `<span${css(textCss(run.style))}>${text}</span>`;
  });
  const tag = { TITLE: 'h1', HEADING_1: 'h1', HEADING_2: 'h2', HEADING_3: 'h3' }[style.namedStyleType ?? ''];
  const role = tag ? ` role="heading" aria-level="${tag.slice(1)}"` : '';
  return `<p${role}${look}>${content.join('')}</p>`;
}

function pictureHtml({ contentType, base64, width, height, description = '' }: Picture): string {
  const size = css({ width: pt(width), height: pt(height) });
  return `<img src="data:${contentType};base64,${base64}" alt="${escaped(description)}"${size}>`;
}

function textCss(style: TextStyle): Record<string, string | undefined> {
  const lines = [style.underline && 'underline', style.strikethrough && 'line-through']
    .filter(Boolean)
    .join(' ');
  const color = hexOf(style.foregroundColor);
  const background = hexOf(style.backgroundColor);
  const raised = { SUPERSCRIPT: 'super', SUBSCRIPT: 'sub', NONE: undefined }[style.baselineOffset ?? 'NONE'];
  return {
    'font-weight': style.bold === undefined ? undefined : style.bold ? 'bold' : 'normal',
    'font-style': style.italic ? 'italic' : undefined,
    'text-decoration': lines || undefined,
    'font-size': style.fontSize && pt(pointsOf(style.fontSize)),
    'font-family': style.weightedFontFamily && fontFamily(style.weightedFontFamily.fontFamily),
    color: color && `#${color}`,
    'background-color': background && `#${background}`,
    'vertical-align': raised,
    'font-variant': style.smallCaps ? 'small-caps' : undefined,
  };
}

/** A quoted name without what could end the quotation. */
const fontFamily = (name: string): string => `'${name.replace(/[^\p{L}\p{N} _-]/gu, '')}',serif`;

function tableHtml(table: Table, textWidth: number): string {
  const widths = columnWidths(table, textWidth);
  const columns = widths.map((width) => `<col${css({ width: pt(width) })}>`).join('');
  const rows = visibleCells(table).map((cells, index) => {
    const height = table.rows[index]!.style.minRowHeight;
    const row = cells.map(({ column, cell }) => {
      const width = widths.slice(column, column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
      const spans = `${cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : ''}`;
      return `<td${spans}${css(cellCss(cell.style))}>${blocksHtml(cell.content, width)}</td>`;
    });
    return `<tr${css({ height: height && pt(pointsOf(height)) })}>${row.join('')}</tr>`;
  });
  const headers = table.rows.findIndex((row) => !row.style.tableHeader);
  const head = headers < 0 ? rows.length : headers;
  const width = css({ width: pt(widths.reduce((sum, each) => sum + each, 0)) });
  const thead = head > 0 ? `<thead>${rows.slice(0, head).join('')}</thead>` : '';
  return `<table${width}><colgroup>${columns}</colgroup>${thead}<tbody>${rows.slice(head).join('')}</tbody></table>`;
}

function cellCss(style: CellStyle): Record<string, string | undefined> {
  const background = hexOf(style.backgroundColor);
  const sides = [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft];
  return {
    'border-top': borderCss(style.borderTop),
    'border-right': borderCss(style.borderRight),
    'border-bottom': borderCss(style.borderBottom),
    'border-left': borderCss(style.borderLeft),
    padding: sides.map((side) => pt(pointsOf(side, 5))).join(' '),
    'vertical-align': (style.contentAlignment ?? 'TOP').toLowerCase(),
    'background-color': background && `#${background}`,
  };
}

function borderCss(border: CellBorder | undefined): string {
  const width = pointsOf(border?.width, 1);
  if (width === 0) return 'none';
  const look = { SOLID: 'solid', DASH: 'dashed', DOT: 'dotted' }[border?.dashStyle ?? 'SOLID'];
  return `${pt(width)} ${look} #${hexOf(border?.color) ?? '000000'}`;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const pt = (points: number): string => `${round(points)}pt`;
const mm = (length: Dimension | undefined): string => `${round((pointsOf(length) * 25.4) / 72)}mm`;

/** A style attribute of the properties that have a value. */
function css(properties: Readonly<Record<string, string | undefined>>): string {
  const text = Object.entries(properties).flatMap(([name, value]) => (value ? [`${name}:${value}`] : []));
  return text.length === 0 ? '' : ` style="${escaped(text.join(';'))}"`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
