/** What every row of «Критерии» says, whether a criterion of the score, an optional rule or a goal. */
export interface Declaration {
  readonly key: string;
  /** The row is found by it. */
  readonly title: string;
  /** Whether it takes part unless the curator says otherwise. */
  readonly on: boolean;
  /** A whole number 0…100; null where there is nothing to weigh. */
  readonly weight: number | null;
  /** One plain sentence. */
  readonly meaning: string;
  /** One line. */
  readonly example: string;
}
