/** Looks for faults of accessibility in a page and everything framed in it, as it stands. */

import type { AxeResults } from 'axe-core';
import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** One line per fault: the rule and the elements; none is the aim. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const frame of page.frames()) {
    // Letters are shown without scripts; nothing can be run in them.
    if (frame.url().includes('/letter/')) continue;
    await frame.evaluate(source);
    const { violations } = await frame.evaluate<AxeResults>(
      "axe.run(document, { iframes: false, preload: false, resultTypes: ['violations'] })",
    );
    faults.push(...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
  }
  return faults;
}
