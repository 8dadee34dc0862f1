import { Document, Packer, Paragraph } from 'docx';
import { temporaryDist } from '../temporary-dist';
import { createWorkspace, type LocalWorkspace, openWorkspace, type WorkspaceOptions } from '../workspace';

const CODE = `
const DOCUMENT = 'application/vnd.google-apps.document';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
function fromDocx(bytes) {
  return Drive.Files.create({ name: 'Образец', mimeType: DOCUMENT }, Utilities.newBlob(bytes, DOCX, 'x.docx')).id;
}
function empty() { return Drive.Files.create({ name: 'Лист', mimeType: DOCUMENT }).id; }
function copy(id) { return Drive.Files.copy({ name: 'Приказ' }, id).id; }
function pdf(id) { return Drive.Files.export(id, 'application/pdf', { alt: 'media' }).getBytes().length; }
function folders(count) {
  const parent = Drive.Files.create({ name: 'Документы', mimeType: 'application/vnd.google-apps.folder' }).id;
  for (let i = 0; i < count; i++) {
    Drive.Files.create({ name: 'п' + i, parents: [parent], appProperties: { kind: i % 2 ? 'odd' : 'even' } });
  }
  return parent;
}
function list(parent) {
  const names = [];
  let pageToken;
  do {
    const page = Drive.Files.list({
      q: "'" + parent + "' in parents and trashed = false and mimeType = 'application/octet-stream' and appProperties has { key='kind' and value='odd' }",
      pageSize: 1000,
      ...(pageToken && { pageToken }),
      fields: 'nextPageToken,files(id,name,appProperties,mimeType,createdTime)',
    });
    names.push(page.files.map((file) => file.name + file.appProperties.kind));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return names;
}
`;

const HOUR = 3_600_000;
const START = { now: Date.UTC(2026, 8, 10, 6), user: 'kurator@school.example' };
const open = (limits: NonNullable<WorkspaceOptions['limits']> = {}): LocalWorkspace =>
  createWorkspace({ dist: temporaryDist(CODE), limits, ...START });

function run(workspace: LocalWorkspace, name: string, ...args: unknown[]): unknown {
  const { value, error } = workspace.run(name, args);
  return error ? `${error.name}: ${error.message}` : value;
}

async function docx(): Promise<number[]> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('a')] }] }));
  return [...new Int8Array(bytes)];
}

const spent = (method: string, service: string): string =>
  `GoogleJsonResponseException: API call to drive.files.${method} failed with error: ` +
  `Service invoked too many times for one day: ${service}.`;

test('a spent quota of documents refuses copies and new ones until 24 hours after the first', () => {
  const workspace = open({ documents: 2 });
  const first = workspace.now();
  const id = run(workspace, 'empty');
  workspace.advance(10 * HOUR);
  run(workspace, 'copy', id);
  expect(workspace.left('documents')).toBe(0);
  expect(run(workspace, 'copy', id)).toBe(spent('copy', 'document create'));
  expect(run(workspace, 'empty')).toBe(spent('create', 'document create'));
  expect(Object.keys(workspace.state.documents)).toHaveLength(2);
  workspace.advance(first + 24 * HOUR - workspace.now() - 1000);
  expect(run(workspace, 'copy', id)).toBe(spent('copy', 'document create'));
  workspace.advance(1000);
  expect(run(workspace, 'copy', id)).toMatch(/^1/);
  expect(workspace.left('documents')).toBe(1);
});

test('each account has its own; the use outlives saving, the limit may be another one then', () => {
  const workspace = open({ documents: 1 });
  run(workspace, 'empty');
  expect(workspace.left('documents', 'other@school.example')).toBe(1);
  const again = openWorkspace(workspace.save(), { dist: temporaryDist(CODE), limits: { documents: 3 } });
  expect(again.left('documents')).toBe(2);
  expect(openWorkspace(workspace.save(), { dist: temporaryDist(CODE) }).left('documents')).toBe(249);
});

test('a document from a .docx is one document and one conversion, a PDF one conversion', async () => {
  const workspace = open({ conversions: 2 });
  const id = run(workspace, 'fromDocx', await docx());
  expect(workspace.left('documents')).toBe(249);
  expect(workspace.left('conversions')).toBe(1);
  run(workspace, 'copy', id);
  expect(workspace.left('conversions')).toBe(1);
  expect(run(workspace, 'pdf', id)).toBeGreaterThan(500);
  expect(run(workspace, 'pdf', id)).toBe(spent('export', 'conversion'));
  expect(run(workspace, 'fromDocx', await docx())).toBe(spent('create', 'conversion'));
  workspace.advance(24 * HOUR);
  expect(run(workspace, 'pdf', id)).toBeGreaterThan(500);
  expect(open().left('conversions')).toBe(2000);
});

test('more files than a page holds are listed by folder, kind and private property', () => {
  const workspace = open();
  const { state } = workspace;
  const parent = run(workspace, 'folders', 3) as string;
  // The script itself would need more than its six minutes for so many.
  const sample = Object.values(state.files).find(({ name }) => name === 'п1')!;
  for (let i = 0; i < 1200; i++) {
    state.files[`more${i}`] = { ...structuredClone(sample), id: `more${i}`, name: `ещё${i}` };
  }
  const pages = run(workspace, 'list', parent) as string[][];
  expect(pages.map((page) => page.length)).toEqual([1000, 201]);
  expect(new Set(pages.flat()).size).toBe(1201);
  expect(pages.flat()).toContain('п1odd');
  expect(pages.flat()).not.toContain('п0even');
});
