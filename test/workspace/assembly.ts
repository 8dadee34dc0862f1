/** All services of one run under their global names. */

import { chartGlobals } from './charts/app';
import type { Dist } from './dist';
import { docsGlobals } from './docs/app';
import { driveGlobals } from './drive/app';
import { formGlobals } from './forms/app';
import { type ScriptExecution, scriptGlobals } from './script/app';
import type { ServiceObject } from './service-object';
import { spreadsheetGlobals } from './spreadsheet/app';

/** Advanced services are there only when the manifest switches them on. */
export function assemble(execution: ScriptExecution, dist: Dist): Record<string, ServiceObject> {
  const advanced = { ...driveGlobals(execution), ...docsGlobals(execution) };
  return {
    ...spreadsheetGlobals(execution),
    ...chartGlobals(execution),
    ...formGlobals(execution),
    ...scriptGlobals(execution),
    ...Object.fromEntries(Object.entries(advanced).filter(([name]) => dist.advanced.has(name))),
  };
}
