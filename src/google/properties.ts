/** What the add-on remembers of this spreadsheet: ids, counters, moments. Texts only. */

import { patiently } from './patience';

export function readProperties(): Readonly<Record<string, string>> {
  return patiently(() => PropertiesService.getDocumentProperties().getProperties());
}

export function writeProperties(values: Readonly<Record<string, string>>): void {
  patiently(() => PropertiesService.getDocumentProperties().setProperties({ ...values }));
}
