/** F08: wishes after the group meeting, one questionnaire for each side; everybody is chosen from those who took part. */

import { readCode } from '../text';
import type { Questionnaire, QuestionnaireKey } from './questionnaire';

/** Registers whose people are asked and offered. */
export type Side = 'mentees' | 'mentors';

const PRIVACY =
  'Ответы видит только куратор наставничества: ни тот, кого вы выбрали, ни кто-либо ещё их не увидит. Анкета – не согласие на обработку персональных данных. Не передавайте ссылку тем, кто не был на встрече.';

const WISHES = ['Первый выбор', 'Второй выбор', 'Третий выбор'];

function wishes(
  key: QuestionnaireKey,
  own: Side,
  texts: Pick<Questionnaire, 'title' | 'description' | 'audience'>,
): Questionnaire {
  const other = own === 'mentees' ? 'mentors' : 'mentees';
  return {
    key,
    ...texts,
    description: `${texts.description} ${PRIVACY}`,
    confirmation:
      'Спасибо, ответ получен. Его видит только куратор. Передумаете – ответьте ещё раз: учитывается последний ответ.',
    register: 'preferences',
    prefix: '',
    roles: [],
    constants: {},
    questions: [
      {
        title: 'Кто вы',
        help: 'Найдите себя в списке.',
        kind: 'person',
        people: own,
        required: true,
        column: 'code',
      },
      ...WISHES.map((title, i) => ({
        title,
        help: 'Можно не отвечать.',
        kind: 'person' as const,
        people: other as Side,
        required: false,
        column: `wish${i + 1}`,
      })),
      {
        title: 'С кем не хотели бы работать',
        help: 'Можно не отвечать; объяснять ничего не нужно.',
        kind: 'people',
        people: other,
        required: false,
        column: 'refused',
      },
    ],
  };
}

export const MENTEE_WISHES = wishes('menteeWishes', 'mentees', {
  title: 'Пожелания после встречи: наставляемые',
  description: 'Вы познакомились с наставниками. Кого вы хотели бы видеть своим наставником?',
  audience: 'Для наставляемых, которые были на встрече с наставниками',
});

export const MENTOR_WISHES = wishes('mentorWishes', 'mentors', {
  title: 'Пожелания после встречи: наставники',
  description: 'Вы познакомились с наставляемыми. С кем вы хотели бы работать?',
  audience: 'Для наставников, которые были на встрече с наставляемыми',
});

/** «Иванова Мария Сергеевна, 10А (Н-012)»: names are there so that people find each other, the code is read back. */
export function choiceOf({ code, name, post }: { code: string; name: string; post: string }): string {
  const who = [name, post].filter((text) => text !== '').join(', ');
  return `${who} (${code})`.replace(/\s+/g, ' ').trim();
}

const CODE = /^[А-Я]{1,2}-\d{3,}$/;

/** The code in the last brackets of a choice, or the code that the text itself is; null when there is none. */
export function codeIn(choice: string): string | null {
  const text = choice.trim();
  const code = readCode(/\(([^()]*)\)$/.exec(text)?.[1] ?? text);
  return CODE.test(code) ? code : null;
}
