/** All registers; set-up puts their tabs in order. */

import { ACKNOWLEDGEMENTS } from './acknowledgements';
import { ANSWERS } from './answers';
import { AWARDS } from './awards';
import { CONSENTS } from './consents';
import { CRITERIA_SHEET } from './criteria';
import { EVENTS } from './events';
import { FIGURES } from './figures';
import { HEADCOUNT } from './headcount';
import { JOURNAL } from './journal';
import { LEGAL_BASES } from './legal-bases';
import { MENTEES } from './mentees';
import { MENTORS } from './mentors';
import { PAIRS } from './pairs';
import { PAPERS } from './papers';
import { PARTNERS } from './partners';
import { PETITIONS } from './petitions';
import { PREFERENCES } from './preferences';
import { PROPOSALS } from './proposals';
import type { Register } from './register';
import { ROADMAP } from './roadmap';
import { SETTINGS } from './settings';
import { TARGETS } from './targets';

export const REGISTERS = {
  mentees: MENTEES,
  mentors: MENTORS,
  consents: CONSENTS,
  proposals: PROPOSALS,
  pairs: PAIRS,
  preferences: PREFERENCES,
  petitions: PETITIONS,
  events: EVENTS,
  awards: AWARDS,
  partners: PARTNERS,
  roadmap: ROADMAP,
  papers: PAPERS,
  acknowledgements: ACKNOWLEDGEMENTS,
  answers: ANSWERS,
  headcount: HEADCOUNT,
  targets: TARGETS,
  figures: FIGURES,
  criteria: CRITERIA_SHEET,
  legalBases: LEGAL_BASES,
  settings: SETTINGS,
  journal: JOURNAL,
} as const satisfies Readonly<Record<string, Register>>;

export type RegisterKey = keyof typeof REGISTERS;
