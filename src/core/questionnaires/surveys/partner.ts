/** F19: an organisation that may give mentors (A159, A166, A270, A274); no person is named. */

import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import { count, declareSurvey, FORM, line } from './ask';

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
