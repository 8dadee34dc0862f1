/** Number and day, which a paper gets when it is signed: their places keep a name, so that they are found again. */

import { type DocsDocument, paragraphs, segments } from './document-json';
import type { DocumentKind } from './document-kind';
import { spellingsOf } from './field';
import type { Material } from './material';
import { beforeStop, foldName } from './placeholders';
import { type DocsRequest, replaceRange } from './requests';
import type { Values } from './values';
import { listsOf } from './vocabulary';

const SIGNED_FIELDS = ['Номер', 'Дата', 'Дата, цифрами', 'Дата, прописью'] as const;
const PREFIX = 'Куратор: ';

/** Behind a value that stands in front of a full stop: it goes without its own. */
const STOP = '.';

/** Name of the range for a placeholder that is settled at signing; null for every other one. */
export function rangeName(name: string, behind = ''): string | null {
  const field = SIGNED_FIELDS.find((each) => foldName(each) === foldName(name));
  return field ? PREFIX + field + (behind === STOP ? STOP : '') : null;
}

/** Puts number and day into the places that carry their names; everything typed around them stays. */
export function signRequests(document: DocsDocument, values: Values): readonly DocsRequest[] {
  const names = namedRangesOf(document);
  return SIGNED_FIELDS.flatMap((field) =>
    ['', STOP].flatMap((behind) => {
      const namedRangeName = PREFIX + field + behind;
      const text = beforeStop(values.field(field) ?? '', behind);
      return names.has(namedRangeName) ? [{ replaceNamedRangeContent: { namedRangeName, text } }] : [];
    }),
  );
}

/** Cells of lists that follow from the day of the paper, «12.10.2026 – 31.05.2027»: old text to new. */
export function movedCells(
  kind: DocumentKind,
  before: Material,
  after: Material,
): ReadonlyMap<string, string> {
  const moved = new Map<string, string>();
  for (const list of listsOf(kind)) {
    const [old, fresh] = [list.open(before), list.open(after)];
    if (old.count !== fresh.count) continue;
    for (const column of list.columns.flatMap(spellingsOf).map(foldName)) {
      for (let row = 0; row < old.count; row += 1) {
        const [from, to] = [old.cell(column, row) ?? '', fresh.cell(column, row) ?? ''];
        if (from !== to && from !== '' && to !== '') moved.set(from, to);
      }
    }
  }
  return moved;
}

/** Replaces the cells that hold nothing but an old text, from the last one on: what was typed elsewhere stays. */
export function moveRequests(
  document: DocsDocument,
  moved: ReadonlyMap<string, string>,
): readonly DocsRequest[] {
  if (moved.size === 0) return [];
  return segments(document).flatMap((segment) =>
    [...paragraphs(segment)].reverse().flatMap(({ cell, text, start }) => {
      const old = text.replace(/\n$/, '');
      const fresh = cell === null ? undefined : moved.get(old);
      return fresh === undefined ? [] : replaceRange(segment, start, start + old.length, fresh);
    }),
  );
}

function namedRangesOf(document: DocsDocument): ReadonlySet<string> {
  const names = new Set(Object.keys(document.namedRanges ?? {}));
  const visit = (tabs: DocsDocument['tabs']): void => {
    for (const { documentTab, childTabs } of tabs ?? []) {
      for (const name of Object.keys(documentTab?.namedRanges ?? {})) names.add(name);
      visit(childTabs);
    }
  };
  visit(document.tabs);
  return names;
}
