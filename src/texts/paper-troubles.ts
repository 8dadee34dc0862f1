/** What keeps a paper from being made, signed or sent, in words. */

import { shortDay } from '../core/russian/dates';
import { REPORT_TROUBLES } from './report-troubles';
import { UNCHANGED, type Words } from './words';

const RESTORE = 'или верните образец в разделе «Шаблоны».';

/** Problems of a template: each names the template, because many may be checked at once. */
function inTemplate(happened: Words['happened'], todo: Words['todo']): Words {
  return {
    happened: (values) => `Шаблон «${values.template}». ${happened(values)}`,
    data: UNCHANGED,
    todo,
    repair: 'restoreTemplate',
  };
}

export const PAPER_TROUBLES: Readonly<Record<string, Words>> = {
  ...REPORT_TROUBLES,
  paperGap: {
    happened: ({ meaning, code }) =>
      code ? `Не заполнено: ${meaning} (${code}).` : `Не заполнено: ${meaning}.`,
    data: UNCHANGED,
    todo: () => 'Впишите и попробуйте ещё раз.',
  },
  paperAnswerMissing: {
    happened: ({ ask }) => `Не заполнено поле «${ask}».`,
    data: UNCHANGED,
    todo: () => 'Вернитесь к подготовке документа и впишите.',
  },
  paperAnswerOdd: {
    happened: ({ ask, value }) => `Поле «${ask}»: дату «${value}» не удалось прочесть.`,
    data: UNCHANGED,
    todo: () => 'Напишите дату в виде 12.10.2026.',
  },
  paperDayOdd: {
    happened: ({ day }) =>
      day ? `Дату документа «${day}» не удалось прочесть.` : 'Не указана дата документа.',
    data: UNCHANGED,
    todo: () => 'Укажите дату, как на подписанной бумаге.',
  },
  paperNumberMissing: {
    happened: () => 'Не указан номер документа.',
    data: UNCHANGED,
    todo: () => 'Укажите номер, как на подписанной бумаге.',
  },
  paperWithoutSubject: {
    happened: ({ title }) => `Документ «${title}»: никто и ничто не выбрано.`,
    data: UNCHANGED,
    todo: () => 'Выберите, о ком или о чём документ.',
  },
  paperUnmade: {
    happened: ({ code, state }) => `Документ ${code} сейчас в состоянии «${state}».`,
    data: UNCHANGED,
    todo: () => 'Сначала создайте документ: нажмите «Продолжить» или «Создать заново».',
  },
  petitionTwice: {
    happened: ({ code, other, pair }) =>
      `Обращения ${other} и ${code} об одной паре ${pair}: закончить её можно один раз.`,
    data: UNCHANGED,
    todo: () => 'Оставьте одно из них.',
  },
  petitionOrdered: {
    happened: ({ code, order }) => `По обращению ${code} уже есть приказ ${order}.`,
    data: UNCHANGED,
    todo: () => 'Снимите его с выбора.',
  },
  petitionPairOver: {
    happened: ({ code, pair, state }) =>
      `Обращение ${code}: пара ${pair} в состоянии «${state}», менять в ней нечего.`,
    data: UNCHANGED,
    todo: () => 'Снимите обращение с выбора или исправьте код пары.',
  },
  petitionMentorGone: {
    happened: ({ code, mentor, state }) =>
      `Обращение ${code}: новый наставник ${mentor} в состоянии «${state}».`,
    data: UNCHANGED,
    todo: () => 'Впишите другого наставника.',
  },
  paperFault: {
    happened: ({ words }) => `Создать документ не удалось трижды, ответ службы документов: ${words}.`,
    data: 'Строка в «Документах» осталась.',
    todo: () => 'Проверьте шаблон и нажмите «Создать заново».',
  },
  chartsLeftOut: {
    happened: ({ names }) => `Диаграммы не вставлены: ${names}. Служба документов их не приняла.`,
    data: 'Всё остальное в документе на месте.',
    todo: () =>
      'Вставьте их из «Показателей» («Вставка» → «Диаграмма» → «Из Таблиц») или создайте документ заново позже.',
  },
  paperAnswersLost: {
    happened: ({ code }) => `У документа ${code} изменена ячейка «Данные (служебное)»: её не прочесть.`,
    data: UNCHANGED,
    todo: () => 'Отмените этот документ и подготовьте его ещё раз.',
  },
  kindUnknown: {
    happened: ({ key }) => `Не понять, что это за документ: в служебной ячейке вида стоит «${key}».`,
    data: UNCHANGED,
    todo: () => 'Отмените эту строку и подготовьте документ ещё раз.',
  },
  paperDayFar: {
    happened: ({ day }) =>
      `Дата ${shortDay(day ?? '')} больше чем на два месяца позже сегодняшней или больше чем на год раньше неё.`,
    data: UNCHANGED,
    todo: () => 'Проверьте год и месяц.',
  },
  readTooEarly: {
    happened: ({ day, since }) =>
      `Ознакомление ${shortDay(day ?? '')} раньше самого документа (${shortDay(since ?? '')}).`,
    data: UNCHANGED,
    todo: () => 'Исправьте дату ознакомления.',
  },
  paperSettled: {
    happened: ({ code, state }) => `Документ ${code} в состоянии «${state}»: так его изменить нельзя.`,
    data: UNCHANGED,
    todo: () => 'Изменения подписанного документа оформляются новым документом.',
  },
  numberTaken: {
    happened: ({ number, code, title }) => `Номер ${number} в этом году уже занят: ${code}, «${title}».`,
    data: UNCHANGED,
    todo: () => 'Укажите другой номер.',
  },
  basisOutOfForce: {
    happened: ({ basis, from, to, past }) =>
      past
        ? `Документ ссылается на акт, который утратил силу ${to}: ${basis}.`
        : `Документ ссылается на акт, который действует только с ${from}: ${basis}.`,
    data: 'Создать документ всё же можно.',
    todo: () => 'Проверьте действующую редакцию и отметки «Ссылаться» на листе «Правовые основания».',
  },
  pairTwice: {
    happened: ({ pair }) => `Пара ${pair} записана на листе «Пары» дважды.`,
    data: UNCHANGED,
    todo: () => 'Удалите лишнюю строку или не выбирайте её.',
  },
  pairTermOdd: {
    happened: ({ pair, start, end }) => `У пары ${pair} неверный срок: ${start} – ${end}.`,
    data: UNCHANGED,
    todo: () => 'Исправьте даты на листе «Пары».',
  },
  pairTermUnusual: {
    happened: ({ pair, start, end }) =>
      `Программа пары ${pair} длится не от трёх месяцев до года: ${start} – ${end}.`,
    data: 'Создать документ всё же можно.',
    todo: () => 'Проверьте даты на листе «Пары».',
  },
  petitionLacks: {
    happened: ({ code, column }) =>
      column === 'Причина'
        ? `В обращении ${code} не указана причина.`
        : `В обращении ${code} не заполнено: «${column}».`,
    data: UNCHANGED,
    todo: () => 'Заполните на листе «Обращения»: без этого документ не подготовить.',
  },
  petitionSameMentor: {
    happened: ({ code, mentor }) => `В обращении ${code} новый наставник ${mentor} – тот же, что и сейчас.`,
    data: UNCHANGED,
    todo: () => 'Укажите на листе «Обращения» другого наставника.',
  },
  petitionTooEarly: {
    happened: ({ code, day, pair, start }) =>
      `Обращение ${code} меняет пару ${pair} с ${day}, а она работает с ${start}.`,
    data: UNCHANGED,
    todo: () => 'Исправьте «Изменить с» на листе «Обращения».',
  },
  petitionNotLonger: {
    happened: ({ code, day, pair, end }) =>
      `Обращение ${code} продлевает программу пары ${pair} до ${day}, а она и так длится до ${end}.`,
    data: UNCHANGED,
    todo: () => 'Исправьте «Новый срок» на листе «Обращения».',
  },
  changeBeforeOrder: {
    happened: ({ day, pair, start }) =>
      `Дата приказа ${day} раньше приказа о закреплении пары ${pair} (${start}).`,
    data: UNCHANGED,
    todo: () => 'Исправьте дату приказа.',
  },
  codeOfNobody: {
    happened: ({ code, sheet, base }) =>
      base ? `На листе «${base}» нет ${code}.` : `Нет участника с кодом ${code} (лист «${sheet}»).`,
    data: UNCHANGED,
    todo: ({ sheet }) => `Исправьте код на листе «${sheet}» или впишите участника.`,
  },
  cellDayOdd: {
    happened: ({ code, column, value }) => `${code}, «${column}» – «${value}»: такого дня нет.`,
    data: UNCHANGED,
    todo: ({ sheet }) => `Исправьте дату на листе «${sheet}».`,
  },
  eventTimeOdd: {
    happened: ({ code, value }) => `Время мероприятия ${code} – «${value}»: такого времени нет.`,
    data: UNCHANGED,
    todo: () => 'Напишите время на листе «Мероприятия» в виде 14:00.',
  },
  answerAfterEvent: {
    happened: ({ ask, day, end }) => `Поле «${ask}»: ${day} – позже самого мероприятия (${end}).`,
    data: UNCHANGED,
    todo: () => 'Укажите день не позже мероприятия.',
  },
  orderAfterEnd: {
    happened: ({ day, count }) => `Дата приказа ${day} позже окончания программ (${count}).`,
    data: UNCHANGED,
    todo: () => 'Исправьте дату приказа.',
  },
  papersWaiting: {
    happened: ({ count }) => `Ещё не созданы документы: ${count}.`,
    data: 'Они записаны на листе «Документы» и не потеряются.',
    todo: () => 'Откройте раздел «Документы» и нажмите «Продолжить».',
  },
  papersFailed: {
    happened: ({ count }) => `Не удалось создать документы: ${count}.`,
    data: 'Причина записана в каждой строке листа «Документы».',
    todo: () => 'Исправьте причину и нажмите «Создать заново» в разделе «Документы».',
  },
  noLettersWait: {
    happened: () => 'Писем в очереди нет.',
    data: UNCHANGED,
    todo: () => 'Обновите раздел «Документы».',
  },
  ownTemplateMissing: {
    happened: () => 'Свой шаблон не найден: его удалили или перенесли из папки «Шаблоны».',
    data: UNCHANGED,
    todo: () => 'Верните файл в папку или создайте шаблон заново в разделе «Шаблоны».',
    repair: 'restoreTemplate',
  },
  ownTemplateUnnamed: {
    happened: () => 'Не указано название шаблона.',
    data: UNCHANGED,
    todo: () => 'Назовите шаблон так, как будет называться документ.',
  },
  ownTemplateTwice: {
    happened: ({ title }) => `Шаблон «${title}» уже есть.`,
    data: UNCHANGED,
    todo: () => 'Выберите другое название.',
  },
  templateBroken: inTemplate(
    ({ text }) => `Поле записано не до конца: «${text}».`,
    () => `Проверьте двойные фигурные скобки по обе стороны ${RESTORE}`,
  ),
  templateUnknown: inTemplate(
    ({ placeholder }) => `Незнакомое поле ${placeholder}.`,
    () => `Исправьте или удалите его ${RESTORE} Все поля – в документе «Перечень подстановок».`,
  ),
  templateMisspelt: inTemplate(
    ({ placeholder }) => `Незнакомое поле ${placeholder}.`,
    ({ nearest }) => `Возможно, имелось в виду ${nearest}: исправьте шаблон ${RESTORE}`,
  ),
  templateFieldMissing: inTemplate(
    ({ field }) => `Нет поля ${field}.`,
    () => `Откройте шаблон и верните поле ${RESTORE}`,
  ),
  templateListMissing: inTemplate(
    ({ list, meaning }) => `Нет места для ${meaning}: строки таблицы с полями {{${list}: …}}.`,
    () => `Откройте шаблон и верните эту строку ${RESTORE}`,
  ),
  templateOutsideTable: inTemplate(
    ({ placeholder }) => `Поле ${placeholder} стоит вне таблицы.`,
    () => `Перенесите его в строку таблицы ${RESTORE}`,
  ),
  templateMixedRow: inTemplate(
    ({ placeholder }) => `Поле ${placeholder} стоит в строке другого списка.`,
    () => `Оставьте в одной строке поля одного списка ${RESTORE}`,
  ),
  templateNotInRow: inTemplate(
    ({ placeholder }) => `Поле ${placeholder} стоит в строке, которая повторяется, а должно стоять один раз.`,
    () => `Перенесите его из этой строки ${RESTORE} Номер строки списка – {{…: №}}.`,
  ),
  templateMergedRow: inTemplate(
    ({ placeholder }) =>
      `Строка с полем ${placeholder} содержит объединённые ячейки, поэтому её нельзя повторить.`,
    () => `Разъедините ячейки ${RESTORE}`,
  ),
};
