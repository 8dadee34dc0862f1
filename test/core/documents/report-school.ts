/** The invented school in May, after a year of mentoring: what its reports are made of. */

import type { Cells } from '../../../src/core/cell';
import type { Archive } from '../../../src/core/documents/archive';
import { TARGETS } from '../../../src/core/registers/targets';
import { curatorCheck, growth, holidays, meetings, quality, quarter, satisfaction } from './report-answers';
import { archive, mentor, pair, pupil, type Rows, SIGNED_ORDER } from './school';

export const MAY = '2027-05-12';
const PAIRS = 18;
const FORMS = ['учитель – ученик', 'ученик – ученик', 'работодатель – ученик'];

const formOf = (index: number): string => FORMS[index <= 9 ? 0 : index <= 16 ? 1 : 2]!;
const code = (prefix: string, index: number): string => `${prefix}-${String(index).padStart(3, '0')}`;

/** Mentors of pairs 10–16 are pupils, of the last two people from a factory. */
function mentorOf(index: number): Cells {
  if (index <= 9) return mentor(index, { training: 'школа наставников, 12 часов' });
  if (index <= 16) return mentor(index, { role: 'Обучающийся', post: '10А', birthDate: '2010-06-01' });
  return mentor(index, {
    role: 'Сотрудник организации-партнёра',
    post: 'инженер',
    workplace: 'ООО «Северные краски»',
  });
}

function menteeOf(index: number): Cells {
  return pupil(index, { birthDate: index % 3 === 0 ? '2011-05-01' : '2014-05-01', enteredOn: '2026-09-20' });
}

const YOUNG: Cells = {
  code: 'П-001',
  name: 'Зимина Инна Павловна',
  role: 'Молодой специалист',
  post: 'учитель',
  subject: 'физика',
  experience: 1,
  birthDate: '2001-02-02',
  state: 'в паре',
};

function pairs(): Cells[] {
  const running = Array.from({ length: PAIRS }, (_, i) =>
    pair(i + 1, {
      form: formOf(i + 1),
      state: 'утверждена',
      start: '2026-10-12',
      order: '№ 57-од от 12.10.2026',
    }),
  );
  // One group of two, one pair that ended early, one that has done its plan.
  running[8] = { ...running[8]!, mentor: 'Н-008', type: 'группа', group: 'Г-Н-008' };
  running[7] = { ...running[7]!, type: 'группа', group: 'Г-Н-008' };
  running[2] = { ...running[2]!, state: 'завершена', end: '2027-03-01', endReason: 'переезд наставляемого' };
  running[0] = {
    ...running[0]!,
    state: 'завершена',
    end: '2027-04-30',
    plannedEnd: '2027-04-30',
    endReason: 'план выполнен',
  };
  const young = pair(PAIRS + 1, {
    mentor: 'Н-002',
    mentee: 'П-001',
    form: 'учитель – учитель',
    state: 'утверждена',
    start: '2026-10-12',
  });
  return [...running, young];
}

/** The last pair sends no report of its quarter. */
function answers(): Cells[] {
  const codes = Array.from({ length: PAIRS }, (_, i) => i + 1);
  return [
    ...codes.flatMap((i) =>
      meetings(code('НП', i), i, [
        '2026-10-20',
        '2026-11-10',
        '2026-12-08',
        '2027-01-26',
        '2027-02-16',
        '2027-03-10',
      ]),
    ),
    ...codes
      .slice(0, -1)
      .flatMap((i) => [
        ...quarter(code('НП', i), '2026-12-25', 'октябрь – декабрь', [8, 2 + (i % 3), i % 5 === 0 ? 1 : 0]),
        ...quarter(code('НП', i), '2027-03-28', 'январь – март', [8, 4 + (i % 4), i % 6 === 0 ? 1 : 0]),
      ]),
    ...codes.flatMap((i) => satisfaction('наставляемый', formOf(i), i)),
    ...codes.slice(0, 14).flatMap((i) => satisfaction('наставник', formOf(i), i + 3)),
    ...codes
      .slice(0, 12)
      .flatMap((i) => quality(i % 3 === 0 ? 'другой участник' : 'наставляемый', formOf(i), i)),
    ...curatorCheck(),
    ...codes.flatMap((i) => growth(code('У', i), i, i < PAIRS)),
    ...codes
      .slice(0, 15)
      .flatMap((i) => [
        ...holidays(code('У', i), 'Осенние', '2026-10-30', i),
        ...holidays(code('У', i), 'Весенние', '2027-03-24', i + 2),
      ]),
  ];
}

const HEADCOUNT: readonly Cells[] = [
  {
    asOf: '2026-09-20',
    pupils: 412,
    pupils10to18: 236,
    pupils15to18: 84,
    teachers: 31,
    youngTeachers: 3,
    organisations: 46,
    source: 'список обучающихся и работников на 20 сентября',
  },
];

const CASE: Cells = {
  code: 'Д-002',
  kind: 'Кейс лучшей практики',
  title: 'Кейс: Как математика стала любимым предметом',
  state: 'проект',
  kindKey: 'caseStudy',
  subjects: 'НП-001',
};

/** The school in May with some of its registers replaced. */
export function reportArchive(changes: Partial<Rows> = {}, shape?: (rows: Rows) => Rows): Archive {
  const people = Array.from({ length: PAIRS }, (_, i) => i + 1);
  const rows: Partial<Rows> = {
    today: MAY,
    mentors: people.map(mentorOf),
    mentees: [...people.map(menteeOf), YOUNG],
    pairs: pairs(),
    petitions: [
      {
        code: 'ОБ-001',
        pair: 'НП-003',
        from: 'обе стороны',
        kind: 'досрочное прекращение',
        day: '2027-02-20',
        reason: 'переездом наставляемого',
        since: '2027-03-01',
        decision: 'удовлетворить',
        order: '№ 12-од от 26.02.2027',
      },
      {
        code: 'ОБ-002',
        pair: 'НП-006',
        from: 'наставляемый',
        kind: 'корректировка программы',
        day: '2027-03-15',
        reason: 'подготовкой к олимпиаде',
        agreed: true,
      },
    ],
    papers: [SIGNED_ORDER, CASE],
    answers: answers(),
    headcount: HEADCOUNT,
    targets: TARGETS.samples ?? [],
    ...changes,
  };
  return archive(rows, shape);
}
