/** Installable triggers of the acting account for this spreadsheet. */

export interface TriggerWish {
  readonly handler: string;
  readonly on: 'formSubmit' | 'morning';
}

/** Makes the triggers that are missing and drops doubled ones. Gives the handlers it added. */
export function ensureTriggers(wishes: readonly TriggerWish[]): readonly string[] {
  const seen = new Set<string>();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    if (seen.has(handler)) ScriptApp.deleteTrigger(trigger);
    seen.add(handler);
  }
  const missing = wishes.filter(({ handler }) => !seen.has(handler));
  for (const { handler, on } of missing) {
    const builder = ScriptApp.newTrigger(handler);
    if (on === 'formSubmit')
      builder.forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create();
    else builder.timeBased().everyDays(1).atHour(5).create();
  }
  return missing.map(({ handler }) => handler);
}

export function triggerHandlers(): readonly string[] {
  return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
}
