/** Petitions: several in an order on changes, one in the application itself. */

import { isDay } from '../../day';
import { PAIRS } from '../../registers/pairs';
import { CHANGE_KINDS, PETITIONS, type Petition } from '../../registers/petitions';
import { shortDay } from '../../russian/dates';
import { capital } from '../../text';
import type { Participant } from '../archive';
import { continued } from '../continued';
import { fillSheet, placeIn } from '../document-kind';
import { act, day, type Field, person, text } from '../field';
import { list } from '../list';
import type { Material } from '../material';
import { personCell } from './people';
import { subject } from './school';

/** What an order on changes says of one petition. */
interface Change extends Petition {
  readonly mentorBefore: Participant;
  readonly mentorAfter: Participant;
  readonly mentee: Participant;
  readonly pairKnown: boolean;
  readonly order0: string;
  readonly end: string;
  readonly since0: string;
}

function changesOf({ archive, chosen, paper }: Material): readonly Change[] {
  return chosen
    .flatMap((code) => archive.petition(code) ?? [])
    .map((petition) => {
      const pair = archive.pair(petition.pair);
      return {
        ...petition,
        mentorBefore: archive.person(pair?.mentor ?? ''),
        mentorAfter: archive.person(petition.mentor),
        mentee: archive.person(pair?.mentee ?? ''),
        pairKnown: pair !== undefined,
        order0: pair?.order ?? '',
        end: pair?.plannedEnd ?? '',
        since0: petition.since || paper.day,
      };
    });
}

const inPetitions = (column: string) => (change: Petition) => placeIn(PETITIONS.key, change.code, column);

/** The pair's own cell, or that of the petition when it names no pair. */
function inPair({ code, pair, pairKnown }: Change, column: 'mentor' | 'mentee') {
  return pairKnown ? placeIn(PAIRS.key, pair, column) : placeIn(PETITIONS.key, code, 'pair');
}

/** What is changed, in the words of an order; the parts that only one kind of change needs are asked for by it. */
function changeInWords({ kind, mentorAfter, until, change, since0 }: Change): string {
  const since = isDay(since0) ? ` с\u00a0${shortDay(since0)}` : '';
  if (kind === CHANGE_KINDS.replace)
    return `замена наставника${since}; новый наставник – ${mentorAfter.name}`;
  if (kind === CHANGE_KINDS.end) return `досрочное прекращение программы${since}`;
  if (kind === CHANGE_KINDS.prolong) return `продление программы до\u00a0${shortDay(until)}`;
  return `корректировка программы: ${change}`;
}

const CHANGE_FIELDS: readonly Field<Change>[] = [
  person(
    ['наставник', 'наставник по прежнему приказу', 'Иванова Мария Петровна'],
    (c) => c.mentorBefore,
    (c) => personCell(c.mentorBefore, inPair(c, 'mentor')),
  ),
  person(
    ['наставляемый', 'наставляемый', 'Петров Илья Львович'],
    (c) => c.mentee,
    (c) => personCell(c.mentee, inPair(c, 'mentee')),
  ),
  person(['новый наставник', 'новый наставник при замене', 'Сомов Лев Ильич'], (c) => c.mentorAfter),
  text(
    ['прежний приказ', 'номер и дата приказа, который изменяется', '№ 57-од от 12.10.2026'],
    (c) => c.order0,
  ),
  text(['изменение', 'что изменяется', 'продление программы до 31.08.2027'], changeInWords),
  act(['вид', 'вид изменения', 'замена наставника'], (c) => c.kind, inPetitions('kind')),
  text(
    ['причина', 'после слов «в связи с»', 'переходом на другую работу'],
    (c) => continued(c.reason, 'в связи с'),
    inPetitions('reason'),
  ),
  text(['от кого', 'кто обратился', 'наставник'], (c) => c.from, inPetitions('from')),
  day(['дата обращения', 'день обращения', '5 февраля 2027 г.'], (c) => c.day),
  day(['с какого дня', 'с какого дня изменение действует', '1 марта 2027 г.'], (c) => c.since0),
  day(['новый срок', 'новый последний день', '31 августа 2027 г.'], (c) => c.until),
  text(['пара', 'код пары', 'НП-001'], (c) => c.pair, inPetitions('pair')),
];

const CHANGES = list<Change>({
  name: 'Изменения',
  meaning: 'списка изменений',
  rows: changesOf,
  columns: CHANGE_FIELDS,
});

export const PETITIONS_TOGETHER = subject({
  key: 'petitions',
  title: 'Обращения',
  ...fillSheet(PETITIONS),
  lists: [CHANGES],
  candidates: (archive) =>
    archive.petitions
      .filter(({ code }) => code !== '')
      .map(({ code, pair, kind, decision, order }) => ({
        code,
        title: `${kind || code}: ${pair}`,
        detail: [decision, order].filter((part) => part !== '').join(' · '),
        due: order === '' && decision === 'удовлетворить',
      })),
});

/** One petition, whose columns stand as plain fields under other names. */
const first = (m: Material): Change => changesOf(m)[0] ?? NO_CHANGE(m);
const NO_CHANGE = ({ archive }: Material): Change => {
  const nobody = archive.person('');
  const row: Petition = {
    code: '',
    pair: '',
    from: '',
    kind: '',
    day: '',
    reason: '',
    since: '',
    mentor: '',
    until: '',
    change: '',
    agreed: false,
    decision: '',
    order: '',
    note: '',
  };
  return {
    ...row,
    mentorBefore: nobody,
    mentorAfter: nobody,
    mentee: nobody,
    pairKnown: false,
    order0: '',
    end: '',
    since0: '',
  };
};

export const PETITION = subject({
  key: 'petition',
  title: 'Обращение',
  ...fillSheet(PETITIONS),
  fields: CHANGE_FIELDS.map(({ name, meaning, example, spellings, place }) => ({
    name: capital(name),
    meaning,
    example,
    spellings: Object.fromEntries(
      Object.entries(spellings).map(([words, say]) => [words, (m: Material) => say(first(m))]),
    ),
    ...(place ? { place: (m: Material) => place(first(m)) } : {}),
  })),
  conditions: [
    {
      name: 'Замена',
      meaning: 'просят заменить наставника',
      holds: (m) => first(m).kind === CHANGE_KINDS.replace,
    },
    {
      name: 'Прекращение',
      meaning: 'просят прекратить программу',
      holds: (m) => first(m).kind === CHANGE_KINDS.end,
    },
    {
      name: 'Продление',
      meaning: 'просят продлить программу',
      holds: (m) => first(m).kind === CHANGE_KINDS.prolong,
    },
    {
      name: 'Корректировка',
      meaning: 'просят изменить программу',
      holds: (m) => first(m).kind === CHANGE_KINDS.correct,
    },
    {
      name: 'Удовлетворено',
      meaning: 'решено удовлетворить',
      holds: (m) => first(m).decision !== 'отказать',
    },
    { name: 'Согласие получено', meaning: 'другая сторона согласна', holds: (m) => first(m).agreed },
  ],
  candidates: PETITIONS_TOGETHER.candidates,
});
