/** All registers, in the order of their tabs. */

import { CONSENTS } from './consents';
import { CRITERIA_SHEET } from './criteria';
import { JOURNAL } from './journal';
import { MENTEES } from './mentees';
import { MENTORS } from './mentors';
import { PAIRS } from './pairs';
import { PAPERS } from './papers';
import { PREFERENCES } from './preferences';
import { PROPOSALS } from './proposals';
import type { Register } from './register';
import { SETTINGS } from './settings';

export const REGISTERS = {
  mentees: MENTEES,
  mentors: MENTORS,
  consents: CONSENTS,
  proposals: PROPOSALS,
  pairs: PAIRS,
  preferences: PREFERENCES,
  papers: PAPERS,
  criteria: CRITERIA_SHEET,
  settings: SETTINGS,
  journal: JOURNAL,
} as const satisfies Readonly<Record<string, Register>>;

export type RegisterKey = keyof typeof REGISTERS;
