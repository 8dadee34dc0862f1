/** A file as the Drive API v3 describes it. */
import { type DriveFile, MIME } from './state';

/** What `list` gives without `fields`. */
export const LIST_FIELDS = 'kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)';

/** Members that may be absent from an answer and still be asked for. */
export const FILE_FIELDS: ReadonlySet<string> = new Set([
  'kind',
  'id',
  'name',
  'mimeType',
  'description',
  'parents',
  'appProperties',
  'trashed',
  'explicitlyTrashed',
  'createdTime',
  'modifiedTime',
  'webViewLink',
  'nextPageToken',
]);

/** The whole description; empty texts and maps are left out, as Google does. */
export function fileJson(file: DriveFile, inBin: boolean): Record<string, unknown> {
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description ? { description: file.description } : {}),
    parents: [...file.parents],
    ...(Object.keys(file.appProperties).length > 0 ? { appProperties: { ...file.appProperties } } : {}),
    trashed: inBin,
    explicitlyTrashed: file.trashed,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    webViewLink: webViewLink(file),
  };
}

/** Where a person opens the file. */
export function webViewLink({ id, mimeType }: Pick<DriveFile, 'id' | 'mimeType'>): string {
  switch (mimeType) {
    case MIME.document:
      return `https://docs.google.com/document/d/${id}/edit`;
    case MIME.spreadsheet:
      return `https://docs.google.com/spreadsheets/d/${id}/edit`;
    case MIME.form:
      return `https://docs.google.com/forms/d/${id}/edit`;
    case MIME.folder:
      return `https://drive.google.com/drive/folders/${id}`;
    default:
      return `https://drive.google.com/file/d/${id}/view`;
  }
}
