/** Questionnaires of the invented school beside those of the bases. */

import type * as R from '../../src/flows/replies';

type When = R.QuestionnaireCard['when'];

function survey(
  key: string,
  title: string,
  audience: string,
  when: When,
  own: Partial<R.QuestionnaireCard> = {},
): R.QuestionnaireCard {
  const there = own.state !== undefined;
  return {
    key,
    title,
    audience,
    state: 'unpublished',
    answers: 0,
    since: '',
    url: there ? `https://forms.example.org/d/e/${key}/viewform` : '',
    editUrl: there ? `https://forms.example.org/d/${key}/edit` : '',
    outdated: [],
    note: '',
    fromTable: true,
    when,
    anonymous: false,
    expected: when !== 'demand',
    closesOn: '',
    ...own,
  };
}

export const SURVEYS: readonly R.QuestionnaireCard[] = [
  survey('requests', 'Сбор запросов к программе', 'Для учеников и педагогов', 'before', {
    state: 'unpublished',
  }),
  survey('pupilBefore', 'Ученик перед программой', 'Для учеников, у которых есть пара', 'before'),
  survey('teacherBefore', 'Педагог перед программой', 'Для педагогов, у которых есть пара', 'before', {
    state: 'accepting',
    answers: 1240,
    since: '2026-09-14',
    closesOn: '2026-10-31',
  }),
  survey('meeting', 'Отзыв о встрече', 'Для обеих сторон пары после каждой встречи', 'during', {
    state: 'closed',
    answers: 31,
    since: '2026-09-20',
  }),
  survey('midterm', 'Промежуточный опрос пары', 'Для наставников и наставляемых', 'during'),
  survey(
    'menteeSatisfaction',
    'Удовлетворённость наставляемых работой с наставником',
    'Для наставляемых в конце программы',
    'after',
    { anonymous: true },
  ),
  survey(
    'mentorSatisfaction',
    'Удовлетворённость наставников',
    'Для наставников в конце программы',
    'after',
    {
      state: 'unpublished',
      anonymous: true,
    },
  ),
  survey('quality', 'Качество программы', 'Для всех участников', 'after', { anonymous: true }),
  survey('petition', 'Обращение куратору', 'Для любого участника', 'demand', {
    state: 'accepting',
    answers: 2,
    since: '2026-09-01',
  }),
];
