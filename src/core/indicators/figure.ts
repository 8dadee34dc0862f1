/** What an indicator comes to: the figure with all that a reader needs to trust it or to question it. */

import type { Problem } from '../problem';
import type { Answer } from '../registers/answers';
import type { Consent } from '../registers/consents';
import type { Headcount } from '../registers/headcount';
import type { Mentee } from '../registers/mentees';
import type { Mentor } from '../registers/mentors';
import type { Pair } from '../registers/pairs';
import type { Partner } from '../registers/partners';
import type { SchoolDetails } from '../registers/settings';
import type { Target } from '../registers/targets';

/** Everything the indicators are counted from. */
export interface Material {
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly pairs: readonly Pair[];
  readonly consents: readonly Consent[];
  readonly partners: readonly Partner[];
  readonly answers: readonly Answer[];
  readonly headcount: readonly Headcount[];
  readonly targets: readonly Target[];
  readonly school: SchoolDetails;
}

export interface Figure {
  /** `K1`…`K8` after the table of indicators (domain A.2.4), `P1`… for the working ones without a plan. */
  readonly key: string;
  readonly title: string;
  /** Counts are shown as they are, shares in percent. */
  readonly unit: 'percent' | 'count';
  /** Null when so few answered that it is not shown. */
  readonly numerator: number | null;
  /** Null when it is not known or the figure is a count. */
  readonly denominator: number | null;
  /** Percent rounded to one place, or the count; null («н/д») when there is no denominator or it is zero. */
  readonly value: number | null;
  /** Percent; null when nothing is planned. */
  readonly plan: number | null;
  /** Last day that counts. */
  readonly asOf: string;
  readonly schoolYear: string;
  /** How it was counted, with every choice that the settings make. */
  readonly rule: string;
  /** Where the numbers come from, with the denominator's day and source, and the plan's. */
  readonly source: string;
  /** What spoils or qualifies it: no denominator, few answers, a headcount that does not add up. */
  readonly problems: readonly Problem[];
}

/** Points on a line: coverage as it grew, month by month. */
export interface Point {
  /** Last day of the month, or the day of the count in the month that runs. */
  readonly asOf: string;
  /** Percent; null without a denominator. */
  readonly value: number | null;
}
