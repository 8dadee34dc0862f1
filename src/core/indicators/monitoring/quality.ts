/** Quality of the programme in the eyes of those it touches (domain B.5, stage 1; D33). */

import type { Problem } from '../../problem';
import type { Answer } from '../../registers/answers';
import { leftAside, type RespondentTable, type Response, respondentTables } from './responses';
import { type Item, itemsOf, mean, round } from './rows';

/** Bands of the points 1 to 10 in which answers are shown. */
const BANDS = [
  [1, 4],
  [5, 6],
  [7, 8],
  [9, 10],
] as const;

export interface ItemQuality extends Item {
  readonly measure: 'quality' | 'satisfaction';
  readonly n: number;
  /** 1 to 10, to two places; null where fewer than five answered. */
  readonly mean: number | null;
  /** How many answers lie in each of the bands. */
  readonly bands: readonly number[];
}

export interface QualityGroup {
  /** One form, or several shown only together; '' where no form is known. */
  readonly forms: readonly string[];
  /** People who answered an item that is shown. */
  readonly people: number;
  /** Items that somebody of the group answered; n is 0 where fewer than five did, which tells nothing. */
  readonly items: readonly ItemQuality[];
}

export interface QualityTable {
  readonly questionnaire: string;
  readonly stage: string;
  readonly role: string;
  /** The groups below taken together, no more (see `hiding.ts`). */
  readonly all: Omit<QualityGroup, 'forms'>;
  readonly groups: readonly QualityGroup[];
  /** Forms that are in no number here: fewer than five people. */
  readonly leftOut: readonly string[];
}

export interface Quality {
  readonly schoolYear: string;
  /** A table per questionnaire, stage and role; people of different roles are not added up. */
  readonly tables: readonly QualityTable[];
  readonly problems: readonly Problem[];
}

type Scale = ItemQuality['measure'];
const SCALES: readonly Scale[] = ['quality', 'satisfaction'];
const isScale = (measure: string): measure is Scale => SCALES.some((one) => one === measure);

/** Items with the measures `quality` and `satisfaction` in one school year; `forms` as for `compareGrowth`. */
export function assessQuality(
  answers: readonly Answer[],
  schoolYear: string,
  forms: ReadonlyMap<string, string>,
): Quality {
  return {
    schoolYear,
    tables: respondentTables(answers, schoolYear, forms).flatMap((table) => {
      const rows = table.rows.filter(({ measure }) => isScale(measure));
      return rows.length === 0 ? [] : [tableOf(table, rows)];
    }),
    problems: leftAside(answers, schoolYear, SCALES),
  };
}

function tableOf(
  { questionnaire, stage, role, grouped }: RespondentTable,
  rows: readonly Answer[],
): QualityTable {
  const items = itemsOf(rows).map((item) => ({
    ...item,
    measure: rows.find(({ key }) => key === item.key)!.measure as Scale,
  }));
  const count = (entries: readonly Response[], hidden: readonly string[]): Omit<QualityGroup, 'forms'> => {
    const scaled = entries.filter(({ row }) => isScale(row.measure));
    return {
      people: new Set(scaled.map(({ who }) => who)).size,
      items: items.flatMap((item) => {
        const points = scaled.filter((entry) => entry.item === item.key).map((entry) => entry.points);
        if (points.length === 0 && !hidden.includes(item.key)) return [];
        return [
          {
            ...item,
            n: points.length,
            mean: points.length === 0 ? null : round(mean(points)),
            bands: BANDS.map(([least, most]) => points.filter((one) => one >= least && one <= most).length),
          },
        ];
      }),
    };
  };
  return {
    questionnaire,
    stage,
    role,
    all: count(
      grouped.groups.flatMap(({ entries }) => entries),
      items.map(({ key }) => key),
    ),
    groups: grouped.groups.map((group) => ({
      forms: group.forms,
      ...count(group.entries, group.hiddenItems),
    })),
    leftOut: grouped.leftOut,
  };
}
