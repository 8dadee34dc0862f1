/** The parts a trouble is told in. */

import type { Trouble } from '../core/trouble';

export type Say = (values: Readonly<Record<string, string>>) => string;

export interface Words {
  readonly happened: Say;
  readonly data: string;
  readonly todo: Say;
  readonly repair?: NonNullable<Trouble['repair']>;
}

export const UNCHANGED = 'Ничего не изменено.';
