/** What stands on «Показатели», the sheet that the head of the school looks at: rows of cells and how each looks. */

import type { Input } from '../cell';
import type { StoredFigure } from '../registers/figures';
import { longDay } from '../russian/dates';
import { schoolYearText } from '../russian/school-years';
import type { Figure } from './figure';
import { NOTE_ROWS, withNotes } from './notes';
import { firstYear, isMain, pastFigures, unitOf } from './years';

export const SHEET_TITLE = 'Показатели';

/** Below it everything belongs to the curator; the block above, as wide as the columns, to the add-on. */
export const NOTES_LINE = 'Ниже – место для ваших заметок';

/** Columns of the block: titles by which they are found when somebody has put his own between them; widths in pixels. */
export const SHEET_COLUMNS = [
  { title: '№', width: 40 },
  { title: 'Показатель', width: 260 },
  { title: 'План', width: 80 },
  { title: 'Факт', width: 80 },
  { title: 'Отклонение', width: 96 },
  { title: 'Отметка', width: 128 },
  { title: 'Числитель', width: 86 },
  { title: 'Знаменатель', width: 100 },
  { title: 'Дата среза', width: 88 },
  { title: 'Как посчитано', width: 320 },
  { title: 'Источник', width: 260 },
] as const;

export type Look =
  | 'blank'
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'header'
  | 'line'
  | 'text'
  | 'strong'
  | 'percent'
  | 'strongPercent'
  | 'faintPercent'
  | 'deviation'
  | 'count'
  | 'strongCount'
  | 'day'
  | 'faint'
  | 'small'
  | 'note'
  | 'reached'
  | 'short';

export interface SheetCell {
  readonly value: Input;
  readonly look: Look;
  /** Stands in a row of a table whose ground is shaded. */
  readonly shaded?: boolean;
}

export type SheetRow = readonly SheetCell[];

const WIDTH = SHEET_COLUMNS.length;
const BLANK: SheetCell = { value: '', look: 'blank' };
const EMPTY_ROW: SheetRow = SHEET_COLUMNS.map(() => BLANK);

const cell = (value: Input, look: Look): SheetCell => ({ value, look });

function row(...cells: readonly SheetCell[]): SheetRow {
  return Array.from({ length: WIDTH }, (_, i) => cells[i] ?? BLANK);
}

/** Height of a row of the sheet in pixels, and how many are kept free for the charts. */
export const ROW_HEIGHT = 21;
export const CHART_ROWS = 42;

export interface SheetContent {
  readonly school: string;
  readonly schoolYear: string;
  readonly today: string;
  readonly figures: readonly Figure[];
  readonly stored: readonly StoredFigure[];
  /** What spoils or qualifies a figure, in sentences, by its key. */
  readonly remarks: Readonly<Record<string, readonly string[]>>;
}

export interface IndicatorSheet {
  readonly rows: readonly SheetRow[];
  /** Row on which the charts begin, 0-based; null while there is nothing to draw. */
  readonly chartsAt: number | null;
}

/** The sheet with the figures of the school year: the table of the head, charts, working figures, past years. */
export function filledSheet(content: SheetContent): IndicatorSheet {
  const { figures, remarks } = content;
  const line = (figure: Figure, i: number): SheetRow => figureRow(figure, remarks[figure.key] ?? [], i);
  const { shortened, notes } = withNotes(figures.filter(isMain));
  const working = figures.filter((figure) => !isMain(figure)).map(line);
  const head = [
    ...top(content),
    HEADER,
    ...shortened.map(line),
    ...Array.from({ length: NOTE_ROWS }, (_, i) => row(cell(notes[i] ?? '', 'note'))),
    EMPTY_ROW,
    row(cell('Диаграммы', 'heading')),
  ];
  return {
    rows: [
      ...head,
      ...Array.from({ length: CHART_ROWS }, () => EMPTY_ROW),
      ...(working.length > 0 ? [row(cell(WORKING_TITLE, 'heading')), HEADER, ...working, EMPTY_ROW] : []),
      ...pastRows(content),
    ],
    chartsAt: head.length,
  };
}

const WORKING_TITLE = 'Рабочие показатели';
/** Begins what stands below the source of a figure. */
export const REMARK = 'Замечание: ';

/** What the sheet says before anything has been counted. */
export function emptySheet(school: string): IndicatorSheet {
  const lines = [
    'Показатели ещё не посчитаны.',
    '1. Заполните лист «Контингент»: сколько в школе обучающихся и педагогов и на какую дату.',
    '2. Нажмите «Обновить показатели» в меню «Расширения» – «Куратор». Дальше они обновляются сами каждую ночь.',
    '3. Впишите план школы в строки этого года, которые появятся внизу листа «Плановые значения», и обновите ещё раз.',
  ];
  return {
    rows: [
      row(cell('Показатели наставничества', 'title')),
      row(cell(school, 'subtitle')),
      EMPTY_ROW,
      ...lines.map((text) => row(cell(text, 'line'))),
      EMPTY_ROW,
    ],
    chartsAt: null,
  };
}

function top({ school, schoolYear, today }: SheetContent): readonly SheetRow[] {
  const said = [school, schoolYearText(schoolYear), `посчитано на ${longDay(today)}`];
  return [
    row(cell('Показатели наставничества', 'title')),
    row(cell(said.filter((text) => text !== '').join(' · '), 'subtitle')),
    EMPTY_ROW,
  ];
}

const HEADER: SheetRow = SHEET_COLUMNS.map(({ title }) => cell(title, 'header'));

/** No data and no plan are said, never shown as 0. */
const UNKNOWN = cell('н/д', 'faint');
const NOTHING = cell('–', 'faint');

function figureRow(figure: Figure, remarks: readonly string[], i: number): SheetRow {
  const { key, title, unit, value, plan, numerator, denominator, asOf, rule, source } = figure;
  const gap = deviation(value, plan);
  // Working figures have no plan: dashes in every row would only distract.
  const unplanned = isMain(figure) ? NOTHING : BLANK;
  const notes = remarks.map((text) => `${REMARK}${text}`);
  const cells = [
    cell(key, 'faint'),
    cell(title, 'text'),
    plan === null ? unplanned : cell(plan, 'percent'),
    value === null ? UNKNOWN : cell(value, unit === 'count' ? 'strongCount' : 'strongPercent'),
    gap === null ? unplanned : cell(gap, 'deviation'),
    plan === null && !isMain(figure) ? BLANK : MARKS[markOf(figure)],
    unit === 'count' ? NOTHING : numerator === null ? UNKNOWN : cell(numerator, 'count'),
    denominator === null ? (unit === 'count' ? NOTHING : UNKNOWN) : cell(denominator, 'count'),
    cell({ date: asOf }, 'day'),
    cell(rule, 'small'),
    cell([source, ...notes].filter((text) => text !== '').join('\n'), 'small'),
  ];
  return i % 2 === 1 ? cells.map((each) => ({ ...each, shaded: true })) : cells;
}

/** Difference of fact and plan in percentage points, to one place; null without either. */
export function deviation(value: number | null, plan: number | null): number | null {
  return value === null || plan === null ? null : Math.round((value - plan) * 10) / 10;
}

/** Percent. */
export const WHOLE = 100;

export type Mark = 'reached' | 'short' | 'odd' | 'unplanned' | 'unknown';

export function markOf({ value, plan }: Pick<Figure, 'value' | 'plan'>): Mark {
  if (value === null) return 'unknown';
  if (plan === null) return 'unplanned';
  // More than all of them: something in the headcount is wrong, and nothing is praised.
  if (value > WHOLE) return 'odd';
  return value >= plan ? 'reached' : 'short';
}

const MARKS: Readonly<Record<Mark, SheetCell>> = {
  reached: cell('✓ достигнут', 'reached'),
  short: cell('▲ не достигнут', 'short'),
  odd: cell('▲ проверьте', 'short'),
  unplanned: cell('– нет плана', 'faint'),
  unknown: UNKNOWN,
};

/** As many years as there are columns between «план» and the rules. */
const YEARS = 6;
const FIRST_YEAR_AT = 3;

/** Two lines an indicator, plan and fact, years from left to right. */
function pastRows({ figures, stored, schoolYear }: SheetContent): readonly SheetRow[] {
  const past = pastFigures(stored, schoolYear);
  const years = [...new Set(past.map((record) => firstYear(record.schoolYear)))].slice(-YEARS);
  if (years.length === 0) return [];
  const header = ['№', 'Показатель', '', ...years.map((year) => `${year}–${(year ?? 0) + 1}`)];
  const lines = figures.filter(isMain).flatMap(({ key, title }, i) => {
    const of = (year: number | null): StoredFigure | undefined =>
      past.find((record) => record.indicator === key && firstYear(record.schoolYear) === year);
    const shade = (cells: SheetRow): SheetRow =>
      i % 2 === 1
        ? cells.map((each, at) => (at < FIRST_YEAR_AT + years.length ? { ...each, shaded: true } : each))
        : cells;
    return [
      shade(
        row(
          cell(key, 'faint'),
          cell(title, 'text'),
          cell('план', 'faint'),
          ...years.map((year) => pastCell(of(year)?.plan ?? null, NOTHING, 'faintPercent')),
        ),
      ),
      shade(row(BLANK, BLANK, cell('факт', 'strong'), ...years.map((year) => pastFact(of(year))))),
    ];
  });
  return [
    row(cell('Прошлые годы', 'heading')),
    row(...header.map((title) => cell(title, 'header'))),
    ...lines,
    EMPTY_ROW,
  ];
}

function pastFact(record: StoredFigure | undefined): SheetCell {
  if (!record) return UNKNOWN;
  return pastCell(record.value, UNKNOWN, unitOf(record) === 'count' ? 'strongCount' : 'strongPercent');
}

function pastCell(value: number | null, otherwise: SheetCell, look: Look): SheetCell {
  return value === null ? otherwise : cell(value, look);
}
