/** `Charts`: enumerations, tables of numbers and charts that lie on no sheet. It asks for no scope. */
import { type Runtime, ServiceObject } from '../service-object';
import { barChartBuilder, columnChartBuilder, lineChartBuilder } from './builder';
import { DataTableBuilder } from './data-table';
import { enumeration } from './enumeration';

class Charts extends ServiceObject {
  readonly className_ = 'Charts';
  readonly ChartType = this.names_('ChartType', 'AREA', 'BAR', 'COLUMN', 'LINE', 'PIE', 'SCATTER', 'TABLE');
  readonly ColumnType = this.names_('ColumnType', 'DATE', 'NUMBER', 'STRING');
  readonly PointStyle = this.names_('PointStyle', 'NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE');
  readonly Position = this.names_('Position', 'BOTTOM', 'LEFT', 'NONE', 'RIGHT', 'TOP');
  private names_(kind: string, ...names: readonly string[]) {
    return enumeration(this.runtime_, kind, ...names);
  }
  newDataTable(): DataTableBuilder {
    return new DataTableBuilder(this.runtime_);
  }
  newColumnChart(): ServiceObject {
    return columnChartBuilder(this.runtime_);
  }
  newBarChart(): ServiceObject {
    return barChartBuilder(this.runtime_);
  }
  newLineChart(): ServiceObject {
    return lineChartBuilder(this.runtime_);
  }
}

/** The global of this folder, for one run of the script. */
export function chartGlobals(runtime: Runtime): Record<string, ServiceObject> {
  return { Charts: new Charts(runtime) };
}
