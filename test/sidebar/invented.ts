/** An invented school as the server would tell it. All people are made up; some answers try to be markup. */

import type * as R from '../../src/flows/replies';

export const TODAY = '2026-10-12';
/** What people may type: it has to come out letter by letter. */
export const MARKUP = '<img src=x onerror="window.broken=true"> {{имя}} $& <b>жирно</b>';

/** How the indicators are counted: not asked for in the panel. */
const CHOICES = {
  coverageRole: 'любая',
  ageOn: 'на дату расчёта',
  tookPart: 'в течение года',
  satisfiedFrom: '7',
  satisfactionOf: 'ответившие',
  organisationsAs: 'доля',
};

export const SCHOOL: R.School = {
  fullName: 'Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 4»',
  shortName: 'МБОУ «СШ № 4»',
  city: 'г. Северный',
  headPost: 'Директор',
  headName: 'Гордеева Марина Львовна',
  curatorPost: 'заместитель директора по воспитательной работе',
  curatorName: 'Пахомова Инна Олеговна',
  schoolYear: '2026–2027',
  orderSuffix: '-од',
  staffSuffix: '-лс',
  address: 'г. Северный, ул. Полярная, д. 4',
  taxNumbers: '',
  site: '',
  contacts: '',
  forms: '',
  look: '2025',
  font: 'Times New Roman, 14',
  ...CHOICES,
};

export const EMPTY_SCHOOL: R.School = {
  fullName: '',
  shortName: '',
  city: '',
  headPost: 'Директор',
  headName: '',
  curatorPost: '',
  curatorName: '',
  schoolYear: '2026–2027',
  orderSuffix: '',
  staffSuffix: '-лс',
  address: '',
  taxNumbers: '',
  site: '',
  contacts: '',
  forms: '',
  look: '2025',
  font: 'Times New Roman, 14',
  ...CHOICES,
};

export const FORM_MAKING: R.FormMaking = {
  choices: [],
  key: '',
  answers: 0,
  changes: [],
  stays: [],
  ownChoices: [],
  replaceChoices: true,
};

export const STEPS: readonly R.Step[] = [
  'Лист «Справочники»',
  'Лист «Начало»',
  'Лист «Наставляемые»',
  'Лист «Наставники»',
  'Лист «Согласия»',
  'Анкета ученика',
  'Анкета наставника',
  'Папка и шаблоны документов',
].map((title, i) => ({ key: `step:${i}`, title }));

export const OVERVIEW: R.Overview = {
  account: 'pahomova@example.org',
  setUp: true,
  schoolName: SCHOOL.shortName,
  today: TODAY,
  stages: [
    { key: 'prepare', title: 'Подготовка', done: 3, total: 3, next: '', view: 'settings' },
    { key: 'mentees', title: 'База наставляемых', done: 71, total: 71, next: '', view: 'participants' },
    {
      key: 'mentors',
      title: 'База наставников',
      done: 34,
      total: 38,
      next: 'Исправить 4 строки с замечаниями',
      view: 'participants',
    },
    {
      key: 'consents',
      title: 'Согласия',
      done: 96,
      total: 109,
      next: 'Отметить 13 согласий',
      view: 'participants',
    },
    {
      key: 'pairs',
      title: 'Пары и группы',
      done: 2,
      total: 71,
      next: 'Разобрать 14 предложений',
      view: 'matching',
    },
    { key: 'orders', title: 'Приказы', done: 0, total: 2, next: 'Подготовить приказ', view: 'documents' },
    { key: 'work', title: 'Работа пар', done: 0, total: 0, next: '', view: 'matching' },
  ],
  todo: [
    { text: 'Две пары ждут приказа о закреплении', view: 'documents' },
    { text: '14 предложенных пар ждут решения', view: 'matching' },
    { text: 'Четыре строки с замечаниями', view: 'participants' },
  ],
  troubles: [],
};

const BASE = {
  note: '',
  fromTable: true,
  when: '',
  anonymous: false,
  expected: false,
  closesOn: '',
} as const;
const WISHES = {
  ...BASE,
  note: 'В вариантах ответа – имена тех, у кого в базе отмечено «Был на встрече», а без отметок – всех. Давайте ссылку только им. Ответы видите только вы.',
  fromTable: false,
};

export const QUESTIONNAIRES: readonly R.QuestionnaireCard[] = [
  {
    key: 'pupil',
    title: 'Анкета ученика',
    audience: 'Для учеников, которым нужен наставник',
    state: 'accepting',
    answers: 58,
    since: '2026-09-03',
    url: 'https://forms.example.org/d/e/pupil/viewform',
    editUrl: 'https://forms.example.org/d/pupil/edit',
    outdated: [],
    ...BASE,
  },
  {
    key: 'teacher',
    title: 'Анкета педагога',
    audience: 'Для педагогов, которым нужен наставник',
    state: 'unpublished',
    answers: 0,
    since: '',
    url: 'https://forms.example.org/d/e/teacher/viewform',
    editUrl: 'https://forms.example.org/d/teacher/edit',
    outdated: ['«Предмет» отличается от справочника'],
    ...BASE,
  },
  {
    key: 'mentor',
    title: 'Анкета наставника',
    audience: 'Для тех, кто готов помогать',
    state: 'closed',
    answers: 1,
    since: '2025-12-30',
    url: 'https://forms.example.org/d/e/mentor/viewform',
    editUrl: 'https://forms.example.org/d/mentor/edit',
    outdated: [],
    ...BASE,
  },
  {
    key: 'menteeWishes',
    title: 'Пожелания после встречи: наставляемые',
    audience: 'Для наставляемых, которые были на встрече с наставниками',
    state: 'accepting',
    answers: 12,
    since: '2026-10-05',
    url: 'https://forms.example.org/d/e/menteeWishes/viewform',
    editUrl: 'https://forms.example.org/d/menteeWishes/edit',
    outdated: ['Список участников изменился'],
    ...WISHES,
  },
  {
    key: 'mentorWishes',
    title: 'Пожелания после встречи: наставники',
    audience: 'Для наставников, которые были на встрече с наставляемыми',
    state: 'waiting',
    answers: 0,
    since: '',
    url: '',
    editUrl: '',
    outdated: [],
    ...WISHES,
    note: 'Сначала соберите ответы наставляемых и наставников: из них составляется список.',
  },
];

export const PARTICIPANTS: R.Participants = {
  counts: [
    {
      role: 'Наставляемые',
      states: [
        { key: 'new', title: 'Новые ответы', count: 6 },
        { key: 'remarks', title: 'С замечаниями', count: 3 },
        { key: 'waiting', title: 'Ждут согласия', count: 4 },
        { key: 'ready', title: 'Готовы к подбору', count: 58 },
      ],
    },
    {
      role: 'Наставники',
      states: [
        { key: 'new', title: 'Новые ответы', count: 0 },
        { key: 'remarks', title: 'С замечаниями', count: 1 },
        { key: 'waiting', title: 'Ждут согласия', count: 1 },
        { key: 'ready', title: 'Готовы к подбору', count: 34 },
      ],
    },
  ],
  remarks: [
    {
      place: { register: 'mentees', code: 'У-012', column: 'birthDate' },
      name: 'Зимина Олеся Юрьевна',
      text: 'Дата рождения 12.03.1913 похожа на описку: проверьте год.',
    },
    {
      place: { register: 'mentees', code: 'У-031', column: 'name' },
      name: '',
      text: 'Нет фамилии, имени и отчества: впишите их, и участник попадёт в подбор.',
    },
    {
      place: { register: 'mentors', code: 'Н-007', column: 'places' },
      name: MARKUP,
      text: `Сколько наставляемых: «${MARKUP}» похоже на описку, проверьте.`,
    },
  ],
  waiting: [
    {
      code: 'У-003',
      name: 'Авдеев Кирилл Ильич',
      detail: '7А',
      papers: [{ consent: 'С-004', title: 'Согласие законного представителя' }],
    },
    {
      code: 'У-017',
      name: 'Белова Дарья Павловна',
      detail: '9Б',
      papers: [
        { consent: 'С-021', title: 'Согласие законного представителя' },
        { consent: 'С-022', title: 'Согласие ученика' },
      ],
    },
    {
      code: 'Н-005',
      name: 'Журавлёв Артём Сергеевич',
      detail: 'учитель физики',
      papers: [{ consent: 'С-060', title: 'Согласие наставника' }],
    },
  ],
  today: TODAY,
};

export const SETTINGS: R.Settings = {
  school: SCHOOL,
  account: 'pahomova@example.org',
  version: '0.1.0',
  trigger: {
    on: true,
    owner: 'pahomova@example.org',
    lastRun: '2026-10-12T08:15:00',
    outcome: 'Новых ответов: 3.',
  },
};
