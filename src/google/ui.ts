/** Menu, sidebar and messages of the spreadsheet. */

import { patiently } from './patience';

export interface MenuItem {
  readonly title: string;
  readonly handler: string;
}

/** Allowed in every authorization mode: nothing but menu calls. */
export function showMenu(items: readonly (MenuItem | null)[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of items) {
    if (item) menu.addItem(item.title, item.handler);
    else menu.addSeparator();
  }
  menu.addToUi();
}

export function showSidebar(title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title));
}

export function showMessage(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Text of an HTML file that stands beside the bundle. */
export function readPage(name: string): string {
  return patiently(() => HtmlService.createHtmlOutputFromFile(name).getContent());
}

export function logFault(error: unknown): void {
  console.error(error instanceof Error ? (error.stack ?? String(error)) : String(error));
}
