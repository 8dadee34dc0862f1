/**
 * Who has been written to today, kept short: a property holds 9 kB, and Google lets send up to 1,500 letters a day.
 * Numbers by prefix, neighbours as a run: «У-001 У-002 У-003 У-007 Н-002» is { 'У-': '1-3 7', 'Н-': '2' }.
 */

export type Packed = Readonly<Record<string, string>>;

export function holdsCode(packed: Packed, code: string): boolean {
  const { prefix, number } = partsOf(code);
  return numbersIn(packed[prefix]).includes(number);
}

export function withCode(packed: Packed, code: string): Packed {
  const { prefix, number } = partsOf(code);
  return { ...packed, [prefix]: runsOf([...new Set([...numbersIn(packed[prefix]), number])]) };
}

export function withoutCode(packed: Packed, code: string): Packed {
  const { prefix, number } = partsOf(code);
  return { ...packed, [prefix]: runsOf(numbersIn(packed[prefix]).filter((one) => one !== number)) };
}

function partsOf(code: string): { readonly prefix: string; readonly number: number } {
  const digits = /\d*$/.exec(code)![0];
  return { prefix: code.slice(0, code.length - digits.length), number: Number(digits) };
}

function numbersIn(runs = ''): readonly number[] {
  return runs
    .split(' ')
    .filter((run) => run !== '')
    .flatMap((run) => {
      const [first = 0, last = first] = run.split('-').map(Number);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
}

function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}-${last}`)).join(' ');
}
