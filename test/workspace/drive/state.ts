/** What the stand-in keeps of a file on Drive; contents of documents, forms and spreadsheets stand elsewhere. */

export interface DriveFile {
  readonly id: string;
  name: string;
  readonly mimeType: string;
  /** One folder; `MY_DRIVE` is the top. */
  parents: string[];
  appProperties: Record<string, string>;
  description: string;
  /** By itself; what lies in a trashed folder counts as trashed too. */
  trashed: boolean;
  /** RFC 3339, UTC. */
  readonly createdTime: string;
  modifiedTime: string;
  /**
   * Who made it, which decides what the scope `drive.file` shows: `app` by Drive.Files; `service` by FormApp or
   * as the spreadsheet the add-on runs in (can be got, is not listed); `person` by somebody else (not there).
   */
  readonly origin: 'app' | 'service' | 'person';
  /** Text of a file that is neither a folder nor one of Google's own types. */
  content?: string;
}

/** Id of the top folder, also known as `root`. */
export const MY_DRIVE = '0AMyDriveOfTheUserUk9PVA';

export const MIME = {
  document: 'application/vnd.google-apps.document',
  folder: 'application/vnd.google-apps.folder',
  form: 'application/vnd.google-apps.form',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
} as const;

/** A file as it is right after it was made; `at` in ms since epoch. */
export function newFile(
  id: string,
  name: string,
  mimeType: string,
  at: number,
  origin: DriveFile['origin'],
): DriveFile {
  const time = new Date(at).toISOString();
  return {
    id,
    name,
    mimeType,
    parents: [MY_DRIVE],
    appProperties: {},
    description: '',
    trashed: false,
    createdTime: time,
    modifiedTime: time,
    origin,
  };
}
