/** One run without a script, for the tests of services: a clock, ids, scopes and nothing else. */
import { checkScope } from '../scopes';
import { ServiceError } from '../service-object';
import { emptyState } from '../state';
import { tooManyTimesToday } from '../texts';
import type { Execution, Workspace } from '../workspace';

export const START = Date.UTC(2026, 8, 10, 6, 30);

export interface FakeOptions {
  /** Short names of granted scopes. */
  readonly scopes?: readonly string[];
  /** How many documents may be made. */
  readonly documents?: number;
}

export interface FakeExecution extends Execution {
  /** `Class.method` of every exposed call. */
  readonly calls: string[];
}

export function fakeExecution(options: FakeOptions = {}): FakeExecution {
  const { scopes = ['forms', 'drive.file'], documents = 250 } = options;
  const state = emptyState(START, 'kurator@school.example');
  let documentsLeft = documents;
  const workspace: Workspace = {
    state,
    now: () => state.clock,
    newId: (kind) => `1${kind}-${String(++state.ids).padStart(38, 'x')}`,
    timeZone: 'Europe/Moscow',
    shown: { menus: [], sidebar: null, dialogs: [], alerts: [] },
    spend: (quota, amount = 1) => {
      if (quota !== 'documents') return;
      if (documentsLeft < amount) throw new ServiceError(tooManyTimesToday('document create'));
      documentsLeft -= amount;
    },
  };
  const calls: string[] = [];
  return {
    workspace,
    user: state.user,
    host: null,
    authMode: 'FULL',
    calls,
    realm: { Date, Array, Object, Error },
    touch: (className, method) => void calls.push(`${className}.${method}`),
    requireScope: (call, ...oneOf) => checkScope(new Set(scopes), 'FULL', call, oneOf),
    ui: () => {
      throw new ServiceError('no screen');
    },
    wait: (ms) => {
      state.clock += ms;
    },
  };
}
