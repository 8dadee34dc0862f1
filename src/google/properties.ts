/** What the add-on remembers of this spreadsheet: ids, counters, moments. Texts only. */

export function readProperties(): Readonly<Record<string, string>> {
  return PropertiesService.getDocumentProperties().getProperties();
}

export function writeProperties(values: Readonly<Record<string, string>>): void {
  PropertiesService.getDocumentProperties().setProperties({ ...values });
}
