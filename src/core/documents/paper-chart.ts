/** Charts of a paper: declared once, a picture where the template names it: «{{Диаграмма охвата}}». */

import type { Drawing } from '../indicators/charts';
import { type Field, text } from './field';
import type { Material } from './material';

export interface PaperChart {
  /** Stands between the braces. */
  readonly name: string;
  readonly meaning: string;
  /** Null when there is nothing to draw. */
  readonly draw: (material: Material) => PaperDrawing | null;
}

export type PaperDrawing = Omit<Drawing, 'name'>;

/** As it is put into a document: where Docs finds it, points. */
export interface Picture {
  readonly uri: string;
  readonly width: number;
  readonly height: number;
}

/** By the folded name of their charts. */
export type Pictures = ReadonlyMap<string, Picture>;

/** As wide as the text of an A4 page. */
const WIDTH = 460;
/** Of what is not bars: title, legend, axis and all. */
const HEIGHT = 140;
const AROUND_BARS = 48;
/** A single bar would be crushed between title and axis. */
const LEAST = 96;
const BAR = 9;
const BETWEEN = 6;
/** Two lines of its name stand beside it. */
const CATEGORY = 22;

/** Points; bars lie one below the other and need the more room the more there are. */
export function sizeOf({ kind, table }: PaperDrawing): { readonly width: number; readonly height: number } {
  const bars = (table.length - 1) * Math.max(CATEGORY, (table[0]!.length - 1) * BAR + BETWEEN);
  return { width: WIDTH, height: kind === 'bar' ? Math.max(LEAST, AROUND_BARS + bars) : HEIGHT };
}

/** What stands for a chart where no picture can: in the preview, and in a paper that Google gave no picture for. */
export function chartField({ name, meaning, draw }: PaperChart): Field<Material> {
  const title = 'Диаграмма «Охват обучающихся по месяцам»';
  const field = text<Material>([name, meaning, title], (material) => {
    const drawing = draw(material);
    return drawing ? `Диаграмма «${drawing.title}»` : '';
  });
  return { ...field, spellings: { '': field.spellings['']! } };
}
