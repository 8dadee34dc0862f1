/** All kinds of documents, in the order of the catalogue. One more is one file and one line here. */

import type { DocumentKind } from '../document-kind';
import { CASE_WORDS, text } from '../field';
import { list } from '../list';
import type { Material } from '../material';
import { foldName } from '../placeholders';
import { SCHOOL_FIELDS } from '../subjects/school';
import { conditionsOf, fieldsOf, listsOf } from '../vocabulary';
import { ACKNOWLEDGEMENT_SHEET } from './acknowledgement-sheet';
import { AGREEMENT } from './agreement';
import { CASE_STUDY } from './case-study';
import { CONSENT_ADULT } from './consent-adult';
import { CONSENT_GUARDIAN } from './consent-guardian';
import { CONSENT_IMAGE } from './consent-image';
import { CONSENT_PARTICIPATION } from './consent-participation';
import { CONSENT_PUBLICATION } from './consent-publication';
import { CONTRACT_ADDENDUM } from './contract-addendum';
import { DEVELOPMENT_PLAN } from './development-plan';
import { HOLIDAYS } from './holidays';
import { INFO_LETTER } from './info-letter';
import { INVITATION } from './invitation';
import { MEETING_CALENDAR } from './meeting-calendar';
import { MENTOR_LIST } from './mentor-list';
import { MENTOR_TRAINING } from './mentor-training';
import { MINUTES } from './minutes';
import { ORDER_ACCESS } from './order-access';
import { ORDER_AWARDS } from './order-awards';
import { ORDER_CHANGES } from './order-changes';
import { ORDER_COUNCIL } from './order-council';
import { ORDER_CURATOR } from './order-curator';
import { ORDER_EVENT } from './order-event';
import { ORDER_LAUNCH } from './order-launch';
import { ORDER_MENTORS } from './order-mentors';
import { ORDER_MOTIVATION } from './order-motivation';
import { ORDER_PAIRS } from './order-pairs';
import { ORDER_POLICY } from './order-policy';
import { ORDER_RESOURCES } from './order-resources';
import { ORDER_ROADMAP } from './order-roadmap';
import { PAIR_CARD } from './pair-card';
import { PAIR_LIST_PAPER } from './pair-list';
import { PARTNER_LIST } from './partner-list';
import { PERSONAL_PROGRAMME } from './personal-programme';
import { PETITION_PAPER } from './petition-paper';
import { PLACEHOLDER_LIST } from './placeholder-list';
import { PLANS_QUARTER } from './plans-quarter';
import { POLICY } from './policy';
import { REPORT_MONITORING } from './report-monitoring';
import { REPORT_QUARTER } from './report-quarter';
import { REPORT_YEAR } from './report-year';
import { ROADMAP_PAPER } from './roadmap';
import { SCHOOL_PROGRAMME } from './school-programme';
import { SITE_PACKAGE } from './site-package';
import { STATISTICS } from './statistics';
import { SURROUNDINGS_PLAN } from './surroundings-plan';
import { THANKS } from './thanks';

const DECLARED: readonly DocumentKind[] = [
  ORDER_LAUNCH,
  ORDER_POLICY,
  ORDER_ROADMAP,
  ORDER_CURATOR,
  ORDER_MENTORS,
  ORDER_PAIRS,
  ORDER_CHANGES,
  ORDER_EVENT,
  ORDER_AWARDS,
  ORDER_MOTIVATION,
  ORDER_ACCESS,
  ORDER_COUNCIL,
  ORDER_RESOURCES,
  POLICY,
  ROADMAP_PAPER,
  SCHOOL_PROGRAMME,
  MENTOR_TRAINING,
  SURROUNDINGS_PLAN,
  PERSONAL_PROGRAMME,
  DEVELOPMENT_PLAN,
  MEETING_CALENDAR,
  PAIR_LIST_PAPER,
  MENTOR_LIST,
  CONTRACT_ADDENDUM,
  PETITION_PAPER,
  PAIR_CARD,
  CASE_STUDY,
  REPORT_QUARTER,
  PLANS_QUARTER,
  REPORT_YEAR,
  REPORT_MONITORING,
  HOLIDAYS,
  STATISTICS,
  CONSENT_ADULT,
  CONSENT_GUARDIAN,
  CONSENT_PUBLICATION,
  CONSENT_IMAGE,
  CONSENT_PARTICIPATION,
  INFO_LETTER,
  INVITATION,
  THANKS,
  AGREEMENT,
  PARTNER_LIST,
  ACKNOWLEDGEMENT_SHEET,
  MINUTES,
  SITE_PACKAGE,
];

interface Explained {
  readonly name: string;
  readonly spellings: string;
  readonly meaning: string;
  readonly example: string;
}

/** What may stand behind the comma; the cases, which many names have, in one word. */
function waysOf(spellings: readonly string[]): string {
  const cases = Object.keys(CASE_WORDS);
  const isCase = (words: string): boolean => cases.some((each) => words.split(', ').includes(each));
  const plain = spellings.filter((words) => words !== '' && !isCase(words));
  const all = spellings.some(isCase) ? [...plain, `падежи: ${cases.join(', ')}`] : plain;
  return all.join('; ');
}

/** Every name of every kind once, fields first, then columns of lists, then conditions. */
function explained(): readonly Explained[] {
  const found = new Map<string, Explained>();
  const add = (name: string, spellings: readonly string[], meaning: string, example: string): void => {
    if (!found.has(foldName(name))) {
      found.set(foldName(name), { name: `{{${name}}}`, spellings: waysOf(spellings), meaning, example });
    }
  };
  for (const { name, spellings, meaning, example } of [...SCHOOL_FIELDS, ...DECLARED.flatMap(fieldsOf)]) {
    add(name, Object.keys(spellings), meaning, example);
  }
  for (const { name: of, columns } of DECLARED.flatMap(listsOf)) {
    for (const { name, spellings, meaning, example } of columns) {
      add(`${of}: ${name}`, Object.keys(spellings), meaning, example);
    }
  }
  for (const { name, meaning } of DECLARED.flatMap(conditionsOf)) {
    add(`если ${name}`, [], `абзац печатается, если ${meaning}`, '');
  }
  add('п', [], 'номер пункта по порядку', '3');
  add('пп', [], 'номер подпункта по порядку', '3.1');
  return [...found.values()];
}

/** The list of placeholders explains all the others, so it is completed here, where all of them are known. */
const EXPLAINING: DocumentKind = {
  ...PLACEHOLDER_LIST,
  lists: [
    list<Explained>({
      name: 'Подстановки',
      meaning: 'списка подстановок',
      rows: explained,
      columns: [
        text(['имя', 'как написать в шаблоне', 'Город'], ({ name }) => name),
        text(['варианты', 'что можно дописать через запятую', 'кому'], ({ spellings }) => spellings),
        text(['значение', 'что будет подставлено', 'место издания'], ({ meaning }) => meaning),
        text(['пример', 'пример', 'г. Северный'], ({ example }) => example),
      ],
    }),
  ],
};

export const DOCUMENT_KINDS: readonly DocumentKind[] = [...DECLARED, EXPLAINING];

/** Kinds whose papers approve papers of this one. */
export function approversOf({ key }: DocumentKind): readonly string[] {
  return DOCUMENT_KINDS.filter(({ approves }) => approves.includes(key)).map((kind) => kind.key);
}

/** Everything one paper is made of, from what is known of it. */
export function materialOf(
  kind: DocumentKind,
  known: Pick<Material, 'archive' | 'paper' | 'chosen' | 'answers'>,
): Material {
  return { ...known, kindKey: kind.key, topics: kind.topics, approvedBy: approversOf(kind) };
}
