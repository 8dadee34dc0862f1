/** Whom a paper is sent to: the people it is about, a partner's office. */

import { type Paper, UNMADE } from '../registers/papers';
import { isAddress } from '../text';
import type { Archive } from './archive';

/** `paperUnmade` (state) · `recipientNone` it is about nobody · `recipientMany` about too many · `addressMissing` · `addressOdd` (value). */
export type Unsendable = 'paperUnmade' | 'recipientNone' | 'recipientMany' | 'addressMissing' | 'addressOdd';

export type Recipients =
  | { readonly to: readonly string[] }
  | { readonly why: Unsendable; readonly value: string };

/** Addresses of the one person or the one pair a paper is about. */
export function recipientsOf(paper: Paper, archive: Archive): Recipients {
  const refuse = (why: Unsendable, value = ''): Recipients => ({ why, value });
  if (paper.file === '' || UNMADE.includes(paper.state)) return refuse('paperUnmade', paper.state);
  const [subject, ...others] = paper.subjects;
  if (subject === undefined) return refuse('recipientNone');
  if (others.length > 0) return refuse('recipientMany');
  const pair = archive.pair(subject);
  const partner = archive.partner(subject);
  const people = pair ? [pair.mentor, pair.mentee] : [subject];
  const found = partner ? [partner.email] : people.map((code) => archive.person(code).email);
  const addresses = found.map((address) => address.trim());
  const odd = addresses.find((address) => address !== '' && !isAddress(address));
  if (odd !== undefined) return refuse('addressOdd', odd);
  if (addresses.includes(''))
    return refuse(
      archive.person(subject).name === '' && !pair && !partner ? 'recipientNone' : 'addressMissing',
    );
  return { to: [...new Set(addresses)] };
}
