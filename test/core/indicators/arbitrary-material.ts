/** Random registers for the recount: few people, so that they meet in several pairs, in both roles and in bad rows. */
import * as fc from 'fast-check';
import type { Material } from '../../../src/core/indicators/figure';
import { CONSENT_KINDS, CONSENT_STATES, SIGNERS } from '../../../src/core/registers/consents';
import { MENTEE_STATES } from '../../../src/core/registers/mentees';
import { MENTOR_STATES } from '../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import {
  ANSWER_ROWS,
  among,
  BAD_DAYS,
  CUT_OFFS,
  DAYS,
  day,
  FORMS,
  MENTEE_CODES,
  MENTOR_CODES,
  PAIR_CODES,
} from './arbitrary-answers';
import * as rows from './rows';

/** Birthdays on the cut-offs and a day off them, of the ages at which the indicators part. */
const birthDate = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ on: fc.oneof(among(...CUT_OFFS), among(...DAYS)), years: among(9, 10, 14, 15, 18, 19, 30) })
      .map(({ on, years }) => `${Number(on.slice(0, 4)) - years}${on.slice(4)}`),
  },
  { weight: 1, arbitrary: among(...BAD_DAYS, '2040-01-01') },
);
const name = among('Ёлкина Анна', ' елкина  АННА', 'Дубов Пётр', 'Дубов Петр', 'Кленов Олег', '');

/** Mostly many, so that rows meet; sometimes few or none. */
const many = <T>(row: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(row, { minLength: Math.ceil(maxLength / 2), maxLength }) },
    { weight: 1, arbitrary: fc.array(row, { maxLength }) },
  );

/** One human, who may stand in both bases. */
const human = fc.record({ name, birthDate });
const HUMANS = fc.array(human, { minLength: 1, maxLength: 4 });

const menteeRows = (humans: fc.Arbitrary<{ name: string; birthDate: string }>) =>
  many(
    fc
      .record({
        code: fc.oneof({ weight: 12, arbitrary: among(...MENTEE_CODES) }, among('')),
        human: fc.oneof({ weight: 2, arbitrary: humans }, human),
        role: among(
          'Обучающийся',
          'обучающийся',
          'Студент',
          'Педагог',
          'Молодой специалист',
          'Воспитатель',
          'Гость',
          '',
        ),
        experience: among(null, -1, 0, 2, 3, 3.5, 4, 20),
        state: among(...Object.values(MENTEE_STATES)),
        enteredOn: day,
      })
      .map(({ code, human, ...given }) => rows.mentee(code, { ...given, ...human })),
    9,
  );

const PLACES = ['ООО «Маяк»', 'ооо "маяк"', 'Завод', ' завод ', 'Музей', ''] as const;

const mentorRows = (humans: fc.Arbitrary<{ name: string; birthDate: string }>) =>
  many(
    fc
      .record({
        code: among(...MENTOR_CODES),
        human: fc.oneof({ weight: 2, arbitrary: humans }, human),
        role: among(
          'Обучающийся',
          'Педагог',
          'Руководитель',
          'Студент',
          'Сотрудник организации-партнёра',
          'сотрудник организации-партнера',
          'Родитель',
          'Специалист',
          'Гость',
        ),
        workplace: among(...PLACES),
        training: among('', 'нет', '12.10.2026, зачёт', '–', 'Не проходил', 'нетипичный курс'),
        longTerm: fc.boolean(),
        state: among(...Object.values(MENTOR_STATES)),
      })
      .map(({ code, human, ...given }) => rows.mentor(code, { ...given, ...human })),
    8,
  );

const PAIR_ROWS = many(
  fc
    .record({
      code: among(...PAIR_CODES, ''),
      mentee: among(...MENTEE_CODES, 'У-999', ''),
      mentor: among(...MENTOR_CODES, 'Н-999'),
      state: fc.oneof(
        among(PAIR_STATES.approved, PAIR_STATES.finished),
        among<string>(...Object.values(PAIR_STATES), 'своё'),
      ),
      start: day,
      plannedEnd: day,
      end: fc.oneof(among(''), day),
      endReason: among('', 'замена', 'Замена', 'план выполнен'),
      form: among('', ...FORMS),
    })
    .map(({ mentee, mentor, ...given }) => rows.pair(mentee, mentor, given)),
  10,
);

const CONSENT_ROWS = fc.array(
  fc
    .record({
      subject: among(...MENTEE_CODES, ...MENTOR_CODES),
      kind: among(...Object.values(CONSENT_KINDS)),
      signer: among(...Object.values(SIGNERS)),
      state: fc.oneof(among(CONSENT_STATES.given), among(...Object.values(CONSENT_STATES))),
      signed: day,
      until: fc.oneof(among(''), day),
      withdrawn: fc.oneof(among(''), day),
    })
    .map(({ subject, ...given }) => rows.consent(subject, given)),
  { maxLength: 20 },
);

const people = among(null, 0, 1, 2, 3, 5, 40, -1, 2.5);
const HEADCOUNT_ROWS = fc.array(
  fc
    .record({
      asOf: day,
      pupils: people,
      pupils10to18: people,
      pupils15to18: people,
      teachers: people,
      youngTeachers: people,
      organisations: people,
    })
    .map(({ asOf, ...given }) => rows.headcount(asOf, given)),
  { maxLength: 4 },
);

const share = among(null, null, 0, 10, 55.5, 100, 101, -3);
const TARGET_ROWS = fc.array(
  fc
    .record({
      indicator: among('K1', 'К1', 'k5', 'K7', 'K8', 'K4', 'K9', ''),
      schoolYear: among('2024–2025', '2025-2026', '2026–2027', '2026/27', '2027–2028', '2030–2031'),
      plan: share,
      plan2020: share,
      plan2021: share,
    })
    .map(({ indicator, schoolYear, ...given }) => rows.target(indicator, schoolYear, given)),
  { maxLength: 8 },
);

const SCHOOL = fc
  .record({
    coverageRole: among('любая', 'наставляемый', 'наставник', 'все'),
    ageOn: among('на дату расчёта', 'на 1 сентября', 'на 31 декабря', ''),
    tookPart: among('в течение года', 'на дату расчёта', 'всегда'),
    satisfiedFrom: among('7', '7,5', '10', '1', '0', 'много', ''),
    satisfactionOf: among('ответившие', 'участники', ''),
    organisationsAs: among('доля', 'число', 'как угодно'),
  })
  .map(rows.school);

export const CUT_OFF = among(...CUT_OFFS);

export const MATERIAL: fc.Arbitrary<Material> = HUMANS.chain((humans) => {
  const known = among(...humans);
  return fc.record({
    mentees: menteeRows(known),
    mentors: mentorRows(known),
    pairs: PAIR_ROWS,
    consents: CONSENT_ROWS,
    partners: fc.array(among(...PLACES, 'Пекарня').map(rows.partner), { maxLength: 4 }),
    answers: ANSWER_ROWS,
    headcount: HEADCOUNT_ROWS,
    targets: TARGET_ROWS,
    school: SCHOOL,
  });
});
