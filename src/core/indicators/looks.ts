/** How the cells of «Показатели» look, on the sheet itself and in its copy. */

import type { CellLook } from '../xlsx';
import type { Look, SheetCell } from './sheet';

interface Style {
  readonly format?: string;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly ground?: string;
}

export const GREY = '#5f6368';
const PERCENT = '0.0"\u00a0%"';
const STYLES: Readonly<Record<Look, Style>> = {
  blank: {},
  title: { bold: true, size: 16 },
  subtitle: { colour: GREY },
  heading: { bold: true, size: 12 },
  header: { colour: '#ffffff', bold: true, ground: '#3f5b76' },
  line: {},
  text: {},
  strong: { bold: true },
  percent: { format: PERCENT },
  strongPercent: { format: PERCENT, bold: true },
  faintPercent: { format: PERCENT, colour: GREY },
  deviation: { format: '+0.0;"−"0.0;0.0' },
  count: {},
  strongCount: { bold: true },
  day: { format: 'dd.mm.yyyy' },
  faint: { colour: GREY },
  small: { colour: GREY, size: 8 },
  note: { colour: GREY, size: 8 },
  reached: { colour: '#137333', bold: true },
  short: { colour: '#b06000', bold: true },
};
const TEXT = '#202124';
const SHADE = '#f1f5f9';
export const NORMAL_SIZE = 10;
/** First and last columns of figures, which stand in the middle. */
const [CENTRED_FROM, CENTRED_TO] = [2, 8];
/** Other texts run on over the empty cells beside them. */
const WRAPPED: readonly Look[] = ['header', 'text', 'small'];

/** A cell in a column of the block, 0-based; undefined is an empty one. */
export function lookOf(cell: SheetCell | undefined, column: number): CellLook {
  const look = cell?.look ?? 'blank';
  const { format = 'General', colour = TEXT, bold = false, size = NORMAL_SIZE, ground } = STYLES[look];
  return {
    format,
    colour,
    bold,
    size,
    ground: ground ?? (cell?.shaded ? SHADE : null),
    align: column >= CENTRED_FROM && column <= CENTRED_TO ? 'center' : 'left',
    wrap: WRAPPED.includes(look),
  };
}
