/** The places of a document that requests speak of: tabs, segments, ranges, tables and cells. */

import { ServiceError } from '../service-object';
import type { Area } from './edit-table';
import { type Lengths, type Segment, segmentEnd, type TablePlace, tableAt } from './indices';
import type { ImageSource } from './pictures';
import { arrayIn, type Fields, integerIn, textIn } from './request-fields';
import type { DocumentState, TabState } from './state';

/** The document of one call while its requests are applied. */
export interface Batch {
  readonly document: DocumentState;
  readonly lengths: Lengths;
  readonly newId: () => string;
  readonly imageAt: ImageSource;
}

export function tabOf(batch: Batch, id: string): TabState {
  const tab = id === '' ? batch.document.tabs[0] : batch.document.tabs.find((each) => each.id === id);
  if (!tab) throw new ServiceError(`Tab with ID ${id} was not found.`);
  return tab;
}

/** Those of `tabsCriteria`, or all. */
export function tabsIn(batch: Batch, request: Fields): TabState[] {
  if (!request.has('tabsCriteria')) return batch.document.tabs;
  const ids = arrayIn<string>(request.inner('tabsCriteria').only('tabIds'), 'tabIds');
  return ids.map((id) => tabOf(batch, id));
}

/** Body, headers and footers. */
export function segmentsOf(tab: TabState): Segment[] {
  return [
    bodyOf(tab),
    ...Object.keys(tab.headers).map((id) => segmentById(tab, id)),
    ...Object.keys(tab.footers).map((id) => segmentById(tab, id)),
  ];
}

/** The segment that a Location, a Range or an EndOfSegmentLocation speaks of. */
export function segmentOf(batch: Batch, location: Fields): Segment {
  const tab = tabOf(batch, textIn(location, 'tabId'));
  return segmentById(tab, textIn(location, 'segmentId'));
}

const bodyOf = (tab: TabState): Segment => ({ tab, kind: 'body', id: '', blocks: tab.body, start: 1 });

/** The body when the id is empty. */
export function segmentById(tab: TabState, id: string): Segment {
  if (id === '') return bodyOf(tab);
  const header = tab.headers[id];
  const blocks = header ?? tab.footers[id];
  if (!blocks) throw new ServiceError(`Segment with ID ${id} was not found.`);
  return { tab, kind: header ? 'header' : 'footer', id, blocks, start: 0 };
}

export function insertionPoint(batch: Batch, request: Fields): { segment: Segment; index: number } {
  if (request.has('endOfSegmentLocation')) {
    const segment = segmentOf(batch, request.inner('endOfSegmentLocation').only('segmentId', 'tabId'));
    return { segment, index: segmentEnd(batch.lengths, segment) - 1 };
  }
  const location = request.inner('location').only('index', 'segmentId', 'tabId');
  return { segment: segmentOf(batch, location), index: integerIn(location, 'index') };
}

export function rangeIn(batch: Batch, request: Fields): { segment: Segment; range: [number, number] } {
  const range = request.inner('range').only('startIndex', 'endIndex', 'segmentId', 'tabId');
  const segment = segmentOf(batch, range);
  return { segment, range: [integerIn(range, 'startIndex'), integerIn(range, 'endIndex')] };
}

export function tableIn(batch: Batch, parent: Fields): TablePlace {
  const location = parent.inner('tableStartLocation').only('index', 'segmentId', 'tabId');
  return tableAt(batch.lengths, segmentOf(batch, location), integerIn(location, 'index'));
}

export function cellIn(batch: Batch, parent: Fields): { place: TablePlace; row: number; column: number } {
  const cell = parent.inner('tableCellLocation').only('tableStartLocation', 'rowIndex', 'columnIndex');
  return {
    place: tableIn(batch, cell),
    row: integerIn(cell, 'rowIndex'),
    column: integerIn(cell, 'columnIndex'),
  };
}

export function areaIn(batch: Batch, request: Fields): { place: TablePlace; area: Area } {
  const range = request.inner('tableRange').only('tableCellLocation', 'rowSpan', 'columnSpan');
  const { place, row, column } = cellIn(batch, range);
  const area = {
    row,
    column,
    rowSpan: integerIn(range, 'rowSpan'),
    columnSpan: integerIn(range, 'columnSpan'),
  };
  return { place, area };
}
