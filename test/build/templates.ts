/** The templates of `src/templates` as the documents that Drive gets. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { paperDocx } from './paper';

const FOLDER = resolve(__dirname, '../../src/templates');
const PARTS = join(FOLDER, 'parts');

/** The .docx of each template by the name of its file, such as `order-pairs.html`. */
export function readTemplates(): ReadonlyMap<string, Uint8Array> {
  const parts = readParts();
  return new Map(
    names(FOLDER).map((name) => [name, paperDocx(readFileSync(join(FOLDER, name), 'utf8'), parts, name)]),
  );
}

/** HTML of the parts by their names, such as `order-head`. */
export function readParts(): ReadonlyMap<string, string> {
  return new Map(
    names(PARTS).map((name) => [name.replace(/\.html$/, ''), readFileSync(join(PARTS, name), 'utf8')]),
  );
}

/** Each template as the page of `dist/` that the bundle reads: HtmlService serves nothing but HTML. */
export function templatePages(): ReadonlyMap<string, string> {
  return new Map([...readTemplates()].map(([name, bytes]) => [name, pageOf(bytes)]));
}

/** Of base64 only its URL form never holds `//`, which HtmlService may take for a comment. */
function pageOf(bytes: Uint8Array): string {
  return `<p>${Buffer.from(bytes).toString('base64url')}</p>`;
}

function names(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort();
}
