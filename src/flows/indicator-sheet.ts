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

/** Finds the sheet or makes it at the place among the tabs, saying what to do first. Tells whether it was made. */
export function ensureIndicatorSheet(position: number, school: string): boolean {
  const memory = readMemory();
  const { id, made } = ensureSheet(memory.sheets[INDICATOR_SHEET] ?? null, SHEET_TITLE, position);
  if (made) {
    const { rows, look } = fillBlock(id, emptySheet(school), NOTHING_LEFT);
    dressIndicatorSheet(id);
    writeMemory({ figures: { ...memory.figures, rows, look } });
  }
  writeMemory({ sheets: { ...memory.sheets, [INDICATOR_SHEET]: id } });
  return made;
}

/** Writes the figures and brings the charts in line; the sheets are made again when somebody has deleted them. */
export function fillIndicatorSheet(content: SheetContent & ChartMaterial): void {
  ensureIndicatorSheet(Number.MAX_SAFE_INTEGER, content.school);
  const dataId = ensureDataSheet();
  const { sheets, figures, charts } = readMemory();
  const id = sheets[INDICATOR_SHEET]!;
  const plans = chartPlans(content);
  const filled = filledSheet(content);
  writeChartData(dataId, chartData(plans));
  const { rows, look, columns } = fillBlock(id, filled, figures);
  writeMemory({ figures: { ...figures, rows, look } });
  const drawn = drawCharts(id, dataId, plans, charts, { top: (filled.chartsAt ?? rows) + 1, columns });
  writeMemory({ charts: { ...drawn } });
}

function ensureDataSheet(): number {
  const { sheets } = readMemory();
  const { id } = ensureSheet(sheets[DATA_SHEET] ?? null, DATA_TITLE, Number.MAX_SAFE_INTEGER);
  hideSheet(id);
  if (sheets[DATA_SHEET] !== id) writeMemory({ sheets: { ...sheets, [DATA_SHEET]: id } });
  return id;
}
