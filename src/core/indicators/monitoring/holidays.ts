/** What mentees are busy with in the holidays (D34; A171; F22): counts only. */

import { type Answer, HOLIDAY_ACTIVITIES } from '../../registers/answers';
import { foldText } from '../../text';
import { listBy } from './hiding';
import { answersOfYear, latestOf, subjectOf } from './rows';

/** Keys by which an answer says which holidays it is about. */
const PERIOD_KEYS = ['period', 'holidays'];

export interface Tally {
  /** As answered; '' where nothing was. */
  readonly title: string;
  readonly mentees: number;
}

export interface HolidayPeriod {
  /** «Осенние»; '' where it was not said. */
  readonly period: string;
  /** How many mentees the answers are about. */
  readonly mentees: number;
  /** The most frequent first, equal ones by title. */
  readonly activities: readonly Tally[];
  readonly places: readonly Tally[];
}

interface Stay {
  readonly day: string;
  readonly subject: string;
  readonly period: string;
  readonly activity: string;
  readonly place: string;
}

/**
 * Responses with an item `activity` that say which holidays they are about, of one school year. Of a mentee who is named
 * the latest answer on a period counts; of those who are not every response does.
 */
export function tellHolidays(answers: readonly Answer[], schoolYear: string): readonly HolidayPeriod[] {
  const rows = answersOfYear(answers, schoolYear).filter(({ response }) => response !== '');
  const stays = [...listBy(rows, ({ response }) => response).values()]
    .filter((own) => own.some(({ key }) => PERIOD_KEYS.includes(key)))
    .map(stayOf)
    .filter(({ activity, place }) => activity !== '' || place !== '');
  const latest = latestOf(stays, ({ subject, period }) =>
    subject === '' ? '' : `${subject}\n${foldText(period)}`,
  );
  return [...listBy(latest, ({ period }) => foldText(period)).values()].map((own) => ({
    period: own[0]!.period,
    mentees: own.length,
    activities: tally(own.map(({ activity }) => known(activity))),
    places: tally(own.map(({ place }) => place)),
  }));
}

function stayOf(rows: readonly Answer[]): Stay {
  const answerTo = (...keys: readonly string[]): string =>
    rows.find(({ key }) => keys.includes(key))?.value.trim() ?? '';
  return {
    day: rows[0]!.day,
    subject: subjectOf(rows[0]!),
    period: answerTo(...PERIOD_KEYS),
    activity: answerTo('activity'),
    place: answerTo('place'),
  };
}

/** An activity as the questionnaire names it; what is typed by hand instead may name somebody and is «Другое». */
function known(activity: string): string {
  if (activity === '') return '';
  const found = HOLIDAY_ACTIVITIES.find((one) => foldText(one) === foldText(activity));
  return found ?? HOLIDAY_ACTIVITIES[HOLIDAY_ACTIVITIES.length - 1]!;
}

function tally(values: readonly string[]): readonly Tally[] {
  return [...listBy(values, foldText).values()]
    .map((own) => ({ title: own[0]!, mentees: own.length }))
    .sort((a, b) => b.mentees - a.mentees || (a.title < b.title ? -1 : 1));
}
