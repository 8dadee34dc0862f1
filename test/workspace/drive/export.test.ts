import { Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { type FakeExecution, type FakeOptions, fakeExecution } from '../forms/fake-execution';
import { Blob } from '../script/blob';
import { expose } from '../service-object';
import { driveGlobals } from './app';
import { MIME, newFile } from './state';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MEDIA = { alt: 'media' };

interface ScriptBlob {
  getName(): string;
  getContentType(): string;
  getBytes(): number[];
}

interface DriveFiles {
  create(resource: object, blob?: unknown, optional?: object): { id: string };
  copy(resource: object, id: string, optional?: object): { id: string };
  export(id?: string, mimeType?: string, optional?: object): ScriptBlob;
}

function drive(options: FakeOptions = {}): { execution: FakeExecution; files: DriveFiles } {
  const execution = fakeExecution(options);
  const service = expose(driveGlobals(execution).Drive!) as { Files: DriveFiles };
  return { execution, files: service.Files };
}

async function docxBytes(): Promise<Buffer> {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  const file = new Document({
    sections: [
      {
        properties: { titlePage: true },
        headers: { default: new Header({ children: [new Paragraph({ children: [number] })] }) },
        children: [new Paragraph('ПРИКАЗ {{номер}} (от\\до)'), new Paragraph('слово '.repeat(800))],
      },
    ],
  });
  return await Packer.toBuffer(file);
}

/** A document made from a `.docx` blob, as the add-on makes its templates. */
async function withTemplate(options: FakeOptions = {}) {
  const made = drive(options);
  const blob = expose(new Blob(made.execution, await docxBytes(), DOCX, 'order.docx'));
  const resource = { name: 'Образец', mimeType: MIME.document, appProperties: { kind: 'template' } };
  return { ...made, id: made.files.create(resource, blob).id };
}

const bytesOf = (blob: ScriptBlob): Buffer => Buffer.from(blob.getBytes());

describe('a .docx blob', () => {
  test('becomes a document, with its headers; copies keep them and the named ranges', async () => {
    const { execution, files, id } = await withTemplate();
    const { documents } = execution.workspace.state;
    const tab = documents[id]!.tabs[0]!;
    expect(documents[id]!.title).toBe('Образец');
    const { defaultHeaderId = '' } = tab.style;
    expect(defaultHeaderId).toMatch(/^kix\./);
    expect(tab.headers[defaultHeaderId]).toHaveLength(1);
    tab.namedRanges = [{ id: 'kix.1', name: 'номер', segmentId: '', start: 8, end: 17 }];
    const copy = documents[files.copy({ name: 'Приказ' }, id).id]!.tabs[0]!;
    expect(copy).toEqual(tab);
    copy.namedRanges![0]!.end = 18;
    expect(tab.namedRanges[0]!.end).toBe(17);
  });

  test('what cannot be read makes no file and spends nothing', async () => {
    const { execution, files } = drive({ documents: 1 });
    const blob = expose(new Blob(execution, Buffer.from('no zip'), DOCX, 'x.docx'));
    expect(() => files.create({ mimeType: MIME.document }, blob)).toThrow('no .docx');
    expect(execution.workspace.state.files).toEqual({});
    files.create({ mimeType: MIME.document });
  });
});

describe('export', () => {
  test('gives a PDF named after the file, with the text of the document in it', async () => {
    const { execution, files, id } = await withTemplate();
    execution.workspace.state.files[id]!.name = 'Приказ № 5';
    const blob = files.export(id, PDF, MEDIA);
    expect(blob.getName()).toBe('Приказ № 5.pdf');
    expect(blob.getContentType()).toBe(PDF);
    const text = bytesOf(blob).toString();
    expect(text).toMatch(/^%PDF-1\.4\n/);
    expect(text).toContain('ПРИКАЗ {{номер}} (от\\до)');
    expect(execution.calls).toContain('Drive.Files.export');
  });

  test('the file holds together: every object stands where the table says, long text goes on over pages', async () => {
    const { files, id } = await withTemplate();
    const bytes = bytesOf(files.export(id, PDF, MEDIA));
    const text = bytes.toString('latin1');
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const offsets = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
    offsets.forEach((offset, index) => {
      expect(text.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    });
    expect(Number(/\/Count (\d+)/.exec(text)?.[1])).toBeGreaterThan(1);
    for (const match of text.matchAll(/\/Length (\d+) >>\nstream\n/g)) {
      const end = match.index + match[0].length + Number(match[1]);
      expect(text.slice(end, end + 10)).toBe('\nendstream');
    }
  });

  test("refusals have Google's words", async () => {
    const { execution, files, id } = await withTemplate();
    const { id: folder } = files.create({ name: 'Папка', mimeType: MIME.folder });
    const { id: text } = files.create({ name: 'a' });
    const failed = 'API call to drive.files.export failed with error: ';
    expect(() => files.export('nowhere', PDF, MEDIA)).toThrow(`${failed}File not found: nowhere.`);
    expect(() => files.export(folder, PDF, MEDIA)).toThrow(
      `${failed}Export only supports Docs Editors files.`,
    );
    expect(() => files.export(text, PDF, MEDIA)).toThrow('Export only supports Docs Editors files.');
    expect(() => files.export(id, PDF)).toThrow(
      `${failed}Export requires alt=media to download the exported content.`,
    );
    expect(() => files.export(id, 'image/bmp', MEDIA)).toThrow(
      `${failed}The requested conversion is not supported.`,
    );
    expect(() => files.export(id, 'text/plain', MEDIA)).toThrow('not imitated by the stand-in');
    expect(() => files.export(id, PDF, { ...MEDIA, revision: 1 })).toThrow('«revision»');
    execution.workspace.state.files.form = newFile('form', 'Анкета', MIME.form, 0, 'service');
    expect(() => files.export('form', PDF, MEDIA)).toThrow('not imitated by the stand-in');
  });

  test('one of the scopes is required', () => {
    expect(() => drive({ scopes: ['forms'] }).files.export('x', PDF, MEDIA)).toThrow(
      'Specified permissions are not sufficient to call drive.files.export.',
    );
  });
});
