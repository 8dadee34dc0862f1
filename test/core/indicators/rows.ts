/** Invented rows for the tests of the indicators: everything empty but what the test names. */
import type { Material } from '../../../src/core/indicators/figure';
import { ANSWER_ROLES, ANSWER_STAGES, ANSWERS, type Answer } from '../../../src/core/registers/answers';
import { CONSENTS, type Consent } from '../../../src/core/registers/consents';
import { HEADCOUNT, type Headcount } from '../../../src/core/registers/headcount';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { MENTEE_STATES, MENTEES, type Mentee } from '../../../src/core/registers/mentees';
import { MENTOR_STATES, MENTORS, type Mentor } from '../../../src/core/registers/mentors';
import { PAIR_STATES, PAIRS, type Pair } from '../../../src/core/registers/pairs';
import { PARTNERS, type Partner } from '../../../src/core/registers/partners';
import { toRecord } from '../../../src/core/registers/register';
import { SCHOOL_KEYS, SCHOOL_SETTINGS, type SchoolDetails } from '../../../src/core/registers/settings';
import { TARGETS, type Target } from '../../../src/core/registers/targets';

const BLANK = {
  mentee: toRecord(MENTEES, {}, DEFAULT_LISTS),
  mentor: toRecord(MENTORS, {}, DEFAULT_LISTS),
  pair: toRecord(PAIRS, {}, DEFAULT_LISTS),
  consent: toRecord(CONSENTS, {}, DEFAULT_LISTS),
  partner: toRecord(PARTNERS, {}, DEFAULT_LISTS),
  answer: toRecord(ANSWERS, {}, DEFAULT_LISTS),
  headcount: toRecord(HEADCOUNT, {}, DEFAULT_LISTS),
  target: toRecord(TARGETS, {}, DEFAULT_LISTS),
};

export function mentee(code: string, given: Partial<Mentee> = {}): Mentee {
  return { ...BLANK.mentee, code, role: 'Обучающийся', state: MENTEE_STATES.paired, ...given };
}

export function mentor(code: string, given: Partial<Mentor> = {}): Mentor {
  return { ...BLANK.mentor, code, role: 'Обучающийся', state: MENTOR_STATES.ready, ...given };
}

/** A pair fixed by an order that runs since October. */
export function pair(mentee: string, mentor: string, given: Partial<Pair> = {}): Pair {
  const standard = {
    code: `НП-${mentee}${mentor}`,
    state: PAIR_STATES.approved,
    start: '2026-10-12',
    plannedEnd: '2027-05-31',
  };
  return { ...BLANK.pair, mentee, mentor, ...standard, ...given };
}

export function consent(subject: string, given: Partial<Consent> = {}): Consent {
  return { ...BLANK.consent, subject, ...given };
}

export function partner(title: string): Partner {
  return { ...BLANK.partner, code: 'ОП-001', title };
}

/** An answer of a mentee after the programme. */
export function answer(response: string, given: Partial<Answer> = {}): Answer {
  const standard = { day: '2027-02-01', stage: ANSWER_STAGES.after, role: ANSWER_ROLES.mentee };
  return { ...BLANK.answer, response, ...standard, ...given };
}

export function headcount(asOf: string, given: Partial<Headcount> = {}): Headcount {
  return { ...BLANK.headcount, asOf, source: 'ОО-1', ...given };
}

export function target(indicator: string, schoolYear: string, given: Partial<Target> = {}): Target {
  return { ...BLANK.target, indicator, schoolYear, ...given };
}

export function school(given: Partial<SchoolDetails> = {}): SchoolDetails {
  const defaults = Object.fromEntries(SCHOOL_KEYS.map((key) => [key, SCHOOL_SETTINGS[key].default]));
  return { ...(defaults as SchoolDetails), ...given };
}

export function material(given: Partial<Material> = {}): Material {
  return {
    mentees: [],
    mentors: [],
    pairs: [],
    consents: [],
    partners: [],
    answers: [],
    headcount: [],
    targets: [],
    school: school(),
    ...given,
  };
}
