/** Sentences on a row of «Ответы анкет»: why it is not counted. */

import type { Say } from './words';

export const ANSWER_REMARKS: Readonly<Record<string, Say>> = {
  answerSurveyUnknown: ({ value }) => `Анкеты «${value}» нет: ответ сохранён, в показатели не входит.`,
  answerEmpty: () => 'На вопросы не ответили: считать нечего.',
  answerNotAsked: () => 'Такого вопроса в анкете нет: ответ сохранён, в показатели не входит.',
  answerScaleOdd: ({ value }) => `Ответ «${value}» не понят: нужно целое число от 1 до 10.`,
  answerScaleMissing: () => 'Ответа нет: впишите целое число от 1 до 10 или удалите строку.',
  answerNoCode: () => 'Не указано, кто ответил: впишите код участника в столбец «Кто».',
  answerCodeUnknown: ({ value }) => `Кода «${value}» нет в базах: исправьте столбец «Кто».`,
  answerGone: ({ value }) => `${value} больше не участвует: ответ не входит в показатели.`,
  answerNoPair: () => 'Не указана пара: впишите её код в столбец «Пара».',
  answerPairUnknown: ({ value }) => `Пары «${value}» нет на листе «Пары»: исправьте столбец «Пара».`,
  answerReplaced: () => 'Заменён более поздним ответом.',
};
