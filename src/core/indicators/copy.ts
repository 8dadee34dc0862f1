/** A copy of «Показатели» for the head, in a file of its own: values alone, and bars in place of the charts. */

import type { CellLook, LookedCell, Page } from '../xlsx';
import { lookOf } from './looks';
import {
  CHART_ROWS,
  filledSheet,
  SHEET_COLUMNS,
  SHEET_TITLE,
  type SheetCell,
  type SheetContent,
  type SheetRow,
} from './sheet';

const CHARTS_LINE = 'Диаграммы – в основной таблице программы, у куратора.';
/** Behind «Отметка». */
const BAR = { title: 'Выполнение плана', width: 124, at: 6, blocks: 10 } as const;
const [PLAN_AT, FACT_AT, MARK_AT, RULE_AT] = [2, 3, 5, 9] as const;

/** The sheet as a page, without the room for charts. Nobody is named in it: figures, rules, sources. */
export function copyPage(content: SheetContent): Page {
  const { rows, chartsAt } = filledSheet(content);
  const head = chartsAt === null ? rows : rows.slice(0, chartsAt - 1);
  const rest = chartsAt === null ? [] : rows.slice(chartsAt + CHART_ROWS);
  const line: SheetRow = [{ value: CHARTS_LINE, look: 'note' }];
  const kept = [...head, line, [], ...rest].filter((row, i, all) => !isEmpty(row) || !isEmpty(all[i - 1]));
  const widths = SHEET_COLUMNS.map(({ width }): number => width);
  widths.splice(BAR.at, 0, BAR.width);
  return { title: SHEET_TITLE, widths, rows: kept.map(pageRow) };
}

function isEmpty(row: SheetRow | undefined): boolean {
  return (row ?? []).every(({ value }) => value === '');
}

/** Tables of figures get a bar; the table of past years stands in the same columns as it comes. */
function pageRow(row: SheetRow): readonly (LookedCell | null)[] {
  const cells = row.map((each, column) => pageCell(each, lookOf(each, column)));
  const rule = row[RULE_AT];
  if (rule && rule.look !== 'blank') cells.splice(BAR.at, 0, barCell(row));
  return cells;
}

/** Text runs over untouched cells, not over empty ones that have been dressed. */
function pageCell({ value }: SheetCell, look: CellLook): LookedCell | null {
  return value === '' && look.ground === null ? null : { value, look };
}

/** How much of the plan has been reached, in tenths; whole when it has been reached and only then. */
function barCell(row: SheetRow): LookedCell | null {
  const mark = row[MARK_AT]!;
  const look: CellLook = { ...lookOf(mark, MARK_AT), align: 'left' };
  if (mark.look === 'header') return pageCell({ ...mark, value: BAR.title }, { ...look, align: 'center' });
  if (mark.look !== 'reached' && mark.look !== 'short') return pageCell({ ...mark, value: '' }, look);
  const part = (Number(row[FACT_AT]!.value) / Number(row[PLAN_AT]!.value)) * BAR.blocks;
  const full = mark.look === 'reached' ? BAR.blocks : Math.min(BAR.blocks - 1, Math.floor(part));
  const value = '█'.repeat(full) + '░'.repeat(BAR.blocks - full);
  return { value, look: { ...look, bold: false, size: 9 } };
}
