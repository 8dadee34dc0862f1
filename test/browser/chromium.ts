/**
 * A Chromium for the tests: the one named in CHROMIUM, else the one carried by an npm package, which is the same
 * everywhere and starts and draws in half the time, else an installed one (the package is for Linux on x64 only).
 */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const ROOT = resolve(__dirname, '../..');
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;
const FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--force-color-profile=srgb',
];
/** Under this name the package also unpacks the libraries that a machine without a desktop lacks. */
const BARE_MACHINE = { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' };

interface Executable {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

export async function launchBrowser(): Promise<Browser> {
  const { path, env } = findChromium();
  return chromium.launch({
    executablePath: path,
    args: [...FLAGS],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

/** Only so that nothing waits for ever: a machine may be slow. */
const PATIENCE_MS = 120_000;

/** A Russian one; what does not come is waited for longer than a slow machine needs. */
export async function openPage(
  browser: Browser,
  { width, height }: { readonly width: number; readonly height: number },
  more: { readonly timezoneId?: string } = {},
): Promise<Page> {
  const page = await browser.newPage({ locale: 'ru-RU', viewport: { width, height }, ...more });
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

export function findChromium(): Executable {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names a file that does not exist: ${named}`);
    return { path: named, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return packaged();
  const path = INSTALLED.find((candidate) => existsSync(candidate));
  if (!path) throw new Error('no Chromium: install one or name it in CHROMIUM');
  return { path, env: {} };
}

/** Unpacks itself into the temporary folder the first time; its own libraries serve only where the machine lacks them. */
function packaged(): Executable {
  const plain = unpack({});
  if (!lacksLibraries(plain.path)) return { path: plain.path, env: {} };
  const { path, libraries } = unpack(BARE_MACHINE);
  return { path, env: { LD_LIBRARY_PATH: libraries } };
}

/** The package is an ES module, which CommonJS tests cannot load: a process of its own does. */
function unpack(env: Readonly<Record<string, string>>): {
  readonly path: string;
  readonly libraries: string;
} {
  const ask =
    "import c from '@sparticuz/chromium'; const path = await c.executablePath(); console.log(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH ?? '' }));";
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', ask], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return JSON.parse(out) as { path: string; libraries: string };
}

function lacksLibraries(path: string): boolean {
  return execFileSync('ldd', [path], { encoding: 'utf8' }).includes('not found');
}
