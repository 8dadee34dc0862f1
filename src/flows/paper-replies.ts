/** What «Документы» may ask for and what it gets back. */

import type { PreviewBlock } from '../core/documents/preview';
import type { Trouble } from '../core/trouble';

export type { PreviewBlock };

export interface Need {
  readonly kind: string;
  /** «Приказ о закреплении…» */
  readonly title: string;
  /** «2 пары ждут приказа» */
  readonly text: string;
  readonly count: number;
}

export interface CatalogueEntry {
  readonly kind: string;
  readonly title: string;
  /** Papers of the kind that stand. */
  readonly count: number;
  /** One of them is in force. */
  readonly inForce: boolean;
}

export interface CatalogueGroup {
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}

export interface PaperCard {
  readonly code: string;
  readonly kind: string;
  readonly title: string;
  /** It gets a number when it is signed. */
  readonly numbered: boolean;
  /** Signing it changes registers. */
  readonly changesSheets: boolean;
  readonly number: string;
  readonly day: string;
  readonly state: string;
  /** Why it was not made or sent; ''. */
  readonly reason: string;
  readonly url: string;
  /** Downloads it as PDF; '' while there is no document. */
  readonly pdfUrl: string;
  /** Whom or what it is about, with names. */
  readonly about: string;
  /** «2 из 5»; '' when nobody has to sign. */
  readonly acknowledged: string;
  readonly mail: string;
  readonly actions: PaperActions;
}

/** What the curator may do with a paper now. */
export interface PaperActions {
  readonly sign: boolean;
  readonly redo: boolean;
  /** Made anew as another paper: this one stays as it is. */
  readonly beside: boolean;
  readonly cancel: boolean;
  readonly retire: boolean;
}

/** Papers made by one click. */
export interface BatchCard {
  readonly batch: string;
  readonly title: string;
  readonly total: number;
  readonly waiting: number;
  readonly failed: number;
  readonly made: number;
  readonly sent: number;
  readonly unsent: number;
}

export interface Queue {
  readonly waiting: number;
  /** Moment until which Google lets make no more; '' when it does. */
  readonly pausedUntil: string;
}

export interface Papers {
  readonly today: string;
  readonly needs: readonly Need[];
  readonly catalogue: readonly CatalogueGroup[];
  /** Newest first; papers of one click stand as a batch. */
  readonly recent: readonly ({ readonly paper: PaperCard } | { readonly batch: BatchCard })[];
  /** How many older ones are not shown. */
  readonly more: number;
  readonly queue: Queue;
  readonly mail: Queue;
  readonly folderUrl: string;
}

export interface PaperForm {
  readonly kind: string;
  readonly title: string;
  /** One paper for each of what is chosen. */
  readonly each: boolean;
  /** Only one can be chosen. */
  readonly one: boolean;
  /** It gets a number when it is signed. */
  readonly numbered: boolean;
  readonly nextNumber: string;
  /** What is put behind a bare number, «-од»; '' for letters and minutes. */
  readonly ending: string;
  readonly today: string;
  /** Heading of the choice; '' when there is nothing to choose. */
  readonly subject: string;
  /** What to do when there is nothing to choose from. */
  readonly empty: string;
  /** Register that is filled in then, '' when none is. */
  readonly sheet: string;
  readonly candidates: readonly {
    readonly code: string;
    readonly title: string;
    readonly detail: string;
    readonly due: boolean;
  }[];
  readonly asks: readonly {
    readonly name: string;
    readonly kind: 'text' | 'lines' | 'day' | 'event' | 'choice';
    readonly meaning: string;
    readonly example: string;
    readonly initial: string;
    readonly required: boolean;
    /** What the others begin with depends on it: the form is read again with the answer. */
    readonly leads: boolean;
    readonly choices: readonly { readonly value: string; readonly title: string }[];
  }[];
  readonly template: { readonly url: string; readonly problems: readonly Trouble[] };
}

export interface PaperRequest {
  readonly kind: string;
  readonly chosen: readonly string[];
  /** Both may be '': they are given when the paper is signed. */
  readonly number: string;
  readonly day: string;
  readonly answers: Readonly<Record<string, string>>;
}

export interface PaperPreview {
  readonly blocks: readonly PreviewBlock[];
  /** Which of the papers is shown, from 0, and of how many. */
  readonly at: number;
  readonly total: number;
  /** What keeps the papers from being made; a paper of many that lacks something does not stop the others. */
  readonly missing: readonly Trouble[];
  /** What the curator should see and may pass over. */
  readonly cautions: readonly Trouble[];
}

export interface Staged {
  readonly batch: string;
  readonly papers: number;
}

export interface PapersRun {
  readonly made: number;
  readonly failed: number;
  readonly waiting: number;
  /** Seconds to wait before the next run; 0 when it may come at once. */
  readonly restSeconds: number;
  /** Moment until which Google lets make no more; '' when it does. */
  readonly pausedUntil: string;
  /** The papers of this run. */
  readonly papers: readonly PaperCard[];
  /** The last fault of Google in words; '' when there was none. */
  readonly fault: string;
}

export interface BatchPapers {
  readonly today: string;
  readonly card: BatchCard;
  readonly papers: readonly PaperCard[];
}

export interface Readers {
  readonly paper: PaperCard;
  readonly today: string;
  readonly readers: readonly {
    readonly code: string;
    readonly name: string;
    readonly post: string;
    readonly until: string;
    /** Day of the signature or ''. */
    readonly signed: string;
  }[];
}

export interface MailPlan {
  /** Letters that Google still lets send today. */
  readonly left: number;
  /** How many of them are drafts still. */
  readonly unsigned: number;
  readonly letters: readonly {
    readonly code: string;
    readonly name: string;
    readonly to: string;
    readonly title: string;
  }[];
  /** Papers that cannot be sent, with the reason. */
  readonly unsendable: readonly { readonly code: string; readonly name: string; readonly reason: string }[];
}

/** A stretch of signing the drafts of one click. */
export interface SignRun {
  readonly signed: number;
  readonly failed: number;
  readonly waiting: number;
  readonly fault: string;
}

export interface MailRun {
  readonly sent: number;
  readonly failed: number;
  readonly waiting: number;
  readonly left: number;
  readonly pausedUntil: string;
  readonly fault: string;
}

export interface TemplateCard {
  readonly kind: string;
  readonly title: string;
  readonly group: string;
  /** '' while the sample has not been made. */
  readonly url: string;
  readonly own: boolean;
}

export interface Templates {
  readonly folderUrl: string;
  readonly templates: readonly TemplateCard[];
}

export interface TemplateCheck {
  readonly kind: string;
  readonly problems: readonly Trouble[];
}
