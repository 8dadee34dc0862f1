/** D19: календарь встреч пары: пять видов встреч, дни по сроку программы (A025, A036–A040). */

import { addDays, isDay, isHoliday, isSunday } from '../../day';
import { pairTerm } from '../checks';
import { documentKind } from '../document-kind';
import { day, text } from '../field';
import { list } from '../list';
import type { Material } from '../material';
import { chosenCouple, PAIR } from '../subjects/pair';

interface Meeting {
  readonly kind: string;
  readonly on: string;
  readonly aim: string;
}

/** Days after the first: acquaintance, trial, planning; then a meeting every two weeks, the last one before the end. */
const OPENING: readonly (readonly [after: number, kind: string, aim: string])[] = [
  [0, 'организационная', 'познакомиться, договориться о правилах встреч'],
  [7, 'пробная рабочая', 'решить вместе задачу, понять, подходит ли пара'],
  [14, 'планирование', 'уточнить цели, составить план'],
];
const EVERY_DAYS = 14;
const LAST = 7;
const WORKING = 'выполнить намеченное, обсудить трудности';
const CLOSING = 'подвести итоги, обсудить дальнейшие шаги';

/** The same day, or the nearest one after (before) it on which people may meet. */
function fitDay(day: string, step: 1 | -1 = 1): string {
  return isHoliday(day) || isSunday(day) ? fitDay(addDays(day, step), step) : day;
}

function meetingsOf(material: Material): readonly Meeting[] {
  const pair = chosenCouple(material)?.pair;
  const start = pair?.start || material.paper.day || material.archive.today;
  const end = pair?.plannedEnd ?? '';
  if (!isDay(start) || !isDay(end) || end < start) return [];
  const closing = { kind: 'заключительная', on: fitDay(addDays(end, -LAST), -1), aim: CLOSING };
  const meetings: Meeting[] = OPENING.map(([after, kind, aim]) => ({
    kind,
    on: fitDay(addDays(start, after)),
    aim,
  }));
  for (let on = addDays(start, 14 + EVERY_DAYS); on < closing.on; on = addDays(on, EVERY_DAYS)) {
    meetings.push({ kind: 'рабочая', on: fitDay(on), aim: WORKING });
  }
  return [...meetings.filter(({ on }) => on < closing.on), closing];
}

export const MEETING_CALENDAR = documentKind({
  key: 'meetingCalendar',
  id: 'D19',
  title: 'Календарь встреч',
  group: 'pairs',
  heading: 'Календарь встреч',
  about: PAIR,
  each: true,
  mustShow: ['Встречи'],
  lists: [
    list<Meeting>({
      name: 'Встречи',
      meaning: 'списка встреч',
      rows: meetingsOf,
      columns: [
        day(['дата', 'предлагаемый день', '12 октября 2026 г.'], ({ on }) => on),
        text(['вид', 'вид встречи', 'организационная'], ({ kind }) => kind),
        text(['содержание', 'для чего встреча', 'познакомиться'], ({ aim }) => aim),
      ],
    }),
  ],
  checks: [pairTerm],
});
