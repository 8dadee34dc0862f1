/** A row of «Мероприятия» in one paper. */

import { EVENTS, type SchoolEvent } from '../../registers/events';
import { shortDay } from '../../russian/dates';
import { insideQuotes } from '../continued';
import { fillSheet, placeIn } from '../document-kind';
import { act, day, type Field, text } from '../field';
import type { Material } from '../material';
import { subject } from './school';

/** Fields of a row of «Мероприятия», wherever a paper has it from. */
export function eventFields(read: (m: Material) => SchoolEvent | undefined): readonly Field<Material>[] {
  const cell = (column: string) => (m: Material) => placeIn(EVENTS.key, read(m)?.code ?? '', column);
  const title = text<Material>(
    ['Мероприятие', 'название мероприятия, для кавычек «…»', 'Праздник наставничества'],
    (m) => insideQuotes(read(m)?.title ?? ''),
    cell('title'),
  );
  return [
    {
      ...title,
      spellings: { ...title.spellings, 'как в таблице': (m) => read(m)?.title ?? '' },
    },
    act(['Вид мероприятия', 'вид мероприятия', 'круглый стол'], (m) => read(m)?.kind ?? ''),
    day(['День мероприятия', 'когда состоится', '21 мая 2027 г.'], (m) => read(m)?.day ?? '', cell('day')),
    text(['Время мероприятия', 'начало', '14:00'], (m) => read(m)?.time ?? ''),
    text(['Место мероприятия', 'где состоится', 'актовый зал'], (m) => read(m)?.venue ?? '', cell('venue')),
    text(
      ['Ответственный за мероприятие', 'кто готовит', 'педагог-организатор'],
      (m) => read(m)?.responsible ?? '',
    ),
  ];
}

export const EVENT = subject({
  key: 'event',
  one: true,
  title: 'Мероприятие',
  ...fillSheet(EVENTS),
  fields: eventFields(({ archive, chosen }) => archive.event(chosen[0] ?? '')),
  candidates: ({ events }) =>
    events
      .filter(({ code }) => code !== '')
      .map(({ code, title, kind, day: on }) => ({
        code,
        title: title || code,
        detail: [kind, shortDay(on)].filter((part) => part !== '').join(' · '),
        due: false,
      })),
});
