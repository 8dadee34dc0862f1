/** F19: an organisation that may give mentors (A159, A166, A270, A274); no person is named. */

import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import { shortDay } from '../../russian/dates';
import type { RowBegun } from '../questionnaire';
import { count, declareSurvey, FORM, line } from './ask';

/** «Партнёры» (R12): an organisation that is there already keeps what the curator wrote. */
const BEGINS: RowBegun = {
  register: 'partners',
  knownBy: ['title'],
  cells: ({ organisation, field, contact, mentorsOffered, agreement }, moment) => ({
    title: organisation ?? '',
    field: field ?? '',
    email: String(contact).includes('@') ? (contact ?? '') : '',
    mentors: mentorsOffered ?? '',
    agreement: agreement ?? '',
    note: `Из анкеты от ${shortDay(moment.slice(0, 10))}. Связь: ${contact}`,
  }),
};

export const PARTNER = declareSurvey(
  'partner',
  {
    title: 'Организация-партнёр',
    audience: 'Для предприятий и организаций, осенью',
    description:
      'Расскажите об организации, которая готова дать школе наставников. Имён сотрудников не пишите.',
    confirmation: 'Спасибо, ответ получен. Куратор свяжется с вами о соглашении.',
  },
  {
    number: 'F19',
    when: 'before',
    stage: ANSWER_STAGES.before,
    role: ANSWER_ROLES.other,
    anonymous: false,
    begins: BEGINS,
  },
  [
    line('organisation', 'Наименование организации', 'Полное, как в уставе.'),
    line('field', 'Сфера деятельности', 'Чем занимается организация.'),
    line('contact', 'Общий телефон или почта организации', 'Не личные.'),
    count('mentorsOffered', 'Сколько наставников готовы дать'),
    { ...FORM, required: false },
    line('agreement', 'Номер и дата соглашения', 'Если оно уже есть.', { required: false }),
  ],
);
