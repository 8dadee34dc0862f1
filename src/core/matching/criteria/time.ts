/** Time when both can meet. Three common slots are as good as more: a pair meets once a week. */
import { countCommon, listCommon } from '../person';
import type { Criterion } from './criterion';

const BY_COUNT = [0, 60, 80, 100] as const;
const SHOWN = 3;

/** How parts of the day are said; a part of the school's own is said as it stands. */
const PARTS: Readonly<Record<string, string>> = { утро: 'утром', день: 'днём', вечер: 'вечером' };

export const TIME: Criterion = {
  key: 'time',
  title: 'Удобное время',
  on: true,
  weight: 10,
  meaning: 'Есть время, когда могут оба: один общий промежуток – 60, два – 80, три и больше – 100.',
  example: 'Оба свободны во вторник днём и в четверг утром: 80 из 100.',
  value: (mentee, mentor) => {
    if (mentee.slots.said.length === 0 || mentor.slots.said.length === 0) return null;
    return BY_COUNT[Math.min(countCommon(mentee.slots, mentor.slots), BY_COUNT.length - 1)]!;
  },
  reason: (mentee, mentor) => {
    const common = listCommon(mentee.slots, mentor.slots).map(saySlot);
    const more = common.length - SHOWN;
    return `общее время: ${common.slice(0, SHOWN).join(', ')}${more > 0 ? ` и ещё ${more}` : ''}`;
  },
  against: 'общего времени нет',
};

/** «Вторник: День» is said «вторник днём». */
function saySlot(slot: string): string {
  const [day = '', part = ''] = slot.split(':').map((word) => word.trim().toLowerCase());
  return `${day} ${PARTS[part] ?? part}`.trim();
}
