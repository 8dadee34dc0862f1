declare module 'munkres-js' {
  /** Pairs of row and column of least cost; pads to a square with zeros. */
  export default function computeMunkres(
    costs: readonly (readonly number[])[],
  ): readonly (readonly [number, number])[];
}
