/** What is drawn: the chart of a sheet and the one of the Charts service alike. */
export interface DrawnChart {
  /** `COLUMN`, `BAR`, `PIE`, `LINE`. */
  readonly type: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    /** The values as they stand beside their columns and points; empty where nothing does. */
    readonly texts: readonly string[];
  }[];
  readonly width: number;
  readonly height: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** How many times as big as usual letters and lines are; 1 when left out. */
  readonly zoom?: number;
  /** The axis of numbers begins near the lowest one unless it is told where, as it does outside Sheets. */
  readonly tight?: boolean;
}
