/** A document as `documents.get` of the Docs API v1 returns it. */

import { PAGE_BREAK, PAGE_NUMBER } from './edit-text';
import { Lengths } from './indices';
import { namedRangesJson } from './named-ranges';
import { inlineObjectsJson } from './pictures';
import type { Block, Cell, DocumentState, Paragraph, Picture, Run, Table, TabState } from './state';

type Json = Record<string, unknown>;

/** A start index of 0 is left out, as every zero of the API is. */
const span = (start: number, end: number): Json =>
  start === 0 ? { endIndex: end } : { startIndex: start, endIndex: end };

/** Defaults behind the styles of the runs. */
const NAMED_STYLES = {
  styles: [
    namedStyle('NORMAL_TEXT', 11),
    namedStyle('TITLE', 26),
    namedStyle('SUBTITLE', 15),
    namedStyle('HEADING_1', 20),
    namedStyle('HEADING_2', 16),
    namedStyle('HEADING_3', 14),
    namedStyle('HEADING_4', 12),
    namedStyle('HEADING_5', 11),
    namedStyle('HEADING_6', 11),
  ],
};

function namedStyle(namedStyleType: string, size: number): Json {
  return {
    namedStyleType,
    textStyle: {
      bold: false,
      fontSize: { magnitude: size, unit: 'PT' },
      weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
    },
    paragraphStyle: { namedStyleType, alignment: 'START', lineSpacing: 115, direction: 'LEFT_TO_RIGHT' },
  };
}

/**
 * The JSON of the whole document; its tabs are in `tabs`, or the first one's parts on top. Pictures have an address
 * when `contentUri` gives them one.
 */
export function documentJson(
  id: string,
  title: string,
  document: DocumentState,
  includeTabsContent: boolean,
  contentUri?: (picture: Picture) => string,
): Json {
  const lengths = new Lengths();
  const head = {
    documentId: id,
    title,
    revisionId: revisionId(document),
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
  };
  if (!includeTabsContent) return { ...head, ...tabJson(lengths, document.tabs[0]!, contentUri) };
  const tabs = document.tabs.map((tab, index) => ({
    tabProperties: { tabId: tab.id, title: tab.title, ...(index > 0 && { index }) },
    documentTab: tabJson(lengths, tab, contentUri),
  }));
  return { ...head, tabs };
}

/** The name of the present version of a document. */
export const revisionId = (document: DocumentState): string => `revision-${document.revision}`;

function tabJson(lengths: Lengths, tab: TabState, contentUri?: (picture: Picture) => string): Json {
  const sectionBreak = {
    endIndex: 1,
    sectionBreak: {
      sectionStyle: {
        columnSeparatorStyle: 'NONE',
        contentDirection: 'LEFT_TO_RIGHT',
        sectionType: 'CONTINUOUS',
      },
    },
  };
  return {
    body: { content: [sectionBreak, ...contentJson(lengths, tab.body, 1)] },
    ...segmentsJson(lengths, 'header', tab.headers),
    ...segmentsJson(lengths, 'footer', tab.footers),
    ...namedRangesJson(tab),
    ...inlineObjectsJson(tab, contentUri),
    documentStyle: tab.style,
    namedStyles: NAMED_STYLES,
  };
}

function segmentsJson(lengths: Lengths, kind: 'header' | 'footer', segments: TabState['headers']): Json {
  const entries = Object.entries(segments).map(([id, blocks]): [string, Json] => [
    id,
    { [`${kind}Id`]: id, content: contentJson(lengths, blocks, 0) },
  ]);
  return entries.length === 0 ? {} : { [`${kind}s`]: Object.fromEntries(entries) };
}

function contentJson(lengths: Lengths, blocks: readonly Block[], start: number): Json[] {
  let at = start;
  return blocks.map((block) => {
    const from = at;
    at += lengths.of(block);
    const inner = block.kind === 'table' ? tableJson(lengths, block, from) : paragraphJson(block, from);
    return { ...span(from, at), [block.kind]: inner };
  });
}

function paragraphJson(paragraph: Paragraph, start: number): Json {
  let at = start;
  const elements = paragraph.runs.map((run) => {
    const from = at;
    at += run.text.length;
    return { ...span(from, at), ...elementJson(run) };
  });
  return { elements, paragraphStyle: paragraph.style };
}

function elementJson({ text, style, picture }: Run): Json {
  if (picture) return { inlineObjectElement: { inlineObjectId: picture.id, textStyle: style } };
  if (text === PAGE_BREAK) return { pageBreak: { textStyle: style } };
  if (text === PAGE_NUMBER) return { autoText: { type: 'PAGE_NUMBER', textStyle: style } };
  return { textRun: { content: text, textStyle: style } };
}

function tableJson(lengths: Lengths, table: Table, start: number): Json {
  let at = start + 1;
  const tableRows = table.rows.map((row) => {
    const rowStart = at;
    at += 1;
    const tableCells = row.cells.map((cell) => {
      const cellStart = at;
      at += lengths.of(cell);
      return {
        startIndex: cellStart,
        endIndex: at,
        content: contentJson(lengths, cell.content, cellStart + 1),
        tableCellStyle: cellStyleJson(cell),
      };
    });
    return { startIndex: rowStart, endIndex: at, tableCells, tableRowStyle: row.style };
  });
  return {
    rows: table.rows.length,
    columns: table.columns.length,
    tableRows,
    tableStyle: { tableColumnProperties: table.columns },
  };
}

/** Every cell is reported with a background and paddings; 5 pt is the editor's own. */
function cellStyleJson(cell: Cell): Json {
  const padding = { magnitude: 5, unit: 'PT' };
  return {
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    backgroundColor: {},
    paddingLeft: padding,
    paddingRight: padding,
    paddingTop: padding,
    paddingBottom: padding,
    contentAlignment: 'TOP',
    ...cell.style,
  };
}
