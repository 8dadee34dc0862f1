import { receiveResult, sendArguments } from './google-script-run';
import type { ScriptExecution } from './script/app';
import { temporaryDist } from './temporary-dist';
import { createWorkspace } from './workspace';

jest.mock('./assembly', () => ({
  assemble: (execution: ScriptExecution) =>
    jest.requireActual<typeof import('./script/app')>('./script/app').scriptGlobals(execution),
}));

describe('arguments of google.script.run', () => {
  test('travel as copies; undefined becomes null', () => {
    const list = [1, 'a', true, null, undefined, { b: [undefined] }];
    expect(sendArguments(list)).toEqual([1, 'a', true, null, null, { b: [null] }]);
    expect(sendArguments(list)[5]).not.toBe(list[5]);
  });

  test.each([
    ['a Date', new Date(0)],
    ['a function', () => 1],
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a RegExp', /a/],
    ['a Promise', Promise.resolve(1)],
    ['a typed array', new Uint8Array(1)],
    ['a boxed number', Object(1)],
    ['a boxed string', Object('a')],
    ['a symbol', Symbol('a')],
  ])('%s fails', (_, value) => {
    expect(() => sendArguments([0, 1, 2, value])).toThrow('Failed due to illegal value in property: 3');
    expect(() => sendArguments([{ deep: [value] }])).toThrow('Failed due to illegal value in property: 0');
  });

  test('a structure that contains itself fails, one used twice does not', () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => sendArguments([loop])).toThrow('Failed due to illegal value in property: 0');
    const twice = { a: 1 };
    expect(sendArguments([[twice, twice]])).toEqual([[{ a: 1 }, { a: 1 }]]);
  });
});

describe('results of google.script.run', () => {
  const code = `const answers = {
    plain: () => ({ a: [1, 'x', true, null], b: undefined }), nothing: () => undefined, gap: () => [undefined, NaN],
    date: () => ({ deep: [new Date(0)] }), map: () => [new Map([[1, 2]]), new Set([1]), /a/, new ArrayBuffer(2)],
    source: () => function named() {}, small: () => new Int8Array([5, 6]), bytes: () => new Uint8Array(1),
    service: () => [Session], promise: () => Promise.resolve({ a: 1 }), big: () => 1n,
  };
  function go(name) { return answers[name](); }`;

  const answer = (name: string) => {
    const workspace = createWorkspace({ dist: temporaryDist(code), now: 0, user: 'k@school.example' });
    const { value, error } = workspace.run('go', [name], { inspect: (result) => receiveResult(result) });
    if (error) throw new Error(error.message);
    return value;
  };

  test.each([
    ['plain', { a: [1, 'x', true, null] }],
    ['nothing', null],
    ['gap', [null, null]],
    ['map', [{}, {}, {}, {}]],
    ['source', 'function named() {}'],
    ['small', { 0: 5, 1: 6 }],
    ['promise', { a: 1 }],
  ])('%s', (name, expected) => {
    expect(answer(name)).toEqual(expected);
  });

  test('a date anywhere throws: live, the page would silently get null', () => {
    expect(() => answer('date')).toThrow('A Date cannot be returned to a page');
  });

  test('an object of a service throws for the same reason, bytes as they do live', () => {
    expect(() => answer('service')).toThrow('A Session cannot be returned to a page');
    expect(() => answer('bytes')).toThrow('A Uint8Array cannot be returned');
    expect(() => answer('big')).toThrow('A bigint cannot be returned');
  });
});
