/** All criteria of the score, in the order in which equal reasons are named. */
import type { Criterion } from './criterion';
import { FORM } from './form';
import { INTERESTS } from './interests';
import { KIND } from './kind';
import { MAIN_REQUEST } from './main-request';
import { MEETING_FORMAT } from './meeting-format';
import { SUBJECT } from './subject';
import { TIME } from './time';
import { TOPICS } from './topics';

export const CRITERIA: readonly Criterion[] = [
  MAIN_REQUEST,
  TOPICS,
  SUBJECT,
  TIME,
  FORM,
  KIND,
  MEETING_FORMAT,
  INTERESTS,
];
