/** What `npm run build` writes is what Google takes: judged in a bare V8 context, as strict as Apps Script. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createContext, runInContext, Script } from 'node:vm';
import { transformSync } from 'esbuild';
import { TRIGGERS } from '../src/flows/set-up';
import { MENUS } from '../src/flows/wake';
import { doors } from './build/build';

const ROOT = resolve(__dirname, '..');
const DIST = join(ROOT, 'dist');
const code = readFileSync(join(DIST, 'Code.js'), 'utf8');
const page = readFileSync(join(DIST, 'Sidebar.html'), 'utf8');

/** Loads the bundle with nothing but ECMAScript around it. */
function load(source: string): Record<string, unknown> {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  runInContext(source, context);
  return context as Record<string, unknown>;
}

/** Functions of the server that the page's sources call. */
function sidebarCalls(): readonly string[] {
  const sources = readdirSync(join(ROOT, 'sidebar')).filter((name) => name.endsWith('.ts'));
  const text = sources.map((name) => readFileSync(join(ROOT, 'sidebar', name), 'utf8')).join('\n');
  return [...new Set([...text.matchAll(/\bserver\.(\w+)/g)].map((match) => match[1]!))];
}

describe('Code.js', () => {
  test('parses as a script and loads in a bare context without code from strings', () => {
    expect(() => new Script(code)).not.toThrow();
    expect(Object.keys(load(code))).toEqual(expect.arrayContaining([...doors()]));
  });
  test('every menu item, trigger and door is a function at the top level', () => {
    const loaded = load(code);
    const called = [
      ...Object.values(MENUS).flatMap((menu) => menu.flatMap((item) => (item ? [item.handler] : []))),
      ...TRIGGERS.map(({ handler }) => handler),
      'onOpen',
      'onInstall',
      ...sidebarCalls(),
    ];
    for (const name of called) expect(`${name}: ${typeof loaded[name]}`).toBe(`${name}: function`);
    expect(called.length).toBeGreaterThan(30);
  });
  test('has no class fields, private names or static blocks', () => {
    // At es2021 esbuild rewrites each of them, so a bundle that has none comes out unchanged in length.
    const same = (source: string): boolean =>
      transformSync(source, { target: 'es2021', minify: false, charset: 'utf8' }).code ===
      transformSync(source, { target: 'es2022', minify: false, charset: 'utf8' }).code;
    expect(same(code)).toBe(true);
    expect(same('class A { x = 1 }')).toBe(false);
    expect(same('class A { #x() {} }')).toBe(false);
    expect(same('class A { static { go() } }')).toBe(false);
  });
  test('is at most 660 KB', () => {
    // A third is Russian words of two bytes a letter: 40 documents, 26 questionnaires, 17 indicators.
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(660 * 1024);
  });
});

describe('Sidebar.html', () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
  test('has one inline script without what HtmlService cuts', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(script.length).toBeGreaterThan(1000);
    expect(script).not.toContain('//');
    expect(script).not.toContain('<!--');
  });
  test('asks nothing of other hosts', () => {
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });
  // It is read over a school's line each time the panel is opened.
  test('is at most 165 KB', () => {
    expect(Buffer.byteLength(page)).toBeLessThanOrEqual(165 * 1024);
  });
});

test('clasp would push exactly what belongs to the project', () => {
  const output = execFileSync('npx', ['clasp', 'show-file-status', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const { filesToPush } = JSON.parse(output.slice(output.indexOf('{'))) as { filesToPush: string[] };
  const templates = readdirSync(join(ROOT, 'src/templates'))
    .filter((name) => name !== 'parts')
    .map((name) => `dist/${name}`);
  expect([...filesToPush].sort()).toEqual(
    [
      'dist/Code.js',
      'dist/FormMaking.html',
      'dist/Sidebar.html',
      'dist/appsscript.json',
      ...templates,
    ].sort(),
  );
});
