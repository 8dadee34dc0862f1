/** What the panel gets to show of indicators. */

import type { CellPlace } from '../core/trouble';

export interface IndicatorCard {
  readonly key: string;
  readonly title: string;
  /** Figures in words: «54,2 %», «12», «н/д». */
  readonly fact: string;
  /** '' when nothing is planned. */
  readonly plan: string;
  /** Difference to the plan: «+4,2», «−10,0»; '' without either. */
  readonly deviation: string;
  /** `none`: no plan or no fact. */
  /** `odd`: more was counted than there are. */
  readonly mark: 'reached' | 'short' | 'odd' | 'none';
  /** «120 из 221» or, for a count, ''. */
  readonly counted: string;
  readonly rule: string;
  readonly source: string;
  /** What spoils or qualifies the figure, each in one sentence. */
  readonly remarks: readonly string[];
}

/** The table for the head: a file of its own with the values of «Показатели» alone. */
export interface IndicatorCopy {
  readonly url: string;
  /** Day of the last update, in words. */
  readonly updatedOn: string;
  /** The last update found no file, or Google has refused it; '' when it went well. */
  readonly trouble: '' | 'gone' | 'failed';
}

export interface Indicators {
  readonly schoolYear: string;
  /** Day of the last count, in words; '' when nothing has been counted yet. */
  readonly countedOn: string;
  /** K1–K8. */
  readonly main: readonly IndicatorCard[];
  readonly working: readonly IndicatorCard[];
  /** What the curator should fill in first, with the way there. */
  readonly lacking: readonly { readonly text: string; readonly place: CellPlace | null }[];
  /** Where the sheet «Показатели» is; null before it is made. */
  readonly sheet: CellPlace | null;
  /** null while there is none. */
  readonly copy: IndicatorCopy | null;
}
