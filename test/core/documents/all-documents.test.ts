/**
 * Every kind of document about the invented school: its template is sound, nothing is missing, no placeholder is left,
 * the clauses that the programme demands are there, and the text is the one that was read and found right
 * (test/fixtures/documents; `UPDATE_GOLDEN=1 npx jest all-documents` writes it anew).
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPaper } from '../../../src/core/documents/check-paper';
import { checkTemplate } from '../../../src/core/documents/check-template';
import { type DocumentKind, templateFile } from '../../../src/core/documents/document-kind';
import { DOCUMENT_KINDS } from '../../../src/core/documents/kinds/list';
import { leftovers, placeholdersIn } from '../../../src/core/documents/placeholders';
import { documentBlocks, type PreviewBlock } from '../../../src/core/documents/preview';
import { valuesOf } from '../../../src/core/documents/values';
import { documentText } from '../../workspace/docs/text';
import { fill, json, templateOf } from './filled';
import { material } from './material';
import { CLAUSES } from './required-clauses';

const GOLDEN = join(__dirname, '../../fixtures/documents');

function textOf(kind: DocumentKind): string {
  const document = fill(templateOf(kind), valuesOf(kind, material(kind)));
  return `${documentText(document)
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .trim()}\n`;
}

const words = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');

describe.each(DOCUMENT_KINDS.map((kind) => [kind.key, kind] as const))('%s', (key, kind) => {
  const template = json(templateOf(kind));

  test('the sample is sound, and nothing is missing for the invented school', () => {
    expect(checkTemplate(template, kind)).toEqual([]);
    expect(checkPaper(template, kind, material(kind))).toEqual([]);
  });

  test('no placeholder is left, and the preview says what the document says', () => {
    const values = valuesOf(kind, material(kind));
    const preview = documentBlocks(template, values);
    const document = fill(templateOf(kind), valuesOf(kind, material(kind)));
    expect(leftovers(json(document), values.given)).toEqual([]);
    const plain = (blocks: readonly PreviewBlock[]): string =>
      blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join('\n') : block.text)).join('\n');
    // The list of placeholders speaks of placeholders: in the second reading they would be filled once more.
    if (key !== 'placeholderList') expect(plain(documentBlocks(json(document), values))).toBe(plain(preview));
  });

  test('the preview draws borders where the sample has them', () => {
    const tables = documentBlocks(template, valuesOf(kind, material(kind))).filter(
      (block) => block.kind === 'table',
    );
    // A table of data has a heading or a number in its first cell, one that sets things side by side has not.
    for (const { plain, rows, aligns } of tables) {
      expect(aligns).toHaveLength(rows[0]?.length ?? 0);
      if (rows[0]?.[0] === '№') expect(plain).toBe(false);
      if (rows.flat().some((cell) => /^(УТВЕРЖД|СОГЛАСОВ|М\. ?П\.)/.test(cell))) expect(plain).toBe(true);
    }
  });

  test('the clauses that are demanded are there', () => {
    const text = words(textOf(kind));
    const missing = (CLAUSES[key] ?? []).filter((clause) => !clause.test(text));
    expect(missing).toEqual([]);
  });

  test('the text is the one that was read', () => {
    const file = join(GOLDEN, `${templateFile(kind)}.txt`);
    if (process.env.UPDATE_GOLDEN) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(file, textOf(kind));
    }
    expect(textOf(kind)).toBe(readFileSync(file, 'utf8'));
  });
});

test('every document of the programme is there, each with its text', () => {
  const wanted = Array.from({ length: 42 }, (_, i) => i + 1);
  const ids = new Set(DOCUMENT_KINDS.map(({ id }) => id));
  expect(wanted.filter((number) => !ids.has(`D${String(number).padStart(2, '0')}`))).toEqual([]);
  expect(new Set(DOCUMENT_KINDS.map(({ key }) => key)).size).toBe(DOCUMENT_KINDS.length);
  expect(readdirSync(GOLDEN).sort()).toEqual(
    DOCUMENT_KINDS.map((kind) => `${templateFile(kind)}.txt`).sort(),
  );
});

test('papers made one for each have one title in common, and it names nobody', () => {
  const named = DOCUMENT_KINDS.filter(({ each }) => each).flatMap(({ heading, asks }) =>
    placeholdersIn(heading)
      .map(({ name }) => name)
      .filter((name) => !asks.some((ask) => ask.name === name)),
  );
  expect(named).toEqual([]);
});

test('papers about staff alone say nothing of parents, and a draft has room for number and day', () => {
  const order = DOCUMENT_KINDS.find(({ key }) => key === 'orderPolicy')!;
  const base = material(order);
  const document = fill(
    templateOf(order),
    valuesOf(order, { ...base, paper: { ...base.paper, number: '', day: '' } }),
  );
  const text = documentText(document).replace(/\u00a0/g, ' ');
  expect(text).toContain('«____» ______________ 20___ г.');
  expect(text).toContain('№ ________');
});
