/** Forms of papers of the invented school, and the text that one of them gives. */

import type * as R from '../../src/flows/replies';
import { MARKUP, SCHOOL, TODAY } from './invented';

const pairs = ['Журавлёв А.С. – Белова Д.П.', 'Седова Р.Н. – Авдеев К.И.', 'Орлов Г.Р. – Ёлкина В.С.'];

export const ORDER_FORM: R.PaperForm = {
  kind: 'orderPairs',
  title: 'Приказ о закреплении наставнических пар и групп',
  each: false,
  one: false,
  numbered: true,
  nextNumber: '59',
  ending: '-од',
  today: TODAY,
  subject: 'Пары',
  empty: 'Примите пары в разделе «Подбор».',
  sheet: '',
  candidates: pairs.map((title, i) => ({
    code: `ПР-00${i + 1}`,
    title,
    detail: i === 2 ? 'ученик – ученик · документ уже есть' : 'педагог – ученик',
    due: i < 2,
  })),
  asks: [
    {
      name: 'Контроль',
      kind: 'text',
      meaning: 'за кем остаётся контроль',
      example: 'заместитель директора',
      initial: '',
      required: true,
      leads: false,
      choices: [],
    },
    {
      name: 'Рабочая группа',
      kind: 'lines',
      meaning: 'члены группы с должностями',
      example: 'Седова Р.Н., учитель химии',
      initial: '',
      required: false,
      leads: false,
      choices: [],
    },
    {
      name: 'Срок отчёта',
      kind: 'day',
      meaning: 'когда представить отчёт',
      example: '25.05.2027',
      initial: '2027-05-25',
      required: false,
      leads: false,
      choices: [],
    },
    {
      name: 'Встреча',
      kind: 'event',
      meaning: 'на какой встрече вручить',
      example: '',
      initial: '',
      required: false,
      leads: false,
      choices: [{ value: 'М-001', title: 'Праздник наставничества' }],
    },
    {
      name: 'Вид контроля',
      kind: 'choice',
      meaning: 'как проверяют',
      example: '',
      initial: 'оперативный',
      required: true,
      leads: false,
      choices: ['оперативный', 'итоговый'].map((value) => ({ value, title: value })),
    },
  ],
  template: { url: 'https://docs.example.org/d/template', problems: [] },
};

export const CONSENT_FORM: R.PaperForm = {
  ...ORDER_FORM,
  kind: 'consentGuardian',
  title: 'Согласие законного представителя',
  each: true,
  one: false,
  numbered: false,
  nextNumber: '',
  ending: '',
  subject: 'Кому',
  empty: 'Заполните лист «Наставляемые».',
  sheet: '',
  candidates: Array.from({ length: 13 }, (_, i) => ({
    code: `У-${String(i + 1).padStart(3, '0')}`,
    title:
      i === 2 ? MARKUP : ['Авдеев Кирилл Ильич', 'Белова Дарья Павловна', 'Ёлкина Вера Степановна'][i % 3]!,
    detail: `${5 + (i % 6)}А`,
    due: i < 12,
  })),
  asks: [],
};

export const EVENT_FORM: R.PaperForm = {
  ...ORDER_FORM,
  kind: 'orderEvent',
  title: 'Приказ о проведении мероприятия',
  one: true,
  subject: 'Мероприятие',
  empty: 'Заполните лист «Мероприятия».',
  sheet: 'events',
  candidates: [
    { code: 'М-001', title: 'Праздник наставничества', detail: 'круглый стол · 21.05.2027', due: false },
    { code: 'М-002', title: 'Встреча пар', detail: 'тренинг · 12.11.2026', due: false },
  ],
  asks: [],
};

export const PREVIEW: R.PaperPreview = {
  blocks: [
    { kind: 'paragraph', text: SCHOOL.fullName.toUpperCase(), align: 'center' },
    { kind: 'paragraph', text: 'ПРИКАЗ', align: 'center' },
    { kind: 'table', plain: true, aligns: ['left', 'right'], rows: [['12 октября 2026 г.', '№ 59-од']] },
    {
      kind: 'paragraph',
      text: 'О закреплении наставнических пар и групп\u000bна 2026–2027 учебный год',
      align: 'left',
    },
    {
      kind: 'paragraph',
      text: 'В целях развития наставничества, на основании письменного согласия участников',
      align: 'justify',
    },
    { kind: 'paragraph', text: 'ПРИКАЗЫВАЮ:', align: 'left' },
    {
      kind: 'paragraph',
      text: '1. Закрепить наставнические пары и группы согласно приложению 1.',
      align: 'justify',
    },
    {
      kind: 'table',
      plain: false,
      aligns: ['center', 'left', 'left', 'left'],
      rows: [
        ['№', 'Наставник', 'Наставляемый', 'Запрос'],
        ['1', 'Журавлёв А.С.', 'Белова Д.П.', 'Подготовка к олимпиаде'],
        ['2', 'Седова Р.Н.', MARKUP, 'Адаптация'],
      ],
    },
    { kind: 'table', plain: true, aligns: ['left', 'left'], rows: [['Директор', 'М.Л. Гордеева']] },
  ],
  at: 0,
  total: 1,
  missing: [],
  cautions: [],
};

export const CAUTION: R.Trouble = {
  happened: 'Основание «приказ 51-од» утратило силу.',
  data: 'Документ можно создать.',
  todo: 'Проверьте лист «Основания».',
  place: { register: 'legalBases', code: 'О-004', column: 'to' },
};
