/** Sentences on a row of «Ответы анкет»: why it is not counted. */

import type { Say } from './words';

export const ANSWER_REMARKS: Readonly<Record<string, Say>> = {
  answerSurveyUnknown: ({ value }) => `Анкеты «${value}» нет: ответ сохранён, в показатели не входит.`,
  answerEmpty: () => 'На вопросы не ответили: считать нечего.',
  answerNotAsked: () => 'Такого вопроса в анкете нет: ответ сохранён, в показатели не входит.',
  answerScaleOdd: ({ value }) => `Ответ «${value}» не понят: нужно целое число от 1 до 10.`,
  answerScaleMissing: () => 'Ответа нет: впишите целое число от 1 до 10 или удалите строку.',
  answerScaleDated: ({ value }) => `Таблица сделала из ответа дату ${value}: впишите целое число от 1 до 10.`,
  answerMissing: () => 'Ответа нет: впишите его или удалите строку.',
  answerNumberOdd: ({ value }) => `Ответ «${value}» не понят: нужно целое число.`,
  answerMoreThanAll: ({ value }) => `Ответ «${value}» больше, чем пунктов в плане: исправьте одно из чисел.`,
  answerDateOdd: ({ value }) => `Ответ «${value}» не понят: нужна дата в виде 15.05.2027.`,
  answerDateLater: ({ value }) => `Ответ «${value}» позже дня, когда его дали: исправьте дату.`,
  answerChoiceOdd: ({ value }) => `Варианта «${value}» в анкете нет: впишите один из её вариантов.`,
  answerDayOdd: ({ value }) => `Дата ответа «${value}» не понята: впишите её в виде 15.05.2027.`,
  answerDayLater: ({ value }) => `Дата ответа ${value} ещё не наступила: исправьте её.`,
  answerColumnOdd: ({ column, value }) =>
    value === ''
      ? `Столбец «${column}» пуст: выберите из списка.`
      : `Столбец «${column}»: «${value}» не подходит к этой анкете, выберите из списка.`,
  answerDoubled: () => 'Этот ответ уже есть выше: посчитан один раз.',
  answerUnmarked: () => 'У строки нет отметки ответа: она сохранена, в показатели не входит.',
  answerNoCode: () => 'Не указано, кто ответил: впишите код участника в столбец «Кто».',
  answerCodeUnknown: ({ value }) => `Кода «${value}» нет в базах: исправьте столбец «Кто».`,
  answerGone: ({ value }) => `${value} больше не участвует: ответ не входит в показатели.`,
  answerNoPair: () => 'Не указана пара: впишите её код в столбец «Пара».',
  answerPairUnknown: ({ value }) => `Пары «${value}» нет на листе «Пары»: исправьте столбец «Пара».`,
  answerReplaced: () => 'Заменён более поздним ответом.',
};
