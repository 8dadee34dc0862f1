/** Number and day, which a paper gets when it is signed: their places keep a name, so that they are found again. */

import type { DocsDocument } from './document-json';
import { foldName } from './placeholders';
import type { DocsRequest } from './requests';
import type { Values } from './values';

const SIGNED_FIELDS = ['Номер', 'Дата', 'Дата, цифрами', 'Дата, прописью'] as const;
const PREFIX = 'Куратор: ';

/** Name of the range for a placeholder that is settled at signing; null for every other one. */
export function rangeName(name: string): string | null {
  const field = SIGNED_FIELDS.find((each) => foldName(each) === foldName(name));
  return field ? PREFIX + field : null;
}

/** Puts number and day into the places that carry their names; everything typed around them stays. */
export function signRequests(document: DocsDocument, values: Values): readonly DocsRequest[] {
  const names = namedRangesOf(document);
  return SIGNED_FIELDS.filter((field) => names.has(PREFIX + field)).map((field) => ({
    replaceNamedRangeContent: { namedRangeName: PREFIX + field, text: values.field(field) ?? '' },
  }));
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
