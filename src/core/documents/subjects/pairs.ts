/** Pairs and groups in one paper: the list of an order, and who has to read it. */

import { isDay } from '../../day';
import { kindOf } from '../../programme/pairs';
import { PAIR_STATES } from '../../registers/pairs';
import { shortDay } from '../../russian/dates';
import { tidyName } from '../../russian/names';
import { readClass } from '../../text';
import type { Archive, Couple, Participant } from '../archive';
import { type Candidate, type Condition, placeIn, type Reader } from '../document-kind';
import { count, type Field, person, text } from '../field';
import { type List, list, type Merge } from '../list';
import type { Material } from '../material';
import {
  classOrPost,
  comparePeople,
  experienceOf,
  isEmployee,
  NO_CORRECTIONS,
  personCell,
  postAndPlace,
} from './people';
import { subject } from './school';

/** Pairs of the paper in the order of the register. */
export function chosenCouples({ archive, chosen }: Material): readonly Couple[] {
  return chosen.flatMap((code) => archive.pair(code) ?? []).map(archive.couple);
}

/** A row of the list: the number counts mentors, who may stand over several rows. */
interface PairRow extends Couple {
  readonly number: number;
  readonly first: boolean;
  readonly material: Material;
}

/** Pairs of each mentor together: mentors by name, the mentees of each by name, equal names by code. */
function rowsByMentor(material: Material): readonly PairRow[] {
  const groups = new Map<string, Couple[]>();
  for (const couple of chosenCouples(material)) {
    groups.set(couple.mentor.code, [...(groups.get(couple.mentor.code) ?? []), couple]);
  }
  return [...groups.values()]
    .sort((a, b) => comparePeople(a[0]?.mentor, b[0]?.mentor))
    .flatMap((group, index) =>
      [...group]
        .sort((a, b) => comparePeople(a.mentee, b.mentee))
        .map((couple, i) => ({ ...couple, number: index + 1, first: i === 0, material })),
    );
}

/** Cells of a mentor with several mentees become one (A155). */
function mergesOf(rows: readonly PairRow[]): readonly Merge[] {
  const columns = ['№', 'наставник', 'должность', 'категория'];
  const starts = rows.flatMap(({ first }, at) => (first ? [at] : []));
  return starts
    .map((first, i) => ({ columns, first, count: (starts[i + 1] ?? rows.length) - first }))
    .filter(({ count: height }) => height > 1);
}

/** Days of a pair: the order's own day stands for a start that is not given. */
export function periodOf({ pair }: Couple, { paper }: Material): string {
  const start = pair.start || paper.day;
  if (start === '') return pair.plannedEnd === '' ? '' : `до\u00a0${shortDay(pair.plannedEnd)}`;
  return pair.plannedEnd === ''
    ? `с\u00a0${shortDay(start)}`
    : `${shortDay(start)}\u00a0– ${shortDay(pair.plannedEnd)}`;
}

const named = ({ name, corrections }: Participant) => ({ name, corrections });
const inPairs = (column: string) => (row: Couple) => placeIn('pairs', row.pair.code, column);

const COLUMNS: readonly Field<PairRow>[] = [
  text(['№', 'номер по порядку наставников', '1'], ({ number }) => String(number)),
  person(
    ['наставник', 'фамилия, имя, отчество наставника', 'Иванова Мария Петровна'],
    ({ mentor }) => named(mentor),
    (row) => personCell(row.mentor, inPairs('mentor')(row)),
  ),
  text(['должность', 'должность или класс наставника', 'учитель математики'], ({ mentor }) =>
    postAndPlace(mentor),
  ),
  text(['категория', 'квалификационная категория наставника', 'высшая'], ({ mentor }) => mentor.category),
  person(
    ['наставляемый', 'фамилия, имя, отчество наставляемого', 'Петров Илья Львович'],
    ({ mentee }) => named(mentee),
    (row) => personCell(row.mentee, inPairs('mentee')(row)),
  ),
  text(['класс или должность', 'класс или должность наставляемого', '7А класс'], ({ mentee }) =>
    classOrPost(mentee),
  ),
  text(['стаж', 'педагогический стаж наставляемого', 'молодой специалист'], ({ mentee }) =>
    experienceOf(mentee),
  ),
  text(['класс или стаж', 'класс наставляемого, у педагога – стаж', '7А класс'], ({ mentee }) =>
    readClass(mentee.post) ? classOrPost(mentee) : experienceOf(mentee) || mentee.post,
  ),
  text(['форма', 'форма наставничества', 'ученик – ученик'], ({ pair }) => pair.form, inPairs('form')),
  text(['вид', 'вид наставничества', 'традиционное'], ({ pair }) => kindOf(pair)),
  text(['направление', 'главный запрос', 'Математика'], ({ pair }) => pair.topic),
  text(['период', 'начало и окончание', '12.10.2026 – 31.05.2027'], (row) => periodOf(row, row.material)),
  text(
    ['программа', 'персонализированная программа пары', 'персонализированная программа'],
    () => 'персонализированная программа',
  ),
  text(['код', 'код пары', 'НП-001'], ({ pair }) => pair.code),
];

export const PAIR_LIST: List = list<PairRow>({
  name: 'Пары',
  meaning: 'списка пар',
  rows: rowsByMentor,
  columns: COLUMNS,
  merges: mergesOf,
});

/** The curator first, then staff by name. Somebody who stands in both registers has two codes and signs once. */
export function staffReaders(
  { archive: { school } }: Material,
  people: readonly Participant[],
): readonly Reader[] {
  const names = new Set([tidyName(school.curatorName)]);
  const staff: Participant[] = [];
  for (const someone of people.filter(isEmployee)) {
    const name = tidyName(someone.name);
    if (name === '' || names.has(name)) continue;
    names.add(name);
    staff.push(someone);
  }
  const curator =
    school.curatorName.trim() === ''
      ? []
      : [{ who: school.curatorPost, name: school.curatorName, post: school.curatorPost }];
  return [
    ...curator,
    ...staff.sort(comparePeople).map(({ code, name, post }) => ({ who: code, name, post })),
  ];
}

/** Staff whom the pairs of a paper name: mentors first where somebody is both. */
export function readersOfPairs(material: Material): readonly Reader[] {
  const couples = chosenCouples(material);
  return staffReaders(material, [
    ...couples.map(({ mentor }) => mentor),
    ...couples.map(({ mentee }) => mentee),
  ]);
}

/** The list of those who have to read a paper. */
export function readerList(readers: (material: Material) => readonly Reader[]): List {
  return list<Reader>({
    name: 'Ознакомление',
    meaning: 'листа ознакомления',
    rows: readers,
    columns: [
      person(['кто', 'фамилия и инициалы', 'Иванова М.П.'], ({ name }) => ({
        name,
        corrections: NO_CORRECTIONS,
      })),
      text(['должность', 'должность', 'учитель математики'], ({ post }) => post),
    ],
  });
}

export const HAS_GROUPS: Condition = {
  name: 'Есть группы',
  meaning: 'у одного из наставников несколько наставляемых',
  holds: (material) => mergesOf(rowsByMentor(material)).length > 0,
};

export const HAS_MINORS: Condition = {
  name: 'Есть обучающиеся',
  meaning: 'среди участников есть обучающиеся',
  holds: (material) =>
    chosenCouples(material).some(({ mentor, mentee }) =>
      [mentor, mentee].some((p) => readClass(p.post) !== null),
    ),
};

/** Pairs in one of the states, those wanted chosen at first. */
export function pairCandidates(
  archive: Archive,
  states: readonly string[],
  isDue: (couple: Couple) => boolean,
): readonly Candidate[] {
  return archive.pairs
    .filter(({ state, code }) => code !== '' && states.includes(state))
    .map(archive.couple)
    .map((couple) => ({
      code: couple.pair.code,
      title: `${couple.mentor.name || couple.mentor.code} – ${couple.mentee.name || couple.mentee.code}`,
      detail: [couple.pair.form, couple.pair.state].filter((part) => part !== '').join(' · '),
      due: isDue(couple),
    }));
}

export const NO_PAIRS = 'Пар пока нет: примите пары в разделе «Подбор».';

export const PAIRS_TOGETHER = subject({
  key: 'pairs',
  title: 'Пары',
  empty: NO_PAIRS,
  fields: [
    count(
      ['Число пар', 'сколько пар в документе', '58 пар'],
      (m) => chosenCouples(m).length,
      ['пара', 'пары', 'пар'],
      'female',
    ),
    count(
      ['Число наставников', 'сколько наставников в документе', '20 наставников'],
      (m) => new Set(chosenCouples(m).map(({ mentor }) => mentor.code)).size,
      ['наставник', 'наставника', 'наставников'],
    ),
    count(
      ['Число наставляемых', 'сколько наставляемых в документе', '58 наставляемых'],
      (m) => new Set(chosenCouples(m).map(({ mentee }) => mentee.code)).size,
      ['наставляемый', 'наставляемых', 'наставляемых'],
    ),
  ],
  lists: [PAIR_LIST],
  conditions: [HAS_GROUPS, HAS_MINORS],
  candidates: (archive) =>
    pairCandidates(
      archive,
      [PAIR_STATES.agreed, PAIR_STATES.ordering, PAIR_STATES.approved],
      ({ pair }) => pair.state === PAIR_STATES.agreed && !isDay(pair.order),
    ),
});
