/** Menu, sidebar and messages of the editor that the script runs in: a spreadsheet's or a form's. */

import { patiently } from './patience';

export interface MenuItem {
  readonly title: string;
  readonly handler: string;
}

/** Which editor the script runs in: one script serves both. */
export type Host = 'spreadsheet' | 'form';

/** Found by what the editor gives: asking for its windows is allowed in every authorization mode. */
export function host(): Host {
  try {
    SpreadsheetApp.getUi();
    return 'spreadsheet';
  } catch {
    return 'form';
  }
}

function ui(): GoogleAppsScript.Base.Ui {
  return host() === 'spreadsheet' ? SpreadsheetApp.getUi() : FormApp.getUi();
}

/** Allowed in every authorization mode: nothing but menu calls. */
export function showMenu(items: readonly (MenuItem | null)[]): void {
  const menu = ui().createAddonMenu();
  for (const item of items) {
    if (item) menu.addItem(item.title, item.handler);
    else menu.addSeparator();
  }
  menu.addToUi();
}

export function showSidebar(title: string): void {
  ui().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title));
}

/** A page of its own in a window over the editor; `size` in pixels. */
export function showDialog(
  page: string,
  title: string,
  size: { readonly width: number; readonly height: number },
): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(size.width).setHeight(size.height);
  ui().showModalDialog(output, title);
}

export function showMessage(title: string, text: string): void {
  const windows = ui();
  windows.alert(title, text, windows.ButtonSet.OK);
}

/** Whether the person says yes; closing the window is no. */
export function askYes(title: string, text: string): boolean {
  const windows = ui();
  return windows.alert(title, text, windows.ButtonSet.YES_NO) === windows.Button.YES;
}

/** Text of an HTML file that stands beside the bundle. */
export function readPage(name: string): string {
  return patiently(() => HtmlService.createHtmlOutputFromFile(name).getContent());
}

export function logFault(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? String(error)) : String(error));
}
