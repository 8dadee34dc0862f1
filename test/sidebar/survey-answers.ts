/** What the stand-in server answers about questionnaires: it keeps their state and who has answered. */

import type * as R from '../../src/flows/replies';
import type { Answers } from './fake-server';
import { MARKUP, QUESTIONNAIRES, SCHOOL } from './invented';
import { SURVEYS } from './invented-surveys';

type Doors =
  | 'readQuestionnaires'
  | 'publishQuestionnaire'
  | 'closeQuestionnaire'
  | 'setClosing'
  | 'readAnswerState'
  | 'planReminder'
  | 'sendReminders';

const NAMES = [
  'Авдеев Кирилл Ильич',
  'Белова Дарья Павловна',
  MARKUP,
  'Константинопольская Александра Всеволодовна',
  'Ёлкина Вера Степановна',
  'Журавлёв Артём Сергеевич',
];

const linkOf = (code: string): string =>
  `https://forms.example.org/d/e/teacherBefore/viewform?usp=pp_url&entry.1=${encodeURIComponent(code)}`;

export const PEOPLE: R.AnswerState['people'] = NAMES.map((name, i) => ({
  code: `П-00${i + 1}`,
  name,
  detail: 'учитель начальных классов',
  answered: i > 3,
  url: linkOf(`П-00${i + 1}`),
}));

export const REMINDER: R.ReminderPlan = {
  key: 'teacherBefore',
  title: 'Педагог перед программой',
  anonymous: false,
  invited: 6,
  answered: 2,
  left: 95,
  writtenTo: 0,
  subject: 'Напоминание: анкета «Педагог перед программой»',
  body: [
    'Здравствуйте!',
    '',
    'Пожалуйста, ответьте на анкету программы наставничества «Педагог перед программой».',
    'Ответы принимаются до 31 октября.',
    '',
    linkOf('П-001'),
    '',
    'Код в ссылке уже вписан, не передавайте её другим.',
    '',
    'С уважением,',
    `${SCHOOL.curatorPost} И.О. Пахомова`,
    SCHOOL.shortName,
  ].join('\n'),
  letters: PEOPLE.slice(0, 3).map(({ code, name }, i) => ({ code, name, to: `p${i + 1}@example.org` })),
  others: PEOPLE.slice(3, 4).map(({ code, name, detail, url }) => ({
    code,
    name,
    detail,
    reason: 'В базе нет адреса электронной почты.',
    text: `Здравствуйте! Пожалуйста, ответьте на анкету «Педагог перед программой» до 31 октября:\n${url}\n${SCHOOL.shortName}`,
  })),
};

export function surveyAnswers(): Pick<Answers, Doors> {
  let forms: readonly R.QuestionnaireCard[] = [...QUESTIONNAIRES, ...SURVEYS];
  const change = (key: string, own: Partial<R.QuestionnaireCard>): readonly R.QuestionnaireCard[] => {
    forms = forms.map((card) => (card.key === key ? { ...card, ...own } : card));
    return forms;
  };
  return {
    readQuestionnaires: () => forms,
    publishQuestionnaire: ({ key }) => change(key, { state: 'accepting' }),
    closeQuestionnaire: ({ key }) => change(key, { state: 'closed' }),
    setClosing: ({ key, day }) => change(key, { closesOn: day }),
    readAnswerState: ({ key }) => {
      const { title, anonymous } = forms.find((card) => card.key === key)!;
      const people = anonymous ? [] : PEOPLE;
      return { key, title, anonymous, invited: 6, answered: 2, people };
    },
    planReminder: () => REMINDER,
    sendReminders: ({ codes }) => ({ sent: codes.length, failed: [], waiting: 0, unsent: [], fault: '' }),
  };
}
