/** All criteria of the score, in the order of «Критерии», in which equal reasons are named. */
import { CATEGORY } from './category';
import type { Criterion } from './criterion';
import { DISTANCE } from './distance';
import { EARLIER_PAIR } from './earlier-pair';
import { EXPERIENCE } from './experience';
import { FORM } from './form';
import { INTERESTS } from './interests';
import { KIND } from './kind';
import { MAIN_REQUEST } from './main-request';
import { MEETING_FORMAT } from './meeting-format';
import { STORY } from './story';
import { SUBJECT } from './subject';
import { TIME } from './time';
import { TOPICS } from './topics';
import { WISHED_AGE } from './wished-age';
import { WISHES } from './wishes';
import { WORKLOAD } from './workload';

export const CRITERIA: readonly Criterion[] = [
  WISHES,
  MAIN_REQUEST,
  TOPICS,
  SUBJECT,
  STORY,
  TIME,
  EXPERIENCE,
  CATEGORY,
  FORM,
  KIND,
  MEETING_FORMAT,
  INTERESTS,
  EARLIER_PAIR,
  DISTANCE,
  WISHED_AGE,
  WORKLOAD,
];
