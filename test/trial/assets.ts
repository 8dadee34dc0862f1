/** Scripts and styles of the trial's pages, bundled once when the server starts. */
import { join } from 'node:path';
import { build } from 'esbuild';

export type Assets = ReadonlyMap<string, { readonly type: string; readonly body: string }>;

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#188038"/>' +
  '<path fill="#fff" d="M3 4h10v8H3zm1.5 1.5v1.8h3V5.500zm4 0v1.8h3V5.500zm-4 3.200v1.800h3V8.700zm4 0v1.800h3V8.700z"/></svg>';

export async function bundleAssets(): Promise<Assets> {
  const folder = join(__dirname, 'page');
  const result = await build({
    entryPoints: [
      'main.ts',
      'form.ts',
      'form-editor.ts',
      'frame-shim.ts',
      'main.css',
      'form.css',
      'form-editor.css',
      'paper.css',
    ].map((name) => join(folder, name)),
    outdir: folder,
    bundle: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    charset: 'utf8',
    logLevel: 'silent',
  });
  const assets = new Map([['icon.svg', { type: 'image/svg+xml', body: ICON }]]);
  for (const file of result.outputFiles) {
    const name = file.path.slice(folder.length + 1);
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    assets.set(name, { type, body: file.text });
  }
  return assets;
}
