import { expose, ServiceError } from '../service-object';
import type { Execution } from '../workspace';
import { docsGlobals } from './app';
import { make, paragraph } from './sample';

interface Script {
  readonly Documents: {
    get(id?: string, optional?: object): Record<string, unknown>;
    batchUpdate(resource?: object, id?: string): Record<string, unknown>;
  };
}

/** A run of a script with one document, and what it asked for. */
function start(allowed: readonly string[] = ['drive.file']) {
  const calls: string[] = [];
  const documents = { d1: make(paragraph('Наставник {{имя}}')) };
  const files: Record<string, { name: string; modifiedTime?: string }> = { d1: { name: 'Приказ № 57' } };
  let ids = 0;
  const execution = {
    workspace: {
      state: { documents, files },
      now: () => Date.UTC(2026, 9, 12),
      newId: (kind: string) => `${kind}${++ids}`,
    },
    realm: { Date, Array, Object, Error },
    touch: (name: string, method: string) => calls.push(`${name}.${method}`),
    requireScope(call: string, ...oneOf: string[]) {
      if (!oneOf.some((scope) => allowed.includes(scope))) {
        throw new ServiceError(`Specified permissions are not sufficient to call ${call}.`);
      }
    },
  } as unknown as Execution;
  const script = expose(docsGlobals(execution).Docs!) as Script;
  return { script, calls, documents, files };
}

const replace = {
  replaceAllText: { containsText: { text: '{{имя}}', matchCase: true }, replaceText: 'Образцов' },
};

describe('Docs.Documents', () => {
  test('get gives the document under the name of its file; tabs only when asked for', () => {
    const { script } = start();
    const document = script.Documents.get('d1');
    expect(document).toMatchObject({
      documentId: 'd1',
      title: 'Приказ № 57',
      body: { content: [{ endIndex: 1 }, {}] },
    });
    expect(document).not.toHaveProperty('tabs');
    const tabbed = script.Documents.get('d1', { includeTabsContent: true });
    expect(tabbed).not.toHaveProperty('body');
    expect(tabbed).toMatchObject({
      tabs: [{ tabProperties: { tabId: 't.0' }, documentTab: { body: { content: [{ endIndex: 1 }, {}] } } }],
    });
  });

  test('what get returned is a copy', () => {
    const { script } = start();
    const first = script.Documents.get('d1') as { documentStyle: { marginTop: { magnitude: number } } };
    first.documentStyle.marginTop.magnitude = 1;
    expect(script.Documents.get('d1')).toMatchObject({ documentStyle: { marginTop: { magnitude: 72 } } });
  });

  test('batchUpdate answers with replies and a new revision and touches the file', () => {
    const { script, calls, files } = start();
    const before = script.Documents.get('d1').revisionId;
    const answer = script.Documents.batchUpdate({ requests: [replace] }, 'd1');
    expect(answer).toMatchObject({
      documentId: 'd1',
      replies: [{ replaceAllText: { occurrencesChanged: 1 } }],
    });
    expect(script.Documents.get('d1').revisionId).not.toBe(before);
    expect(files.d1!.modifiedTime).toBe('2026-10-12T00:00:00.000Z');
    expect(calls).toEqual(['Docs.Documents.get', 'Docs.Documents.batchUpdate', 'Docs.Documents.get']);
  });

  test('errors carry the text of the API call', () => {
    const { script } = start();
    const requests = [{ insertText: { location: { index: 0 }, text: 'x' } }];
    expect(() => script.Documents.batchUpdate({ requests }, 'd1')).toThrow(
      'API call to docs.documents.batchUpdate failed with error: Invalid requests[0].insertText: ' +
        'The insertion index must be inside the bounds of an existing paragraph. ' +
        'You can still create new paragraphs by inserting newlines.',
    );
    expect(() => script.Documents.get('d2')).toThrow(
      'API call to docs.documents.get failed with error: Requested entity was not found.',
    );
    expect(() => script.Documents.batchUpdate({ requests: [] }, 'd1')).toThrow('at least one request');
    expect(() => script.Documents.batchUpdate({ request: [replace] }, 'd1')).toThrow('"request"');
  });

  test('a required revision that has passed refuses the batch', () => {
    const { script, documents } = start();
    const writeControl = { requiredRevisionId: script.Documents.get('d1').revisionId };
    script.Documents.batchUpdate({ requests: [replace], writeControl }, 'd1');
    const after = JSON.stringify(documents.d1);
    expect(() => script.Documents.batchUpdate({ requests: [replace], writeControl }, 'd1')).toThrow(
      'does not match',
    );
    expect(JSON.stringify(documents.d1)).toBe(after);
  });

  test('needs drive.file or documents; reading alone is enough for get only', () => {
    expect(() => start(['spreadsheets.currentonly']).script.Documents.get('d1')).toThrow('not sufficient');
    const { script } = start(['documents.readonly']);
    expect(script.Documents.get('d1')).toMatchObject({ documentId: 'd1' });
    expect(() => script.Documents.batchUpdate({ requests: [replace] }, 'd1')).toThrow('not sufficient');
  });

  test('what is not imitated says so', () => {
    const { script } = start();
    expect(() => script.Documents.get('d1', { fields: 'title' })).toThrow('fields is not imitated');
    expect(() => (script.Documents as unknown as { create(): void }).create()).toThrow(
      'Docs.Documents.create is not imitated by the stand-in',
    );
  });
});
