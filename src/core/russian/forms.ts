/** Forms of a name that the curator has put right by hand: they stand before whatever the rules say. */
import { foldText } from '../text';
import type { Case, Gender } from './grammar';
import { inflectName, initialsOf, readWords, surnameInitials, tidyName } from './names';

export interface Corrections {
  readonly forms: Readonly<Partial<Record<Case, string>>>;
  /** Null when the curator says nothing of it. */
  readonly gender: Gender | null;
}

/** What the cell «Склонение» says; `unread` holds the entries nobody understands, as they were typed. */
export interface ReadForms extends Corrections {
  readonly unread: readonly string[];
}

const NAMES = {
  genitive: 'родительный',
  dative: 'дательный',
  accusative: 'винительный',
  instrumental: 'творительный',
  prepositional: 'предложный',
} as const satisfies Record<Case, string>;

const QUESTIONS: ReadonlyMap<string, Case> = new Map([
  ['откого', 'genitive'],
  ['кому', 'dative'],
  ['кого', 'accusative'],
  ['кем', 'instrumental'],
  ['оком', 'prepositional'],
]);

/**
 * Reads «кому: Швецу Илье Олеговичу; кого: Швеца Илью Олеговича; пол: мужской». Entries stand on lines of their
 * own or between semicolons; a case is named by its question or by its name, in full or cut short («дат.»).
 * An entry left empty says nothing; of two different forms of one case the first counts.
 */
export function readForms(text: string): ReadForms {
  const forms: Partial<Record<Case, string>> = {};
  const unread: string[] = [];
  let gender: Gender | null = null;
  for (const entry of text.split(/[;\n\r]/)) {
    const typed = entry.replace(/\s+/g, ' ').trim();
    const [, label = '', value = ''] = /^(.*?)(?: ?[:=]| [—–-] )(.*)$/.exec(typed) ?? [];
    const form = value.trim();
    const name = foldText(label).replace(/падеж|[^а-я]/g, '');
    const to = caseOf(name);
    const sex = name === 'пол' ? genderOf(form) : null;
    if (typed === '' || ((to || name === 'пол') && form === '')) continue;
    if (to && !/[:=]/.test(form) && (forms[to] ?? form) === form) forms[to] = form;
    else if (sex && (gender ?? sex) === sex) gender = sex;
    else unread.push(typed);
  }
  return { forms, gender, unread };
}

function caseOf(label: string): Case | null {
  const question = QUESTIONS.get(label);
  if (question) return question;
  const cases = Object.keys(NAMES) as Case[];
  return (label.length > 2 && cases.find((name) => NAMES[name].startsWith(label))) || null;
}

function genderOf(text: string): Gender | null {
  const word = foldText(text).replace(/\.$/, '');
  if (/^ж(ен(ский|щина)?)?$/.test(word)) return 'female';
  return /^м(уж(ской|чина)?)?$/.test(word) ? 'male' : null;
}

/**
 * A full name in a case, as corrected where it is. A correction shorter than the name («Швеца», «Швецу Илье»,
 * «Швеца И.О.») stands for the words it begins with, the others are declined by rule.
 */
export function inflectNameWith(fullName: string, to: Case, { forms, gender }: Corrections): string {
  const corrected = forms[to]?.trim();
  const declined = inflectName(fullName, to, gender);
  if (!corrected) return declined;
  const order = readWords(tidyName(fullName));
  const given = corrected.split(/\s+/).filter((word) => !word.includes('.'));
  if (given.length === 0 || given.length >= order.length) return corrected;
  const surname = order.findIndex(({ part }) => part === 'surname');
  const from = given.length === 1 && surname > 0 ? surname : 0;
  const words = declined.split(' ');
  return [...words.slice(0, from), ...given, ...words.slice(from + given.length)].join(' ');
}

/** «Швеца И.О.»: the surname as corrected, the initials of the nominative; without a case «Швец И.О.». */
export function surnameInitialsWith(
  fullName: string,
  to: Case | undefined,
  corrections: Corrections,
): string {
  if (!to || !corrections.forms[to]?.trim()) return surnameInitials(fullName, to, corrections.gender);
  const order = readWords(tidyName(fullName));
  const words = inflectNameWith(fullName, to, corrections).split(/\s+/);
  const surnames = order.filter(({ part }) => part === 'surname').length;
  const surname = words.filter((_, index) =>
    words.length === order.length ? order[index]?.part === 'surname' : index < surnames,
  );
  return [surname.join(' '), initialsOf(order)].filter((part) => part !== '').join('\u00a0');
}
