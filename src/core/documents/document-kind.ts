/** What a kind of document declares; checks, filling, preview, the list of placeholders and the form follow from it. */

import type { Place, Problem } from '../problem';
import type { BasisTopic } from '../registers/legal-bases';
import type { Register } from '../registers/register';
import type { Archive } from './archive';
import type { Field } from './field';
import type { List } from './list';

import type { Material } from './material';
import type { PaperChart } from './paper-chart';

/** A truth by which paragraphs and rows of a template appear: «{{если Есть группы}}». */
export interface Condition {
  readonly name: string;
  readonly meaning: string;
  readonly holds: (material: Material) => boolean;
}

/** Something the curator is asked for, because no sheet holds it. It becomes a field, lines become a list. */
export interface Ask {
  readonly name: string;
  readonly kind: 'text' | 'lines' | 'day' | 'event' | 'choice';
  readonly meaning: string;
  readonly example: string;
  /** What stands in the form at first; '' when nothing is known. */
  readonly initial: (material: Material) => string;
  /** A paper cannot be made without it. */
  readonly required: boolean;
  readonly choices?: (archive: Archive) => readonly string[];
  /** What was typed for the last paper does not stand in the form of the next: `initial` sees to it. */
  readonly fresh?: true;
  /** What the others begin with depends on it. */
  readonly leads?: true;
}

/** Something that a paper may be made about. */
export interface Candidate {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** Chosen at first. */
  readonly due: boolean;
}

/** What papers are about: its fields and lists belong to all of them. */
export interface Subject {
  readonly key: string;
  /** Heading of the choice in the panel; '' when there is nothing to choose. */
  readonly title: string;
  /** What to do when there is nothing to choose from. */
  readonly empty: string;
  /** The register that is filled in then by hand, if one is. */
  readonly sheet?: string;
  /** One of them at a time. */
  readonly one: boolean;
  readonly fields: readonly Field<Material>[];
  readonly lists: readonly List[];
  readonly conditions: readonly Condition[];
  readonly candidates: (archive: Archive) => readonly Candidate[];
}

/** Numbers run on within the calendar year, each series for itself (domain B.10). */
export type Series = 'orders' | 'staff' | 'letters' | 'minutes' | 'agreements';

/** Groups of the catalogue in the panel. */
export const GROUPS = {
  orders: 'Приказы',
  rules: 'Положения, планы, программы',
  pairs: 'Для пар и участников',
  reports: 'Отчёты',
  consents: 'Согласия',
  letters: 'Письма и приглашения',
  other: 'Другие документы',
  own: 'Свои документы',
} as const;

export type Group = keyof typeof GROUPS;

/** Somebody who has to read a paper: a code, or a post where no register has the person. */
export interface Reader {
  readonly who: string;
  readonly name: string;
  readonly post: string;
}

/** Something that speaks against a paper; `caution` lets it pass once the curator has seen it. */
export type Check = (material: Material) => readonly PaperProblem[];

export interface PaperProblem extends Problem {
  readonly caution?: true;
}

export function isCaution(problem: PaperProblem): boolean {
  return problem.caution === true;
}

export interface DocumentKind {
  readonly key: string;
  /** Row of domain A.2.3; '' for a school's own. */
  readonly id: string;
  readonly title: string;
  readonly group: Group;
  /** The title in the register; placeholders are filled, but nobody is named: names stand in the two bases alone. */
  readonly heading: string;
  readonly about: Subject;
  /** One paper for all that is chosen, or one for each. */
  readonly each: boolean;
  readonly series: Series | null;
  readonly topics: readonly BasisTopic[];
  readonly asks: readonly Ask[];
  readonly fields: readonly Field<Material>[];
  readonly lists: readonly List[];
  readonly conditions: readonly Condition[];
  /** Pictures, each where the template names it. */
  readonly charts: readonly PaperChart[];
  /** Names without which a template is refused. */
  readonly mustShow: readonly string[];
  readonly checks: readonly Check[];
  /** Who acknowledges the paper by signature. */
  readonly readers: (material: Material) => readonly Reader[];
  /** Kinds that a paper of this kind approves: their stamp names it. */
  readonly approves: readonly string[];
  /** Signing one puts the earlier ones of the kind out of force. */
  readonly single: boolean;
  /** What is due, where it differs from what the subject offers. */
  readonly candidates: ((archive: Archive) => readonly Candidate[]) | null;
  readonly annexes: string;
  /** Ends «3 …» where it is said how many papers are due: «пары ждут приказа»; null when nobody waits for one. */
  readonly need: readonly [one: string, few: string, many: string] | null;
  /** Kind of consent in the register that the signed paper is; null for every other paper. */
  readonly consent: string | null;
  /** Registers that change when it is signed are changed by the flow; the core names what. */
  readonly signing: 'pairs' | 'changes' | 'mentors' | 'awards' | 'agreement' | null;
}

type Declared = 'key' | 'id' | 'title' | 'group' | 'heading' | 'about';

/** A kind with everything it does not name left at what most kinds have. */
export function documentKind(
  declared: Pick<DocumentKind, Declared> & Partial<Omit<DocumentKind, Declared>>,
): DocumentKind {
  return {
    each: false,
    series: null,
    topics: ['any', 'pupils'],
    asks: [],
    fields: [],
    lists: [],
    conditions: [],
    charts: [],
    mustShow: [],
    checks: [],
    readers: () => [],
    approves: [],
    single: false,
    candidates: null,
    annexes: '',
    consent: null,
    signing: null,
    need: null,
    ...declared,
  };
}

/** File in `src/templates`, without its ending: «orderPairs» stands in `order-pairs.html`. */
export function templateFile({ key }: Pick<DocumentKind, 'key'>): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export function placeIn(register: string, code: string, column: string): Place {
  return { register, code, column };
}

/** What to do where a register has nothing to choose from. */
export function fillSheet({ key, title }: Pick<Register, 'key' | 'title'>): Pick<Subject, 'empty' | 'sheet'> {
  return { empty: `Заполните лист «${title}»: одна строка – одна запись.`, sheet: key };
}

/** Place of something that is asked for in the panel itself. */
export const ASKED = 'asked';
