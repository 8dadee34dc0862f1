/** An event whose day and time can be printed; answers about it that come before its day. */

import { isDay } from '../day';
import { EVENTS, type SchoolEvent } from '../registers/events';
import { answerTo } from './asks';
import { ASKED, type Ask, type Check, placeIn } from './document-kind';
import type { Material } from './material';

type EventOf = (material: Material) => SchoolEvent | undefined;

/** The event that a paper is about. */
export const chosenEvent: EventOf = ({ archive, chosen }) => archive.event(chosen[0] ?? '');

const HOUR = '(?:[01]?\\d|2[0-3])';
const CLOCK = `${HOUR}[:.][0-5]\\d`;
/** «14:00», «9.30», «14:00–15:30», «14 ч», «14 часов 30 минут». */
const TIME = new RegExp(
  `^(?:${CLOCK}(?:\\s*[-–—]\\s*${CLOCK})?|${HOUR}\\s*ч(?:ас(?:а|ов)?)?\\.?(?:\\s*[0-5]?\\d\\s*м(?:ин(?:ут[аы]?)?)?\\.?)?)$`,
);

export function eventReadable(read: EventOf): Check {
  return (material) => {
    const event = read(material);
    if (!event) return [];
    const { code, day, time } = event;
    return [
      ...(day === '' || isDay(day)
        ? []
        : [
            {
              code: 'cellDayOdd',
              values: { code, column: EVENTS.columns.day.title, value: day, sheet: EVENTS.title },
              place: placeIn(EVENTS.key, code, 'day'),
            },
          ]),
      ...(time === '' || TIME.test(time)
        ? []
        : [
            { code: 'eventTimeOdd', values: { code, value: time }, place: placeIn(EVENTS.key, code, 'time') },
          ]),
    ];
  };
}

/** What has to be done before the event has a day that is not later. */
export function notAfterEvent(ask: Ask, read: EventOf): Check {
  return (material) => {
    const end = read(material)?.day ?? '';
    const day = answerTo(ask, material);
    if (!isDay(day) || !isDay(end) || day <= end) return [];
    return [
      { code: 'answerAfterEvent', values: { ask: ask.name, day, end }, place: placeIn(ASKED, '', ask.name) },
    ];
  };
}
