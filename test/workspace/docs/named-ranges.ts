/** Named ranges: made, deleted, given new content, and as `documents.get` shows them. */

import { ServiceError } from '../service-object';
import { replaceRange } from './edit-text';
import { type Lengths, type Segment, segmentEnd } from './indices';
import type { NamedRange, TabState } from './state';

/** Longest name in UTF-16 units. */
const MAX_NAME = 256;

/** createNamedRange over [start, end). */
export function createNamedRange(
  lengths: Lengths,
  segment: Segment,
  [start, end]: readonly [number, number],
  name: string,
  id: string,
): void {
  if (name.length < 1 || name.length > MAX_NAME) {
    throw new ServiceError(`The name must be at least 1 character and no more than ${MAX_NAME} characters.`);
  }
  if (start >= end) throw new ServiceError('The range should not be empty.');
  const last = segmentEnd(lengths, segment);
  if (end > last) {
    throw new ServiceError(
      `Index ${end} must be less than or equal to the end index of the referenced segment, ${last}.`,
    );
  }
  if (start < segment.start)
    throw new ServiceError(`Index ${start} is not inside the content of the segment.`);
  segment.tab.namedRanges = [
    ...(segment.tab.namedRanges ?? []),
    { id, name, segmentId: segment.id, start, end },
  ];
}

/** A range by its id, or all ranges of a name; a name that nobody bears is nothing, an unknown id throws. */
export function findNamedRanges(
  tabs: readonly TabState[],
  by: { readonly id: string } | { readonly name: string },
): { readonly tab: TabState; readonly range: NamedRange }[] {
  const found = tabs.flatMap((tab) =>
    (tab.namedRanges ?? [])
      .filter((range) => ('id' in by ? range.id === by.id : range.name === by.name))
      .map((range) => ({ tab, range })),
  );
  if ('id' in by && found.length === 0) {
    throw new ServiceError(`The named range with ID ${by.id} was not found.`);
  }
  return found;
}

/** deleteNamedRange: the content stays. */
export function deleteNamedRange(tab: TabState, id: string): void {
  tab.namedRanges = tab.namedRanges?.filter((range) => range.id !== id) ?? [];
}

/** replaceNamedRangeContent of one range, which holds the new text afterwards; without text the range is gone. */
export function replaceNamedRange(lengths: Lengths, segment: Segment, range: NamedRange, text: string): void {
  replaceRange(lengths, segment, range.start, range.end, text);
}

/** `namedRanges` of a tab: by name, each with its ranges; nothing when there are none. */
export function namedRangesJson(tab: TabState): Record<string, unknown> {
  const byName = new Map<string, Record<string, unknown>[]>();
  for (const { id, name, segmentId, start, end } of tab.namedRanges ?? []) {
    const range = {
      ...(segmentId !== '' && { segmentId }),
      ...(start !== 0 && { startIndex: start }),
      endIndex: end,
      tabId: tab.id,
    };
    byName.set(name, [...(byName.get(name) ?? []), { namedRangeId: id, name, ranges: [range] }]);
  }
  if (byName.size === 0) return {};
  const entries = [...byName].map(([name, namedRanges]) => [name, { name, namedRanges }]);
  return { namedRanges: Object.fromEntries(entries) };
}
