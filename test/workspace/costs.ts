/** How long a service call takes on the virtual clock, ms: round figures of the usual size, not measurements. */

const EXACT: Readonly<Record<string, number>> = {
  'Utilities.sleep': 0,
  'Range.setValues': 20,
  'Range.getValues': 10,
  'SpreadsheetApp.flush': 50,
  'Spreadsheet.insertSheet': 200,
  'Sheet.insertChart': 200,
  'Sheet.updateChart': 200,
  'Chart.getAs': 300,
  'Chart.getBlob': 300,
  'Drive.Files.export': 1500,
  'FormApp.create': 800,
  'FormApp.openById': 300,
  'Form.setDestination': 800,
  'Form.getResponses': 500,
  'Form.deleteResponse': 300,
  'Form.getItems': 50,
  'MailApp.sendEmail': 300,
  'SpreadsheetTriggerBuilder.create': 300,
  'ClockTriggerBuilder.create': 300,
};

const BY_CLASS: Readonly<Record<string, number>> = {
  ItemResponse: 1,
  FormResponse: 1,
  Files: 500,
  'Drive.Files': 500,
  Documents: 500,
  'Docs.Documents': 500,
  Menu: 1,
  Utilities: 1,
  Blob: 1,
  Logger: 0,
  Session: 1,
  HtmlService: 10,
  HtmlOutput: 1,
};

const DEFAULT = 5;
const known = new Map<string, number>();

/** Cost of `Class.method` in ms. */
export function costOf(className: string, method: string): number {
  const key = `${className}.${method}`;
  let cost = known.get(key);
  if (cost === undefined) {
    cost = EXACT[key] ?? BY_CLASS[className] ?? byName(className, method);
    known.set(key, cost);
  }
  return cost;
}

function byName(className: string, method: string): number {
  if (/Builder$|^Condition|Rule$/.test(className)) return 1;
  if (className === 'Form' && /^(add|move|delete|set)/.test(method)) return 150;
  if (/Item$/.test(className) && /^(set|show)/.test(method)) return 100;
  if (/^(set|insert|delete|create|append|clear|remove|protect|merge)/.test(method)) return 10;
  return DEFAULT;
}
