/** Counts the indicators anew. */

import type { Indicators } from './indicator-replies';
import { readIndicators } from './read-indicators';

export function refreshIndicators(): Indicators {
  return readIndicators();
}
