/** F21: a pair's entry for a contest or the bank of best practice (A053, A054, A181). */

import { ANSWER_STAGES } from '../../registers/answers';
import { declareSurvey, FORM, line, PAIR, ROLE_IN_PAIR, story, yesNo } from './ask';

const HELP = { required: true, help: 'Без имён, без сведений о здоровье.' };

export const PRACTICE = declareSurvey(
  'practice',
  {
    title: 'Лучшая практика',
    audience: 'Для пар, весной: заявка на конкурс или кейс',
    description: 'Опишите, что получилось в паре, чтобы другие смогли повторить.',
    confirmation: 'Спасибо, заявка получена. Куратор поможет оформить кейс.',
  },
  { number: 'F21', when: 'after', stage: ANSWER_STAGES.after, role: '', anonymous: false },
  [
    PAIR,
    ROLE_IN_PAIR,
    FORM,
    line('practiceTitle', 'Название практики', 'Коротко, без имён.'),
    story('practiceGoal', 'Цель', HELP),
    story('practiceDone', 'Что было сделано', HELP),
    story('practiceResult', 'Результат', HELP),
    line('practiceLink', 'Ссылка на материалы', 'Без имён и лиц.', { required: false }),
    yesNo('publish', 'Можно предложить практику к публикации', {
      help: 'Это не согласие: до публикации его подписывают отдельно.',
    }),
  ],
);
