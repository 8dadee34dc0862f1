import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import { ServiceError, ServiceObject } from '../service-object';
import { invalidArgument } from '../texts';
import type { ScriptExecution } from './app';
import { expectArguments } from './arguments';
import { Blob } from './blob';
import { base64Bytes, base64Of, bytesFrom, signedBytes } from './bytes';
import { formatDate } from './format-date';

const MAX_SLEEP = 300_000;

export class Utilities extends ServiceObject {
  readonly className_ = 'Utilities';
  readonly Charset = { US_ASCII: 'US_ASCII', UTF_8: 'UTF_8' };
  constructor(private readonly execution_: ScriptExecution) {
    super(execution_);
  }
  formatDate(date: unknown, timeZone: unknown, pattern: unknown): string {
    const isDate = Object.prototype.toString.call(date) === '[object Date]';
    const fits = isDate && typeof timeZone === 'string' && typeof pattern === 'string';
    expectArguments(fits, 'Utilities.formatDate', date, timeZone, pattern);
    const ms = (date as Date).getTime();
    if (Number.isNaN(ms)) throw new ServiceError(invalidArgument('date'));
    return formatDate(ms, timeZone as string, pattern as string);
  }
  /** Like Google's, but the same in every repetition of a test. */
  getUuid(): string {
    const hex = createHash('sha256').update(this.execution_.workspace.newId('uuid')).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
  newBlob(data: unknown, contentType: unknown = null, name: unknown = null): Blob {
    const bytes = bytesFrom(data, 'Utilities.newBlob');
    return new Blob(this.execution_, bytes, contentType as string | null, name as string | null);
  }
  /** An archive of blobs, each under its own name, which may hold slashes; two of one name are refused. */
  zip(blobs: unknown, name: unknown = 'archive.zip'): Blob {
    const fits = Array.isArray(blobs) && blobs.every((blob) => blob instanceof Blob);
    expectArguments(fits && typeof name === 'string', 'Utilities.zip', blobs, name);
    const files = blobs as readonly Blob[];
    const names = files.map((blob) => blob.getName() ?? '');
    const twice = names.find((each, i) => each === '' || names.indexOf(each) !== i);
    if (twice !== undefined) throw new ServiceError(`Duplicate filename "${twice}" not allowed.`);
    const mtime = new Date(this.execution_.workspace.now());
    const contents = Object.fromEntries(files.map((blob, i) => [names[i]!, new Uint8Array(blob.bytes_)]));
    return new Blob(
      this.execution_,
      Buffer.from(zipSync(contents, { mtime })),
      'application/zip',
      name as string,
    );
  }
  /** Text (as UTF-8) or signed bytes, padded. */
  base64Encode(data: unknown, charset: unknown = 'UTF_8'): string {
    expectUtf8(charset, 'Utilities.base64Encode');
    return base64Of(bytesFrom(data, 'Utilities.base64Encode'), 'plain');
  }
  base64EncodeWebSafe(data: unknown, charset: unknown = 'UTF_8'): string {
    expectUtf8(charset, 'Utilities.base64EncodeWebSafe');
    return base64Of(bytesFrom(data, 'Utilities.base64EncodeWebSafe'), 'webSafe');
  }
  base64Decode(encoded: unknown, charset: unknown = 'UTF_8'): number[] {
    expectUtf8(charset, 'Utilities.base64Decode');
    expectArguments(typeof encoded === 'string', 'Utilities.base64Decode', encoded);
    return signedBytes(base64Bytes(encoded as string, 'plain'));
  }
  base64DecodeWebSafe(encoded: unknown, charset: unknown = 'UTF_8'): number[] {
    expectUtf8(charset, 'Utilities.base64DecodeWebSafe');
    expectArguments(typeof encoded === 'string', 'Utilities.base64DecodeWebSafe', encoded);
    return signedBytes(base64Bytes(encoded as string, 'webSafe'));
  }
  /** Rows of CSV text; quoted cells may hold delimiters and line breaks. */
  parseCsv(csv: unknown, delimiter: unknown = ','): string[][] {
    const fits = typeof csv === 'string' && typeof delimiter === 'string';
    expectArguments(fits, 'Utilities.parseCsv', csv, delimiter);
    return parse(csv as string, {
      delimiter: delimiter as string,
      relax_column_count: true,
      relax_quotes: true,
    });
  }
  sleep(ms: unknown): void {
    expectArguments(typeof ms === 'number', 'Utilities.sleep', ms);
    if (!((ms as number) >= 0 && (ms as number) <= MAX_SLEEP))
      throw new ServiceError(invalidArgument('milliseconds'));
    this.execution_.wait(ms as number);
  }
}

function expectUtf8(charset: unknown, call: string): void {
  if (charset === 'UTF_8') return;
  throw new Error(`${call} in ${String(charset)} is not imitated by the stand-in`);
}
