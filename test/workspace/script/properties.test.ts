import type { ScriptExecution } from './app';
import { fresh, tryIn, valueIn } from './expression';

jest.mock('../assembly', () => ({
  assemble: (execution: ScriptExecution) => ({
    ...jest.requireActual<typeof import('./app')>('./app').scriptGlobals(execution),
    Probe: new (jest.requireActual<typeof import('../probe')>('../probe').Probe)(execution, []),
  }),
}));

describe('properties', () => {
  const STORE = 'PropertiesService.getDocumentProperties()';

  test('keep strings, per document, user and script', () => {
    const workspace = fresh();
    expect(
      valueIn(workspace, `${STORE}.setProperty('a', 1).setProperties({ b: true }).getProperties()`),
    ).toEqual({
      a: '1',
      b: 'true',
    });
    expect(valueIn(workspace, `${STORE}.getProperty('zzz')`)).toBeNull();
    expect(valueIn(workspace, `${STORE}.getKeys()`, { hostSpreadsheetId: 'other' })).toEqual([]);
    valueIn(workspace, "PropertiesService.getUserProperties().setProperty('mine', 'x')");
    expect(
      valueIn(workspace, 'PropertiesService.getUserProperties().getKeys()', { user: 'b@school.example' }),
    ).toEqual([]);
    expect(valueIn(workspace, `${STORE}.deleteProperty('a').getKeys()`)).toEqual(['b']);
    expect(valueIn(workspace, `${STORE}.setProperties({ c: 'x' }, true).getKeys()`)).toEqual(['c']);
  });

  test('there are none of a document outside a document', () => {
    expect(valueIn(fresh(), STORE, {})).toBeNull();
  });

  test('a value has at most 9 KB, in bytes', () => {
    const workspace = fresh();
    expect(valueIn(workspace, `${STORE}.setProperty('a', 'x'.repeat(9216)).getKeys()`)).toEqual(['a']);
    expect(() => valueIn(workspace, `${STORE}.setProperty('b', 'ё'.repeat(4609))`)).toThrow(
      'Argument too large: value',
    );
    expect(valueIn(workspace, `${STORE}.getKeys()`)).toEqual(['a']);
  });

  test('a store has at most 500 KB of keys and values, and a refused write changes nothing', () => {
    const workspace = fresh();
    const fill = "[...Array(60).keys()].forEach((i) => store.setProperty('k' + i, 'x'.repeat(9000)))";
    const { error } = tryIn(workspace, `((store) => ${fill})(${STORE})`);
    expect(error?.message).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(Object.keys(workspace.state.properties['document:sheet'] ?? {})).toHaveLength(56);
  });

  test('wrong arguments have the text of Google', () => {
    expect(() => valueIn(fresh(), `${STORE}.setProperty('a', null)`)).toThrow(
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    );
  });
});

describe('cache', () => {
  const CACHE = 'CacheService.getDocumentCache()';

  test('keeps strings for ten minutes of virtual time', () => {
    const workspace = fresh();
    valueIn(workspace, `${CACHE}.put('a', { x: 1 })`);
    expect(valueIn(workspace, `${CACHE}.get('a')`)).toBe('[object Object]');
    workspace.advance(601_000);
    expect(valueIn(workspace, `${CACHE}.get('a')`)).toBeNull();
  });

  test('has limits for keys, values and their number', () => {
    const workspace = fresh();
    expect(() => valueIn(workspace, `${CACHE}.put('a', 'x'.repeat(102401))`)).toThrow(
      'Argument too large: value',
    );
    expect(() => valueIn(workspace, `${CACHE}.put('', 'x')`)).toThrow('Invalid argument: key');
    expect(() => valueIn(workspace, `${CACHE}.put('k'.repeat(251), 'x')`)).toThrow('Argument too large: key');
    valueIn(workspace, `((cache) => { for (let i = 0; i < 1001; i++) cache.put('k' + i, '1'); })(${CACHE})`);
    expect(workspace.caches.get('document:sheet')?.size).toBe(900);
    expect(valueIn(workspace, CACHE, {})).toBeNull();
  });
});
