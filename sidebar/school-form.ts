/** The form with the school's details, shared by the first run and the settings. */

import type { School } from '../src/flows/replies';
import { details, type Field, field } from './controls';
import { el } from './element';

type Key = keyof School;

interface Question {
  readonly key: Key;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with the answer, in words; '' when nothing is. */
  readonly check: (text: string) => string;
}

const anything = (): string => '';
const filled =
  (what: string) =>
  (text: string): string =>
    text === '' ? `Впишите ${what}.` : '';

const MAIN: readonly Question[] = [
  {
    key: 'fullName',
    label: 'Полное наименование школы',
    hint: 'Как в уставе: станет шапкой приказа.',
    check: filled('полное наименование школы'),
  },
  { key: 'shortName', label: 'Краткое наименование', check: filled('краткое наименование') },
  {
    key: 'city',
    label: 'Населённый пункт',
    hint: 'Например: г. Северный.',
    check: filled('населённый пункт'),
  },
  { key: 'headPost', label: 'Должность руководителя', check: filled('должность руководителя') },
  {
    key: 'headName',
    label: 'Руководитель',
    hint: 'Фамилия, имя и отчество полностью.',
    check: (text) => fullName(text, 'руководителя'),
  },
  { key: 'curatorPost', label: 'Должность куратора', check: filled('должность куратора') },
  {
    key: 'curatorName',
    label: 'Куратор',
    hint: 'Фамилия, имя и отчество полностью.',
    check: (text) => fullName(text, 'куратора'),
  },
  { key: 'schoolYear', label: 'Учебный год', hint: 'Например: 2026–2027.', check: yearRemark },
];

const ORDERS: readonly Question[] = [
  {
    key: 'orderSuffix',
    label: 'Окончание номера приказа',
    hint: 'Например: -од. Можно оставить пустым.',
    check: anything,
  },
];

/** Asked for in the settings alone: the first run stays short. */
const DETAILS: readonly Question[] = [
  {
    key: 'staffSuffix',
    label: 'Окончание номера приказа по личному составу',
    hint: 'Например: -лс.',
    check: anything,
  },
  { key: 'address', label: 'Адрес школы', hint: 'Для согласий и соглашений.', check: anything },
  { key: 'taxNumbers', label: 'ИНН и ОГРН', hint: 'Как напечатать в документах.', check: anything },
  { key: 'site', label: 'Сайт', check: anything },
  { key: 'contacts', label: 'Телефон и почта', hint: 'Для писем и объявлений.', check: anything },
  {
    key: 'forms',
    label: 'Склонение имён и должностей',
    hint: 'Если склоняется неверно: «руководитель, кому: Швецу Илье Олеговичу; должность куратора, кого: …».',
    check: anything,
  },
  {
    key: 'look',
    label: 'Оформление по ГОСТ Р 7.0.97',
    hint: '2025 или 2016 года. Действует на новые образцы.',
    check: (text) => (['', '2016', '2025'].includes(text) ? '' : 'Впишите 2025 или 2016.'),
  },
  {
    key: 'font',
    label: 'Шрифт документов',
    hint: 'Например: PT Serif, 13. Размер от 12 до 14. Действует на новые образцы.',
    check: anything,
  },
];

function fullName(text: string, whose: string): string {
  if (text === '') return `Впишите фамилию, имя и отчество ${whose}.`;
  return text.split(/\s+/).length < 2 ? 'Впишите фамилию, имя и отчество полностью.' : '';
}

function yearRemark(text: string): string {
  const years = /^(\d{4})\u2013(\d{4})$/.exec(text);
  if (!years) return 'Впишите два года через тире, например 2026–2027.';
  return Number(years[2]) === Number(years[1]) + 1 ? '' : 'Второй год должен идти сразу за первым.';
}

/**
 * What was typed, put in order: spaces trimmed, any dash or slash between the years made a dash.
 * Letters in the patterns are written as codes: the build cannot make ASCII of a pattern.
 */
function tidy(key: Key, typed: string): string {
  const text = typed.replace(/\s+/g, ' ').trim();
  return key === 'schoolYear'
    ? text.replace(/^(\d{4})\s*[-\u2010-\u2015\u2212/]\s*(\d{4})(?:\s*\u0433\S*)?$/, '$1–$2')
    : text;
}

export interface SchoolForm {
  readonly box: HTMLElement;
  /** The details when all are right; else null, with remarks under the fields and the focus on the first of them. */
  readonly read: () => School | null;
}

/** `whole` asks for what only papers need, too. */
export function schoolForm(school: School, whole = false): SchoolForm {
  const fields = new Map<Key, Field>();
  const draw = (question: Question): HTMLElement => {
    const { key, label, hint } = question;
    const made = field(label, { value: school[key], ...(hint ? { hint } : {}) });
    fields.set(key, made);
    return made.box;
  };
  const more = whole ? [...ORDERS, ...DETAILS] : ORDERS;
  const title = whole ? 'Реквизиты для документов' : 'Для приказов';
  const box = el('div', {}, MAIN.map(draw), details(title, ...more.map(draw)));
  const read = (): School | null => {
    const answers: Partial<Record<Key, string>> = {};
    let firstWrong: Field | null = null;
    for (const { key, check } of [...MAIN, ...more]) {
      const asked = fields.get(key)!;
      const text = tidy(key, asked.input.value);
      asked.input.value = text;
      asked.complain(check(text));
      if (check(text) !== '') firstWrong ??= asked;
      answers[key] = text;
    }
    const closed = firstWrong?.box.closest('details');
    if (closed) closed.open = true;
    firstWrong?.input.focus();
    return firstWrong ? null : { ...school, ...answers };
  };
  return { box, read };
}
