/** What a script hands to `Drive.Files`: the description of a file and the optional arguments, both checked. */
import { ServiceError } from '../service-object';
import { type DriveFile, MY_DRIVE } from './state';

/** A description; null among the properties removes one. */
export interface Resource {
  readonly name?: string;
  readonly mimeType?: string;
  readonly description?: string;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, string | null>>;
  readonly trashed?: boolean;
}

export interface Options {
  readonly alt?: string;
  readonly fields?: string;
  readonly q?: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
  readonly addParents: readonly string[];
  readonly removeParents: readonly string[];
}

const KINDS: Readonly<Record<keyof Resource, (value: unknown) => boolean>> = {
  name: isText,
  mimeType: isText,
  description: isText,
  parents: (value) => Array.isArray(value) && value.every(isText),
  appProperties: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every((v) => v === null || isText(v)),
  trashed: (value) => typeof value === 'boolean',
};

const TAKES: Readonly<Record<string, readonly string[]>> = {
  create: ['fields'],
  copy: ['fields'],
  export: ['alt'],
  get: ['fields'],
  list: ['fields', 'q', 'pageSize', 'pageToken', 'spaces'],
  update: ['fields', 'addParents', 'removeParents'],
};

/** A private property may have 124 bytes, key and value together. */
const PROPERTY_BYTES = 124;

export function readResource(method: string, value: unknown): Resource {
  const resource = (value ?? {}) as Readonly<Record<string, unknown>>;
  for (const [name, member] of Object.entries(resource)) {
    if (!Object.hasOwn(KINDS, name)) {
      throw new Error(`Drive.Files.${method}: «${name}» of a file is not imitated by the stand-in`);
    }
    if (!KINDS[name as keyof Resource](member)) throw new ServiceError(`Invalid value for: ${name}`);
  }
  return resource;
}

export function readOptions(method: string, value: unknown): Options {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(given)) {
    if (name === 'supportsAllDrives' || name === 'includeItemsFromAllDrives') continue;
    if (!TAKES[method]?.includes(name)) {
      throw new Error(`Drive.Files.${method}: the argument «${name}» is not imitated by the stand-in`);
    }
  }
  const { alt, fields, q, pageSize, pageToken } = given;
  if (pageSize !== undefined && !(Number(pageSize) >= 1 && Number(pageSize) <= 1000)) {
    throw new ServiceError(`Invalid value '${String(pageSize)}'. Values must be within the range: [1, 1000]`);
  }
  return {
    ...(alt === undefined ? {} : { alt: String(alt) }),
    ...(fields === undefined ? {} : { fields: String(fields) }),
    ...(q === undefined ? {} : { q: String(q) }),
    ...(pageSize === undefined ? {} : { pageSize: Number(pageSize) }),
    ...(isText(pageToken) && pageToken !== '' ? { pageToken } : {}),
    addParents: ids(given.addParents),
    removeParents: ids(given.removeParents),
  };
}

/** Puts a description onto a file; `checkFolder` throws for a parent that is none. */
export function applyResource(file: DriveFile, resource: Resource, checkFolder: (id: string) => void): void {
  const { name, description, parents, appProperties, trashed } = resource;
  if (parents && parents.length > 1) throw new ServiceError('A file cannot have more than one parent.');
  const [parent] = ids(parents?.join(','));
  if (parent !== undefined) checkFolder(parent);
  for (const [key, value] of Object.entries(appProperties ?? {})) {
    if (value !== null && Buffer.byteLength(key + value) > PROPERTY_BYTES) {
      throw new ServiceError('The total size of the property key and value exceeds the limit of 124 bytes.');
    }
  }
  if (name !== undefined) file.name = name;
  if (description !== undefined) file.description = description;
  if (parent !== undefined) file.parents = [parent];
  if (trashed !== undefined) file.trashed = trashed;
  for (const [key, value] of Object.entries(appProperties ?? {})) {
    if (value === null) delete file.appProperties[key];
    else file.appProperties[key] = value;
  }
}

/** Comma-separated ids; `root` is the top folder. */
function ids(value: unknown): string[] {
  if (!isText(value) || value === '') return [];
  return value.split(',').map((id) => (id.trim() === 'root' ? MY_DRIVE : id.trim()));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
