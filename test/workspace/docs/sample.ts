/** Small documents and requests for the tests of this folder. */

import { ServiceError } from '../service-object';
import { applyRequests } from './requests';
import {
  type Block,
  type Cell,
  type DocumentState,
  emptyParagraph,
  newDocument,
  type Paragraph,
  type Table,
} from './state';

export const paragraph = (text: string, style: Paragraph['runs'][number]['style'] = {}): Paragraph => ({
  ...emptyParagraph(),
  runs: [{ text: `${text}\n`, style }],
});

export const cell = (text: string): Cell => ({
  rowSpan: 1,
  columnSpan: 1,
  style: {},
  content: [paragraph(text)],
});

export const table = (...rows: string[][]): Table => ({
  kind: 'table',
  columns: rows[0]!.map(() => ({ widthType: 'EVENLY_DISTRIBUTED' })),
  rows: rows.map((texts) => ({ style: {}, cells: texts.map(cell) })),
});

export const make = (...blocks: Block[]): DocumentState => newDocument('Приказ', blocks);
let ids = 0;

/** Applies requests and returns the replies. */
export const apply = (document: DocumentState, ...requests: unknown[]) =>
  applyRequests(document, requests, () => `id${++ids}`);

/** The message of a refused batch; checks that nothing has changed. */
export const refused = (document: DocumentState, ...requests: unknown[]): string => {
  const before = JSON.stringify(document);
  let message = 'nothing was thrown';
  try {
    apply(document, ...requests);
  } catch (error) {
    expect(error).toBeInstanceOf(ServiceError);
    message = (error as Error).message;
  }
  expect(JSON.stringify(document)).toBe(before);
  return message;
};
export const insert = (index: number, text: string) => ({ insertText: { location: { index }, text } });
export const remove = (startIndex: number, endIndex: number) => ({
  deleteContentRange: { range: { startIndex, endIndex } },
});
export const at = (index: number, rowIndex: number, columnIndex: number) => ({
  tableStartLocation: { index },
  rowIndex,
  columnIndex,
});
export const tableOf = (document: DocumentState): Table => {
  const found = document.tabs[0]!.body.find((block) => block.kind === 'table');
  if (found?.kind !== 'table') throw new Error('no table');
  return found;
};
export const runsOf = (document: DocumentState, position = 0) =>
  (document.tabs[0]!.body[position] as Paragraph).runs;
