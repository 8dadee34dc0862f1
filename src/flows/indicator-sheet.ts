/** «Показатели» and the hidden sheet of its charts: made when they are lacking, filled and charted. */

import { type ChartMaterial, chartData, chartPlans, DATA_TITLE } from '../core/indicators/charts';
import { emptySheet, filledSheet, SHEET_TITLE, type SheetContent } from '../core/indicators/sheet';
import { drawCharts } from '../google/charts';
import { dressIndicatorSheet, fillBlock, hideSheet, writeChartData } from '../google/indicator-sheet';
import { ensureSheet } from '../google/layout';
import { readMemory, writeMemory } from './memory';

/** Keys under which the two sheets are remembered. */
export const INDICATOR_SHEET = 'indicators';
const DATA_SHEET = 'chartData';
const NOTHING_LEFT = { rows: 0, look: '' } as const;

/**
 * Finds both sheets or makes them, the one for the head at the place among the tabs, saying what to do first. Tells
 * whether that was made.
 */
export function ensureIndicatorSheet(position: number, school: string): boolean {
  const memory = readMemory();
  const { id, made } = ensureSheet(memory.sheets[INDICATOR_SHEET] ?? null, SHEET_TITLE, position);
  // A run cut off before it had filled the sheet has not remembered it.
  if (memory.sheets[INDICATOR_SHEET] !== id) {
    const { rows, look } = fillBlock(id, emptySheet(school), NOTHING_LEFT);
    dressIndicatorSheet(id);
    writeMemory({ figures: { ...memory.figures, rows, look } });
  }
  const data = ensureSheet(memory.sheets[DATA_SHEET] ?? null, DATA_TITLE, Number.MAX_SAFE_INTEGER);
  hideSheet(data.id);
  writeMemory({ sheets: { ...memory.sheets, [INDICATOR_SHEET]: id, [DATA_SHEET]: data.id } });
  return made;
}

/** Writes the figures and brings the charts in line; the sheets are made again when somebody has deleted them. */
export function fillIndicatorSheet(content: SheetContent & ChartMaterial): void {
  ensureIndicatorSheet(Number.MAX_SAFE_INTEGER, content.school);
  const { sheets, figures, charts } = readMemory();
  const [id, dataId] = [sheets[INDICATOR_SHEET]!, sheets[DATA_SHEET]!];
  const plans = chartPlans(content);
  const filled = filledSheet(content);
  writeChartData(dataId, chartData(plans));
  const { rows, look, places, columns } = fillBlock(id, filled, figures);
  writeMemory({ figures: { ...figures, rows, look } });
  const drawn = drawCharts(id, dataId, plans, charts, {
    top: (places[filled.chartsAt ?? 0] ?? 0) + 1,
    columns,
  });
  writeMemory({ charts: { ...drawn } });
}
