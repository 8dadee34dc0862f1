/** D26: приглашение на мероприятие, каждому своё (A051). */

import { askEvent } from '../ask';
import { invited } from '../candidates';
import { documentKind } from '../document-kind';
import { eventReadable } from '../event-checks';
import type { Material } from '../material';
import { eventFields } from '../subjects/event';
import { PERSON } from '../subjects/people';

const eventOf = ({ archive, answers }: Material) => archive.event(answers.Событие ?? '');

export const INVITATION = documentKind({
  key: 'invitation',
  id: 'D26',
  title: 'Приглашение',
  group: 'letters',
  heading: 'Приглашение',
  about: PERSON,
  each: true,
  mustShow: ['Участник', 'Мероприятие'],
  fields: eventFields(eventOf),
  checks: [eventReadable(eventOf)],
  asks: [askEvent(['Событие', 'мероприятие, на которое приглашаем', 'Праздник наставничества'])],
  candidates: invited,
});
