/** A document written as a `.docx` file, as Drive exports it. */

import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
} from 'docx';
import { DEFAULT_FONT, docxBlocks, twips } from './docx-blocks';
import { type Block, type DocumentState, type DocumentStyle, points, type TabState } from './state';
import { pageSizeOf, textWidthOf } from './table-grid';

/** Single lines and a bit, as the normal text of a Docs document has. */
const DEFAULT_LINE = Math.round(2.4 * 115);

/** The bytes of the file; every tab begins on a new page. */
export async function writeDocx(document: DocumentState, title: string): Promise<Buffer> {
  const heading = (points: number) => ({
    run: { font: DEFAULT_FONT, size: points * 2, color: '000000' },
    paragraph: { spacing: { before: 0, after: 0 } },
  });
  const file = new Document({
    title,
    creator: '',
    // Docs does not stretch a justified line that ends with a line break.
    compatibility: { doNotExpandShiftReturn: true },
    styles: {
      default: {
        document: {
          run: { font: DEFAULT_FONT, size: 22 },
          paragraph: { spacing: { line: DEFAULT_LINE, lineRule: LineRuleType.AUTO } },
        },
        title: heading(26),
        heading1: heading(20),
        heading2: heading(16),
        heading3: heading(14),
        heading4: heading(12),
        heading5: heading(11),
        heading6: heading(11),
      },
    },
    sections: document.tabs.map(sectionOf),
  });
  return await Packer.toBuffer(file);
}

function sectionOf(tab: TabState): ISectionOptions {
  const { style } = tab;
  const width = textWidthOf(style);
  const part = (kind: 'headers' | 'footers', id: string | undefined): readonly Block[] | undefined =>
    id === undefined ? undefined : tab[kind][id];
  const paged = <T>(
    kind: 'headers' | 'footers',
    ids: readonly [string | undefined, string | undefined],
    make: (blocks: ReturnType<typeof docxBlocks>) => T,
  ) => {
    const everywhere = part(kind, ids[0]);
    const first = part(kind, ids[1]);
    return {
      ...(everywhere && { default: make(docxBlocks(everywhere, width)) }),
      // Without a header of its own the first page has none, which Word wants said beside the one of the others.
      ...(style.useFirstPageHeaderFooter &&
        (first || everywhere) && {
          first: make(first ? docxBlocks(first, width) : [new Paragraph({})]),
        }),
    };
  };
  return {
    headers: paged(
      'headers',
      [style.defaultHeaderId, style.firstPageHeaderId],
      (children) => new Header({ children }),
    ),
    footers: paged(
      'footers',
      [style.defaultFooterId, style.firstPageFooterId],
      (children) => new Footer({ children }),
    ),
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: style.useFirstPageHeaderFooter === true,
      page: {
        size: paperOf(style),
        ...(style.pageNumberStart !== undefined &&
          style.pageNumberStart !== 1 && { pageNumbers: { start: style.pageNumberStart } }),
        margin: {
          top: twips(style.marginTop),
          bottom: twips(style.marginBottom),
          left: twips(style.marginLeft),
          right: twips(style.marginRight),
          header: twips(style.marginHeader),
          footer: twips(style.marginFooter),
        },
      },
    },
    children: docxBlocks(tab.body, width),
  };
}

/** The package turns a landscape page itself: it wants the size of the paper upright. */
function paperOf(style: DocumentStyle) {
  const { width, height } = pageSizeOf(style);
  const long = twips(points(Math.max(width, height)));
  const short = twips(points(Math.min(width, height)));
  return width > height
    ? { width: short, height: long, orientation: PageOrientation.LANDSCAPE }
    : { width: short, height: long };
}
