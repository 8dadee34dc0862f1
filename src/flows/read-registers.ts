/** Registers that a run reads only when it comes to need them, and does not change. */

import { Stop } from '../core/problem';
import { REGISTERS, type RegisterKey } from '../core/registers/list';
import { missingColumns, type RecordOf, type Register, readEntries } from '../core/registers/register';
import { openSheets } from '../google/sheets';
import type { Book } from './book';

type Records<K extends RegisterKey> = {
  readonly [P in K]: readonly RecordOf<(typeof REGISTERS)[P]['columns']>[];
};

/** The records of each register. Throws Stop that names a sheet or a column that is gone. */
export function readRegisters<K extends RegisterKey>(
  { memory, lists }: Pick<Book, 'memory' | 'lists'>,
  keys: readonly K[],
): Records<K> {
  const sheets = openSheets(
    keys.map((key) => ({ id: memory.sheets[key] ?? null, name: REGISTERS[key].title })),
  );
  const problems = keys.flatMap((key, i) => {
    const sheet = sheets[i];
    return sheet
      ? missingColumns(REGISTERS[key] as Register, sheet.table.header)
      : [{ code: 'sheetMissing', values: { sheet: REGISTERS[key].title } }];
  });
  if (problems.length > 0) throw new Stop(problems);
  return Object.fromEntries(
    keys.map((key, i) => [
      key,
      readEntries(REGISTERS[key] as Register, sheets[i]!.table, lists).map(({ record }) => record),
    ]),
  ) as unknown as Records<K>;
}
