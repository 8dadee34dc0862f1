/** F11 and F12: how content both sides are at the end (A043, A173, A230, A304, A305; domain B.5, B.6); anonymous. */

import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import type { Question } from '../questionnaire';
import { declareSurvey, FORM, MISSING, scale, VALUABLE, yesNo } from './ask';

/** Asked in the middle as well. */
export const SATISFIED = scale('satWork', 'Совместная работа меня устраивает', 'satisfaction');
const RESULT = scale('satResult', 'Результат меня устраивает', 'satisfaction');
const EXPECTED = scale('satExpected', 'Мои ожидания оправдались', 'satisfaction');

const swot = (column: string, title: string): Question => yesNo(column, title, { measure: 'swot' });
const LIKED = swot('liked', 'Мне понравилось, хочу продолжать');
const NEW = swot('newInterest', 'Появился интерес к новым знаниям');

const OUTCOME = { when: 'after', stage: ANSWER_STAGES.after, anonymous: true } as const;
const MEETINGS = [
  scale('personalMeetings', 'Личные встречи были полезны', 'quality'),
  scale('groupMeetings', 'Групповые встречи были полезны', 'quality', {
    required: false,
    help: 'Пропустите, если их не было.',
  }),
];

export const MENTEE_SATISFACTION = declareSurvey(
  'menteeSatisfaction',
  {
    title: 'Удовлетворённость наставляемых',
    audience: 'Для наставляемых, в конце программы',
    description: 'Программа заканчивается. Скажите честно, как она прошла для вас.',
    confirmation: 'Спасибо, ответ получен. Он поможет сделать программу лучше.',
  },
  { number: 'F11', role: ANSWER_ROLES.mentee, ...OUTCOME },
  [
    FORM,
    scale('satComfort', 'С наставником мне спокойно и комфортно', 'satisfaction'),
    scale('satSupport', 'Наставник меня поддерживает', 'satisfaction'),
    scale('satHelp', 'Помощи наставника мне хватает', 'satisfaction'),
    SATISFIED,
    RESULT,
    EXPECTED,
    ...MEETINGS,
    scale('planClear', 'План работы понятен', 'quality'),
    scale('roleClear', 'Понятно, чего от меня ждут', 'quality'),
    scale('safe', 'В программе я в безопасности', 'quality'),
    LIKED,
    NEW,
    swot('clearFuture', 'Стало понятнее моё профессиональное будущее'),
    swot('beyond', 'Хочу заниматься сверх программы или делать свой проект'),
    swot('sport', 'Хочу чаще участвовать в спортивных мероприятиях'),
    swot('culture', 'Хочу чаще участвовать в культурных мероприятиях'),
    swot('becomeMentor', 'Планирую стать наставником'),
    swot('resultsRose', 'Мои результаты выросли'),
    VALUABLE,
    MISSING,
  ],
);

export const MENTOR_SATISFACTION = declareSurvey(
  'mentorSatisfaction',
  {
    title: 'Удовлетворённость наставников',
    audience: 'Для наставников, в конце программы',
    description: 'Программа заканчивается. Скажите честно, как работалось вам.',
    confirmation: 'Спасибо, ответ получен. Он поможет сделать программу лучше.',
  },
  { number: 'F12', role: ANSWER_ROLES.mentor, ...OUTCOME },
  [
    FORM,
    scale('satMentee', 'С наставляемым мне легко общаться', 'satisfaction'),
    scale('satLead', 'Мне удаётся проявить себя', 'satisfaction'),
    SATISFIED,
    RESULT,
    EXPECTED,
    ...MEETINGS,
    scale('planKept', 'Мы работаем по плану', 'quality'),
    scale('involved', 'Наставляемый вовлечён в работу', 'quality'),
    scale('training', 'Обучения наставников хватает, и оно понятно', 'quality'),
    scale('mutual', 'Работа полезна нам обоим', 'quality'),
    LIKED,
    NEW,
    swot('stayMentor', 'Планирую и дальше быть наставником'),
    swot('menteeRose', 'Результаты наставляемого выросли'),
    VALUABLE,
    MISSING,
  ],
);
