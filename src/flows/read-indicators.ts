/** Indicators as the panel shows them. */

import type { Indicators } from './indicator-replies';

export function readIndicators(): Indicators {
  return { schoolYear: '', countedOn: '', main: [], working: [], lacking: [], sheet: null };
}
