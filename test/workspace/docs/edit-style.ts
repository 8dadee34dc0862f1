/** Requests that change the looks of text, paragraphs and the page. */

import { ServiceError } from '../service-object';
import { joinRuns, sliceRuns } from './edit-text';
import { styleChange } from './field-mask';
import { eachParagraph, type Lengths, placeOf, type Segment, segmentEnd } from './indices';
import { type DocumentStyle, type ParagraphStyle, pointsOf, type TabState, type TextStyle } from './state';
import { pageSizeOf, textWidthOf } from './table-grid';

const NAMED_STYLES = new Set([
  'NORMAL_TEXT',
  'TITLE',
  'SUBTITLE',
  'HEADING_1',
  'HEADING_2',
  'HEADING_3',
  'HEADING_4',
  'HEADING_5',
  'HEADING_6',
]);
const ALIGNMENTS = new Set(['START', 'CENTER', 'END', 'JUSTIFIED']);

function checkRange(lengths: Lengths, segment: Segment, start: number, end: number): void {
  if (start >= end) throw new ServiceError('The range should not be empty.');
  const last = segmentEnd(lengths, segment);
  if (end > last) {
    throw new ServiceError(
      `Index ${end} must be less than or equal to the end index of the referenced segment, ${last}.`,
    );
  }
}

/** updateTextStyle over [start, end). */
export function updateTextStyle(
  lengths: Lengths,
  segment: Segment,
  range: readonly [number, number],
  values: unknown,
  mask: unknown,
): void {
  const [start, end] = range;
  checkRange(lengths, segment, start, end);
  const change = styleChange<TextStyle>('textStyle', values, mask);
  eachParagraph(lengths, placeOf(segment), start, end, (paragraph, at) => {
    const from = Math.max(0, start - at);
    const to = end - at;
    paragraph.runs = joinRuns([
      ...sliceRuns(paragraph.runs, 0, from),
      ...sliceRuns(paragraph.runs, from, to).map((run) => ({ ...run, style: change(run.style) })),
      ...sliceRuns(paragraph.runs, to, Infinity),
    ]);
  });
}

/** updateParagraphStyle of every paragraph that shares an index with [start, end). */
export function updateParagraphStyle(
  lengths: Lengths,
  segment: Segment,
  range: readonly [number, number],
  values: unknown,
  mask: unknown,
): void {
  const [start, end] = range;
  checkRange(lengths, segment, start, end);
  const change = styleChange<ParagraphStyle>('paragraphStyle', values, mask);
  const probe = change({});
  if (probe.alignment !== undefined && !ALIGNMENTS.has(probe.alignment)) {
    throw new ServiceError(`Invalid value at 'paragraph_style.alignment', "${probe.alignment}"`);
  }
  if (probe.namedStyleType !== undefined && !NAMED_STYLES.has(probe.namedStyleType)) {
    throw new ServiceError(`Invalid value at 'paragraph_style.named_style_type', "${probe.namedStyleType}"`);
  }
  eachParagraph(lengths, placeOf(segment), start, end, (paragraph) => {
    if (probe.pageBreakBefore && (segment.kind !== 'body' || !segment.blocks.includes(paragraph))) {
      throw new ServiceError(
        'pageBreakBefore cannot be set on a paragraph in a table, header, footer or footnote.',
      );
    }
    const style = change(paragraph.style);
    // A paragraph always has a named style and a direction: cleared, they return to the normal ones.
    paragraph.style = { ...style, namedStyleType: style.namedStyleType ?? 'NORMAL_TEXT' };
    paragraph.style.direction ??= 'LEFT_TO_RIGHT';
  });
}

/** updateDocumentStyle of one tab. Throws when the margins leave no room for text. */
export function updateDocumentStyle(tab: TabState, values: unknown, mask: unknown): void {
  const style = styleChange<DocumentStyle>('documentStyle', values, mask)(tab.style);
  const height = pageSizeOf(style).height - pointsOf(style.marginTop) - pointsOf(style.marginBottom);
  if (textWidthOf(style) <= 0 || height <= 0)
    throw new ServiceError('The margins must leave room for content on the page.');
  tab.style = style;
}
