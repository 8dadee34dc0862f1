/** Before all tests: unpacks the packaged Chromium once, so that two test files never do it at the same time. */

import { findChromium } from './chromium';

export default function unpack(): void {
  findChromium();
}
