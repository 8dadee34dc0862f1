/** Plain text of a document, for tests and for the demo's look at what was written. */

import { PAGE_NUMBER, PICTURE, textOf } from './edit-text';
import type { Block, DocumentState } from './state';

/** Headers, body and footers of all tabs; cells are joined by a tab, rows by a newline, a page break is U+000C, a page number #; pictures are left out. */
export function documentText(document: DocumentState): string {
  return document.tabs
    .map((tab) =>
      [...Object.values(tab.headers), tab.body, ...Object.values(tab.footers)].map(blocksText).join(''),
    )
    .join('');
}

/** Text of a list of blocks; every paragraph and every row ends with a newline. */
export function blocksText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph')
        return textOf(block).replaceAll(PAGE_NUMBER, '#').replaceAll(PICTURE, '');
      return block.rows
        .map((row) => `${row.cells.map((cell) => blocksText(cell.content).replace(/\n$/, '')).join('\t')}\n`)
        .join('');
    })
    .join('');
}
