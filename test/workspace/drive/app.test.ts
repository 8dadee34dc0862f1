import { Paragraph } from 'docx';
import { docxBytes } from '../docs/docx-sample';
import { type FakeExecution, type FakeOptions, fakeExecution, START } from '../forms/fake-execution';
import { Blob } from '../script/blob';
import { expose } from '../service-object';
import { driveGlobals } from './app';
import { deleteFile, renameFile, trashFile } from './by-user';
import { type DriveFile, MIME, newFile } from './state';

interface File {
  id: string;
  name: string;
  mimeType: string;
  parents: string[];
  appProperties: Record<string, string>;
  trashed: boolean;
  createdTime: string;
  modifiedTime: string;
  webViewLink: string;
}

interface DriveFiles {
  create(resource: object, blob?: unknown, optional?: object): File;
  copy(resource: object, id: string, optional?: object): File;
  get(id: string, optional?: object): File;
  list(optional?: object): { files: File[]; nextPageToken?: string };
  update(resource: object, id: string, blob?: unknown, optional?: object): File;
}

function drive(options: FakeOptions = {}): { execution: FakeExecution; files: DriveFiles } {
  const execution = fakeExecution(options);
  const service = expose(driveGlobals(execution).Drive!) as { Files: DriveFiles };
  return { execution, files: service.Files };
}

const ALL = { fields: '*' };
const stored = (execution: FakeExecution, id: string): DriveFile => execution.workspace.state.files[id]!;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A file with one paragraph. */
const docx = async (execution: FakeExecution, text: string) =>
  expose(new Blob(execution, await docxBytes({ children: [new Paragraph(text)] }), DOCX, 'order.docx'));
const html = (execution: FakeExecution, text: string) =>
  expose(new Blob(execution, Buffer.from(text), 'text/html', 'order.html'));
const documentText = (execution: FakeExecution, id: string) =>
  JSON.stringify(execution.workspace.state.documents[id]);

describe('create', () => {
  test('without fields only kind, id, name and type come back', () => {
    const { files } = drive();
    const made = files.create({ name: 'Документы', mimeType: MIME.folder });
    expect(Object.keys(made)).toEqual(['kind', 'id', 'name', 'mimeType']);
    expect(made).toMatchObject({ name: 'Документы', mimeType: MIME.folder });
  });

  test('a .docx blob becomes a document', async () => {
    const { execution, files } = drive();
    const blob = await docx(execution, 'ПРИКАЗ {{номер}}');
    const made = files.create({ name: 'Образец', mimeType: MIME.document }, blob, ALL);
    expect(made.webViewLink).toBe(`https://docs.google.com/document/d/${made.id}/edit`);
    expect(made.createdTime).toBe(new Date(START).toISOString());
    expect(execution.workspace.state.documents[made.id]?.title).toBe('Образец');
    expect(documentText(execution, made.id)).toContain('ПРИКАЗ {{номер}}');
  });

  test('a document out of HTML is not imitated: no file is made and nothing spent', () => {
    const { execution, files } = drive({ documents: 1 });
    const resource = { name: 'Образец', mimeType: MIME.document };
    expect(() => files.create(resource, html(execution, '<p>a</p>'))).toThrow(
      'Conversion of text/html is not imitated by the stand-in',
    );
    expect(execution.workspace.state).toMatchObject({ files: {}, documents: {} });
    files.create(resource);
  });

  test('a document without a blob is empty', () => {
    const { execution, files } = drive();
    const { id } = files.create({ name: 'Пусто', mimeType: MIME.document });
    expect(execution.workspace.state.documents[id]?.tabs[0]?.body).toHaveLength(1);
  });

  test('a text file keeps its text; a nameless one is Untitled', () => {
    const { execution, files } = drive();
    const made = files.create({}, html(execution, '<p>a</p>'));
    expect(made).toMatchObject({ name: 'Untitled', mimeType: 'text/html' });
    expect(stored(execution, made.id).content).toBe('<p>a</p>');
  });

  test('what is not a blob is refused', () => {
    const { files } = drive();
    expect(() => files.create({ name: 'x' }, 'text')).toThrow('only supports Blob types');
  });

  test('a parent must exist and be a folder', () => {
    const { files } = drive();
    expect(() => files.create({ name: 'x', parents: ['nowhere'] })).toThrow(
      'API call to drive.files.create failed with error: File not found: nowhere.',
    );
    const { id } = files.create({ name: 'x' });
    expect(() => files.create({ name: 'y', parents: [id] })).toThrow('not a folder');
  });

  test('the daily quota of documents', () => {
    const { files } = drive({ documents: 1 });
    const { id } = files.create({ name: 'x', mimeType: MIME.document });
    expect(() => files.copy({}, id)).toThrow('Service invoked too many times for one day: document create.');
  });

  test('an unknown member and an unknown argument throw by name', () => {
    const { files } = drive();
    expect(() => files.create({ title: 'x' })).toThrow('«title»');
    expect(() => files.create({ name: 'x' }, null, { convert: true })).toThrow('«convert»');
  });

  test('a private property holds 124 bytes', () => {
    const { files } = drive();
    files.create({ name: 'x', appProperties: { key: 'я'.repeat(60) } });
    expect(() => files.create({ name: 'x', appProperties: { key: 'я'.repeat(61) } })).toThrow('124 bytes');
  });
});

describe('copy', () => {
  test('a document is copied whole and apart from its original', async () => {
    const { execution, files } = drive();
    const { id: folder } = files.create({ name: 'Папка', mimeType: MIME.folder });
    const { id } = files.create(
      { name: 'Образец', mimeType: MIME.document, parents: [folder], appProperties: { kind: 'template' } },
      await docx(execution, 'текст'),
    );
    const copy = files.copy({ name: 'Приказ № 1', appProperties: { number: '1' } }, id, ALL);
    expect(copy).toMatchObject({ name: 'Приказ № 1', parents: [folder] });
    expect(copy.appProperties).toEqual({ kind: 'template', number: '1' });
    expect(stored(execution, id).appProperties).toEqual({ kind: 'template' });
    execution.workspace.state.documents[copy.id]!.tabs[0]!.body.length = 0;
    expect(documentText(execution, id)).toContain('текст');
  });

  test('without a name it says so; a folder cannot be copied', () => {
    const { files } = drive();
    const { id } = files.create({ name: 'a', mimeType: MIME.document });
    expect(files.copy({}, id).name).toBe('Copy of a');
    const { id: folder } = files.create({ name: 'b', mimeType: MIME.folder });
    expect(() => files.copy({}, folder)).toThrow('cannot be copied');
  });
});

describe('get', () => {
  test("an unknown id has Google's message and name", () => {
    const { files } = drive();
    let error: unknown;
    try {
      files.get('nowhere');
    } catch (thrown) {
      error = thrown;
    }
    expect(String(error)).toBe(
      'GoogleJsonResponseException: API call to drive.files.get failed with error: File not found: nowhere.',
    );
  });

  test('a misspelt field is refused', () => {
    const { files } = drive();
    const { id } = files.create({ name: 'x' });
    expect(() => files.get(id, { fields: 'id,webViewlink' })).toThrow('Invalid field selection webViewlink');
  });

  test('one of the scopes is required', () => {
    expect(() => drive({ scopes: ['forms'] }).files.get('x')).toThrow(
      'Specified permissions are not sufficient to call drive.files.get.',
    );
  });
});

describe('what drive.file shows', () => {
  const withFiles = (scopes: string[]) => {
    const made = drive({ scopes });
    const { files } = made.execution.workspace.state;
    files.form = newFile('form', 'Анкета', MIME.form, START, 'service');
    files.foreign = newFile('foreign', 'Чужой', MIME.document, START, 'person');
    const { id } = made.files.create({ name: 'Свой' });
    return { ...made, own: id };
  };

  test('listed is what Drive.Files made, a form can still be got, a foreign file is not there', () => {
    const { files, own } = withFiles(['drive.file']);
    expect(files.list().files.map(({ id }) => id)).toEqual([own]);
    expect(files.get('form', ALL).webViewLink).toBe('https://docs.google.com/forms/d/form/edit');
    expect(() => files.get('foreign')).toThrow('File not found: foreign.');
  });

  test('the whole scope shows everything', () => {
    const { files, own } = withFiles(['drive']);
    expect(files.list().files.map(({ id }) => id)).toEqual([own, 'foreign', 'form']);
    expect(files.get('foreign').name).toBe('Чужой');
  });
});

describe('list', () => {
  test('by private property, not in the bin, newest change first', () => {
    const { execution, files } = drive();
    const make = (name: string, kind: string) => {
      execution.wait(1000);
      return files.create({ name, appProperties: { kind } }).id;
    };
    const a = make('a', 'order');
    const b = make('b', 'order');
    make('c', 'plan');
    const d = make('d', 'order');
    files.update({ trashed: true }, b);
    const q = "appProperties has { key='kind' and value='order' } and trashed = false";
    expect(files.list({ q, fields: 'files(id,appProperties)' })).toEqual({
      files: [
        { id: d, appProperties: { kind: 'order' } },
        { id: a, appProperties: { kind: 'order' } },
      ],
    });
  });

  test('by pages', () => {
    const { files } = drive();
    const names = ['a', 'b', 'c'];
    for (const name of names) files.create({ name });
    const first = files.list({ pageSize: 2 });
    expect(first.files.map(({ name }) => name)).toEqual(['c', 'b']);
    const second = files.list({ pageSize: 2, pageToken: first.nextPageToken });
    expect(second.files.map(({ name }) => name)).toEqual(['a']);
    expect(second.nextPageToken).toBeUndefined();
    expect(() => files.list({ pageSize: 0 })).toThrow('within the range: [1, 1000]');
  });
});

describe('update', () => {
  test('renames file and document, removes a property with null', () => {
    const { execution, files } = drive();
    const { id } = files.create({ name: 'a', mimeType: MIME.document, appProperties: { x: '1', y: '2' } });
    execution.wait(60_000);
    const changed = files.update({ name: 'b', appProperties: { x: null } }, id, null, ALL);
    expect(changed).toMatchObject({ name: 'b', appProperties: { y: '2' } });
    expect(changed.modifiedTime).toBe(new Date(START + 60_000).toISOString());
    expect(execution.workspace.state.documents[id]?.title).toBe('b');
  });

  test('moves between folders; a second parent is refused', () => {
    const { files } = drive();
    const { id: from } = files.create({ name: 'from', mimeType: MIME.folder });
    const { id: to } = files.create({ name: 'to', mimeType: MIME.folder });
    const { id } = files.create({ name: 'a', parents: [from] });
    expect(() => files.update({}, id, null, { addParents: to })).toThrow('Increasing the number of parents');
    expect(() => files.update({ parents: [to] }, id)).toThrow('not directly writable');
    const moved = files.update({}, id, null, { addParents: to, removeParents: from, fields: 'parents' });
    expect(moved.parents).toEqual([to]);
    expect(files.list({ q: `'${to}' in parents` }).files).toHaveLength(1);
  });

  test('what lies in a trashed folder is trashed', () => {
    const { files } = drive();
    const { id: folder } = files.create({ name: 'f', mimeType: MIME.folder });
    const { id } = files.create({ name: 'a', parents: [folder] });
    files.update({ trashed: true }, folder);
    expect(files.get(id, ALL).trashed).toBe(true);
    files.update({ trashed: false }, folder);
    expect(files.get(id, ALL).trashed).toBe(false);
  });
});

describe('by the user', () => {
  test('renames, throws away, takes back, deletes a folder with what is in it', () => {
    const { execution, files } = drive();
    const { workspace } = execution;
    const { id: folder } = files.create({ name: 'f', mimeType: MIME.folder });
    const { id } = files.create({ name: 'a', mimeType: MIME.document, parents: [folder] });
    renameFile(workspace, id, 'Мой образец');
    trashFile(workspace, id);
    expect(files.get(id, ALL)).toMatchObject({ name: 'Мой образец', trashed: true });
    trashFile(workspace, id, false);
    expect(files.get(id, ALL).trashed).toBe(false);
    deleteFile(workspace, folder);
    expect(() => files.get(id)).toThrow('File not found');
    expect(workspace.state.documents).toEqual({});
  });
});
