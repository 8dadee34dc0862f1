/** Installable triggers of the acting account for this spreadsheet. */

export interface TriggerWish {
  readonly handler: string;
  readonly on: 'formSubmit' | 'hour';
}

/** Makes the triggers that are missing, drops doubled ones and those no longer wished. Gives the handlers it added. */
export function ensureTriggers(wishes: readonly TriggerWish[]): readonly string[] {
  const seen = new Set<string>();
  for (const trigger of ScriptApp.getProjectTriggers()) {
    const handler = trigger.getHandlerFunction();
    const wished = wishes.some((wish) => wish.handler === handler);
    if (seen.has(handler) || !wished) ScriptApp.deleteTrigger(trigger);
    else seen.add(handler);
  }
  const missing = wishes.filter(({ handler }) => !seen.has(handler));
  for (const { handler, on } of missing) {
    const builder = ScriptApp.newTrigger(handler);
    if (on === 'formSubmit')
      builder.forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onFormSubmit().create();
    // An account has one clock trigger in a file: the hourly one does everything that comes by itself.
    else builder.timeBased().everyHours(1).create();
  }
  return missing.map(({ handler }) => handler);
}

export function triggerHandlers(): readonly string[] {
  return ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
}
