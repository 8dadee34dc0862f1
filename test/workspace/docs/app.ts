/** The advanced Docs service, version 1: `Docs.Documents`. */

import { ServiceError, ServiceObject } from '../service-object';
import type { Execution } from '../workspace';
import { imageBehind, imageLink } from './image-links';
import { applyRequests } from './requests';
import type { DocumentState, Picture } from './state';
import { documentJson, revisionId } from './to-json';

const WRITE_SCOPES = ['drive.file', 'documents', 'drive'];
const READ_SCOPES = [...WRITE_SCOPES, 'documents.readonly', 'drive.readonly'];

/** The globals of this folder, for one run of the script. */
export function docsGlobals(execution: Execution): Record<string, ServiceObject> {
  return { Docs: new DocsService(execution) };
}

class DocsService extends ServiceObject {
  readonly className_ = 'Docs';
  readonly Documents: Documents;

  constructor(execution: Execution) {
    super(execution);
    this.Documents = new Documents(execution);
  }
}

/** `Docs.Documents`. */
export class Documents extends ServiceObject {
  readonly className_ = 'Docs.Documents';

  constructor(readonly execution_: Execution) {
    super(execution_);
  }

  /** A Document of the API v1. Throws when there is no such document. */
  get(documentId?: unknown, optional: unknown = {}): Record<string, unknown> {
    this.execution_.requireScope('docs.documents.get', ...READ_SCOPES);
    const options = (optional ?? {}) as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(options)) {
      if (name !== 'includeTabsContent')
        throw new Error(`Docs.Documents.get: ${name} is not imitated by the stand-in`);
    }
    const { id, document } = this.find_('get', documentId);
    const title = this.execution_.workspace.state.files[id]?.name ?? document.title;
    const { workspace } = this.execution_;
    const contentUri = (picture: Picture) => imageLink(workspace, id, picture);
    return documentJson(id, title, document, options.includeTabsContent === true, contentUri);
  }

  /** Applies all requests or none; `{documentId, replies, writeControl}`. */
  batchUpdate(resource?: unknown, documentId?: unknown): Record<string, unknown> {
    this.execution_.requireScope('docs.documents.batchUpdate', ...WRITE_SCOPES);
    const { id, document } = this.find_('batchUpdate', documentId);
    const body = (resource ?? {}) as Readonly<Record<string, unknown>>;
    try {
      for (const name of Object.keys(body)) {
        if (name === 'requests' || name === 'writeControl') continue;
        throw new ServiceError(`Invalid JSON payload received. Unknown name "${name}": Cannot find field.`);
      }
      const { requests } = body;
      if (!Array.isArray(requests) || requests.length === 0)
        throw new ServiceError('Must specify at least one request.');
      checkRevision(document, body.writeControl);
      const { workspace } = this.execution_;
      const replies = applyRequests(
        document,
        requests,
        () => workspace.newId('segment'),
        (uri) => imageBehind(workspace, uri),
      );
      const file = workspace.state.files[id];
      if (file) Object.assign(file, { modifiedTime: new Date(workspace.now()).toISOString() });
      return { documentId: id, replies, writeControl: { requiredRevisionId: revisionId(document) } };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      throw new ServiceError(`API call to docs.documents.batchUpdate failed with error: ${error.message}`);
    }
  }

  find_(method: string, documentId: unknown): { id: string; document: DocumentState } {
    const id = String(documentId ?? '');
    const documents = this.execution_.workspace.state.documents;
    const document = Object.hasOwn(documents, id) ? documents[id] : undefined;
    if (!document) {
      throw new ServiceError(
        `API call to docs.documents.${method} failed with error: Requested entity was not found.`,
      );
    }
    return { id, document };
  }
}

/** A required revision that is not the present one refuses the whole batch; a target revision is merged. */
function checkRevision(document: DocumentState, writeControl: unknown): void {
  const required = (writeControl as { requiredRevisionId?: unknown } | undefined)?.requiredRevisionId;
  if (required === undefined || required === revisionId(document)) return;
  throw new ServiceError(
    `The required revision ID '${String(required)}' does not match the latest revision of the document.`,
  );
}
