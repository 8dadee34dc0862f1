/** Lists of a document: the row of a template that shows one is repeated for each of its rows. */

import type { Place } from '../problem';
import { type Field, spellingsOf } from './field';
import type { Material } from './material';
import { foldName } from './placeholders';

/** Cells of the named columns become one, downwards, over `count` rows from `first` (0-based). */
export interface Merge {
  readonly columns: readonly string[];
  readonly first: number;
  readonly count: number;
}

/** A list with its rows at hand; values are worked out when they are asked for. */
export interface OpenList {
  readonly name: string;
  readonly count: number;
  readonly merges: readonly Merge[];
  /** Value of a column by its folded spelling; undefined when the list has no such column. */
  cell(column: string, row: number): string | undefined;
  /** Where an empty cell is filled in; undefined when it may stay empty. */
  place(column: string, row: number): Place | undefined;
}

export interface List {
  /** Name in front of the colon: «Пары» of «{{Пары: наставник}}». */
  readonly name: string;
  /** Ends the sentence «в шаблоне нет места для …»: «списка пар». */
  readonly meaning: string;
  readonly columns: readonly Pick<Field<never>, 'name' | 'meaning' | 'example' | 'spellings'>[];
  readonly open: (material: Material) => OpenList;
}

export interface ListDeclaration<R> {
  readonly name: string;
  readonly meaning: string;
  readonly rows: (material: Material) => readonly R[];
  readonly columns: readonly Field<R>[];
  readonly merges?: (rows: readonly R[]) => readonly Merge[];
}

/** A column «№» that counts the rows need not be declared: every list has one unless it declares its own. */
export function list<R>({ name, meaning, rows, columns, merges }: ListDeclaration<R>): List {
  const numbered = columns.some((column) => column.name === '№');
  return {
    name,
    meaning,
    columns: numbered ? columns : [NUMBER, ...columns],
    open: (material) => {
      const all = rows(material);
      const bySpelling = new Map<string, { say: (row: R) => string; place?: (row: R) => Place }>();
      for (const column of columns) {
        const words = Object.keys(column.spellings);
        for (const [i, spelling] of spellingsOf(column).entries()) {
          const say = column.spellings[words[i]!]!;
          bySpelling.set(foldName(spelling), column.place ? { say, place: column.place } : { say });
        }
      }
      return {
        name,
        count: all.length,
        merges: merges?.(all) ?? [],
        cell: (column, row) => {
          if (column === '№' && !numbered) return String(row + 1);
          const known = bySpelling.get(column);
          const record = all[row];
          return known && record !== undefined ? known.say(record) : undefined;
        },
        place: (column, row) => {
          const record = all[row];
          return record === undefined ? undefined : bySpelling.get(column)?.place?.(record);
        },
      };
    },
  };
}

const NUMBER = {
  name: '№',
  meaning: 'номер по порядку',
  example: '1',
  spellings: { '': () => '' },
} satisfies List['columns'][number];
