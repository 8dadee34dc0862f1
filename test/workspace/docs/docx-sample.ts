/** Files of the `docx` package, for the tests of the import. */

import { Document, type ISectionOptions, Packer, Paragraph, type Table } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { importDocx } from './docx-import';
import type { DocumentState, Table as DocumentTable, Paragraph as TextParagraph } from './state';

type Styles = NonNullable<ConstructorParameters<typeof Document>[0]['styles']>;

/** The font that every sample has unless it says otherwise. */
export const FONT = { font: 'Times New Roman', size: 28 };

export interface Sample {
  readonly children?: readonly (Paragraph | Table)[];
  readonly section?: Omit<ISectionOptions, 'children'>;
  readonly styles?: Styles;
}

/** The bytes of a file with one section. */
export async function docxBytes({ children = [], section = {}, styles }: Sample): Promise<Buffer> {
  const file = new Document({
    styles: styles ?? { default: { document: { run: FONT } } },
    sections: [{ ...section, children: [...children] }],
  });
  return await Packer.toBuffer(file);
}

/** The bytes made into a document; headers and footers are `s1`, `s2` and so on. */
export function imported(bytes: Uint8Array): DocumentState {
  let ids = 0;
  return importDocx(bytes, () => `s${++ids}`);
}

export const importedFrom = async (sample: Sample): Promise<DocumentState> =>
  imported(await docxBytes(sample));

/** A paragraph of the body. */
export function paragraphOf(document: DocumentState, position = 0): TextParagraph {
  const block = document.tabs[0]?.body[position];
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  return block;
}

/** A table of the body. */
export function bodyTable(document: DocumentState, position = 0): DocumentTable {
  const block = document.tabs[0]?.body[position];
  if (block?.kind !== 'table') throw new Error('no table');
  return block;
}

/** A file with the one word «текст», of which a part has been changed by hand. */
export async function changed(change: (xml: string) => string, part = 'word/document.xml'): Promise<Buffer> {
  const files = unzipSync(await docxBytes({ children: [new Paragraph('текст')] }));
  const xml = Buffer.from(files[part]!).toString();
  if (change(xml) === xml) throw new Error('nothing was changed');
  return Buffer.from(zipSync({ ...files, [part]: strToU8(change(xml)) }));
}
