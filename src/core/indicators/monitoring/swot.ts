/** SWOT of the programme: shares of participants inside, the curator's own words outside (domain B.5; D33). */

import type { Problem } from '../../problem';
import type { Answer } from '../../registers/answers';
import { leftAside, type Response, respondentTables } from './responses';
import { answersOfYear, type Item, itemsOf } from './rows';

/** Percent from which on a row of the table is a strength; the sources name none. */
const STRENGTH_FROM = 50;

export interface SwotShare extends Item {
  readonly n: number;
  readonly yes: number;
  /** Percent of the n, to one place. */
  readonly share: number;
}

export interface SwotGroup {
  /** One form, or several shown only together; '' where no form is known. */
  readonly forms: readonly string[];
  /** Shares at the threshold or above, the greatest first; equal ones as asked. */
  readonly strengths: readonly SwotShare[];
  /** Shares below it, the least first. */
  readonly weaknesses: readonly SwotShare[];
  /** Items that fewer than five of the group answered. */
  readonly hidden: readonly Item[];
}

export interface SwotTable {
  readonly questionnaire: string;
  readonly stage: string;
  readonly role: string;
  /** The groups below taken together, no more (see `hiding.ts`). */
  readonly all: Omit<SwotGroup, 'forms'>;
  readonly groups: readonly SwotGroup[];
  readonly leftOut: readonly string[];
}

/** What the curator wrote, with the form it is about: '' for the programme as a whole. */
export interface SwotWords {
  readonly form: string;
  readonly text: string;
}

export interface Swot {
  readonly schoolYear: string;
  /** Percent from which on a share is a strength. */
  readonly threshold: number;
  readonly tables: readonly SwotTable[];
  readonly words: Readonly<
    Record<'strengths' | 'weaknesses' | 'opportunities' | 'threats', readonly SwotWords[]>
  >;
  readonly problems: readonly Problem[];
}

/**
 * Yes and no of the measure `swot` in one school year, and the open answers of the curator's check: those of a response
 * that has statements on conformity. `forms` as for `compareGrowth`; `threshold` in percent.
 */
export function drawSwot(
  answers: readonly Answer[],
  schoolYear: string,
  forms: ReadonlyMap<string, string>,
  threshold = STRENGTH_FROM,
): Swot {
  const year = answersOfYear(answers, schoolYear);
  const checks = new Set(
    year.filter(({ measure }) => measure === 'conformity').map(({ response }) => response),
  );
  const open = year.filter(
    ({ measure, response, value }) =>
      measure === '' && response !== '' && checks.has(response) && value.trim() !== '',
  );
  const wordsOf = (key: string): readonly SwotWords[] =>
    open
      .filter((row) => row.key === key)
      .map(({ form, value }) => ({ form: form.trim(), text: value.trim() }));
  return {
    schoolYear,
    threshold,
    tables: respondentTables(answers, schoolYear, forms).flatMap(
      ({ questionnaire, stage, role, rows, grouped: { groups, leftOut } }) => {
        const items = itemsOf(rows.filter(({ measure }) => measure === 'swot'));
        if (items.length === 0) return [];
        const all = groups.flatMap(({ entries }) => entries);
        const keys = items.map(({ key }) => key);
        return [
          {
            questionnaire,
            stage,
            role,
            all: split(all, items, keys, threshold),
            groups: groups.map((group) => ({
              forms: group.forms,
              ...split(group.entries, items, group.hiddenItems, threshold),
            })),
            leftOut,
          },
        ];
      },
    ),
    words: {
      strengths: wordsOf('strengths'),
      weaknesses: wordsOf('weaknesses'),
      opportunities: wordsOf('opportunities'),
      threats: wordsOf('threats'),
    },
    problems: leftAside(answers, schoolYear, ['swot']),
  };
}

function split(
  entries: readonly Response[],
  items: readonly Item[],
  mayBeHidden: readonly string[],
  threshold: number,
): Omit<SwotGroup, 'forms'> {
  const counted = items.map((item) => {
    const own = entries.filter((entry) => entry.item === item.key);
    const yes = own.filter(({ points }) => points === 1).length;
    const share = own.length === 0 ? 0 : Math.round((yes / own.length) * 1000) / 10;
    return { ...item, n: own.length, yes, share };
  });
  const shown = counted.filter(({ n }) => n > 0);
  // By the counts themselves: 49,96 % is shown as 50, and is below it.
  const isStrong = ({ yes, n }: SwotShare): boolean => yes * 100 >= threshold * n;
  return {
    strengths: shown.filter(isStrong).sort((a, b) => b.share - a.share),
    weaknesses: shown.filter((one) => !isStrong(one)).sort((a, b) => a.share - b.share),
    hidden: items.filter(({ key }, i) => counted[i]!.n === 0 && mayBeHidden.includes(key)),
  };
}
