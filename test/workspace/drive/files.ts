/** `Drive.Files`: what the add-on made, seen through the scope `drive.file`. */
import { importDocx } from '../docs/docx-import';
import { writePdf } from '../docs/pdf';
import { type DocumentState, newDocument } from '../docs/state';
import { Blob } from '../script/blob';
import { ServiceError, ServiceObject } from '../service-object';
import { importedSpreadsheet, importXlsx } from '../spreadsheet/xlsx-import';
import type { Execution } from '../workspace';
import { parseFields, select } from './fields';
import { FILE_FIELDS, fileJson, LIST_FIELDS } from './file-json';
import { parseQuery } from './query';
import { applyResource, type Options, readOptions, readResource } from './resource';
import { type DriveFile, MIME, MY_DRIVE, newFile } from './state';

const FILE = 'https://www.googleapis.com/auth/drive.file';
const FULL = 'https://www.googleapis.com/auth/drive';

const PDF = 'application/pdf';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What Google also makes of a document. */
const EXPORTED_BY_GOOGLE: ReadonlySet<string> = new Set([
  DOCX,
  'application/vnd.oasis.opendocument.text',
  'application/rtf',
  'application/zip',
  'application/epub+zip',
  'text/html',
  'text/markdown',
  'text/plain',
]);

/** Contents to be stored: a Blob of `Utilities.newBlob`. */
interface BlobLike {
  getBytes(): number[];
  getDataAsString(): string;
  getContentType(): string | null;
}

export class Files extends ServiceObject {
  readonly className_ = 'Drive.Files';
  constructor(readonly execution_: Execution) {
    super(execution_);
  }

  /** A blob of a `.docx` or `.xlsx` file with the mime type of a document or spreadsheet is converted into one. */
  create(resource?: unknown, blob?: unknown, optional?: unknown): unknown {
    return this.call_('create', () => {
      const options = readOptions('create', optional);
      const wanted = readResource('create', resource);
      const data = asBlob(blob);
      const { workspace } = this.execution_;
      const mimeType = wanted.mimeType ?? data?.getContentType() ?? 'application/octet-stream';
      if (mimeType === MIME.form || (mimeType === MIME.spreadsheet && !data)) {
        throw new Error(`Drive.Files.create of ${mimeType} is not imitated by the stand-in`);
      }
      const file = newFile(
        workspace.newId('file'),
        wanted.name ?? 'Untitled',
        mimeType,
        workspace.now(),
        'app',
      );
      applyResource(file, wanted, (id) => this.folder_(id));
      this.fill_(file, data);
      workspace.state.files[file.id] = file;
      return this.answer_(file, options);
    });
  }

  /** Everything of the original that `resource` does not replace, its private properties included. */
  copy(resource?: unknown, fileId?: unknown, optional?: unknown): unknown {
    return this.call_('copy', () => {
      const options = readOptions('copy', optional);
      const wanted = readResource('copy', resource);
      const original = this.find_(fileId);
      if (original.mimeType === MIME.folder)
        throw new ServiceError('This file cannot be copied by the user.');
      if (original.mimeType === MIME.form || original.mimeType === MIME.spreadsheet) {
        throw new Error(`Drive.Files.copy of ${original.mimeType} is not imitated by the stand-in`);
      }
      const { workspace } = this.execution_;
      const time = new Date(workspace.now()).toISOString();
      const file: DriveFile = {
        ...structuredClone(original),
        id: workspace.newId('file'),
        name: `Copy of ${original.name}`,
        trashed: false,
        createdTime: time,
        modifiedTime: time,
        origin: 'app',
      };
      applyResource(file, wanted, (id) => this.folder_(id));
      const document = workspace.state.documents[original.id];
      if (document) {
        workspace.spend('documents', 1, this.execution_.user);
        workspace.state.documents[file.id] = { ...structuredClone(document), title: file.name };
      }
      workspace.state.files[file.id] = file;
      return this.answer_(file, options);
    });
  }

  /** A document as a PDF: a Blob. Counts as a conversion. */
  export(fileId?: unknown, mimeType?: unknown, optional?: unknown): unknown {
    return this.call_('export', () => {
      const options = readOptions('export', optional);
      const file = this.find_(fileId);
      const { workspace, user } = this.execution_;
      const document = workspace.state.documents[file.id];
      if (file.mimeType === MIME.form || file.mimeType === MIME.spreadsheet) {
        throw new Error(`Drive.Files.export of ${file.mimeType} is not imitated by the stand-in`);
      }
      if (!document) throw new ServiceError('Export only supports Docs Editors files.');
      if (EXPORTED_BY_GOOGLE.has(String(mimeType))) {
        throw new Error(`Drive.Files.export as ${String(mimeType)} is not imitated by the stand-in`);
      }
      if (mimeType !== PDF) throw new ServiceError('The requested conversion is not supported.');
      if (options.alt !== 'media') {
        throw new ServiceError('Export requires alt=media to download the exported content.');
      }
      workspace.spend('conversions', 1, user);
      return new Blob(this.execution_, writePdf(document), PDF, `${file.name}.pdf`);
    });
  }

  get(fileId?: unknown, optional?: unknown): unknown {
    return this.call_('get', () => {
      const options = readOptions('get', optional);
      return this.answer_(this.find_(fileId), options);
    });
  }

  /** Newest changes first; under `drive.file` only what the app made through Drive. */
  list(optional?: unknown): unknown {
    return this.call_('list', () => {
      const options = readOptions('list', optional);
      const conditions = parseQuery(options.q ?? '');
      const all = this.hasFullAccess_('list');
      const found = Object.values(this.execution_.workspace.state.files)
        .filter((file) => all || file.origin === 'app')
        .filter((file) => conditions.every((holds) => holds(file, this.inBin_(file))))
        .reverse()
        .sort((a, b) => (a.modifiedTime < b.modifiedTime ? 1 : a.modifiedTime > b.modifiedTime ? -1 : 0));
      const from = Number(options.pageToken ?? 0);
      if (!Number.isInteger(from)) throw new ServiceError('Invalid Value');
      const end = from + (options.pageSize ?? 100);
      const answer = {
        kind: 'drive#fileList',
        incompleteSearch: false,
        files: found.slice(from, end).map((file) => fileJson(file, this.inBin_(file))),
        ...(end < found.length ? { nextPageToken: String(end) } : {}),
      };
      return select(answer, parseFields(options.fields ?? LIST_FIELDS), FILE_FIELDS);
    });
  }

  update(resource?: unknown, fileId?: unknown, blob?: unknown, optional?: unknown): unknown {
    return this.call_('update', () => {
      const options = readOptions('update', optional);
      const wanted = readResource('update', resource);
      const file = this.find_(fileId);
      if (wanted.parents) {
        throw new ServiceError(
          'The parents field is not directly writable in update requests. ' +
            'Use the addParents and removeParents parameters instead.',
        );
      }
      if (wanted.mimeType && wanted.mimeType !== file.mimeType) {
        throw new Error('Drive.Files.update of mimeType is not imitated by the stand-in');
      }
      const parents = this.movedParents_(file, options);
      const data = asBlob(blob);
      if (data) this.fill_(file, data);
      applyResource(file, wanted, (id) => this.folder_(id));
      file.parents = parents;
      file.modifiedTime = new Date(this.execution_.workspace.now()).toISOString();
      const document = this.execution_.workspace.state.documents[file.id];
      if (document && wanted.name !== undefined) document.title = wanted.name;
      const spreadsheet = this.execution_.workspace.state.spreadsheets[file.id];
      if (spreadsheet && wanted.name !== undefined) spreadsheet.name = wanted.name;
      return this.answer_(file, options);
    });
  }

  /** Checks the scope and puts Google's frame around what went wrong. */
  call_(method: string, work: () => unknown): unknown {
    this.execution_.requireScope(`drive.files.${method}`, FILE, FULL);
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      throw apiError(`API call to drive.files.${method} failed with error: ${error.message}`);
    }
  }

  answer_(file: DriveFile, options: Options): unknown {
    const mask = parseFields(options.fields ?? 'kind,id,name,mimeType');
    return select(fileJson(file, this.inBin_(file)), mask, FILE_FIELDS);
  }

  hasFullAccess_(method: string): boolean {
    try {
      this.execution_.requireScope(`drive.files.${method}`, FULL);
      return true;
    } catch {
      return false;
    }
  }

  find_(fileId: unknown): DriveFile {
    const id = String(fileId ?? '');
    const { files } = this.execution_.workspace.state;
    const file = Object.hasOwn(files, id) ? files[id] : undefined;
    if (!file || (file.origin === 'person' && !this.hasFullAccess_('get'))) {
      throw new ServiceError(`File not found: ${id}.`);
    }
    return file;
  }

  /** Throws unless `id` is a folder the app can see, or the top one. */
  folder_(id: string): void {
    if (id === MY_DRIVE) return;
    const folder = this.find_(id);
    if (folder.mimeType !== MIME.folder) {
      throw new ServiceError('The specified parent is not a folder.');
    }
  }

  inBin_(file: DriveFile): boolean {
    const { files } = this.execution_.workspace.state;
    for (let at: DriveFile | undefined = file; at; at = files[at.parents[0] ?? '']) {
      if (at.trashed) return true;
    }
    return false;
  }

  /** A file lies in exactly one folder. */
  movedParents_(file: DriveFile, { addParents, removeParents }: Options): string[] {
    for (const id of addParents) if (id !== file.parents[0]) this.folder_(id);
    const kept = file.parents.filter((id) => !removeParents.includes(id));
    const parents = [...new Set([...kept, ...addParents])];
    if (parents.length > 1) throw new ServiceError('Increasing the number of parents is not allowed');
    return parents;
  }

  /** Puts the contents in place; a document without any is empty. */
  fill_(file: DriveFile, blob: BlobLike | null): void {
    const { workspace, user } = this.execution_;
    if (file.mimeType === MIME.folder) return;
    if (file.mimeType === MIME.spreadsheet) {
      this.fillSpreadsheet_(file, blob as BlobLike);
      return;
    }
    if (file.mimeType !== MIME.document) {
      file.content = blob?.getDataAsString() ?? '';
      return;
    }
    // Nothing is booked for a file that cannot be read.
    const document = blob ? this.converted_(blob) : newDocument(file.name);
    if (!workspace.state.documents[file.id]) workspace.spend('documents', 1, user);
    if (blob) workspace.spend('conversions', 1, user);
    workspace.state.documents[file.id] = { ...document, title: file.name };
  }

  /** Everything in the spreadsheet is replaced; a file that cannot be read changes nothing. */
  fillSpreadsheet_(file: DriveFile, blob: BlobLike): void {
    const { workspace, user } = this.execution_;
    const type = blob.getContentType() ?? '';
    if (type !== XLSX) throw new Error(`Conversion of ${type} is not imitated by the stand-in`);
    const sheets = importXlsx(Buffer.from(blob.getBytes()));
    workspace.spend('conversions', 1, user);
    workspace.state.spreadsheets[file.id] = importedSpreadsheet(file, sheets, workspace.timeZone);
  }

  converted_(blob: BlobLike): DocumentState {
    const type = blob.getContentType() ?? '';
    if (type === DOCX) {
      return importDocx(
        Buffer.from(blob.getBytes()),
        () => `kix.${this.execution_.workspace.newId('segment')}`,
      );
    }
    throw new Error(`Conversion of ${type || 'a blob without a type'} is not imitated by the stand-in`);
  }
}

/** Advanced services fail with an error of their own name, not with «Exception». */
function apiError(message: string): Error {
  return Object.assign(new Error(message), { name: 'GoogleJsonResponseException' });
}

function asBlob(value: unknown): BlobLike | null {
  if (value === undefined || value === null) return null;
  const blob = value as Partial<BlobLike>;
  if (value instanceof ServiceObject && blob.getBytes && blob.getDataAsString && blob.getContentType) {
    return blob as BlobLike;
  }
  throw new ServiceError('The mediaData parameter only supports Blob types for upload.');
}
