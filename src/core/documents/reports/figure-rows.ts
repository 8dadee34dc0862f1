/** Indicators as reports print them: counted now, or as they were when their school year was reported. */

import { isDay } from '../../day';
import { countFigures } from '../../indicators/count';
import type { Figure, Material as Ground } from '../../indicators/figure';
import { withNotes } from '../../indicators/notes';
import { WHOLE } from '../../indicators/sheet';
import { isOfFew, unitOf } from '../../indicators/years';
import { FIGURE_STATES, type StoredFigure } from '../../registers/figures';
import { HEADCOUNT } from '../../registers/headcount';
import { formatNumber } from '../../russian/plural';
import { foldText, readCode } from '../../text';
import type { Archive } from '../archive';
import { type Check, placeIn } from '../document-kind';
import { text } from '../field';
import { type List, list } from '../list';
import type { Material } from '../material';
import { FEW_ANSWERS, NO_DATA, NONE, percentWords, signed } from './percent';
import { periodOf, SCHOOL_YEAR } from './period';

/** What the indicators are counted from. */
export function groundOf(archive: Archive): Ground {
  const { mentees, mentors, pairs, consents, partners, school } = archive;
  const { answers, headcount, targets } = archive.counted();
  return { mentees, mentors, pairs, consents, partners, school, answers, headcount, targets };
}

const counts = new WeakMap<Archive, Map<string, readonly Figure[]>>();

/** Counted once for each day, however many cells print them. */
function figuresOn(archive: Archive, asOf: string): readonly Figure[] {
  const known = counts.get(archive) ?? new Map<string, readonly Figure[]>();
  counts.set(archive, known);
  const figures = known.get(asOf) ?? countFigures(groundOf(archive), asOf);
  known.set(asOf, figures);
  return figures;
}

type Told = Pick<
  Figure,
  'key' | 'title' | 'unit' | 'numerator' | 'denominator' | 'value' | 'plan' | 'asOf' | 'rule' | 'source'
>;

interface Row extends Told {
  /** Made by so few answers that they would tell who answered. */
  readonly few: boolean;
}

const isReported = ({ state }: StoredFigure): boolean => foldText(state) === foldText(FIGURE_STATES.reported);

/** Years are compared by the one they begin in: «2026–2027» and «2026/27» are alike. */
const beginning = (schoolYear: string): string => (isDay(schoolYear) ? '' : schoolYear.trim().slice(0, 4));

/** Of a figure that was reported, as it stands in «Показатели по годам». */
function fromStored(
  figure: Figure,
  { plan, value, numerator, denominator, asOf, rule, source }: StoredFigure,
): Told {
  const unit = unitOf({ value, numerator, denominator });
  return { ...figure, unit, plan, value, numerator, denominator, asOf, rule, source };
}

/** The indicators with a plan; a row that was reported is printed as it was then. */
export function mainFigures(material: Material): readonly Row[] {
  const period = periodOf(SCHOOL_YEAR, material);
  if (!period) return [];
  const { archive } = material;
  const stored = archive
    .counted()
    .figures.filter((row) => isReported(row) && beginning(row.schoolYear) === period.from.slice(0, 4));
  return figuresOn(archive, period.asOf)
    .filter(({ key }) => key.startsWith('K'))
    .map((figure) => {
      const row = stored.find(({ indicator }) => readCode(indicator) === readCode(figure.key));
      return row
        ? { ...fromStored(figure, row), few: isOfFew(row) }
        : { ...figure, few: figure.problems.some(({ code }) => code === 'answersFew') };
    });
}

function valueWords({ unit, value, few }: Row): string {
  if (few) return FEW_ANSWERS;
  return unit === 'percent' || value === null ? percentWords(value) : formatNumber(value);
}

function gap({ unit, plan, value, few }: Row): number | null {
  return few || plan === null || value === null || unit !== 'percent'
    ? null
    : Math.round((value - plan) * 10) / 10;
}

function gapWords(row: Row): string {
  const points = gap(row);
  if (points === null) return NONE;
  return signed(points);
}

function reachedWords(row: Row): string {
  const reached = isReached(row);
  if (reached !== null) return reached ? 'да' : 'нет';
  return gap(row) === null ? NONE : 'проверьте';
}

/** Null without a plan or a fact, and where more than all of them were counted: the headcount is wrong. */
export function isReached(row: Row): boolean | null {
  const points = gap(row);
  return points === null || (row.value ?? 0) > WHOLE ? null : points >= 0;
}

/** Shares with their plans, to be drawn: what so few made that it is not shown is a gap. */
export function planAndFact(material: Material): readonly Pick<Row, 'title' | 'plan' | 'value'>[] {
  return mainFigures(material)
    .filter(({ unit }) => unit === 'percent')
    .map(({ key, title, plan, value, few }) => ({
      title: `${key}. ${title}`,
      plan,
      value: few ? null : value,
    }));
}

/** «120 из 221»; of a count nothing is divided. */
function partWords({ unit, numerator, denominator, few }: Row): string {
  if (few || numerator === null) return NONE;
  if (unit === 'count') return formatNumber(numerator);
  // Nobody was asked, or nobody has answered: «0 из 0» says nothing.
  if (denominator === 0) return NONE;
  return `${formatNumber(numerator)} из ${denominator === null ? NO_DATA : formatNumber(denominator)}`;
}

/** What several rules and sources say stands once, below the table, behind a sign. */
function noted(rows: readonly Row[]): ReturnType<typeof withNotes<Row>> {
  return withNotes(rows, ['rule', 'source'], MOST_NOTES);
}

const MOST_NOTES = 9;

export function figureNotes(material: Material): readonly string[] {
  return noted(mainFigures(material)).notes;
}

export const FIGURES_LIST: List = list<Row & { readonly short: Row }>({
  name: 'Показатели',
  meaning: 'таблицы показателей',
  rows: (material) => {
    const rows = mainFigures(material);
    const { shortened } = noted(rows);
    return rows.map((row, i) => ({ ...row, short: shortened[i]! }));
  },
  columns: [
    text(['номер', 'номер показателя', 'K1'], ({ key }) => key),
    text(['показатель', 'название', 'Охват обучающихся'], ({ title }) => title),
    text(['план', 'плановое значение', '50 %'], ({ plan }) => (plan === null ? NONE : percentWords(plan))),
    text(['факт', 'что получилось', '54,2 %'], valueWords),
    text(['отклонение', 'на сколько больше или меньше плана', '+4,2'], gapWords),
    text(['достигнут', 'не ниже ли плана', 'да'], reachedWords),
    text(['посчитано', 'числитель и знаменатель', '120 из 221'], partWords),
    text(['дата', 'на какой день посчитано', '12.05.2027'], ({ asOf }) =>
      asOf.split('-').reverse().join('.'),
    ),
    text(['правило', 'как посчитано', 'обучающиеся в программах ÷ все × 100'], ({ rule }) => rule),
    text(
      ['правило кратко', 'то же, повторы – в примечаниях', 'обучающиеся ÷ все × 100¹'],
      ({ short }) => short.rule,
    ),
    text(['источник', 'откуда числа', 'лист «Контингент»'], ({ source }) => source),
    text(
      ['источник кратко', 'то же, повторы – в примечаниях', 'лист «Контингент»²'],
      ({ short }) => short.source,
    ),
  ],
});

/** A denominator that nobody has filled in spoils a figure: the sheet to fill in is named. */
export const headcountThere: Check = (material) => {
  const { headcount } = material.archive.counted();
  const lacking = mainFigures(material).filter(
    ({ unit, value, denominator, few }) =>
      !few && unit === 'percent' && value === null && denominator === null,
  );
  if (lacking.length === 0) return [];
  const place = placeIn(HEADCOUNT.key, headcount[0]?.asOf ?? '', 'asOf');
  const names = lacking.map(({ title }) => `«${title}»`).join(', ');
  return [
    { code: 'reportWithoutHeadcount', caution: true, values: { sheet: HEADCOUNT.title, names }, place },
  ];
};
