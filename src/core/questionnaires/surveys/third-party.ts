/** F05: a mentee's request as others see it (A005, A202, A248); nothing on health, family or discipline. */

import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import { choice, declareSurvey, story, subject } from './ask';

const LIMITS = 'Не пишите о здоровье, семье, проступках и о других людях.';

export const THIRD_PARTY = declareSurvey(
  'thirdParty',
  {
    title: 'Сведения о запросе от третьих лиц',
    audience: 'Для классных руководителей, специалистов и родителей, до подбора пар',
    description: 'Расскажите, в чём ученику поможет наставник. Заполняйте, когда согласие уже подписано.',
    confirmation: 'Спасибо, ответ получен. Куратор учтёт его при подборе.',
  },
  {
    number: 'F05',
    when: 'before',
    stage: ANSWER_STAGES.before,
    role: ANSWER_ROLES.other,
    anonymous: false,
  },
  [
    subject('О ком: код наставляемого', 'Код даёт куратор, например У-001.'),
    choice('source', 'Кем вы приходитесь наставляемому', [
      'Классный руководитель',
      'Учитель',
      'Социальный педагог',
      'Психолог',
      'Родитель',
    ]),
    {
      column: 'seenTopics',
      title: 'В чём нужна помощь, на ваш взгляд',
      kind: 'choices',
      lists: ['pupilTopics'],
      required: true,
    },
    story('seenStrengths', 'Сильные стороны и увлечения', { help: LIMITS }),
    story('seenRisks', 'Что учесть при подборе наставника', { help: LIMITS }),
  ],
);
