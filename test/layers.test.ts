/** The import rules of the layers, each with its reason; a planted breach per rule shows that the rule can fail. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');

interface Source {
  /** Path from the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Layers a folder may import from; a file may always import from its own layer. */
const MAY_IMPORT: readonly (readonly [layer: string, allowed: readonly string[], why: string])[] = [
  ['src/core/registers', ['src/core'], 'registers are declarations: they know only plain data'],
  ['src/core/russian', ['src/core'], 'grammar knows nothing of the school'],
  [
    'src/core/questionnaires',
    ['src/core', 'src/core/registers', 'src/core/russian'],
    'an answer becomes a row, nothing else',
  ],
  [
    'src/core/matching',
    ['src/core', 'src/core/registers', 'src/core/russian'],
    'matching decides on rows alone',
  ],
  [
    'src/core/programme',
    ['src/core', 'src/core/registers', 'src/core/russian', 'src/core/matching'],
    'the life of a pair begins where matching ends',
  ],
  [
    'src/core/documents',
    ['src/core', 'src/core/registers', 'src/core/russian', 'src/core/programme', 'src/core/indicators'],
    'papers tell what the registers and the programme hold, reports print what the indicators count',
  ],
  [
    'src/core/indicators',
    ['src/core', 'src/core/registers', 'src/core/russian', 'src/core/programme'],
    'indicators count what the registers hold, however it came there',
  ],
  ['src/core', [], 'the ground depends on nothing'],
  ['src/google', ['src/core', 'src/core/*'], 'services translate Google into plain data'],
  ['src/texts', ['src/core', 'src/core/*'], 'words know problems and plurals, not flows'],
  ['src/flows', ['src/core', 'src/core/*', 'src/google', 'src/texts'], 'flows tie everything together'],
  ['src/main.ts', ['src/flows'], 'doors only'],
  [
    'sidebar',
    ['src/core', 'src/core/*', 'src/texts'],
    'the page shares decisions and words; of the doors it knows types only',
  ],
  ['test/workspace', [], 'the stand-in knows nothing of Kurator'],
];

/** Types of the doors may be seen by the page: they vanish in the build. */
const TYPES_ONLY: readonly (readonly [from: string, to: string])[] = [
  ['sidebar', 'src/main.ts'],
  ['sidebar', 'src/flows'],
];

const SERVICES =
  /\b(SpreadsheetApp|FormApp|DocumentApp|DriveApp|Drive|Docs|HtmlService|PropertiesService|CacheService|LockService|ScriptApp|Session|Utilities|MailApp|UrlFetchApp|Logger)\s*!?\./;
const CLOCK = /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bgetUuid\(/;
const EMPTY_NAMES = /(^|[/-])(utils?|helpers?|common|misc|manager|services?)([-./]|$)/;
/** Google's own word for what the base of all imitated classes is. */
const ALLOWED_NAME = 'test/workspace/service-object.ts';
const LONGEST = 320;

function breaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => [...importBreaches(source), ...wordBreaches(source)]);
}

function importBreaches({ path, text }: Source): string[] {
  const layer = layerOf(path);
  const rule = MAY_IMPORT.find(([name]) => name === layer);
  const found: string[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'/gm)) {
    const [, typeOnly, target] = match;
    if (!target?.startsWith('.')) continue;
    const to = layerOf(relative(ROOT, resolve(ROOT, dirname(path), target)).replace(/\\/g, '/'));
    if (path.startsWith('src/') && to.startsWith('test')) {
      found.push(`${path}: src never imports test (${target})`);
      continue;
    }
    if (!rule || to === layer) continue;
    const [, allowed, why] = rule;
    const permitted = allowed.some(
      (name) => name === to || (name === 'src/core/*' && to.startsWith('src/core/')),
    );
    const byType =
      typeOnly !== undefined && TYPES_ONLY.some(([from, doors]) => from === layer && doors === to);
    if (!permitted && !byType) found.push(`${path} imports ${to}: ${why}`);
  }
  return found;
}

function wordBreaches({ path, text }: Source): string[] {
  const found: string[] = [];
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const inSource = path.startsWith('src/') || path.startsWith('sidebar/');
  if (inSource && !path.startsWith('src/google/') && SERVICES.test(code))
    found.push(`${path}: Google's globals are named only in src/google`);
  const timed =
    path.startsWith('src/') && path !== 'src/google/session.ts' && path !== 'src/google/probes.ts';
  if (timed && CLOCK.test(code) && !isReadingOnly(path))
    found.push(`${path}: the clock and chance live in src/google/session.ts`);
  if (inSource && /import\s+\{\s*z\s*\}\s+from\s+'zod/.test(code))
    found.push(`${path}: import * as z from 'zod/mini', or the bundle grows tenfold`);
  if (EMPTY_NAMES.test(path) && path !== ALLOWED_NAME) found.push(`${path}: the name says nothing`);
  if (text.split('\n').length > LONGEST) found.push(`${path}: longer than ${LONGEST} lines`);
  return found;
}

/** Dates of cells are compared with today's offset between two zones: a Date is made, no time is told. */
function isReadingOnly(path: string): boolean {
  return path === 'src/google/sheet-dates.ts';
}

function layerOf(path: string): string {
  const layers = MAY_IMPORT.map(([name]) => name).sort((a, b) => b.length - a.length);
  const file = path.endsWith('.ts') ? path : `${path}.ts`;
  return (
    layers.find((name) => file === name || file === `${name}.ts` || path.startsWith(`${name}/`)) ??
    path.split('/')[0]!
  );
}

function readSources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return readSources(path);
    return name.endsWith('.ts') ? [{ path, text: readFileSync(join(ROOT, path), 'utf8') }] : [];
  });
}

test('the sources keep every rule', () => {
  expect(breaches(['src', 'sidebar', 'test'].flatMap(readSources))).toEqual([]);
});

describe('a planted breach is found', () => {
  const planted: readonly (readonly [rule: string, path: string, text: string])[] = [
    ['registers → nothing above', 'src/core/registers/x.ts', "import { a } from '../matching/assign';"],
    ['russian → nothing above', 'src/core/russian/x.ts', "import { a } from '../registers/pairs';"],
    [
      'questionnaires → no matching',
      'src/core/questionnaires/x.ts',
      "import { a } from '../matching/assign';",
    ],
    ['matching → no programme', 'src/core/matching/x.ts', "import { a } from '../programme/pairs';"],
    ['programme → no documents', 'src/core/programme/x.ts', "import { a } from '../documents/fill';"],
    ['documents → no matching', 'src/core/documents/x.ts', "import { a } from '../matching/assign';"],
    [
      'indicators → no questionnaires',
      'src/core/indicators/x.ts',
      "import { a } from '../questionnaires/list';",
    ],
    ['indicators → no documents', 'src/core/indicators/x.ts', "import { a } from '../documents/fill';"],
    ['core root → nothing', 'src/core/x.ts', "import { a } from './registers/pairs';"],
    ['core → no google', 'src/core/matching/x.ts', "import { a } from '../../google/sheets';"],
    ['google → no flows', 'src/google/x.ts', "import { a } from '../flows/book';"],
    ['texts → no flows', 'src/texts/x.ts', "import type { A } from '../flows/replies';"],
    ['flows → no main', 'src/flows/x.ts', "import { a } from '../main';"],
    ['main → flows only', 'src/main.ts', "import { a } from './google/sheets';"],
    ['sidebar → types of main only', 'sidebar/x.ts', "import { a } from '../src/main';"],
    ['sidebar → no google', 'sidebar/x.ts', "import { a } from '../src/google/ui';"],
    ['stand-in → nothing of ours', 'test/workspace/x.ts', "import { a } from '../../src/core/day';"],
    ['src → no test', 'src/flows/x.ts', "import { a } from '../../test/demo/responses';"],
    ['an import over several lines', 'src/texts/x.ts', "import {\n  a,\n  b,\n} from '../flows/book';"],
    ['Google named outside src/google', 'src/flows/x.ts', 'SpreadsheetApp.getUi();'],
    ['Docs with an assertion', 'src/flows/x.ts', 'Docs!.Documents.get(id);'],
    ['the clock elsewhere', 'src/flows/x.ts', 'const now = Date.now();'],
    ['chance in the core', 'src/core/matching/x.ts', 'const r = Math.random();'],
    ['the whole of zod', 'src/flows/x.ts', "import { z } from 'zod';"],
    ['a name that says nothing', 'src/flows/text-utils.ts', ''],
    ['a file too long', 'src/flows/x.ts', '\n'.repeat(LONGEST + 1)],
  ];
  test.each(planted)('%s', (_, path, text) => {
    expect(breaches([{ path, text }])).toHaveLength(1);
  });
  test('what is allowed is not reported', () => {
    const fine: Source[] = [
      {
        path: 'src/flows/x.ts',
        text: "import { a } from '../core/matching/assign';\nimport { b } from '../google/sheets';",
      },
      {
        path: 'sidebar/x.ts',
        text: "import type * as Main from '../src/main';\nimport { plural } from '../src/core/russian/plural';",
      },
      { path: 'src/google/session.ts', text: 'const at = Date.now();' },
    ];
    expect(breaches(fine)).toEqual([]);
  });
});
