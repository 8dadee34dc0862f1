/** The code of a row, as most registers have it. */

import type { Column } from './register';

export const CODE = {
  title: 'Код',
  kind: 'text',
  group: 'who',
  width: 80,
  note: 'Присваивается сам и не повторяется.',
} as const satisfies Column;
