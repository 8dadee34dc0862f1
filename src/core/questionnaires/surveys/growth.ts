/**
 * F06 and F15: the same statements before and after the programme (A013, A205, A047, A232, A297; domain B.5, stage 2).
 * Anxiety, burnout and the like are the psychologist's and are not asked.
 */

import { ANSWER_ROLES, ANSWER_STAGES } from '../../registers/answers';
import type { Question } from '../questionnaire';
import { declareSurvey, type SurveyQuestionnaire, scale, story, subject } from './ask';

const CODE = subject(
  'Код участника',
  'Код есть в ссылке; если нет, спросите у куратора. Он связывает ответы до и после программы; чей он, знает только куратор.',
);

const statements = (items: Readonly<Record<string, string>>): readonly Question[] =>
  Object.entries(items).map(([key, title]) => scale(key, title, 'growth'));

const PUPIL = statements({
  learning: 'Мне интересно учиться',
  marks: 'Мои отметки меня устраивают',
  teamwork: 'Мне легко работать вместе с другими',
  school: 'Я иду в школу с желанием',
  future: 'Я понимаю, кем хочу стать и что для этого нужно',
  ambition: 'Я стремлюсь к высоким результатам',
  taking: 'Я участвую в делах класса и школы',
  confidence: 'Я уверенно берусь за новое',
});

const TEACHER = statements({
  profession: 'Мне нравится моя профессия',
  staff: 'В коллективе мне помогают и доверяют',
  success: 'У меня получается добиваться успеха с учениками',
  lessons: 'Я уверенно веду уроки и занятия',
  planning: 'Я уверенно планирую свою работу',
  curiosity: 'Мне интересно осваивать новое в профессии',
  usage: 'Я применяю в работе то, что узнаю от коллег',
  staying: 'Я хочу и дальше работать в этой организации',
});

const WISH = story('toGrow', 'Что вам хочется развить');
const AFTER = [
  story('changed', 'Что изменилось за время программы'),
  story('helped', 'Что помогло больше всего'),
];

function growth(
  key: 'pupilBefore' | 'teacherBefore' | 'pupilAfter' | 'teacherAfter',
  who: string,
  audience: string,
  items: readonly Question[],
): SurveyQuestionnaire {
  const isBefore = key === 'pupilBefore' || key === 'teacherBefore';
  return declareSurvey(
    key,
    {
      title: `${isBefore ? 'Входная' : 'Итоговая'} оценка: ${who}`,
      audience: `${audience}, ${isBefore ? 'до начала' : 'в конце'} программы`,
      description: `Отметьте, насколько каждая фраза верна для вас сейчас; правильных ответов нет. ${
        isBefore ? 'В конце программы спросим о том же' : 'До программы мы спрашивали о том же'
      }: код из ссылки связывает два ответа.`,
      confirmation: 'Спасибо, ответ получен. Он важен для оценки программы, а не для оценки вас.',
    },
    {
      number: isBefore ? 'F06' : 'F15',
      when: isBefore ? 'before' : 'after',
      stage: isBefore ? ANSWER_STAGES.before : ANSWER_STAGES.after,
      role: ANSWER_ROLES.mentee,
      anonymous: false,
    },
    [CODE, ...items, WISH, ...(isBefore ? [] : AFTER)],
  );
}

const PUPILS = ['обучающийся', 'Для учеников-наставляемых', PUPIL] as const;
const TEACHERS = ['педагог', 'Для педагогов-наставляемых', TEACHER] as const;

export const PUPIL_BEFORE = growth('pupilBefore', ...PUPILS);
export const TEACHER_BEFORE = growth('teacherBefore', ...TEACHERS);
export const PUPIL_AFTER = growth('pupilAfter', ...PUPILS);
export const TEACHER_AFTER = growth('teacherAfter', ...TEACHERS);
