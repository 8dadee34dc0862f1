/** `documents.batchUpdate`: the requests of one call, in order, all or none. */

import { ServiceError } from '../service-object';
import { updateDocumentStyle, updateParagraphStyle, updateTextStyle } from './edit-style';
import {
  deleteRow,
  insertRow,
  mergeCells,
  pinHeaderRows,
  updateCellStyle,
  updateColumns,
  updateRowStyle,
} from './edit-table';
import { deleteRange, insertPageBreak, insertText, replaceAll } from './edit-text';
import { Lengths } from './indices';
import { createNamedRange, deleteNamedRange, findNamedRanges, replaceNamedRange } from './named-ranges';
import { type ImageSource, insertPicture, pictureIn } from './pictures';
import { arrayIn, booleanIn, Fields, integerIn, textIn } from './request-fields';
import {
  areaIn,
  type Batch,
  cellIn,
  insertionPoint,
  rangeIn,
  segmentById,
  segmentsOf,
  tableIn,
  tabOf,
  tabsIn,
} from './request-places';
import { type DocumentState, emptyParagraph } from './state';

type Reply = Record<string, unknown>;
type Handler = (batch: Batch, request: Fields) => Reply | undefined;

/**
 * Applies requests to a document and returns the replies, one for each; on any error the document is as before.
 * `newId` names new headers, footers and pictures, `imageAt` fetches the latter. Throws a ServiceError with the
 * number and kind of the faulty request.
 */
export function applyRequests(
  document: DocumentState,
  requests: readonly unknown[],
  newId: () => string,
  imageAt: ImageSource = () => undefined,
): Reply[] {
  const copy = JSON.parse(JSON.stringify(document)) as DocumentState;
  const batch: Batch = { document: copy, lengths: new Lengths(), newId, imageAt };
  const replies = requests.map((request, index) => applyRequest(batch, request, index));
  if (requests.length > 0) copy.revision += 1;
  Object.assign(document, copy);
  return replies;
}

function applyRequest(batch: Batch, request: unknown, index: number): Reply {
  const where = `requests[${index}]`;
  const kinds = typeof request === 'object' && request !== null ? Object.keys(request) : [];
  const kind = kinds[0];
  if (kind === undefined) throw new ServiceError(`Invalid ${where}: No request set.`);
  if (kinds.length > 1) {
    throw new ServiceError(`Invalid value at '${where}' (oneof), oneof field 'request' is already set.`);
  }
  const handler = Object.hasOwn(HANDLERS, kind) ? HANDLERS[kind] : undefined;
  if (!handler) {
    throw new ServiceError(
      `Invalid JSON payload received. Unknown name "${kind}" at '${where}': Cannot find field.`,
    );
  }
  try {
    const reply = handler(batch, new Fields((request as Reply)[kind], kind));
    return reply ? { [kind]: reply } : {};
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    if (!error.message.startsWith('Invalid JSON payload')) {
      throw new ServiceError(`Invalid ${where}.${kind}: ${error.message}`);
    }
    throw new ServiceError(error.message.replace(" at '", ` at '${where}.`));
  }
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  insertText(batch, request) {
    request.only('text', 'location', 'endOfSegmentLocation');
    const { segment, index } = insertionPoint(batch, request);
    insertText(batch.lengths, segment, index, textIn(request, 'text'));
    return undefined;
  },
  insertPageBreak(batch, request) {
    request.only('location', 'endOfSegmentLocation');
    const { segment, index } = insertionPoint(batch, request);
    insertPageBreak(batch.lengths, segment, index);
    return undefined;
  },
  insertInlineImage(batch, request) {
    request.only('uri', 'objectSize', 'location', 'endOfSegmentLocation');
    const { segment, index } = insertionPoint(batch, request);
    const picture = pictureIn(request, batch.imageAt, `kix.${batch.newId()}`);
    insertPicture(batch.lengths, segment, index, picture);
    return { objectId: picture.id };
  },
  deleteContentRange(batch, request) {
    request.only('range');
    const { segment, range } = rangeIn(batch, request);
    deleteRange(batch.lengths, segment, ...range);
    return undefined;
  },
  replaceAllText(batch, request) {
    request.only('containsText', 'replaceText', 'tabsCriteria');
    const criteria = request.inner('containsText').only('text', 'matchCase');
    const find = textIn(criteria, 'text');
    if (find === '') throw new ServiceError('The text to search for must not be empty.');
    const segments = tabsIn(batch, request).flatMap(segmentsOf);
    const matchCase = booleanIn(criteria, 'matchCase');
    const by = textIn(request, 'replaceText');
    let count = 0;
    for (const segment of segments) count += replaceAll(batch.lengths, segment, find, by, matchCase);
    return count === 0 ? {} : { occurrencesChanged: count };
  },
  updateTextStyle(batch, request) {
    request.only('textStyle', 'fields', 'range');
    const { segment, range } = rangeIn(batch, request);
    updateTextStyle(batch.lengths, segment, range, request.raw('textStyle'), request.raw('fields'));
    return undefined;
  },
  updateParagraphStyle(batch, request) {
    request.only('paragraphStyle', 'fields', 'range');
    const { segment, range } = rangeIn(batch, request);
    updateParagraphStyle(batch.lengths, segment, range, request.raw('paragraphStyle'), request.raw('fields'));
    return undefined;
  },
  updateDocumentStyle(batch, request) {
    request.only('documentStyle', 'fields', 'tabId');
    updateDocumentStyle(
      tabOf(batch, textIn(request, 'tabId')),
      request.raw('documentStyle'),
      request.raw('fields'),
    );
    return undefined;
  },
  insertTableRow(batch, request) {
    request.only('tableCellLocation', 'insertBelow');
    const { place, row, column } = cellIn(batch, request);
    insertRow(batch.lengths, place, row, column, booleanIn(request, 'insertBelow'));
    return undefined;
  },
  deleteTableRow(batch, request) {
    request.only('tableCellLocation');
    const { place, row, column } = cellIn(batch, request);
    deleteRow(batch.lengths, place, row, column);
    return undefined;
  },
  mergeTableCells(batch, request) {
    request.only('tableRange');
    const { place, area } = areaIn(batch, request);
    mergeCells(batch.lengths, place, area);
    return undefined;
  },
  pinTableHeaderRows(batch, request) {
    request.only('tableStartLocation', 'pinnedHeaderRowsCount');
    pinHeaderRows(tableIn(batch, request).table, integerIn(request, 'pinnedHeaderRowsCount'));
    return undefined;
  },
  updateTableRowStyle(batch, request) {
    request.only('tableStartLocation', 'rowIndices', 'tableRowStyle', 'fields');
    const rows = arrayIn<number>(request, 'rowIndices');
    updateRowStyle(tableIn(batch, request).table, rows, request.raw('tableRowStyle'), request.raw('fields'));
    return undefined;
  },
  updateTableCellStyle(batch, request) {
    request.only('tableStartLocation', 'tableRange', 'tableCellStyle', 'fields');
    const whole = request.has('tableStartLocation');
    const { place, area } = whole
      ? { place: tableIn(batch, request), area: undefined }
      : areaIn(batch, request);
    updateCellStyle(place.table, area, request.raw('tableCellStyle'), request.raw('fields'));
    return undefined;
  },
  updateTableColumnProperties(batch, request) {
    request.only('tableStartLocation', 'columnIndices', 'tableColumnProperties', 'fields');
    const columns = arrayIn<number>(request, 'columnIndices');
    updateColumns(
      tableIn(batch, request).table,
      columns,
      request.raw('tableColumnProperties'),
      request.raw('fields'),
    );
    return undefined;
  },
  createNamedRange(batch, request) {
    request.only('name', 'range');
    const { segment, range } = rangeIn(batch, request);
    const namedRangeId = `kix.${batch.newId()}`;
    createNamedRange(batch.lengths, segment, range, textIn(request, 'name'), namedRangeId);
    return { namedRangeId };
  },
  deleteNamedRange(batch, request) {
    request.only('name', 'namedRangeId', 'tabsCriteria');
    for (const { tab, range } of namedRangesIn(batch, request, 'name')) deleteNamedRange(tab, range.id);
    return undefined;
  },
  replaceNamedRangeContent(batch, request) {
    request.only('text', 'namedRangeName', 'namedRangeId', 'tabsCriteria');
    const text = textIn(request, 'text');
    for (const { tab, range } of namedRangesIn(batch, request, 'namedRangeName')) {
      // The ones before have moved it, or taken it away.
      const now = tab.namedRanges?.find((each) => each.id === range.id);
      if (now) replaceNamedRange(batch.lengths, segmentById(tab, now.segmentId), now, text);
    }
    return undefined;
  },
  createHeader: (batch, request) => createSegment(batch, request, 'header'),
  createFooter: (batch, request) => createSegment(batch, request, 'footer'),
};

/** The ranges that a request names by id, or by name in the tabs of its criteria. */
function namedRangesIn(batch: Batch, request: Fields, nameField: string) {
  const id = textIn(request, 'namedRangeId');
  const name = textIn(request, nameField);
  if ((id === '') === (name === '')) {
    throw new ServiceError(`Exactly one of namedRangeId and ${nameField} must be specified.`);
  }
  return findNamedRanges(tabsIn(batch, request), id === '' ? { name } : { id });
}

function createSegment(batch: Batch, request: Fields, kind: 'header' | 'footer'): Reply {
  request.only('type', 'sectionBreakLocation');
  const type = textIn(request, 'type');
  if (type !== 'DEFAULT') throw new ServiceError(`Unsupported ${kind} type: ${type || 'unspecified'}.`);
  const location = request.has('sectionBreakLocation') ? request.inner('sectionBreakLocation') : undefined;
  const tab = tabOf(batch, location ? textIn(location, 'tabId') : '');
  const field = kind === 'header' ? 'defaultHeaderId' : 'defaultFooterId';
  if (tab.style[field] !== undefined) throw new ServiceError(`Default ${kind} already exists.`);
  const id = `kix.${batch.newId()}`;
  tab.style = { ...tab.style, [field]: id };
  (kind === 'header' ? tab.headers : tab.footers)[id] = [emptyParagraph()];
  return { [`${kind}Id`]: id };
}
