/** How named ranges follow edits of the text around and inside them. */

import type { Segment } from './indices';

/**
 * After [at, at + removed) has given way to `inserted` units. What is put at the very start or end of a range stays
 * outside it; a range that has lost its whole content is gone. Where old text is replaced, the new text stands in
 * the place of its first character.
 */
export function moveRanges({ tab, id }: Segment, at: number, removed: number, inserted: number): void {
  if (!tab.namedRanges || (removed === 0 && inserted === 0)) return;
  const moved = (index: number, isEnd: boolean): number => {
    if (index < at || (index === at && (isEnd || removed > 0))) return index;
    return index < at + removed ? at + inserted : index + inserted - removed;
  };
  tab.namedRanges = tab.namedRanges.flatMap((range) => {
    if (range.segmentId !== id) return [range];
    const start = moved(range.start, false);
    const end = moved(range.end, true);
    return start < end ? [{ ...range, start, end }] : [];
  });
}

/** Cells that take over the content of others: throws when a named range begins or ends inside what moves. */
export function refuseRangesInside({ tab, id }: Segment, start: number, end: number): void {
  const cut = tab.namedRanges?.some(
    (range) =>
      range.segmentId === id &&
      range.start < end &&
      range.end > start &&
      !(range.start <= start && range.end >= end),
  );
  if (cut) throw new Error('A named range in a cell that moves into another is not imitated by the stand-in');
}
