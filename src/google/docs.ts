/** Google Docs by its advanced service: read a document whole, change it in one atomic batch. */

/** With all tabs: a placeholder in a second one must not stay in an order. */
export function readDocument(id: string): unknown {
  return Docs!.Documents.get(id, { includeTabsContent: true });
}

/** Applies all requests or none. */
export function changeDocument(id: string, requests: readonly object[]): void {
  if (requests.length === 0) return;
  Docs!.Documents.batchUpdate({ requests: [...requests] }, id);
}
