/** What a test sees of the panel. */

import type { Browser, Page } from 'playwright-core';
import type * as R from '../../src/flows/replies';
import { type FakeServer, fakeServer, type Name, openSidebar } from './fake-server';

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

/** «Подбор» opened with the keyboard. */
export async function openMatching(
  browser: Browser,
  server: FakeServer = fakeServer(),
): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openSidebar(browser, server);
  await page.getByRole('tab', { name: 'Подбор' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('article').first().waitFor();
  return { page, server };
}

/** Code of the mentee whose card has the focus. */
export function activeCard(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('article')?.dataset.mentee);
}

export function codes(page: Page): Promise<string[]> {
  return page
    .locator('article')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.mentee ?? ''));
}

export function requests(server: FakeServer, wanted: Name): unknown[] {
  return server.calls.filter(({ name }) => name === wanted).map(({ request }) => request);
}

export function decisions(server: FakeServer): readonly R.Decision[] {
  return requests(server, 'decide').flatMap((request) => (request as { decisions: R.Decision[] }).decisions);
}

/** The focus on the card of the mentee, as a person without a mouse brings it there. */
export async function goToCard(page: Page, code: string): Promise<void> {
  await page.locator('article[tabindex="0"]').focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 20 && (await activeCard(page)) !== code; i++) await page.keyboard.press('ArrowDown');
}

/** The form of the kind whose «Подготовить» is named so. */
export async function openPaperForm(
  browser: Browser,
  which: RegExp,
  server: FakeServer = fakeServer(),
): Promise<{ page: Page; server: FakeServer }> {
  const { page } = await openSidebar(browser, server);
  await openTab(page, 'Документы');
  await page.getByRole('button', { name: which }).first().click();
  await page.getByRole('button', { name: 'Назад' }).first().waitFor();
  return { page, server };
}
