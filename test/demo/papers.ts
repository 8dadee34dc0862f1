/** `npm run papers -- --out DIR`: every kind of document filled for an invented school, as .docx to look through. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPaper } from '../../src/core/documents/check-paper';
import { templateFile } from '../../src/core/documents/document-kind';
import { DOCUMENT_KINDS } from '../../src/core/documents/kinds/list';
import { leftovers } from '../../src/core/documents/placeholders';
import { valuesOf } from '../../src/core/documents/values';
import { fill, json, templateOf } from '../core/documents/filled';
import { material } from '../core/documents/material';
import { writeDocx } from '../workspace/docs/docx';

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { out: { type: 'string', default: '.demo/papers' } } });
  mkdirSync(options.out, { recursive: true });
  for (const kind of DOCUMENT_KINDS) {
    const about = material(kind);
    const values = valuesOf(kind, about);
    const missing = checkPaper(json(templateOf(kind)), kind, about).length;
    const document = fill(templateOf(kind), values);
    const left = leftovers(json(document), values.given).length;
    const file = join(options.out, `${templateFile(kind)}.docx`);
    writeFileSync(file, await writeDocx(document, kind.title));
    console.log(`${kind.id.padEnd(3)} ${file} · не хватает ${missing}, не заполнено ${left}`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
