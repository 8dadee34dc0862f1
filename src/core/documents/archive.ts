/** Everything the registers hold, found by code: read once in a run, shared by all papers made in it. */

import type { Acknowledgement } from '../registers/acknowledgements';
import type { Answer } from '../registers/answers';
import type { Award } from '../registers/awards';
import type { Consent } from '../registers/consents';
import type { SchoolEvent } from '../registers/events';
import type { StoredFigure } from '../registers/figures';
import type { Headcount } from '../registers/headcount';
import type { LegalBasis } from '../registers/legal-bases';
import type { Lists } from '../registers/lists';
import type { Mentee } from '../registers/mentees';
import type { Mentor } from '../registers/mentors';
import type { Pair } from '../registers/pairs';
import type { Paper } from '../registers/papers';
import type { Partner } from '../registers/partners';
import type { Petition } from '../registers/petitions';
import type { RoadmapLine } from '../registers/roadmap';
import type { SchoolDetails } from '../registers/settings';
import type { Target } from '../registers/targets';
import { type Corrections, readForms } from '../russian/forms';

export interface Records {
  readonly school: SchoolDetails;
  readonly lists: Lists;
  readonly today: string;
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly consents: readonly Consent[];
  readonly pairs: readonly Pair[];
  readonly petitions: readonly Petition[];
  readonly events: readonly SchoolEvent[];
  readonly awards: readonly Award[];
  readonly partners: readonly Partner[];
  readonly roadmap: readonly RoadmapLine[];
  readonly papers: readonly Paper[];
  readonly acknowledgements: readonly Acknowledgement[];
  readonly legalBases: readonly LegalBasis[];
  /** Reads what only reports print. */
  readonly readCounted: () => Counted;
}

/** What only reports print: there may be 20,000 answers, so they are read when the first report asks for them. */
export interface Counted {
  readonly answers: readonly Answer[];
  readonly headcount: readonly Headcount[];
  readonly targets: readonly Target[];
  /** Figures of the school years, as they were when they were reported. */
  readonly figures: readonly StoredFigure[];
}

/** Registers of people. */
type Base = 'mentees' | 'mentors';

/** A person of either base, as papers need one. */
export interface Participant {
  readonly code: string;
  /** False when no row has the code. */
  readonly known: boolean;
  readonly register: Base;
  readonly name: string;
  readonly corrections: Corrections;
  readonly role: string;
  /** Class or post. */
  readonly post: string;
  readonly subject: string;
  readonly category: string;
  /** Years, '' as null. */
  readonly experience: number | null;
  /** Of mentors alone. */
  readonly workplace: string;
  readonly birthDate: string;
  readonly email: string;
  /** Main request of a mentee, what a mentor offers. */
  readonly request: string;
}

/** A pair with its people. */
export interface Couple {
  readonly pair: Pair;
  readonly mentor: Participant;
  readonly mentee: Participant;
}

export interface Archive extends Omit<Records, 'readCounted'> {
  /** Read once, however many reports ask. */
  counted(): Counted;
  /** Somebody of either base; a code that nobody has gives a person without a name. */
  person(code: string): Participant;
  couple(pair: Pair): Couple;
  /** Undefined when no row has the code. */
  pair(code: string): Pair | undefined;
  event(code: string): SchoolEvent | undefined;
  award(code: string): Award | undefined;
  partner(code: string): Partner | undefined;
  petition(code: string): Petition | undefined;
  paper(code: string): Paper | undefined;
}

export function openArchive({ readCounted, ...records }: Records): Archive {
  const people = new Map<string, Participant>();
  let counted: Counted | undefined;
  for (const mentor of records.mentors) add(people, fromMentor(mentor));
  for (const mentee of records.mentees) add(people, fromMentee(mentee));
  const person = (code: string): Participant => people.get(code) ?? nobody(code);
  return {
    ...records,
    counted: () => {
      counted ??= readCounted();
      return counted;
    },
    person,
    couple: (pair) => ({ pair, mentor: person(pair.mentor), mentee: person(pair.mentee) }),
    pair: finder(records.pairs),
    event: finder(records.events),
    award: finder(records.awards),
    partner: finder(records.partners),
    petition: finder(records.petitions),
    paper: finder(records.papers),
  };
}

/** Of two rows with one code the first counts. */
function add(people: Map<string, Participant>, participant: Participant): void {
  if (participant.code !== '' && !people.has(participant.code)) people.set(participant.code, participant);
}

function finder<R extends { readonly code: string }>(rows: readonly R[]): (code: string) => R | undefined {
  const byCode = new Map<string, R>();
  for (const row of rows) if (!byCode.has(row.code)) byCode.set(row.code, row);
  return (code) => byCode.get(code);
}

function fromMentee(mentee: Mentee): Participant {
  const { code, name, role, post, subject, category, experience, birthDate, email, mainTopic } = mentee;
  return {
    code,
    known: true,
    register: 'mentees',
    name,
    corrections: readForms(mentee.declension),
    role,
    post,
    subject,
    category,
    experience,
    workplace: '',
    birthDate,
    email,
    request: mainTopic,
  };
}

function fromMentor(mentor: Mentor): Participant {
  const { code, name, role, post, subject, category, experience, workplace, birthDate, email } = mentor;
  return {
    code,
    known: true,
    register: 'mentors',
    name,
    corrections: readForms(mentor.declension),
    role,
    post,
    subject,
    category,
    experience,
    workplace,
    birthDate,
    email,
    request: mentor.topics.join(', '),
  };
}

/** A mentor's code begins with Н whether or not the row is there, so that what is missing is looked for in the right sheet. */
function nobody(code: string): Participant {
  return {
    code,
    known: false,
    register: code.startsWith('Н') ? 'mentors' : 'mentees',
    name: '',
    corrections: readForms(''),
    role: '',
    post: '',
    subject: '',
    category: '',
    experience: null,
    workplace: '',
    birthDate: '',
    email: '',
    request: '',
  };
}
