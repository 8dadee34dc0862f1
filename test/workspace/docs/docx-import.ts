/** A `.docx` file made into a document, as Drive does on upload with conversion. What is not listed here throws. */

import { paragraphStyleOf, textStyleOf } from './docx-look';
import { childOf, type DocxPart, elements, notImitated, openDocx, valOf, type Xml } from './docx-package';
import { importPicture } from './docx-pictures';
import { importRuns, SILENT_MARKS } from './docx-runs';
import { checkSettings, importSection } from './docx-section';
import { type Layer, layered, propertiesOf, readStyles, type Styles } from './docx-styles';
import { importTable } from './docx-table-import';
import { joinRuns } from './edit-text';
import { type Block, type DocumentState, newDocument, type Paragraph, type TabState } from './state';

/** The flow of text that is taken in: the body, a header or a footer. */
interface Flow {
  readonly styles: Styles;
  readonly inHeaderOrFooter: boolean;
  readonly media: DocxPart['media'];
  readonly newId: () => string;
}

/**
 * A document with one tab: text, tables, pictures, page, headers and footers. Styles are resolved, so that every
 * paragraph and run carries its whole look; `newId` names headers, footers and pictures. Throws for a file that is no `.docx`, and
 * with «… is not imitated by the stand-in» for whatever would change a page and is not known here.
 */
export function importDocx(bytes: Uint8Array, newId: () => string): DocumentState {
  const file = openDocx(bytes);
  checkSettings(file.settings);
  const styles = readStyles(file.styles);
  const background = childOf(file.document.root, 'w:background');
  if (background) throw notImitated('<w:background>');
  const body = childOf(file.document.root, 'w:body');
  const flow = { styles, media: file.document.media, newId };
  const { style, parts } = importSection(childOf(body, 'w:sectPr'));
  const document = newDocument('', importBlocks({ ...flow, inHeaderOrFooter: false }, body));
  const tab = document.tabs[0] as TabState;
  tab.style = style;
  for (const { kind, type, relationId } of parts) {
    const id = newId();
    const { root, media } = file.related(relationId);
    tab[`${kind}s`][id] = importBlocks({ ...flow, media, inHeaderOrFooter: true }, root);
    tab.style[PART_FIELDS[kind][type]] = id;
  }
  return document;
}

const PART_FIELDS = {
  header: { default: 'defaultHeaderId', first: 'firstPageHeaderId' },
  footer: { default: 'defaultFooterId', first: 'firstPageFooterId' },
} as const;

/** Paragraphs and tables of the body, of a header or of a cell; the last one is a paragraph. */
function importBlocks(flow: Flow, parent: Xml | undefined, table?: Layer): Block[] {
  const blocks: Block[] = [];
  for (const child of elements(parent)) {
    if (child.name === 'w:p') blocks.push(importParagraph(flow, child, table));
    else if (child.name === 'w:tbl') {
      if (blocks.at(-1)?.kind === 'table') throw notImitated('a table right after a table');
      const contentOf = (cell: Xml, layer: Layer) => importBlocks(flow, cell, layer);
      blocks.push(importTable({ styles: flow.styles, contentOf }, child));
    } else if (!SILENT_MARKS.has(child.name) && child.name !== 'w:sectPr' && child.name !== 'w:tcPr') {
      throw notImitated(`<${child.name}>`);
    }
  }
  if (blocks.at(-1)?.kind !== 'paragraph') {
    blocks.push(importParagraph(flow, { name: 'w:p', attributes: {}, children: [] }, table));
  }
  return blocks;
}

function importParagraph(flow: Flow, element: Xml, table?: Layer): Paragraph {
  const { styles, inHeaderOrFooter } = flow;
  const own = propertiesOf(childOf(element, 'w:pPr'));
  if (own.has('w:sectPr')) throw notImitated('a document of several sections');
  const base = styles.paragraph(valOf(own.get('w:pStyle')), table);
  const styleOf = (properties: Xml | undefined) => {
    const direct = propertiesOf(properties);
    return textStyleOf(layered(base.run, styles.character(valOf(direct.get('w:rStyle'))), direct));
  };
  const runs = importRuns(
    element,
    (run) => styleOf(childOf(run, 'w:rPr')),
    (drawing) => importPicture(drawing, flow.media, flow.newId),
    inHeaderOrFooter,
  );
  return {
    kind: 'paragraph',
    style: paragraphStyleOf(layered(base.paragraph, own), base.namedStyleType),
    runs: joinRuns([...runs, { text: '\n', style: styleOf(own.get('w:rPr')) }]),
  };
}
