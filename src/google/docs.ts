/** Google Docs by its advanced service: read a document whole, change it in one atomic batch. */

import { patiently } from './patience';

/** With all tabs: a placeholder in a second one must not stay in an order. */
export function readDocument(id: string): unknown {
  return patiently(() => Docs!.Documents.get(id, { includeTabsContent: true }));
}

/** Applies all requests or none. Never tried again: indices hold for the document as it was read. */
export function changeDocument(id: string, requests: readonly object[]): void {
  if (requests.length === 0) return;
  Docs!.Documents.batchUpdate({ requests: [...requests] }, id);
}
