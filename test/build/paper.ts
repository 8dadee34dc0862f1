/**
 * A template written as short HTML becomes the .docx that Drive converts: only so come page numbers, paragraphs that
 * keep with the next, repeated heads of tables and widths of columns. The language is the tags and classes of
 * paper-tree.ts, paper-text.ts and paper-table.ts; anything else is refused.
 */

import type { Block, Page, Paragraph, Row, Table } from './paper-model';
import { packDocx } from './paper-package';
import { readTable } from './paper-table';
import { checkClasses, GAP, isParagraph, readParagraph } from './paper-text';
import { type Element, fault, isBlank, readArticle } from './paper-tree';

const UPRIGHT: Page = { wide: false, width: 210, height: 297, left: 20, right: 10, top: 20, bottom: 20 };
/** Kept for more than ten years: GOST R 7.0.97 leaves 30 mm where the sheet is bound. */
const STORED: Page = { ...UPRIGHT, left: 30 };
/** A sheet on its side is bound at its top. */
const WIDE: Page = { wide: true, width: 297, height: 210, left: 20, right: 10, top: 30, bottom: 20 };

/**
 * @param parts HTML of the parts by name
 * @param name what errors call the template
 * @throws Error with file and line for an unknown tag, class, attribute or part, a placeholder that is not whole,
 *   and columns wider than the page
 */
export function paperDocx(html: string, parts: ReadonlyMap<string, string>, name = 'template'): Uint8Array {
  const article = readArticle(html, parts, name);
  checkClasses(article, ['stored', 'wide']);
  const page = article.classes.includes('wide')
    ? WIDE
    : article.classes.includes('stored')
      ? STORED
      : UPRIGHT;
  return packDocx(keepSigns(withGaps(readBlocks(article, page))), page);
}

function readBlocks(article: Element, page: Page): readonly Block[] {
  return article.children.flatMap((node): readonly Block[] => {
    if (isBlank(node)) return [];
    if (typeof node === 'string') throw fault(article, `text outside of a paragraph: «${node.trim()}»`);
    if (node.tag === 'table') return [readTable(node, page)];
    if (isParagraph(node)) return [readParagraph(node, page)];
    throw fault(node, `<${node.tag}> outside of a paragraph`);
  });
}

/** Word joins tables that touch, and ends a text with a paragraph. */
function withGaps(blocks: readonly Block[]): readonly Block[] {
  const gap: Paragraph = { kind: 'paragraph', format: GAP, runs: [] };
  return blocks.flatMap((block, index) =>
    block.kind === 'table' && blocks[index + 1]?.kind !== 'paragraph' ? [block, gap] : [block],
  );
}

/** A signature takes the end of the text with it to the next page. */
function keepSigns(blocks: readonly Block[]): readonly Block[] {
  const kept = [...blocks];
  let pulled = false;
  for (let index = kept.length - 1; index >= 0; index -= 1) {
    const block = kept[index]!;
    if (block.kind === 'paragraph') {
      if (pulled) kept[index] = keepParagraph(block);
      // An empty paragraph is only distance: what stands above it has to come along.
      pulled = pulled && block.runs.length === 0;
    } else {
      kept[index] = keepRows(block, pulled);
      pulled = block.look === 'sign';
    }
  }
  return kept;
}

function keepParagraph(paragraph: Paragraph): Paragraph {
  return { ...paragraph, format: { ...paragraph.format, keep: true } };
}

/** The last row holds on to what follows only when that is pulled; the others of a signature hold on to each other. */
function keepRows(table: Table, pulled: boolean): Table {
  const last = table.rows.length - 1;
  const rows = table.rows.map((row, index): Row => {
    if (index === last ? !pulled : table.look !== 'sign') return row;
    const cells = row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(keepParagraph) }));
    return { ...row, cells };
  });
  return { ...table, rows };
}
