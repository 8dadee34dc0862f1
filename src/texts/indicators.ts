/**
 * Sentences on what spoils or qualifies a figure, a row of «Контингент» or a plan. They stand on the sheet for the head,
 * so they quote no cell in which a text is typed: a name might stand in it.
 */

import type { Say } from './words';

export const INDICATOR_REMARKS: Readonly<Record<string, Say>> = {
  choiceOdd: ({ title, standard }) =>
    `Настройка «${title}» заполнена непонятно, взято по умолчанию: ${standard}.`,
  planOdd: ({ value }) => `План «${value}» – не процент от 0 до 100: он не учтён.`,
  headcountDayOdd: ({ day }) =>
    day === ''
      ? 'В строке контингента нет даты среза: строка не учтена.'
      : 'Дата среза не читается: строка контингента не учтена, напишите дату в виде 20.09.2026.',
  headcountNumberOdd: ({ column, value, day }) =>
    `Контингент на ${day}, «${column}»: «${value}» не может быть числом людей или организаций, оно не учтено.`,
  headcountPartMore: ({ column, other, day }) =>
    `Контингент на ${day}: «${column}» больше, чем «${other}», оба числа не учтены.`,
  headcountOld: ({ column, day }) =>
    `Для этого учебного года не указано «${column}»: взято число на ${day}, обновите контингент.`,
  headcountZero: ({ column, day }) => `Контингент на ${day}, «${column}»: стоит ноль, долю посчитать нельзя.`,
  headcountMissing: ({ column }) =>
    `Не указано «${column}»: впишите число в лист «Контингент», без него долю посчитать нельзя.`,
  numeratorMore: ({ number, count }) =>
    `Посчитано больше, чем всего: ${number} из ${count}. Проверьте контингент.`,
  pairTermsOdd: ({ count }) =>
    `Пары по приказу, у которых дата начала не читается или позже окончания: ${count}. Они не учтены.`,
  pairEndsMissing: ({ count }) => `Завершённые пары без даты окончания: ${count}. Взято окончание по плану.`,
  participantsUnknown: ({ count }) =>
    `Коды из листа «Пары», которых нет в базах: ${count}. Эти участники не учтены.`,
  birthDatesMissing: ({ count }) => `Участники без понятной даты рождения: ${count}. Они не учтены.`,
  experienceMissing: ({ count }) => `Педагоги, у которых не указан стаж: ${count}. Они не учтены.`,
  categoryOdd: ({ count }) =>
    `Участники с категорией, которой нет среди обычных: ${count}. Неизвестно, обучающиеся они или педагоги, и они не учтены.`,
  organisationsUnknown: ({ count }) =>
    `Наставники от организаций, которых нет в листе «Партнёры»: ${count}. Сверьте «Место работы или учёбы» в листе «Наставники».`,
  answersFew: () =>
    'Ответов мало: группы меньше пяти человек не показываются, чтобы нельзя было узнать, кто ответил.',
  answersMore: ({ number, count }) =>
    `Ответивших больше, чем участников: ${number} и ${count}. Возможно, кто-то ответил дважды.`,
  answersOdd: ({ count }) => `Ответы, которые не удалось прочесть: ${count}. Они не учтены.`,
  enteredMissing: ({ count }) => `Наставляемые без даты входа: ${count}. Их ожидание не учтено.`,
};
