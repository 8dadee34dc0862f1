/** Sentences on a row of «Пожелания». */

type Say = (values: Readonly<Record<string, string>>) => string;

const NOT_COUNTED = 'не учитывается';

export const WISH_REMARKS: Readonly<Record<string, Say>> = {
  wisherUnknown: ({ value }) =>
    `Не узнать, кто ответил${value === '' ? '' : ` («${value}»)`}: впишите в столбец «Код» код участника.`,
  wisherGone: ({ value }) => `${value} больше не участвует: пожелания не учитываются.`,
  wisherTwice: ({ value }) => `Для ${value} есть ещё одна строка: оставьте одну.`,
  wisherMoved: ({ twin }) =>
    `Участник исправил, кто он: пожелания теперь в строке ${twin}, эту можно удалить.`,
  wishUnknown: ({ column, value }) => `${column}: «${value}» нет в базах, ${NOT_COUNTED}.`,
  wishGone: ({ column, value }) => `${column}: ${value} больше не участвует, ${NOT_COUNTED}.`,
  wishSelf: ({ column }) => `${column}: участник указал себя, ${NOT_COUNTED}.`,
  wishOwnSide: ({ column, value }) => `${column}: ${value} – на той же стороне, ${NOT_COUNTED}.`,
  wishTwice: ({ column, value }) => `${column}: ${value} уже выбран выше.`,
  wishRefused: ({ column, value }) =>
    `${column}: ${value} и выбран, и назван в «Не хотел бы»: спросите участника.`,
};
