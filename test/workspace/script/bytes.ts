/** Bytes as Google hands them about: arrays of whole numbers from −128 to 127. */
import { ServiceError } from '../service-object';
import { invalidArgument } from '../texts';
import { expectArguments } from './arguments';

const DECODING_FAILED = 'Could not decode string.';

export const signedBytes = (bytes: Uint8Array): number[] => Array.from(new Int8Array(bytes));

/**
 * Text (as UTF-8) or an array of signed bytes; throws Google's text for anything else. Numbers above 127 are
 * refused: what Google makes of them is written nowhere, so no script may rest on it.
 */
export function bytesFrom(data: unknown, call: string): Buffer {
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  const fits = Array.isArray(data) && data.every((byte) => typeof byte === 'number');
  expectArguments(fits, call, data);
  const bytes = data as readonly number[];
  const odd = bytes.find((byte) => !(Number.isInteger(byte) && byte >= -128 && byte <= 127));
  if (odd !== undefined) {
    throw new Error(`${call} with the byte ${odd} is not imitated by the stand-in: bytes are −128…127`);
  }
  return Buffer.from(bytes);
}

/** Bytes as text; throws Google's text for a character set nobody knows. A byte order mark stays. */
export function textFrom(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ServiceError(invalidArgument('charset'));
  }
}

/** Plain has `+` and `/`, web-safe `-` and `_`; both are padded. */
export type Alphabet = 'plain' | 'webSafe';

export function base64Of(bytes: Buffer, alphabet: Alphabet): string {
  const plain = bytes.toString('base64');
  return alphabet === 'plain' ? plain : plain.replace(/\+/g, '-').replace(/\//g, '_');
}

/** The padding may be missing; the other alphabet, spaces and line breaks are refused with Google's text. */
export function base64Bytes(encoded: string, alphabet: Alphabet): Buffer {
  const shape = alphabet === 'plain' ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9_-]*={0,2}$/;
  const letters = encoded.replace(/=+$/, '');
  const padded = letters !== encoded;
  if (!shape.test(encoded) || letters.length % 4 === 1 || (padded && encoded.length % 4 !== 0)) {
    throw new ServiceError(DECODING_FAILED);
  }
  return Buffer.from(encoded, alphabet === 'plain' ? 'base64' : 'base64url');
}
