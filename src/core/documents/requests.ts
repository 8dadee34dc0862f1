/** Requests of the Docs API v1 in the shapes used here. */
import type { Segment } from './document-json';
import type { Picture } from './paper-chart';

/** One request of `Docs.Documents.batchUpdate`, such as `{insertText: {…}}`. */
export type DocsRequest = Readonly<Record<string, object>>;

export function insertText({ ids }: Segment, index: number, text: string): readonly DocsRequest[] {
  return text === '' ? [] : [{ insertText: { location: { index, ...ids }, text } }];
}

export function deleteRange({ ids }: Segment, startIndex: number, endIndex: number): readonly DocsRequest[] {
  return endIndex > startIndex ? [{ deleteContentRange: { range: { startIndex, endIndex, ...ids } } }] : [];
}

/** Docs fetches the picture from its address at once; nothing of the address is kept. */
export function insertPicture(
  { ids }: Segment,
  index: number,
  { uri, width, height }: Picture,
): readonly DocsRequest[] {
  const points = (magnitude: number) => ({ magnitude, unit: 'PT' });
  const objectSize = { width: points(width), height: points(height) };
  return [{ insertInlineImage: { uri, location: { index, ...ids }, objectSize } }];
}

/** Inserts behind the old text, where its style still holds, and then drops the old text. */
export function replaceRange(
  segment: Segment,
  start: number,
  end: number,
  text: string,
): readonly DocsRequest[] {
  return [...insertText(segment, end, text), ...deleteRange(segment, start, end)];
}

/** `{index}` of a table with the ids of its segment. */
export function tableLocation({ ids }: Segment, tableStart: number): { readonly index: number } {
  return { index: tableStart, ...ids };
}

/** Names a stretch of text, so that it is found again whatever is typed around it. */
export function nameRange(
  { ids }: Segment,
  name: string,
  startIndex: number,
  endIndex: number,
): readonly DocsRequest[] {
  return endIndex > startIndex
    ? [{ createNamedRange: { name, range: { startIndex, endIndex, ...ids } } }]
    : [];
}
