/** The table of numbers behind a chart of the Charts service: columns first, then row after row. */
import { expectArguments } from '../script/arguments';
import { type Runtime, ServiceError, ServiceObject } from '../service-object';
import { isOneOf } from './enumeration';

export type TableCell = string | number | null;

interface TableColumn {
  readonly type: string;
  readonly label: string;
}

/** What has been built: it can only be handed on. */
export class DataTable extends ServiceObject {
  readonly className_ = 'DataTable';
  constructor(
    runtime: Runtime,
    readonly columns_: readonly TableColumn[],
    readonly rows_: readonly (readonly TableCell[])[],
  ) {
    super(runtime);
  }
}

const CALL = 'Charts.DataTableBuilder';

export class DataTableBuilder extends ServiceObject {
  readonly className_ = 'DataTableBuilder';
  private readonly columns_: TableColumn[] = [];
  private readonly rows_: TableCell[][] = [];
  addColumn(type: unknown, label: unknown): this {
    const fits = isOneOf('ColumnType', type) && typeof label === 'string';
    expectArguments(fits, `${CALL}.addColumn`, type, label);
    if (!isOneOf('ColumnType', type)) return this;
    if (type.className_ === 'DATE') throw new Error('A column of dates is not imitated by the stand-in');
    this.columns_.push({ type: type.className_, label: String(label) });
    return this;
  }
  /** null is an empty cell, and so is whatever the row leaves out at its end. */
  addRow(values: unknown): this {
    expectArguments(Array.isArray(values), `${CALL}.addRow`, values);
    const given = values as readonly unknown[];
    if (given.length > this.columns_.length) {
      throw new ServiceError(
        `Row given with size different than ${this.columns_.length} (the number of columns in the table).`,
      );
    }
    this.rows_.push(this.columns_.map((column, i) => fitting(column, given[i] ?? null)));
    return this;
  }
  setValue(row: unknown, column: unknown, value: unknown): this {
    const fits = typeof row === 'number' && typeof column === 'number';
    expectArguments(fits, `${CALL}.setValue`, row, column, value);
    const cells = this.rows_[Number(row)];
    const at = this.columns_[Number(column)];
    if (!cells || !at) throw new ServiceError(`Invalid row or column index: ${row}, ${column}.`);
    cells[Number(column)] = fitting(at, value ?? null);
    return this;
  }
  build(): DataTable {
    return new DataTable(
      this.runtime_,
      [...this.columns_],
      this.rows_.map((row) => [...row]),
    );
  }
}

function fitting({ type, label }: TableColumn, value: unknown): TableCell {
  if (value === null) return null;
  if (type === 'NUMBER' && typeof value === 'number' && Number.isFinite(value)) return value;
  if (type === 'STRING' && typeof value === 'string') return value;
  throw new ServiceError(
    `Type mismatch. Value ${String(value)} does not match type ${type.toLowerCase()} of column ${label}.`,
  );
}
