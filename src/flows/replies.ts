/** What the sidebar may ask for and what it gets back. Plain data only: google.script.run loses anything else. */

import type { SchoolDetails } from '../core/registers/settings';
import type { CellPlace, Trouble } from '../core/trouble';

export type ViewKey =
  | 'overview'
  | 'questionnaires'
  | 'participants'
  | 'matching'
  | 'documents'
  | 'indicators'
  | 'settings';

export type * from './form-replies';
export type * from './indicator-replies';
export type * from './matching-replies';
export type * from './paper-replies';
export type { CellPlace, Trouble };

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly troubles: readonly Trouble[] };

/** The school's details by key, every one a text. */
export type School = SchoolDetails;

export interface Step {
  readonly key: string;
  readonly title: string;
}

export interface SetUpPlan {
  readonly school: School;
  readonly noticeAccepted: boolean;
  /** Already set up once: the steps repair what is missing. */
  readonly setUp: boolean;
  readonly steps: readonly Step[];
}

export interface SetUpStart {
  readonly school: Partial<School>;
  /** The head has decided about personal data; without it nothing is made. */
  readonly noticeAccepted: boolean;
}

export interface StepResult {
  /** What was made or mended, in words; empty when all was there. */
  readonly done: readonly string[];
}

export interface Stage {
  readonly key: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** One next step in words, or '' when nothing is to do. */
  readonly next: string;
  readonly view: ViewKey;
}

export interface Overview {
  readonly account: string;
  readonly setUp: boolean;
  readonly schoolName: string;
  readonly today: string;
  readonly stages: readonly Stage[];
  readonly todo: readonly { readonly text: string; readonly view: ViewKey }[];
  readonly troubles: readonly Trouble[];
}

/** `waiting`: its choices are people, and there are none yet. */
export type QuestionnaireState = 'absent' | 'waiting' | 'unpublished' | 'accepting' | 'closed';

export interface QuestionnaireCard {
  readonly key: string;
  readonly title: string;
  readonly audience: string;
  readonly state: QuestionnaireState;
  readonly answers: number;
  /** Day of the first publication or ''. */
  readonly since: string;
  readonly url: string;
  readonly editUrl: string;
  /** How the form differs from «Справочники» or the bases, in words. */
  readonly outdated: readonly string[];
  /** What to know before publishing it, or ''. */
  readonly note: string;
  /** Its answers may come from a table too. */
  readonly fromTable: boolean;
  /** When in the programme it is needed; '' for those of the bases and of wishes. */
  readonly when: 'before' | 'during' | 'after' | 'demand' | '';
  /** Nobody is named in its answers. */
  readonly anonymous: boolean;
  /** Mentees or mentors are expected to answer it, and may be reminded. */
  readonly expected: boolean;
  /** Last day on which answers are taken, '' when none is set. */
  readonly closesOn: string;
}

export interface QuestionnaireChoice {
  readonly key: string;
}

/** Of one survey in this school year. */
export interface AnswerState {
  readonly key: string;
  readonly title: string;
  readonly anonymous: boolean;
  /** People in the pairs it is for. */
  readonly invited: number;
  /** Those of them who have answered; where nobody is named, all responses collected. */
  readonly answered: number;
  /** By code; empty where nobody is named. */
  readonly people: readonly (Person & {
    readonly answered: boolean;
    /** The form with the code filled in; '' before it is published. */
    readonly url: string;
  })[];
}

export interface ReminderPlan {
  readonly key: string;
  readonly title: string;
  readonly anonymous: boolean;
  /** Answers expected, and those that have come. */
  readonly invited: number;
  readonly answered: number;
  /** Letters that Google still lets send today. */
  readonly left: number;
  /** Those who got a letter of this survey today: they get no second. */
  readonly writtenTo: number;
  /** The first of the letters; '' when there is none. */
  readonly subject: string;
  readonly body: string;
  readonly letters: readonly { readonly code: string; readonly name: string; readonly to: string }[];
  /** Those who cannot be written to, why, and a text to hand over in another way. */
  readonly others: readonly (Person & { readonly reason: string; readonly text: string })[];
}

/** A stretch of sending reminders. */
export interface ReminderRun {
  readonly sent: number;
  readonly failed: readonly { readonly code: string; readonly name: string; readonly reason: string }[];
  readonly waiting: number;
  /** Those whom Google lets no more write to today. */
  readonly unsent: readonly string[];
  readonly fault: string;
}

export interface CollectResult {
  readonly responses: number;
  readonly added: number;
  readonly updated: number;
  readonly repeated: number;
  readonly remarks: number;
  /** More answers wait: call again. */
  readonly more: boolean;
}

export interface ImportSource {
  readonly questionnaire: string;
  /** Name of a sheet in this spreadsheet, or '' when `pasted` is given. */
  readonly sheet: string;
  /** Text pasted from a table (tabs) or a CSV file, header row first. */
  readonly pasted: string;
}

export interface ImportPreview {
  readonly rows: number;
  readonly mapped: readonly { readonly from: string; readonly to: string }[];
  /** Columns that match no question: kept as a remark on the row. */
  readonly leftOver: readonly string[];
  /** Questions for which no column was found. */
  readonly missing: readonly string[];
  readonly sheets: readonly string[];
}

export interface Count {
  readonly key: string;
  readonly title: string;
  readonly count: number;
}

export interface Remark {
  readonly place: CellPlace;
  readonly name: string;
  readonly text: string;
}

export interface WaitingConsent {
  readonly code: string;
  readonly name: string;
  /** Class or post. */
  readonly detail: string;
  readonly papers: readonly { readonly consent: string; readonly title: string }[];
}

export interface Participants {
  readonly counts: readonly { readonly role: string; readonly states: readonly Count[] }[];
  readonly remarks: readonly Remark[];
  readonly waiting: readonly WaitingConsent[];
  readonly today: string;
}

export interface ConsentMark {
  /** Codes of rows of «Согласия», such as С-012. */
  readonly consents: readonly string[];
  readonly signed: string;
  /** Last day of validity or ''. */
  readonly until: string;
  /** Where the paper is kept. */
  readonly storage: string;
}

export interface Person {
  readonly code: string;
  readonly name: string;
  /** Class or post and place of work. */
  readonly detail: string;
}

export interface Settings {
  readonly school: School;
  readonly account: string;
  readonly version: string;
  readonly trigger: {
    readonly on: boolean;
    readonly owner: string;
    /** Moment, '' before the first run. */
    readonly lastRun: string;
    /** What came of it, one sentence. */
    readonly outcome: string;
  };
}
