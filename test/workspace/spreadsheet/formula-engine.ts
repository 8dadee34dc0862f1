/** The part of `@odoo/o-spreadsheet` that calculates, loaded when the first formula is met. */

export interface EngineCell {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

export interface EngineModel {
  dispatch(command: 'UPDATE_CELL', change: EngineCell & { readonly content: string }): unknown;
  readonly getters: {
    getEvaluatedCell(cell: EngineCell): {
      readonly type: string;
      readonly value: string | number | boolean | null;
      readonly format?: string;
    };
    getSpreadZone(
      cell: EngineCell,
    ):
      | { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }
      | undefined;
    evaluateFormula(sheetId: string, formula: string): unknown;
  };
}

interface FunctionDescription {
  readonly description: string;
  readonly args: readonly object[];
  readonly compute: (...args: never[]) => unknown;
}

interface Library {
  readonly Model: new (data: object) => EngineModel;
  readonly addFunction: (name: string, description: FunctionDescription) => unknown;
  readonly registries: {
    readonly functionRegistry: {
      get(name: string): FunctionDescription;
      replace(name: string, description: FunctionDescription): unknown;
    };
  };
}

interface TextArgument {
  readonly value: unknown;
}

let library: Library | null = null;
let today = 0;

const CHATTER = ['log', 'debug', 'info', 'warn', 'group', 'groupCollapsed', 'groupEnd'] as const;

/** The library writes timings to the console; nobody wants them. */
export function quietly<T>(work: () => T): T {
  const kept = CHATTER.map((name) => console[name]);
  for (const name of CHATTER) console[name] = () => undefined;
  try {
    return work();
  } finally {
    CHATTER.forEach((name, i) => {
      console[name] = kept[i] ?? console[name];
    });
  }
}

/** What TODAY and NOW give, as a serial number: the virtual clock, not the machine's. */
export function setToday(serial: number): void {
  today = serial;
}

function load(): Library {
  if (library) return library;
  const loaded: Library = quietly(() => require('@odoo/o-spreadsheet') as Library);
  const { registries, addFunction } = loaded;
  const clock = (name: string, format: string, read: () => number): void => {
    const known = registries.functionRegistry.get(name);
    registries.functionRegistry.replace(name, { ...known, compute: () => ({ value: read(), format }) });
  };
  clock('TODAY', 'm/d/yyyy', () => Math.floor(today));
  clock('NOW', 'm/d/yyyy hh:mm:ss', () => today);
  // The operator & is this function: with whole ranges it has to join cell by cell, as in Sheets.
  const join = registries.functionRegistry.get('CONCATENATE');
  const single = join.args.map((arg) => ({ ...arg, type: ['STRING'], acceptMatrix: false }));
  registries.functionRegistry.replace('CONCATENATE', { ...join, args: single });
  addFunction('ARRAYFORMULA', {
    description: 'Spills what it is given.',
    args: [{ name: 'values', type: ['RANGE'], description: 'Values.' }],
    compute: (values: unknown) => values,
  });
  const words = ['text', 'pattern'].map((name) => ({ name, type: ['STRING'], description: name }));
  addFunction('REGEXMATCH', {
    description: 'Whether a text holds a pattern.',
    args: words,
    compute: (text: TextArgument, pattern: TextArgument) => ({
      value: new RegExp(String(pattern.value), 'u').test(String(text.value ?? '')),
    }),
  });
  library = loaded;
  return loaded;
}

export function createModel(data: object): EngineModel {
  const { Model } = load();
  return quietly(() => new Model(data));
}
