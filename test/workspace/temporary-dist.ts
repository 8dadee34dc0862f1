/** A built folder for the stand-in's own tests: a small script written by hand. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCOPES = [
  'spreadsheets.currentonly',
  'forms',
  'drive.file',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
];

export interface TemporaryDist {
  /** Short or whole names. */
  readonly scopes?: readonly string[];
  readonly timeZone?: string;
  /** Page name without `.html` → text. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** Writes the folder among the machine's temporary ones and returns its path; one per process and contents. */
export function temporaryDist(
  code: string,
  { scopes = SCOPES, timeZone = 'Europe/Moscow', pages = {} }: TemporaryDist = {},
): string {
  const manifest = {
    timeZone,
    runtimeVersion: 'V8',
    oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`),
    dependencies: {
      enabledAdvancedServices: [
        { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
        { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
      ],
    },
  };
  const hash = createHash('sha256')
    .update(JSON.stringify([code, manifest, pages]))
    .digest('hex');
  const folder = join(tmpdir(), `workspace-dist-${process.pid}-${hash.slice(0, 16)}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), text);
  return folder;
}
