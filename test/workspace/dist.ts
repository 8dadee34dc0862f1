/** What `clasp push` would upload: scripts, pages and the manifest of a built folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { shortScope } from './scopes';

export interface Dist {
  readonly scripts: readonly Script[];
  /** Page name without `.html` → text. */
  readonly pages: Readonly<Record<string, string>>;
  readonly timeZone: string;
  /** Short names; null when the manifest has no list. */
  readonly scopes: ReadonlySet<string> | null;
  /** Global names of the advanced services switched on, such as `Drive`. */
  readonly advanced: ReadonlySet<string>;
}

interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

const compiled = new Map<string, Script>();

/** Throws when the folder, its manifest or its scripts are missing, or a script does not parse as a script. */
export function readDist(folder: string): Dist {
  const names = readdirSync(folder).sort();
  const manifest = JSON.parse(readFileSync(join(folder, 'appsscript.json'), 'utf8')) as Manifest;
  const scripts = names
    .filter((name) => name.endsWith('.js'))
    .map((name) => compile(join(folder, name), name));
  if (scripts.length === 0) throw new Error(`No script in ${folder}`);
  return {
    scripts,
    pages: Object.fromEntries(
      names
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name.slice(0, -'.html'.length), readFileSync(join(folder, name), 'utf8')]),
    ),
    timeZone: manifest.timeZone ?? 'Etc/GMT',
    scopes: manifest.oauthScopes ? new Set(manifest.oauthScopes.map(shortScope)) : null,
    advanced: new Set(manifest.dependencies?.enabledAdvancedServices?.map((entry) => entry.userSymbol) ?? []),
  };
}

function compile(path: string, name: string): Script {
  const code = readFileSync(path, 'utf8');
  let script = compiled.get(code);
  if (!script) {
    script = new Script(code, { filename: name });
    compiled.set(code, script);
  }
  return script;
}
