/** People as matching sees them: what they answered, folded and numbered once so that pairs compare fast. */
import { isDay } from '../day';
import type { Mentee } from '../registers/mentees';
import { type Mentor, placesOf } from '../registers/mentors';
import { SON_OR_DAUGHTER, surnameInitials } from '../russian/names';
import { classNumber, foldText, readCode } from '../text';
import { type AgeGroup, readAgeGroups } from './age-groups';
import { type Bits, bitsOf, countBoth, type Numbering, numbering } from './numbers';
import { wordsOf } from './words';

/** Answers of a list: as they stand, folded in the same order, and as a set of numbers. */
export interface Choices {
  readonly said: readonly string[];
  readonly folded: readonly string[];
  readonly numbers: readonly number[];
  readonly bits: Bits;
}

interface Person {
  readonly code: string;
  /** Folded, as all texts below that are not `Choices`; '' when not given. */
  readonly role: string;
  readonly isPupil: boolean;
  readonly isTeacher: boolean;
  /** Year of schooling of a pupil, null when there is none or it cannot be read. */
  readonly classNumber: number | null;
  readonly name: string;
  readonly birthDate: string;
  readonly email: string;
  readonly post: string;
  readonly state: string;
  readonly subject: string;
  /** Years; null when not given. */
  readonly experience: number | null;
  readonly category: string;
  readonly topics: Choices;
  readonly interests: Choices;
  readonly forms: Choices;
  readonly kinds: Choices;
  readonly slots: Choices;
  readonly meetingFormat: string;
  /** Numbers (`numberOfCode`) of people not to be proposed. */
  readonly avoid: ReadonlySet<number>;
  /** Numbers that stand for the texts of the same name; 0 when not given. */
  readonly number: number;
  readonly roleNumber: number;
  readonly nameNumber: number;
  readonly subjectNumber: number;
  readonly formatNumber: number;
  /** Numbers of the surname without its gender, of both parts when it is a double one. */
  readonly surnames: readonly number[];
}

export interface MenteeProfile extends Person {
  readonly side: 'mentee';
  readonly record: Mentee;
  readonly mainTopic: string;
  readonly mainTopicNumber: number;
  /** Numbers of the topics, the main one first where it is among them. */
  readonly rankedTopics: Int32Array;
  /** Numbers of the stems of the request in the mentee's own words. */
  readonly stems: Int32Array;
  /** The curator wants this mentee placed before others. */
  readonly priority: boolean;
  /** Day of the first questionnaire, '' when not known. */
  readonly enteredOn: string;
  /** Equal numbers mean the same class or, of grown-ups, the same role. */
  readonly ageNumber: number;
}

export interface MentorProfile extends Person {
  readonly side: 'mentor';
  readonly record: Mentor;
  readonly isParent: boolean;
  readonly ageGroups: readonly AgeGroup[];
  /** Equal numbers mean the same age groups. */
  readonly ageNumber: number;
  /** Places in all, taken ones included. */
  readonly places: number;
  /** Stems of everything the mentor says about what he or she can do. */
  readonly stems: Bits;
}

export const PUPIL = foldText('Обучающийся');
/** Roles of people who teach or work with children at the school, on either side. */
export const TEACHERS: readonly string[] = ['Педагог', 'Молодой специалист', 'Воспитатель', 'Специалист'].map(
  foldText,
);
const PARENT = foldText('Родитель');

const ofText = numbering();
const ofCode = numbering();
const ofRole = numbering();
const ofAges = numbering();
const ofTopic = numbering();
const ofInterest = numbering();
const ofForm = numbering();
const ofKind = numbering();
const ofSlot = numbering();
/** Ages of mentees: so many numbers are kept for classes. */
const CLASSES = 12;

/** Codes in any spelling, «н-001» and «Н-001», have one number. */
export function numberOfCode(code: string): number {
  return ofCode(readCode(code));
}

export function numberOfText(text: string): number {
  return ofText(foldText(text));
}

export function numberOfForm(title: string): number {
  return ofForm(foldText(title));
}

export function numberOfKind(title: string): number {
  return ofKind(foldText(title));
}

export function menteeProfile(record: Mentee, rejected: readonly string[] = []): MenteeProfile {
  const person = profile(record, rejected);
  const mainTopic = foldOnce(record.mainTopic);
  const main = ofTopic(mainTopic);
  const { numbers } = person.topics;
  return {
    side: 'mentee',
    record,
    ...person,
    mainTopic,
    mainTopicNumber: main,
    rankedTopics: Int32Array.from(
      numbers.includes(main) ? [main, ...numbers.filter((topic) => topic !== main)] : numbers,
    ),
    stems: Int32Array.from(wordsOf([record.story]).stems),
    priority: record.priority,
    enteredOn: isDay(record.enteredOn) ? record.enteredOn : '',
    ageNumber: person.isPupil ? (person.classNumber ?? 0) : CLASSES + person.roleNumber,
  };
}

export function mentorProfile(record: Mentor): MentorProfile {
  const person = profile(record, []);
  const { topics, subject, interests, achievements, post } = record;
  return {
    side: 'mentor',
    record,
    ...person,
    isParent: person.role === PARENT,
    ageGroups: record.ageGroups.flatMap(readAgeGroups),
    ageNumber: ofAges(record.ageGroups.map(foldText).join('; ')),
    places: placesOf(record),
    stems: bitsOf(wordsOf([...topics, subject, ...interests, achievements, post]).stems),
  };
}

function profile(record: Mentee | Mentor, rejected: readonly string[]): Person {
  const role = foldOnce(record.role);
  const name = foldText(record.name);
  const subject = foldOnce(record.subject);
  const meetingFormat = foldOnce(record.meetingFormat);
  return {
    code: record.code,
    role,
    isPupil: role === PUPIL,
    isTeacher: TEACHERS.includes(role),
    classNumber: role === PUPIL ? classNumber(record.post) : null,
    name,
    birthDate: isDay(record.birthDate) ? record.birthDate : '',
    email: foldText(record.email),
    post: foldOnce(record.post),
    state: record.state,
    subject,
    experience: record.experience,
    category: foldOnce(record.category),
    topics: choicesOf(record.topics, ofTopic),
    interests: choicesOf(record.interests, ofInterest),
    forms: choicesOf(record.forms, ofForm),
    kinds: choicesOf(record.kinds, ofKind),
    slots: choicesOf(record.slots, ofSlot),
    meetingFormat,
    avoid: new Set([...record.avoid, ...rejected].map(numberOfCode)),
    number: numberOfCode(record.code),
    roleNumber: ofRole(role),
    nameNumber: ofText(name),
    subjectNumber: ofText(subject),
    formatNumber: ofText(meetingFormat),
    surnames: surnameStems(record.name).map(ofText),
  };
}

export function choicesOf(list: readonly string[], number: Numbering): Choices {
  const said: string[] = [];
  const folded = new Set<string>();
  for (const item of list) {
    const text = foldOnce(item);
    if (text === '' || folded.has(text)) continue;
    folded.add(text);
    said.push(item);
  }
  const numbers = [...folded].map(number);
  return { said, folded: [...folded], numbers, bits: bitsOf(numbers) };
}

const onceFolded = new Map<string, string>();

/** Thousands of answers are ticks of the same few choices. */
function foldOnce(text: string): string {
  let folded = onceFolded.get(text);
  if (folded === undefined) {
    folded = foldText(text);
    onceFolded.set(text, folded);
  }
  return folded;
}

/** How many of the first are among the second. */
export function countCommon(of: Choices, among: Choices): number {
  return countBoth(of.bits, among.bits);
}

/** Those of the first that are among the second, as the first says them. */
export function listCommon(of: Choices, among: Choices): readonly string[] {
  return of.said.filter((_, i) => among.numbers.includes(of.numbers[i]!));
}

/** «Спорт, Кино»; semicolons when a choice itself holds a comma, as «Уверенность, общение» does. */
export function sayList(items: readonly string[]): string {
  return items.join(items.some((item) => item.includes(',')) ? '; ' : ', ');
}

const IN_BRACKETS = /\(([^()]*)\)/g;

/**
 * «Орлов» and «Орлова», «Белый» and «Белая» are one; a double surname gives both of its parts, and a former one in
 * brackets, «(Сидорова)» or «(урожд. Сидорова)», counts beside it. «Оглы» is a son's word, no surname.
 */
function surnameStems(fullName: string): readonly string[] {
  const former = [...fullName.matchAll(IN_BRACKETS)].map(([, name = '']) => name.trim().split(/\s+/).pop());
  const surname = surnameInitials(fullName.replace(IN_BRACKETS, ' ')).replace(/\s\S*\.$/, '');
  return foldText([surname, ...former].join(' '))
    .replace(/['’‘ʼ`]/g, '')
    .split(/[\s-]+/)
    .filter((part) => part !== '' && !SON_OR_DAUGHTER.test(part))
    .map((part) => part.replace(/(?:ый|ий|ой|ая|яя)$/, '').replace(/(ов|ев|ин|ын)а$/, '$1'));
}
