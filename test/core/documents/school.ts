/** An invented school with something in every register, for the tests of this folder. */

import type { Cells } from '../../../src/core/cell';
import { type Archive, openArchive, type Records } from '../../../src/core/documents/archive';
import { ACKNOWLEDGEMENTS } from '../../../src/core/registers/acknowledgements';
import { ANSWERS } from '../../../src/core/registers/answers';
import { AWARDS } from '../../../src/core/registers/awards';
import { CONSENTS } from '../../../src/core/registers/consents';
import { EVENTS } from '../../../src/core/registers/events';
import { FIGURES } from '../../../src/core/registers/figures';
import { HEADCOUNT } from '../../../src/core/registers/headcount';
import { LEGAL_BASES } from '../../../src/core/registers/legal-bases';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEES } from '../../../src/core/registers/mentees';
import { MENTORS } from '../../../src/core/registers/mentors';
import { PAIRS } from '../../../src/core/registers/pairs';
import { PAPERS } from '../../../src/core/registers/papers';
import { PARTNERS } from '../../../src/core/registers/partners';
import { PETITIONS } from '../../../src/core/registers/petitions';
import { type Columns, type RecordOf, type Register, toRecord } from '../../../src/core/registers/register';
import { ROADMAP } from '../../../src/core/registers/roadmap';
import { SCHOOL_KEYS, SCHOOL_SETTINGS, type SchoolDetails } from '../../../src/core/registers/settings';
import { TARGETS } from '../../../src/core/registers/targets';

export const TODAY = '2026-10-05';

/** Records of a register from the cells that matter; the rest is empty. */
export function rows<C extends Columns>(of: Register<C>, cells: readonly Cells[]): RecordOf<C>[] {
  return cells.map((row) => toRecord(of, row, DEFAULT_LISTS));
}

export const SCHOOL: SchoolDetails = {
  ...(Object.fromEntries(SCHOOL_KEYS.map((key) => [key, SCHOOL_SETTINGS[key].default])) as SchoolDetails),
  fullName: 'Муниципальное общеобразовательное учреждение «Средняя школа № 5 города Северного»',
  shortName: 'МОУ «Школа № 5»',
  city: 'Северный',
  headPost: 'директор',
  headName: 'Покровский Лев Ильич',
  curatorPost: 'заместитель директора по учебно-воспитательной работе',
  curatorName: 'Высоцкая Наталья Игоревна',
  schoolYear: '2026–2027',
  orderSuffix: '-од',
  address: '184000, г. Северный, ул. Школьная, д. 5',
  taxNumbers: 'ИНН 5100000000, ОГРН 1025100000000',
  site: 'school5.example',
  contacts: '8 (815) 000-00-05, school5@school.example',
};

const SURNAMES = [
  'Абрикосов',
  'Берёзкин',
  'Вишняков',
  'Грушин',
  'Дубов',
  'Ежевикин',
  'Калинин',
  'Липов',
  'Малинин',
];
const NAMES = ['Алексей', 'Борис', 'Виктор', 'Глеб', 'Егор', 'Илья', 'Кирилл', 'Лев'];
const PATRONYMICS = ['Андреевич', 'Борисович', 'Викторович', 'Егорович', 'Ильич', 'Львович', 'Павлович'];

function nameOf(index: number): string {
  const surname = SURNAMES[index % SURNAMES.length];
  const first = NAMES[Math.floor(index / 2) % NAMES.length];
  return `${surname} ${first} ${PATRONYMICS[Math.floor(index / 3) % PATRONYMICS.length]}`;
}

const number = (prefix: string, index: number): string => `${prefix}-${String(index).padStart(3, '0')}`;

export function mentor(index: number, changes: Cells = {}): Cells {
  return {
    code: number('Н', index),
    name: nameOf(index),
    role: 'Педагог',
    birthDate: '1980-03-01',
    post: 'учитель математики',
    category: 'высшая',
    experience: 20,
    topics: 'Математика; Информатика',
    state: 'готов к подбору',
    consent: 'есть',
    email: `mentor${index}@school.example`,
    ...changes,
  };
}

export function pupil(index: number, changes: Cells = {}): Cells {
  return {
    code: number('У', index),
    name: nameOf(index + 40),
    role: 'Обучающийся',
    birthDate: '2013-05-01',
    post: `${5 + (index % 7)}А`,
    mainTopic: 'Математика',
    state: 'в паре',
    email: `family${index}@school.example`,
    ...changes,
  };
}

export function pair(index: number, changes: Cells = {}): Cells {
  return {
    code: number('НП', index),
    mentor: number('Н', index),
    mentee: number('У', index),
    type: 'пара',
    form: 'учитель – ученик',
    kind: 'традиционное',
    topic: 'Математика',
    state: 'согласована',
    plannedEnd: '2027-05-31',
    decidedOn: '2026-10-05',
    reasons: 'общий запрос; удобное время',
    ...changes,
  };
}

/** Every third mentor leads three mentees, the others one. */
export function manyPairs(count: number): Cells[] {
  return Array.from({ length: count }, (_, index) =>
    pair(index, { mentor: number('Н', Math.floor(index / 5) * 3 + Math.max(0, (index % 5) - 2)) }),
  );
}

/** Consents that everybody of a small school needs. */
function consents(mentors: readonly Cells[], mentees: readonly Cells[]): Cells[] {
  const given = (subject: Cells['code'] | undefined, kind: string, signer: string, at: number): Cells => ({
    code: number('С', at),
    subject: subject ?? '',
    kind,
    signer,
    state: 'получено',
    signed: '2026-09-20',
  });
  return [
    ...mentors.flatMap(({ code }, i) => [
      given(code, 'ПДн взрослого', 'сам участник', 3 * i),
      given(code, 'дополнительные обязанности наставника', 'сам участник', 3 * i + 1),
    ]),
    ...mentees.map(({ code }, i) =>
      given(code, 'ПДн несовершеннолетнего', 'законный представитель', 3 * i + 2),
    ),
  ];
}

export interface Rows {
  readonly school: SchoolDetails;
  readonly today: string;
  readonly mentors: readonly Cells[];
  readonly mentees: readonly Cells[];
  readonly pairs: readonly Cells[];
  readonly consents: readonly Cells[];
  readonly petitions: readonly Cells[];
  readonly events: readonly Cells[];
  readonly awards: readonly Cells[];
  readonly partners: readonly Cells[];
  readonly roadmap: readonly Cells[];
  readonly papers: readonly Cells[];
  readonly acknowledgements: readonly Cells[];
  readonly legalBases: readonly Cells[];
  readonly answers: readonly Cells[];
  readonly headcount: readonly Cells[];
  readonly targets: readonly Cells[];
  readonly figures: readonly Cells[];
}

/** The school with some of its registers replaced, and in the end all of them as `shape` makes them. */
export function archive(changes: Partial<Rows> = {}, shape: (rows: Rows) => Rows = (rows) => rows): Archive {
  const mentors = changes.mentors ?? Array.from({ length: 6 }, (_, i) => mentor(i + 1));
  const mentees = changes.mentees ?? [
    ...Array.from({ length: 6 }, (_, i) => pupil(i + 1, { birthDate: '2014-05-01' })),
    pupil(7, {
      code: 'П-001',
      name: 'Зимина Инна Павловна',
      role: 'Молодой специалист',
      post: 'учитель',
      subject: 'физика',
      experience: 1,
      birthDate: '2001-02-02',
    }),
  ];
  const known = shape({
    school: SCHOOL,
    today: TODAY,
    pairs: Array.from({ length: 5 }, (_, i) => pair(i + 1)),
    consents: consents(mentors, mentees),
    petitions: [
      {
        code: 'ОБ-001',
        pair: 'НП-001',
        from: 'наставник',
        kind: 'замена наставника',
        day: '2027-02-05',
        reason: 'переходом на другую работу',
        mentor: 'Н-006',
        decision: 'удовлетворить',
      },
      {
        code: 'ОБ-002',
        pair: 'НП-002',
        from: 'обе стороны',
        kind: 'продление',
        day: '2027-02-06',
        reason: 'незавершённым проектом',
        until: '2027-08-31',
        agreed: true,
        decision: 'удовлетворить',
      },
      {
        code: 'ОБ-003',
        pair: 'НП-003',
        from: 'куратор',
        kind: 'досрочное прекращение',
        day: '2027-02-07',
        reason: 'переездом наставляемого',
        since: '2027-03-01',
        decision: 'удовлетворить',
      },
    ],
    events: [
      {
        code: 'М-001',
        title: 'Праздник наставничества',
        kind: 'итоговое мероприятие',
        day: '2027-05-21',
        time: '14:00',
        venue: 'актовый зал',
        responsible: 'педагог-организатор',
      },
      {
        code: 'М-002',
        title: 'Педагогический совет № 3',
        kind: 'педагогический совет',
        day: '2026-11-02',
        time: '15:30',
        venue: 'кабинет 12',
      },
    ],
    awards: [
      { code: 'ПО-001', person: 'Н-001', kind: 'благодарность', reason: 'плодотворную работу наставником' },
      { code: 'ПО-002', person: 'Н-002', kind: 'выплата', reason: 'подготовку победителя олимпиады' },
    ],
    partners: [
      {
        code: 'ОП-001',
        title: 'ООО «Северные краски»',
        field: 'производство',
        headPost: 'генеральный директор',
        headName: 'Сухов Олег Ильич',
        actsOn: 'Устава',
        address: '184000, г. Северный, ул. Заводская, д. 2',
        mentors: 2,
        until: '2027-08-31',
      },
      {
        code: 'ОП-002',
        title: 'Дом творчества «Радуга»',
        field: 'культура',
        headPost: 'директор',
        headName: 'Лугова Анна Игоревна',
        mentors: 1,
      },
    ],
    roadmap: ROADMAP.samples ?? [],
    papers: [],
    acknowledgements: [
      { code: '1', paper: 'Д-001', who: SCHOOL.curatorPost },
      { code: '2', paper: 'Д-001', who: 'Н-001' },
    ],
    legalBases: (LEGAL_BASES.samples ?? []).map((cells, i) => ({ code: number('НА', i + 1), ...cells })),
    answers: [],
    headcount: [],
    targets: [],
    figures: [],
    ...changes,
    mentors,
    mentees,
  });
  const records: Records = {
    school: known.school,
    lists: DEFAULT_LISTS,
    today: known.today,
    mentees: rows(MENTEES, known.mentees),
    mentors: rows(MENTORS, known.mentors),
    consents: rows(CONSENTS, known.consents),
    pairs: rows(PAIRS, known.pairs),
    petitions: rows(PETITIONS, known.petitions),
    events: rows(EVENTS, known.events),
    awards: rows(AWARDS, known.awards),
    partners: rows(PARTNERS, known.partners),
    roadmap: rows(ROADMAP, known.roadmap),
    papers: rows(PAPERS, known.papers),
    acknowledgements: rows(ACKNOWLEDGEMENTS, known.acknowledgements),
    legalBases: rows(LEGAL_BASES, known.legalBases),
    readCounted: () => ({
      answers: rows(ANSWERS, known.answers),
      headcount: rows(HEADCOUNT, known.headcount),
      targets: rows(TARGETS, known.targets),
      figures: rows(FIGURES, known.figures),
    }),
  };
  return openArchive(records);
}

/** An order in force, for papers that speak of another paper. */
export const SIGNED_ORDER: Cells = {
  code: 'Д-001',
  kind: 'приказ',
  title: 'Об утверждении положения о системе наставничества',
  number: '41-од',
  day: '2026-09-01',
  state: 'действует',
  kindKey: 'orderPolicy',
};
