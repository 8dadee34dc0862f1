/** What a paper is made of: the registers, what it is about, what was typed in for it. */

import type { BasisTopic } from '../registers/legal-bases';
import type { Archive } from './archive';

/** Everything one paper is made of. */
export interface Material {
  readonly archive: Archive;
  /** Number and day are '' until the paper is signed; the edition counts papers of the kind from 1. */
  readonly paper: {
    readonly code: string;
    readonly number: string;
    readonly day: string;
    readonly edition: number;
  };
  /** Codes of what the paper is about: pairs, people, an event; none for papers of the school. */
  readonly chosen: readonly string[];
  /** What the curator has typed in for this paper, by name of the ask. */
  readonly answers: Readonly<Record<string, string>>;
  readonly kindKey: string;
  readonly topics: readonly BasisTopic[];
  /** Kinds whose papers approve this one. */
  readonly approvedBy: readonly string[];
}
