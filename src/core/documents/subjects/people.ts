/** People as papers show them: their fields under a prefix, and who counts as staff of the school. */

import { ageOn } from '../../day';
import type { Place } from '../../problem';
import { PAIR_STATES } from '../../registers/pairs';
import { compareWords } from '../../russian/alphabet';
import { yearsInWords } from '../../russian/durations';
import { type Corrections, readForms } from '../../russian/forms';
import { detectGender, tidyName } from '../../russian/names';
import { classNumber, foldText, readClass } from '../../text';
import type { Archive, Participant } from '../archive';
import { type Candidate, placeIn } from '../document-kind';
import { day, type Field, person, post, text } from '../field';
import type { Material } from '../material';
import { subject } from './school';

/** «7А» → «7А класс»; a post stays. */
export function classOrPost({ post: words }: Participant): string {
  const name = readClass(words);
  return name === null ? words : `${name}\u00a0класс`;
}

export function isPupil({ role, post: words }: Participant): boolean {
  return foldText(role) === 'обучающийся' || readClass(words) !== null;
}

/** Staff of the school sign that they have read an order; pupils, parents and guests from outside do not. */
export function isEmployee({ role }: Participant): boolean {
  return (
    /^(педагог|учител|воспитател|специалист|руководител|молодой|заместител|методист)/i.test(role.trim()) &&
    !/вуз|колледж/i.test(role)
  );
}

/** «молодой специалист, стаж 2 года»: what S1's list of mentees shows (A155). */
export function experienceOf({ role, experience }: Participant): string {
  const young = /молод/i.test(role) ? 'молодой специалист' : '';
  const served =
    experience === null ? '' : experience === 0 ? 'стаж менее года' : `стаж ${yearsInWords(experience)}`;
  return [young, served].filter((part) => part !== '').join(', ');
}

/** Post with the place of work of those from outside. */
export function postAndPlace(someone: Participant): string {
  const place = isEmployee(someone) || isPupil(someone) ? '' : someone.workplace;
  return [classOrPost(someone), place].filter((part) => part !== '').join(', ');
}

export function comparePeople(a: Participant | undefined, b: Participant | undefined): number {
  return compareWords(a?.name ?? '', b?.name ?? '') || compareWords(a?.code ?? '', b?.code ?? '');
}

/** Whoever has no row yet is named by the empty cell of the name. */
export const nameCell = ({ register, code }: Participant) => placeIn(register, code, 'name');

/** Where an empty name is mended: its own row, or the cell with a code that nobody has. */
export function personCell(someone: Participant, typedIn: Place): Place {
  return someone.known ? nameCell(someone) : typedIn;
}

/** «Наставник», «Наставник: …» are lists; fields of a person carry the role behind: «Должность наставника». */
export function personFields<S>(
  [who, whose]: readonly [who: string, whose: string],
  read: (source: S) => Participant,
  typedIn?: (source: S) => Place,
): readonly Field<S>[] {
  return [
    person([who, `фамилия, имя, отчество ${whose}`, 'Иванова Мария Петровна'], read, (source) =>
      typedIn ? personCell(read(source), typedIn(source)) : nameCell(read(source)),
    ),
    post([`Должность ${whose}`, `класс или должность ${whose}`, 'учитель математики'], (source) => ({
      post: postAndPlace(read(source)),
      corrections: NO_CORRECTIONS,
    })),
    text(
      [`Категория ${whose}`, `квалификационная категория ${whose}`, 'высшая'],
      (source) => read(source).category,
    ),
    text([`Стаж ${whose}`, `педагогический стаж ${whose}`, 'стаж 2 года'], (source) =>
      experienceOf(read(source)),
    ),
    text(
      [`Предмет ${whose}`, `предмет или направление ${whose}`, 'математика'],
      (source) => read(source).subject,
    ),
    text([`Код ${whose}`, `код ${whose} в таблице`, 'Н-001'], (source) => read(source).code),
    text(
      [`Запрос ${whose}`, `главный запрос или темы ${whose}`, 'Математика'],
      (source) => read(source).request,
    ),
    day(
      [`Дата рождения ${whose}`, `дата рождения ${whose}`, '1 марта 2013 г.'],
      (source) => read(source).birthDate,
    ),
    text(
      [
        `Обращение ${whose}`,
        `«Уважаемый» или «Уважаемая» с именем и отчеством ${whose}`,
        'Уважаемая Мария Петровна',
      ],
      (source) => salutation(read(source)),
    ),
  ];
}

/** Of names and posts that no register lets the curator correct. */
export const NO_CORRECTIONS: Corrections = readForms('');

/** «Уважаемая Мария Петровна»; pupils, and names without a patronymic, go by the first name. */
function salutation(someone: Participant): string {
  const [, first = '', patronymic = ''] = tidyName(someone.name).split(' ');
  if (first === '') return '';
  const gender = someone.corrections.gender ?? detectGender(someone.name);
  const word = gender === 'male' ? 'Уважаемый' : gender === 'female' ? 'Уважаемая' : 'Уважаемый(ая)';
  return `${word} ${[first, isPupil(someone) ? '' : patronymic].filter((part) => part !== '').join(' ')}`;
}

/** «обучающейся 10Б класса», under a name in the dative; just «обучающейся» without a class. */
function pupilInDative(someone: Participant): string {
  const gender = someone.corrections.gender ?? detectGender(someone.name);
  const word =
    gender === 'male' ? 'обучающемуся' : gender === 'female' ? 'обучающейся' : 'обучающемуся (обучающейся)';
  const name = readClass(someone.post);
  return name === null ? word : `${word} ${name}\u00a0класса`;
}

/** Papers are handed out by class: pupils by class and name, then everybody else by name. */
function compareByClass(a: Participant, b: Participant): number {
  const [ofA, ofB] = [isPupil(a), isPupil(b)];
  if (ofA !== ofB) return ofA ? -1 : 1;
  return (ofA ? compareClasses(a.post, b.post) : 0) || comparePeople(a, b);
}

/** 5А, 5Б, 10А; without a class last. */
function compareClasses(a: string, b: string): number {
  const [yearA, yearB] = [classNumber(a) ?? Infinity, classNumber(b) ?? Infinity];
  return yearA === yearB ? compareWords(readClass(a) ?? '', readClass(b) ?? '') : yearA - yearB;
}

/** Everybody of both bases who still takes part. */
export function participants(archive: Archive): readonly Participant[] {
  const rows = [...archive.mentors, ...archive.mentees];
  const codes = rows
    .filter(({ code, state }) => code !== '' && !GONE.includes(state))
    .map(({ code }) => code);
  return codes.map(archive.person).sort(compareByClass);
}

const GONE: readonly string[] = ['архив', 'отказался', 'выбыл', 'не отобран', 'сложил обязанности'];

export function personCandidate(someone: Participant, due: boolean): Candidate {
  return { code: someone.code, title: someone.name || someone.code, detail: postAndPlace(someone), due };
}

/** People of pairs that an order names. */
export function inPairs(archive: Archive): ReadonlySet<string> {
  const live: readonly string[] = [PAIR_STATES.ordering, PAIR_STATES.approved, PAIR_STATES.finished];
  return new Set(
    archive.pairs
      .filter(({ state }) => live.includes(state))
      .flatMap(({ mentor, mentee }) => [mentor, mentee]),
  );
}

export function isMinor({ birthDate, role }: Participant, today: string): boolean {
  const age = ageOn(birthDate, today);
  return age === null ? foldText(role) === 'обучающийся' : age < 18;
}

const chosenPerson = ({ archive, chosen }: Material): Participant => archive.person(chosen[0] ?? '');

/** One person of either base. */
export const PERSON = subject({
  key: 'person',
  title: 'Кому',
  empty: 'Участников пока нет: соберите ответы на анкеты или впишите людей в базы.',
  fields: [
    ...personFields(['Участник', 'участника'], chosenPerson),
    text(['Класс участника, кому', 'кому: обучающийся с классом', 'обучающейся 10Б класса'], (m) =>
      pupilInDative(chosenPerson(m)),
    ),
  ],
  conditions: [
    {
      name: 'Наставник',
      meaning: 'участник – наставник',
      holds: (m) => chosenPerson(m).register === 'mentors',
    },
    { name: 'Обучающийся', meaning: 'участник – обучающийся', holds: (m) => isPupil(chosenPerson(m)) },
    {
      name: 'Несовершеннолетний',
      meaning: 'участнику нет 18 лет',
      holds: (m) => isMinor(chosenPerson(m), m.archive.today),
    },
    {
      name: 'Работник',
      meaning: 'участник – работник организации',
      holds: (m) => isEmployee(chosenPerson(m)),
    },
  ],
  candidates: (archive) => participants(archive).map((someone) => personCandidate(someone, false)),
});
