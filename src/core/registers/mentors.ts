/** База наставников (R02): one row per person who offers help. */

import { PERSON } from './person-columns';
import { type RecordOf, register } from './register';

export const MENTOR_STATES = {
  remarks: 'с замечаниями',
  waiting: 'ждём согласие',
  ready: 'готов к подбору',
  full: 'мест нет',
  notChosen: 'не отобран',
  resigned: 'сложил обязанности',
  archived: 'архив',
} as const;

/** States that only the curator sets: the person takes no part, and no run changes that. */
export const MENTOR_GONE: readonly string[] = [
  MENTOR_STATES.notChosen,
  MENTOR_STATES.resigned,
  MENTOR_STATES.archived,
];

export const MENTORS = register({
  key: 'mentors',
  title: 'Наставники',
  tab: 'bases',
  keyColumn: 'code',
  frozenUpTo: 'name',
  colours: {
    [MENTOR_STATES.remarks]: 'bad',
    [MENTOR_STATES.waiting]: 'wait',
    [MENTOR_STATES.ready]: 'good',
  },
  columns: {
    code: {
      title: 'Код',
      kind: 'text',
      group: 'who',
      width: 70,
      note: 'Присваивается сам и не повторяется.',
    },
    name: PERSON.name,
    role: {
      title: 'Кто наставник',
      kind: 'choice',
      list: 'mentorRoles',
      group: 'who',
      width: 170,
      note: 'От этого зависят формы наставничества.',
    },
    birthDate: PERSON.birthDate,
    workplace: {
      title: 'Место работы или учёбы',
      kind: 'text',
      group: 'who',
      width: 160,
      note: 'Из анкеты.',
    },
    post: {
      title: 'Класс или должность',
      kind: 'text',
      group: 'who',
      width: 160,
      note: 'Класс пишется как 10А.',
    },
    category: PERSON.category,
    experience: { title: 'Стаж, лет', kind: 'number', group: 'who', width: 70, note: 'Полных лет.' },
    email: PERSON.email,
    declension: PERSON.declension,
    topics: {
      title: 'Готов помочь',
      kind: 'many',
      options: ['pupilTopics', 'teacherTopics'],
      group: 'request',
      width: 240,
      note: 'Темы через точку с запятой.',
    },
    subject: {
      title: 'Предмет или направление',
      kind: 'text',
      group: 'request',
      width: 150,
      note: 'Для педагогов.',
    },
    interests: PERSON.interests,
    achievements: {
      title: 'Достижения',
      kind: 'text',
      group: 'request',
      width: 160,
      note: 'Заполняет куратор.',
      optional: true,
    },
    forms: PERSON.forms,
    kinds: PERSON.kinds,
    ageGroups: {
      title: 'Кому готов помогать',
      kind: 'many',
      list: 'ageGroups',
      group: 'terms',
      width: 170,
      note: 'Возрастные группы через точку с запятой; пусто – всем.',
    },
    places: {
      title: 'Сколько наставляемых',
      kind: 'number',
      group: 'terms',
      width: 100,
      note: 'Больше этого числа не предлагается; пусто – один.',
    },
    hours: {
      title: 'Часов в неделю',
      kind: 'number',
      group: 'terms',
      width: 80,
      note: 'Сколько времени готов уделять.',
    },
    slots: PERSON.slots,
    meetingFormat: PERSON.meetingFormat,
    avoid: {
      title: 'Не предлагать',
      kind: 'many',
      group: 'terms',
      width: 120,
      note: 'Коды наставляемых, которых не следует предлагать. Заполняет куратор.',
    },
    state: {
      title: 'Состояние',
      kind: 'choice',
      values: Object.values(MENTOR_STATES),
      group: 'state',
      width: 130,
      note: 'Определяется само. «Не отобран», «сложил обязанности» и «архив» ставит куратор.',
    },
    consent: PERSON.consent,
    pairs: { title: 'Пары', kind: 'many', group: 'state', width: 120, note: 'Коды пар из листа «Пары».' },
    remarks: PERSON.remarks,
    met: PERSON.met,
    assessment: {
      title: 'Оценка отбора',
      kind: 'text',
      group: 'state',
      width: 110,
      note: 'Заполняет куратор.',
      optional: true,
    },
    interview: {
      title: 'Собеседование',
      kind: 'text',
      group: 'state',
      width: 120,
      note: 'Дата и итог. Заполняет куратор.',
      optional: true,
    },
    training: {
      title: 'Обучение',
      kind: 'text',
      group: 'state',
      width: 120,
      note: 'Дата и итог. Заполняет куратор.',
      optional: true,
    },
    appointedBy: {
      title: 'Приказ о закреплении',
      kind: 'text',
      group: 'state',
      width: 130,
      note: 'Номер и дата приказа. Заполняется сам.',
    },
    results: {
      title: 'Результаты',
      kind: 'text',
      group: 'state',
      width: 160,
      note: 'Заполняет куратор по итогам.',
      optional: true,
    },
    caseLink: PERSON.caseLink,
    longTerm: {
      title: 'В долгосрочной базе',
      kind: 'yesNo',
      group: 'state',
      width: 100,
      note: 'Отмечает куратор.',
      optional: true,
    },
    enteredOn: PERSON.enteredOn,
    schoolYear: PERSON.schoolYear,
    source: PERSON.source,
    changedOn: PERSON.changedOn,
    responses: PERSON.responses,
    snapshot: PERSON.snapshot,
  },
});

export type Mentor = RecordOf<typeof MENTORS.columns>;

/** Places a mentor has: what was written, never less than 0; nothing written means one. */
export function placesOf(mentor: Mentor): number {
  return mentor.places === null ? 1 : Math.max(0, Math.floor(mentor.places));
}
