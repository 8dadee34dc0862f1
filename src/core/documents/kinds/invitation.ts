/** D26: приглашение на мероприятие, каждому своё (A051). */

import { askEvent } from '../ask';
import { invited } from '../candidates';
import { documentKind } from '../document-kind';
import { eventFields } from '../subjects/event';
import { PERSON } from '../subjects/people';

export const INVITATION = documentKind({
  key: 'invitation',
  id: 'D26',
  title: 'Приглашение',
  group: 'letters',
  heading: 'Приглашение',
  about: PERSON,
  each: true,
  mustShow: ['Участник', 'Мероприятие'],
  fields: eventFields(({ archive, answers }) => archive.event(answers.Событие ?? '')),
  asks: [askEvent(['Событие', 'мероприятие, на которое приглашаем', 'Праздник наставничества'])],
  candidates: invited,
});
