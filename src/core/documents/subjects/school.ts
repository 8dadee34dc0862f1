/** Fields that every paper may use: the school, the paper's own number and day, the acts it cites. */

import { isDay } from '../../day';
import type { Place } from '../../problem';
import type { Paper } from '../../registers/papers';
import { PAPER_STATES } from '../../registers/papers';
import { SCHOOL_SETTINGS, type SchoolDetails, type SchoolKey } from '../../registers/settings';
import { longDay, orderDay, shortDay } from '../../russian/dates';
import { type Corrections, readForms } from '../../russian/forms';
import { foldText } from '../../text';
import { basesPhrase, citedBases } from '../bases';
import { smallFirst } from '../continued';
import { type Condition, placeIn, type Subject } from '../document-kind';
import { count, day, type Field, person, post, text } from '../field';
import { type List, list } from '../list';
import type { Material } from '../material';

function inSettings(key: SchoolKey): () => Place {
  return () => placeIn('settings', SCHOOL_SETTINGS[key].title, 'value');
}

const schoolOf = ({ archive }: Material): SchoolDetails => archive.school;

/** Corrections of one of the four names and posts of the settings: «руководитель, кому: …; должность куратора, кого: …». */
function correctionsOf(school: SchoolDetails, of: string): Corrections {
  const prefix = `${foldText(of)},`;
  const own = school.forms
    .split(/[;\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => foldText(entry).startsWith(prefix))
    .map((entry) => entry.slice(entry.indexOf(',') + 1));
  return readForms(own.join('; '));
}

/** A bare name is a town's: «Северный» → «г. Северный»; «с. Луговое», «рабочий посёлок …» stay. */
function placeName(city: string): string {
  const name = city.trim();
  return name === '' || /^[а-яё]/.test(name) || /^(Г|С|П|Д)\. /.test(name) ? name : `г.\u00a0${name}`;
}

/** The paper in force that approves papers of this kind: its stamp names it. */
function approval({ archive, approvedBy }: Material): Paper | undefined {
  return archive.papers
    .filter(({ kindKey, state }) => approvedBy.includes(kindKey) && state === PAPER_STATES.inForce)
    .pop();
}

/** The paper of the kind that is in force until this one is signed. */
function previous({ archive, kindKey, paper }: Material): Paper | undefined {
  return archive.papers
    .filter((row) => row.kindKey === kindKey && row.state === PAPER_STATES.inForce && row.code !== paper.code)
    .pop();
}

function numbered(paper: Paper | undefined): string {
  return paper ? `от\u00a0${shortDay(paper.day)} №\u00a0${paper.number}` : '';
}

const blankDay = '«____»\u00a0______________ 20___\u00a0г.';
const blankNumber = '________';

export const SCHOOL_FIELDS: readonly Field<Material>[] = [
  text(
    ['Организация', 'полное наименование организации', 'Муниципальное общеобразовательное учреждение'],
    (m) => schoolOf(m).fullName,
    inSettings('fullName'),
  ),
  text(
    ['Краткое наименование', 'краткое наименование организации', 'МОУ «Школа № 5»'],
    (m) => schoolOf(m).shortName || schoolOf(m).fullName,
  ),
  text(['Город', 'место издания', 'г. Северный'], (m) => placeName(schoolOf(m).city), inSettings('city')),
  text(['Учебный год', 'учебный год', '2026–2027'], (m) => schoolOf(m).schoolYear, inSettings('schoolYear')),
  person(
    ['Руководитель', 'руководитель организации', 'Покровский Лев Ильич'],
    (m) => ({ name: schoolOf(m).headName, corrections: correctionsOf(schoolOf(m), 'руководитель') }),
    inSettings('headName'),
  ),
  post(
    ['Должность руководителя', 'должность руководителя', 'директор'],
    (m) => ({
      post: smallFirst(schoolOf(m).headPost),
      corrections: correctionsOf(schoolOf(m), 'должность руководителя'),
    }),
    inSettings('headPost'),
  ),
  person(
    ['Куратор', 'куратор наставничества', 'Высоцкая Наталья Игоревна'],
    (m) => ({ name: schoolOf(m).curatorName, corrections: correctionsOf(schoolOf(m), 'куратор') }),
    inSettings('curatorName'),
  ),
  post(
    ['Должность куратора', 'должность куратора', 'заместитель директора'],
    (m) => ({
      post: smallFirst(schoolOf(m).curatorPost),
      corrections: correctionsOf(schoolOf(m), 'должность куратора'),
    }),
    inSettings('curatorPost'),
  ),
  text(['Адрес', 'адрес организации', 'г. Северный, ул. Школьная, д. 1'], (m) => schoolOf(m).address),
  text(
    ['ИНН и ОГРН', 'номера организации', 'ИНН 0000000000, ОГРН 0000000000000'],
    (m) => schoolOf(m).taxNumbers,
  ),
  text(['Сайт', 'адрес сайта', 'school5.example'], (m) => schoolOf(m).site),
  text(['Контакты', 'телефон и почта', '8 (000) 000-00-00'], (m) => schoolOf(m).contacts),
  {
    name: 'Номер',
    meaning: 'номер документа; до подписания – место для него',
    example: '57-од',
    spellings: { '': ({ paper }) => paper.number.trim() || blankNumber },
  },
  {
    name: 'Дата',
    meaning: 'дата документа; до подписания – место для неё',
    example: '«12» октября 2026 г.',
    spellings: {
      '': ({ paper }) => (paper.day === '' ? blankDay : orderDay(paper.day)),
      цифрами: ({ paper }) => (paper.day === '' ? '____.____.20___' : shortDay(paper.day)),
      прописью: ({ paper }) => (paper.day === '' ? blankDay : longDay(paper.day)),
    },
  },
  day(['Сегодня', 'день создания документа', '21 ноября 2026 г.'], ({ archive }) => archive.today),
  {
    name: 'Основание',
    meaning: 'отмеченные правовые основания: «В соответствии с …»; «…, чего»: «На основании …»',
    example: 'распоряжением Правительства Российской Федерации от 21.05.2025 № 1264-р',
    spellings: {
      '': (m) => basesPhrase(citedBases(m.archive.legalBases, m.topics), 'instrumental'),
      чего: (m) => basesPhrase(citedBases(m.archive.legalBases, m.topics), 'genitive'),
    },
    place: () => placeIn('legalBases', '', 'cited'),
  },
  {
    name: 'Приказ об утверждении',
    meaning: 'приказ, которым утверждён документ: «…, дата», «…, номер»',
    example: 'от 01.09.2026 № 41-од',
    spellings: {
      '': (m) => numbered(approval(m)),
      дата: (m) => shortDay(approval(m)?.day ?? ''),
      номер: (m) => approval(m)?.number ?? '',
    },
  },
  {
    name: 'Прежний документ',
    meaning: 'дата и номер действующего документа того же вида, который заменяется',
    example: 'от 02.09.2025 № 38-од',
    spellings: { '': (m) => numbered(previous(m)) },
  },
  count(['Редакция', 'какой по счёту документ этого вида', '2'], ({ paper }) => paper.edition, [
    'редакция',
    'редакции',
    'редакций',
  ]),
];

const SCHOOL_LISTS: readonly List[] = [
  list<string>({
    name: 'Формы',
    meaning: 'списка форм наставничества',
    rows: ({ archive }) => archive.lists.forms.filter((form) => form !== ''),
    columns: [text(['форма', 'форма наставничества', 'учитель – учитель'], (form) => form)],
  }),
  list<string>({
    name: 'Виды',
    meaning: 'списка видов наставничества',
    rows: ({ archive }) => archive.lists.kinds,
    columns: [text(['вид', 'вид наставничества', 'традиционное'], (kind) => kind)],
  }),
];

const SCHOOL_CONDITIONS: readonly Condition[] = [
  {
    name: 'Оформление 2025',
    meaning: 'в настройках выбрано оформление по ГОСТ Р 7.0.97-2025',
    holds: ({ archive }) => !archive.school.look.includes('2016'),
  },
  {
    name: 'Подписан',
    meaning: 'у документа есть номер и дата',
    holds: ({ paper }) => paper.number !== '' && isDay(paper.day),
  },
];

/** A subject with the fields of the school behind its own. */
export function subject(own: Partial<Subject> & Pick<Subject, 'key'>): Subject {
  return {
    title: '',
    empty: '',
    one: false,
    candidates: () => [],
    ...own,
    fields: [...(own.fields ?? []), ...SCHOOL_FIELDS],
    lists: [...(own.lists ?? []), ...SCHOOL_LISTS],
    conditions: [...(own.conditions ?? []), ...SCHOOL_CONDITIONS],
  };
}

export const SCHOOL = subject({ key: 'school' });
