/** Problems in words. A remark is one sentence on a row; a trouble has three parts: what, the data, what to do. */

import type { Problem } from '../core/problem';
import { shortDay } from '../core/russian/dates';
import { shorten } from '../core/text';
import type { Trouble } from '../core/trouble';
import { ANSWER_REMARKS } from './answer-remarks';
import { INDICATOR_REMARKS } from './indicators';
import { MONITORING_REMARKS } from './monitoring';
import { PAPER_TROUBLES } from './paper-troubles';
import { WISH_REMARKS } from './wish-remarks';
import { type Say, UNCHANGED, type Words } from './words';

/** Sentences on a row of the two bases. */
const REMARKS: Readonly<Record<string, Say>> = {
  nameMissing: () => 'Нет фамилии, имени и отчества: впишите их, и участник попадёт в подбор.',
  roleMissing: () => 'Не указано, кто это: выберите категорию из списка.',
  requestMissing: () => 'Не указан ни один запрос: спросите участника и впишите запрос.',
  topicsMissing: () => 'Не указано, в чём готов помочь: спросите наставника и впишите темы.',
  dateUnreadable: ({ column, value }) =>
    `${column}: не удалось прочесть «${value}», напишите в виде 27.02.2013.`,
  birthDateMissing: () =>
    'Нет даты рождения: без неё не узнать, кто подписывает согласие; пока нужны оба согласия.',
  ageOdd: ({ value }) => `Дата рождения ${value} похожа на описку: проверьте год.`,
  classUnreadable: ({ value }) => `Класс «${value}» не удалось прочесть, напишите в виде 7А.`,
  emailOdd: ({ value }) => `Адрес «${value}» не похож на электронную почту: проверьте.`,
  numberUnreadable: ({ column, value }) => `${column}: нужно число, а написано «${value}».`,
  placesOdd: ({ value }) => `Сколько наставляемых: «${value}» похоже на описку, проверьте.`,
  formUnknown: ({ value }) =>
    `Формы «${value}» нет в справочнике: исправьте или добавьте её в «Справочники».`,
  answerDiffers: ({ column, value, answer }) =>
    answer === ''
      ? `${column}: в новом ответе пусто, оставлено исправленное вручную «${value}».`
      : value === ''
        ? `${column}: в новом ответе «${answer}», ячейка оставлена пустой.`
        : `${column}: в новом ответе «${answer}», оставлено исправленное вручную «${value}».`,
  namesake: ({ twin }) =>
    `Возможно, это тот же человек, что ${twin}: имя совпадает, остальное нет. Если так, удалите лишнюю строку.`,
  weightOdd: ({ value, standard }) =>
    `Вес «${value}» не понят: нужно целое число от 0 до 100. Взято по умолчанию: ${standard}.`,
  weightMissing: ({ standard }) =>
    `Вес не указан: впишите целое число от 0 до 100 или снимите отметку. Взято по умолчанию: ${standard}.`,
  codeTwice: ({ code, sheet }) => `Код ${code} стоит в двух строках листа «${sheet}»: учитывается первая.`,
  mentorNotNamed: ({ text }) => `Решение «${text}» стоит без наставника: впишите его код.`,
  extraAnswer: ({ column, value }) => `Ещё в ответе «${column}»: ${value}.`,
  ...WISH_REMARKS,
  ...ANSWER_REMARKS,
  ...INDICATOR_REMARKS,
  ...MONITORING_REMARKS,
};

/** One plain sentence about a row. */
export function sayRemark({ code, values }: Problem): string {
  const say = REMARKS[code];
  if (!say) throw new Error(`no words for the remark ${code}`);
  return say(shown(values));
}

/** A remark is a sentence: long answers are cut short in it, days are written as people write them. */
const LONGEST = 200;

function shown(values: Problem['values']): Problem['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, shorten(shortDay(value), LONGEST)]),
  );
}

/** What stops a flow before it writes. */
const TROUBLES: Readonly<Record<string, Words>> = {
  busy: {
    happened: () => 'Сейчас с таблицей работает другой запуск.',
    data: UNCHANGED,
    todo: () => 'Подождите минуту и повторите.',
    repair: 'retry',
  },
  notSetUp: {
    happened: () => 'Таблицы и анкеты ещё не созданы.',
    data: UNCHANGED,
    todo: () => 'Откройте панель и нажмите «Создать таблицы и анкеты».',
    repair: 'setUp',
  },
  noticeNotAccepted: {
    happened: () => 'Не отмечено, что решение о персональных данных принял руководитель.',
    data: UNCHANGED,
    todo: () => 'Прочтите уведомление и поставьте отметку.',
  },
  sheetMissing: {
    happened: ({ sheet }) => `Нет листа «${sheet}».`,
    data: UNCHANGED,
    todo: () =>
      'Нажмите «Проверить листы и анкеты»: лист появится снова. Если вы его удалили случайно, сначала отмените удаление.',
    repair: 'setUp',
  },
  columnMissing: {
    happened: ({ sheet, column }) => `На листе «${sheet}» нет столбца «${column}».`,
    data: UNCHANGED,
    todo: () =>
      'Верните название столбца или нажмите «Проверить листы и анкеты»: столбец будет добавлен справа.',
    repair: 'setUp',
  },
  listEmpty: {
    happened: ({ list }) => `В «Справочниках» пуст список «${list}», а из него берутся варианты ответов.`,
    data: UNCHANGED,
    todo: () => 'Впишите хотя бы одно значение и повторите.',
  },
  nobodyToChoose: {
    happened: ({ title }) => `Анкету «${title}» пока не из кого составить: в одной из баз нет участников.`,
    data: UNCHANGED,
    todo: () => 'Сначала соберите ответы наставляемых и наставников.',
  },
  questionnaireMissing: {
    happened: ({ title }) => `Анкета «${title}» не найдена.`,
    data: 'Собранные ответы на месте.',
    todo: () => 'Нажмите «Проверить листы и анкеты»: анкета будет создана заново.',
    repair: 'setUp',
  },
  formNoQuestionnaire: {
    happened: () => 'Эта форма ещё не анкета «Куратора».',
    data: UNCHANGED,
    todo: () => 'Выберите в меню «Сделать эту форму анкетой…».',
  },
  formHasAnswers: {
    happened: ({ count }) => `В форме уже есть ответы: ${count}.`,
    data: 'Форма не изменена, ответы на месте.',
    todo: () => 'Отметьте, что это учтено, и повторите.',
  },
  noSurvey: {
    happened: ({ title }) => `Анкета «${title}» пополняет базу: кто ответил, видно в самой базе.`,
    data: UNCHANGED,
    todo: () => 'Откройте лист «Наставляемые», «Наставники» или «Пожелания».',
  },
  surveyClosed: {
    happened: ({ title }) => `Анкета «${title}» сейчас не принимает ответы.`,
    data: 'Писем никто не получил.',
    todo: () => 'Откройте приём ответов и напомните ещё раз.',
  },
  importSheetMissing: {
    happened: ({ sheet }) => `Листа «${sheet}» больше нет.`,
    data: UNCHANGED,
    todo: () => 'Выберите другой лист или вставьте таблицу текстом.',
  },
  importEmpty: {
    happened: () => 'В таблице нет строк с ответами.',
    data: UNCHANGED,
    todo: () => 'Вставьте таблицу вместе со строкой заголовков или выберите другой лист.',
  },
  importNoName: {
    happened: () => 'В таблице нет столбца с фамилией, именем и отчеством.',
    data: UNCHANGED,
    todo: () => 'Назовите столбец «Фамилия, имя, отчество» и повторите.',
  },
  personMissing: {
    happened: ({ code }) => `Участника ${code} больше нет в базе.`,
    data: UNCHANGED,
    todo: () => 'Обновите подбор.',
  },
  rowMissing: {
    happened: ({ code }) => `Строка ${code} не найдена.`,
    data: UNCHANGED,
    todo: () => 'Обновите панель: строку могли удалить или переименовать.',
  },
  decisionUnknown: {
    happened: ({ mentee, text }) => `На листе «Подбор» у ${mentee} непонятное решение «${text}».`,
    data: 'Решения не записаны.',
    todo: () => 'Выберите решение из списка в ячейке или очистите её.',
  },
  pairImpossible: {
    happened: ({ mentee, mentor, reason }) => `Пара ${mentee} и ${mentor} невозможна: ${reason}.`,
    data: 'Эта пара не принята.',
    todo: () => 'Выберите другого наставника.',
  },
  alreadyPaired: {
    happened: ({ mentee, mentor }) => `${mentee} уже в паре с ${mentor}.`,
    data: 'Это решение не выполнено.',
    todo: () => 'Если пара не подходит, сначала отмените её.',
  },
  notProposable: {
    happened: ({ mentee }) => `${mentee} сейчас не участвует в подборе.`,
    data: UNCHANGED,
    todo: () => 'Проверьте анкету и согласие в разделе «Участники».',
  },
  swapOutdated: {
    happened: ({ one, other }) => `Наставники ${one} и ${other} с тех пор изменились.`,
    data: UNCHANGED,
    todo: () => 'Посмотрите, кто у них сейчас, и обменяйте ещё раз.',
  },
  pairOrdered: {
    happened: ({ pair }) => `Пара ${pair} уже в приказе.`,
    data: UNCHANGED,
    todo: () => 'Изменения после приказа оформляются новым приказом.',
  },
  dayOdd: {
    happened: ({ day }) => `Дату «${day}» не удалось прочесть.`,
    data: UNCHANGED,
    todo: () => 'Напишите дату в виде 12.10.2026.',
  },
  consentMissing: {
    happened: ({ code }) => `У участника ${code} нет действующего согласия.`,
    data: UNCHANGED,
    todo: () => 'Отметьте согласие в разделе «Участники» или уберите участника из документа.',
  },
  ...PAPER_TROUBLES,
};

export function sayProblem(problem: Problem): Trouble {
  const words = TROUBLES[problem.code];
  if (!words) {
    const said = sayRemark(problem);
    return withPlace({ happened: said, data: UNCHANGED, todo: 'Исправьте и повторите.' }, problem);
  }
  const { happened, data, todo, repair } = words;
  const values = shown(problem.values);
  const said = { happened: happened(values), data, todo: todo(values) };
  return withPlace(repair ? { ...said, repair } : said, problem);
}

function withPlace(trouble: Trouble, { place }: Problem): Trouble {
  return place ? { ...trouble, place } : trouble;
}

/** Our fault or Google's: the log has it whole. */
/** Google has had enough, for today or for a minute. */
export const LIMITS: Readonly<Record<'today' | 'now', Trouble>> = {
  today: {
    happened: 'На сегодня Google больше не разрешает: дневной предел исчерпан.',
    data: 'То, что уже записано, сохранено.',
    todo: 'Повторите завтра.',
  },
  now: {
    happened: 'Google просит подождать: слишком много обращений подряд.',
    data: 'То, что уже записано, сохранено.',
    todo: 'Повторите через минуту.',
    repair: 'retry',
  },
};

export const FAULT: Trouble = {
  happened: 'Не получилось: сервис Google или дополнение ответили ошибкой.',
  data: 'То, что уже записано, сохранено; повтор ничего не удвоит.',
  todo: 'Повторите через минуту. Если не поможет, нажмите «Проверить листы и анкеты» в настройках.',
  repair: 'retry',
};
