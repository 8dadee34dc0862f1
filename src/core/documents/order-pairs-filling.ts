/** Values for the order on pairs: names in the right case, the mentees of one mentor together, nobody twice. */
import { addDays, isDay } from '../day';
import type { SchoolDetails } from '../registers/settings';
import { compareWords } from '../russian/alphabet';
import { orderDay, shortDay } from '../russian/dates';
import type { Case } from '../russian/grammar';
import { initials, surnameInitials, tidyName } from '../russian/names';
import { counted } from '../russian/plural';
import { inflectPost } from '../russian/posts';
import { readClass } from '../text';
import type { Filling, ListValues, Merge } from './document-kind';
import {
  ACKNOWLEDGEMENT,
  type OrderPair,
  type OrderPairsData,
  type OrderPerson,
  PAIR_LIST,
} from './order-pairs';

const BLANK = '________';
const NOTHING = '—';
/** The programmes' documents leave the time to draft a programme open: two weeks by default. */
const DAYS_FOR_PROGRAMMES = 14;

/** Fields and lists of the order; what is not known is printed as a blank to write on. */
export function orderPairsFilling(data: OrderPairsData): Filling {
  const { school, pairs } = data;
  const groups = groupByMentor(pairs);
  const mentees = new Set(pairs.map(({ mentee }) => mentee.code));
  const programmesBy = data.programmesBy ?? (isDay(data.day) ? addDays(data.day, DAYS_FOR_PROGRAMMES) : '');
  const fields = {
    Организация: school.fullName,
    'Организация прописными': school.fullName.toUpperCase(),
    'Краткое наименование': school.shortName,
    Город: placeName(school.city),
    'Учебный год': school.schoolYear,
    Номер: orderNumber(data.number, school.orderSuffix),
    Дата: orderDay(data.day),
    'Дата цифрами': shortDay(data.day),
    Основание: school.legalBasis,
    'Должность руководителя': capital(school.headPost),
    Руководитель: initials(school.headName),
    Куратор: curator(school),
    'Куратор, кого': curator(school, 'accusative'),
    'Куратор, кому': curator(school, 'dative'),
    'Куратор, кем': curator(school, 'instrumental'),
    'Срок программ': shortDay(programmesBy),
    'Число пар': counted(pairs.length, 'пара', 'пары', 'пар'),
    'Число наставников': counted(groups.length, 'наставник', 'наставника', 'наставников'),
    'Число наставляемых': counted(mentees.size, 'наставляемый', 'наставляемых', 'наставляемых'),
  };
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.trim() || BLANK])),
    lists: { [PAIR_LIST]: pairRows(groups, data.day), [ACKNOWLEDGEMENT]: acknowledgement(school, pairs) },
  };
}

/** «57» and «-од» give «57-од»; a number that already ends so stays. */
export function orderNumber(number: string, suffix: string): string {
  const [plain, ending] = [number.trim(), suffix.trim()];
  return plain === '' || plain.toLowerCase().endsWith(ending.toLowerCase()) ? plain : plain + ending;
}

function curator({ curatorPost, curatorName }: SchoolDetails, to?: Case): string {
  return [to ? inflectPost(curatorPost, to) : curatorPost.trim(), surnameInitials(curatorName, to)]
    .filter((part) => part !== '')
    .join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A bare name is a town's: «Северный» → «г. Северный»; «с. Луговое», «рабочий посёлок …» stay. */
function placeName(city: string): string {
  const name = city.trim();
  return name === '' || /^[а-яё]/.test(name) || /^(Г|С|П|Д)\. /.test(name) ? name : `г.\u00a0${name}`;
}

/** Pairs of each mentor together: mentors by name, the mentees of each by name, equal names by code. */
function groupByMentor(pairs: readonly OrderPair[]): readonly (readonly OrderPair[])[] {
  const groups = new Map<string, OrderPair[]>();
  for (const pair of pairs) groups.set(pair.mentor.code, [...(groups.get(pair.mentor.code) ?? []), pair]);
  return [...groups.values()]
    .map((group) => [...group].sort((a, b) => comparePeople(a.mentee, b.mentee)))
    .sort((a, b) => comparePeople(a[0]?.mentor, b[0]?.mentor));
}

function comparePeople(a: OrderPerson | undefined, b: OrderPerson | undefined): number {
  return compareWords(a?.name ?? '', b?.name ?? '') || compareWords(a?.code ?? '', b?.code ?? '');
}

function pairRows(groups: readonly (readonly OrderPair[])[], day: string): ListValues {
  const merges: Merge[] = [];
  const rows: Record<string, string>[] = [];
  for (const [index, group] of groups.entries()) {
    if (group.length > 1) {
      merges.push({
        columns: ['№', 'наставник', 'должность', 'категория'],
        first: rows.length,
        count: group.length,
      });
    }
    for (const pair of group) rows.push(pairRow(pair, String(index + 1), day));
  }
  return { rows, merges };
}

function pairRow(
  { code, mentor, mentee, form, kind, start, end, basis }: OrderPair,
  number: string,
  day: string,
) {
  return {
    '№': number,
    наставник: tidyName(mentor.name) || BLANK,
    должность: postAndPlace(mentor) || NOTHING,
    категория: mentor.category || NOTHING,
    наставляемый: tidyName(mentee.name) || BLANK,
    'класс или должность': classOrPost(mentee) || NOTHING,
    стаж: experience(mentee) || NOTHING,
    'класс или стаж':
      (readClass(mentee.post) ? classOrPost(mentee) : experience(mentee) || mentee.post) || NOTHING,
    форма: form || NOTHING,
    вид: kind || NOTHING,
    период: period(start || day, end),
    основание: basis || NOTHING,
    код: code,
  };
}

function classOrPost({ post }: OrderPerson): string {
  const name = readClass(post);
  return name === null ? post : `${name}\u00a0класс`;
}

function postAndPlace(person: OrderPerson): string {
  const place = isEmployee(person) || readClass(person.post) ? '' : (person.workplace ?? '');
  return [classOrPost(person), place].filter((part) => part !== '').join(', ');
}

function experience({ role, experience: years }: OrderPerson): string {
  const young = /молод/i.test(role) ? 'молодой специалист' : '';
  const served =
    years === null
      ? ''
      : years < 1
        ? 'стаж менее года'
        : `стаж ${counted(Math.floor(years), 'год', 'года', 'лет')}`;
  return [young, served].filter((part) => part !== '').join(', ');
}

function period(start: string, end: string): string {
  return end === '' ? `с\u00a0${shortDay(start)}` : `${shortDay(start)}\u00a0– ${shortDay(end)}`;
}

/** Staff of the school sign that they have read the order; pupils, parents and guests from outside do not. */
export function isEmployee({ role }: OrderPerson): boolean {
  return (
    /^(педагог|учител|воспитател|руководител|молодой|заместител|методист)/i.test(role.trim()) &&
    !/вуз|колледж/i.test(role)
  );
}

/** The curator first, then staff by name. Somebody who stands in both registers has two codes and signs once. */
function acknowledgement(school: SchoolDetails, pairs: readonly OrderPair[]): ListValues {
  const staff: OrderPerson[] = [];
  const names = new Set([tidyName(school.curatorName)]);
  for (const side of ['mentor', 'mentee'] as const) {
    const people = pairs.map((pair) => pair[side]).filter(isEmployee);
    const added = people.filter(({ code, name }, index) => {
      const first = people.findIndex((other) => other.code === code) === index;
      return first && name.trim() !== '' && !names.has(tidyName(name));
    });
    staff.push(...added);
    for (const { name } of added) names.add(tidyName(name));
  }
  staff.sort(comparePeople);
  const rows = [
    ...(school.curatorName.trim() === '' ? [] : [{ name: school.curatorName, post: school.curatorPost }]),
    ...staff,
  ].map(({ name, post }, index) => ({
    '№': String(index + 1),
    фамилия: surnameInitials(name),
    должность: post,
  }));
  return { rows };
}
