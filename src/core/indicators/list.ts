/** All indicators, in the order in which they are shown. */

import { K1, K2, K3, K7, K8 } from './coverage';
import type { Indicator } from './indicator';
import { P1, P2, P3 } from './meetings';
import { K4 } from './partners';
import { K5, K6 } from './satisfaction';
import { P4, P5, P6, P7, P8, P9 } from './working';

export const INDICATORS: readonly Indicator[] = [
  K1,
  K2,
  K3,
  K4,
  K5,
  K6,
  K7,
  K8,
  P1,
  P2,
  P3,
  P4,
  P5,
  P6,
  P7,
  P8,
  P9,
];
