/** Runs one expression as a script of its own: for the tests of this folder. */
import { temporaryDist } from '../temporary-dist';
import { createWorkspace, LocalWorkspace, type RunOptions, type RunResult } from '../workspace';

export const HOST = { hostSpreadsheetId: 'sheet' };

export function fresh(kind: 'addon' | 'bound' = 'addon'): LocalWorkspace {
  const dist = temporaryDist('');
  return createWorkspace({ dist, now: Date.UTC(2026, 9, 12, 9), user: 'k@school.example', kind });
}

/** The expression runs on the state of `workspace`, with its locks, caches and screen. */
export function tryIn(workspace: LocalWorkspace, expression: string, options: RunOptions = HOST): RunResult {
  const code = `function go() { return ${expression}; }`;
  const dist = temporaryDist(code, { pages: { Sidebar: '<p>Привет</p>' } });
  const { kind, locks, caches, answers, shown } = workspace;
  const other = new LocalWorkspace(workspace.state, { dist, kind });
  return Object.assign(other, { locks, caches, answers, shown }).run('go', [], options);
}

/** The value of the expression; throws what it throws, as «name: message». */
export function valueIn(workspace: LocalWorkspace, expression: string, options: RunOptions = HOST): unknown {
  const { value, error } = tryIn(workspace, expression, options);
  if (error) throw new Error(`${error.name}: ${error.message}`);
  return value;
}
