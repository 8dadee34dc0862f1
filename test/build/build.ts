/** `npm run build`: writes dist/ — the bundle, the sidebar page, the templates and the manifest. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import { withScript } from './page-words';
import { templatePages } from './templates';

const ROOT = resolve(__dirname, '../..');
const DIST = join(ROOT, 'dist');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Names of the functions that main.ts exports: Google sees a function only when it is declared at the top level. */
export function doors(): readonly string[] {
  return [...read('src/main.ts').matchAll(/^export function (\w+)/gm)].map((match) => match[1]!);
}

/** How everything that Google runs is bundled. */
export function bundleOptions(entry: string): BuildOptions & { readonly write: false } {
  return {
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2020',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
  };
}

function bundle(entry: string, charset: 'utf8' | 'ascii', globalName?: string): string {
  const result = buildSync({ ...bundleOptions(entry), charset, ...(globalName ? { globalName } : {}) });
  return result.outputFiles[0]!.text;
}

/** The script as Google gets it: the bundle of main.ts and a function for each of its doors. */
export function scriptOf(code: string): string {
  const stubs = doors().map((name) => `function ${name}(){return Kurator.${name}.apply(this,arguments)}`);
  return `${code}${stubs.join('\n')}\n`;
}

/** Every file of dist/ with its text. */
function outputs(): ReadonlyMap<string, string> {
  const page = (name: string, entry: string): string =>
    withScript(read(`sidebar/${name}.html`), bundle(`sidebar/${entry}.ts`, 'ascii').trim());
  return new Map([
    ['Code.js', scriptOf(bundle('src/main.ts', 'utf8', 'Kurator'))],
    ['Sidebar.html', page('page', 'main')],
    ['FormMaking.html', page('form-making', 'form-making')],
    ['appsscript.json', read('appsscript.json')],
    ...templatePages(),
  ]);
}

/** Writes over what is there, so that a reader never finds the folder empty, then drops what is left over. */
function build(): void {
  const files = outputs();
  mkdirSync(DIST, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(DIST, name), text);
  for (const name of readdirSync(DIST)) if (!files.has(name)) rmSync(join(DIST, name), { recursive: true });
}

if (require.main === module) build();
