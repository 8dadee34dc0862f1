/**
 * Small whole numbers that stand for words where thousands of pairs are compared: equal words have equal
 * numbers, the empty word has 0. The numbers mean nothing else and decide nothing, so it does not matter that
 * they depend on which word came first.
 */

export type Numbering = (word: string) => number;

export function numbering(): Numbering {
  const known = new Map([['', 0]]);
  return (word) => {
    let number = known.get(word);
    if (number === undefined) {
      number = known.size;
      known.set(word, number);
    }
    return number;
  };
}

/**
 * A set of such numbers. The lists of a school are short, so the first numbers are the bits of one small number,
 * which compares fastest; the rest stand 32 to each element.
 */
export interface Bits {
  readonly low: number;
  readonly rest: Int32Array;
}

/** So many bits make a number that needs no memory of its own. */
const LOW = 30;
const NONE = new Int32Array(0);

export function bitsOf(numbers: readonly number[]): Bits {
  const length = numbers.reduce((most, number) => Math.max(most, ((number - LOW) >> 5) + 1), 0);
  const rest = length === 0 ? NONE : new Int32Array(length);
  let low = 0;
  for (const number of numbers) {
    if (number < LOW) low |= 1 << number;
    else rest[(number - LOW) >> 5]! |= 1 << ((number - LOW) & 31);
  }
  return { low, rest };
}

export function hasBit({ low, rest }: Bits, number: number): boolean {
  if (number < LOW) return ((low >> number) & 1) === 1;
  const at = (number - LOW) >> 5;
  return at < rest.length && ((rest[at]! >> ((number - LOW) & 31)) & 1) === 1;
}

/** How many numbers are in both sets. */
export function countBoth(one: Bits, other: Bits): number {
  let count = countOnes(one.low & other.low);
  const length = one.rest.length < other.rest.length ? one.rest.length : other.rest.length;
  for (let at = 0; at < length; at++) count += countOnes(one.rest[at]! & other.rest[at]!);
  return count;
}

function countOnes(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
