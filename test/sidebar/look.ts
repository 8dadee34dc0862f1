/** What a test sees of the panel. */

import type { Page } from 'playwright-core';

/** All text of an element, every kind of space made plain. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const text = await page.locator(selector).first().textContent();
  return (text ?? '').replace(/\s+/g, ' ');
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.locator('#page[aria-busy=false] #view > *').first().waitFor();
}

/** Waits until the page says the text, spaces of any kind taken alike. */
export async function untilSays(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ').includes(wanted),
    text,
  );
}
