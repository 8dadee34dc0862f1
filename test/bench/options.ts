/** The options of `npm run bench:matching`. */
import { parseArgs } from 'node:util';
import type { Size } from './instance';
import { SOLVERS } from './peers/list';

export interface Options {
  readonly json: boolean;
  readonly sizes: readonly Size[];
  readonly solvers: readonly string[];
  readonly repeat: number;
}

/** A wrong option, as a sentence. */
export class UnusableOption extends Error {}

const SIZES = '30x12,100x40,300x100,1000x300,3000x1000,10000x3000';
const NAMES = SOLVERS.map(({ name }) => name);

export const USAGE = `Options:
  --json                 JSON lines instead of the table
  --sizes ${SIZES}
  --solvers ${NAMES.join(',')}
  --repeat 5             times of which the median is taken, 1 to 99`;

export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const solvers = values.solvers.split(',');
  const unknown = solvers.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new UnusableOption(`There is no solver «${unknown}».`);
  const repeat = Number(values.repeat);
  if (!/^[1-9]\d?$/.test(values.repeat)) {
    throw new UnusableOption(`--repeat must be a whole number from 1 to 99, not «${values.repeat}».`);
  }
  return {
    json: values.json,
    sizes: values.sizes
      .split(',')
      .map(readSize)
      .sort((a, b) => a.mentees * a.mentors - b.mentees * b.mentors),
    solvers: NAMES.filter((name) => solvers.includes(name)),
    repeat,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        sizes: { type: 'string', default: SIZES },
        solvers: { type: 'string', default: NAMES.join(',') },
        repeat: { type: 'string', default: '5' },
      },
    });
  } catch (error) {
    throw new UnusableOption((error as Error).message);
  }
}

function readSize(text: string): Size {
  const found = /^([1-9]\d{0,4})[x×]([1-9]\d{0,4})$/.exec(text);
  if (!found) throw new UnusableOption(`A size is mentees × mentors such as 300x100, not «${text}».`);
  return { mentees: Number(found[1]), mentors: Number(found[2]) };
}
