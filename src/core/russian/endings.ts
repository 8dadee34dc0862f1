/** Endings of Russian adjectives and nouns, for posts (a living person) and for papers (a thing) alike. */
import type { Case } from './grammar';

/**
 * Letters to cut from a word and the endings to put on: genitive, dative, accusative, instrumental, prepositional.
 * The first rule whose test fits counts.
 */
export type Rule = readonly [test: RegExp, cut: number, endings: string];
/** What an adjective says of its noun. */
export type Agreement = 'male' | 'female' | 'neuter' | 'plural';

const CASES: readonly Case[] = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'];

export function applyRule([, cut, endings]: Rule, word: string, to: Case): string {
  return word.slice(0, word.length - cut) + (endings.split(' ')[CASES.indexOf(to)] ?? '');
}

function byRules(rules: readonly Rule[], word: string, to: Case): string | null {
  const rule = rules.find(([test]) => test.test(word));
  return rule ? applyRule(rule, word, to) : null;
}

const KEEPS_VOWEL =
  /^(ур|пор|прор|обр|зар|игр|знат|пот|ист|вост|ход|езд|ед|сед)ок$|(л|яс|кист|ячм|бюллет)ень$/i;
/** The only vowel of a word cannot fall out of it: «швец» and «блок» are not here. */
const FALLING: readonly Rule[] = [
  [/[аеи]ец$/i, 2, 'йца йцу йца йцем йце'],
  [/[оуыэюя]ец$/i, 2, 'йца йцу йца йцом йце'],
  [/алец$/i, 3, 'льца льцу льца льцем льце'],
  [/[аеёиоуыэюя]лец$/i, 3, 'льца льцу льца льцом льце'],
  [/(пер|нем|гор)ец$/i, 2, 'ца цу ца цем це'],
  [/[аеёиоуыэюя](.|ст)ец$/i, 2, 'ца цу ца цом це'],
  [/[аеёиоуыэюя]ёк$/i, 2, 'йка йку йка йком йке'],
  [/[аеёиоуыэюя].*ёк$/i, 2, 'ька ьку ька ьком ьке'],
  [/[аеёиоуыэюя].*[^к]ок$/i, 2, 'ка ку ка ком ке'],
  [/[аеёиоуыэюя].*оть$/i, 3, 'тя тю тя тем те'],
  [/(рем|плет|слеп|^п|^д)ень$/i, 3, 'ня ню ня нём не'],
  [/[аеёиоуыэюя].*ень$/i, 3, 'ня ню ня нем не'],
];

/** A masculine noun that loses a vowel in every case but the first: «ремень» → «ремня»; null for all others. */
export function inflectFalling(word: string, to: Case): string | null {
  return KEEPS_VOWEL.test(word) ? null : byRules(FALLING, word, to);
}

const ADJECTIVES: readonly Rule[] = [
  [/[жшчщ]ая$/i, 2, 'ей ей ую ей ей'],
  [/ая$/i, 2, 'ой ой ую ой ой'],
  [/яя$/i, 2, 'ей ей юю ей ей'],
  // «Чужой» is stressed at the end: -ого, yet -им.
  [/[гкх](ий|ой|ое)$|[жшчщ]ой$/i, 2, 'ого ому ого им ом'],
  [/(ый|ой|ое)$/i, 2, 'ого ому ого ым ом'],
  [/(ий|ее)$/i, 2, 'его ему его им ем'],
  [/ые$/i, 2, 'ых ым ых ыми ых'],
  [/ие$/i, 2, 'их им их ими их'],
];

/** Gender and number of an adjective in the nominative; null when the word is none. */
export function agreementOf(word: string): Agreement | null {
  if (/..(ая|яя)$/i.test(word)) return 'female';
  if (/..(ый|ой|[гкхжшчщн]ий)$/i.test(word)) return 'male';
  if (/..(ое|ее)$/i.test(word)) return 'neuter';
  // «Методические» and «внутренние», but not «распоряжение»: before -ние a noun has a vowel.
  return /..(ые|[гкхжшчщ]ие|[ндтрш]ние)$/i.test(word) ? 'plural' : null;
}

/** An adjective in a case; null when the word is no adjective. The accusative depends on what it speaks of. */
export function inflectAdjective(word: string, to: Case, alive: boolean): string | null {
  const agreement = agreementOf(word);
  if (agreement === null) return null;
  if (to === 'accusative' && agreement !== 'female' && !(alive && agreement !== 'neuter')) return word;
  return byRules(ADJECTIVES, word, to);
}

const FEMININE: readonly Rule[] = [
  [/[гкх]а$/i, 1, 'и е у ой е'],
  [/[жшчщ]а$/i, 1, 'и е у ей е'],
  [/ца$/i, 1, 'ы е у ей е'],
  [/а$/i, 1, 'ы е у ой е'],
  [/ия$/i, 1, 'и и ю ей и'],
  [/ья$/i, 1, 'и е ю ёй е'],
  [/я$/i, 1, 'и е ю ей е'],
  [/(ость|часть|пись|модель)$/i, 1, 'и и ь ью и'],
];
const NEUTER: readonly Rule[] = [
  [/ие$/i, 1, 'я ю е ем и'],
  [/[^аеёиоуыэюя]о$/i, 1, 'а у о ом е'],
];
const MASCULINE: readonly Rule[] = [
  [/ий$/i, 1, 'я ю я ем и'],
  [/(секретарь|вратарь|звонарь)$/i, 1, 'я ю я ём е'],
  [/[ьй]$/i, 1, 'я ю я ем е'],
  [/(врач|скрипач|ткач|циркач)$/i, 0, 'а у а ом е'],
  [/[жшчщц]$/i, 0, 'а у а ем е'],
  [/[бвгдзклмнпрстфх]$/i, 0, 'а у а ом е'],
];
const PLURAL: readonly Rule[] = [
  [/критерии$/i, 1, 'ев ям ев ями ях'],
  [/и[ия]$/i, 1, 'й ям й ями ях'],
  [/^списки$/i, 1, 'ов ам ов ами ах'],
  [/[вс]ки$/i, 2, 'ок кам ок ками ках'],
  [/методики$|^(норм|программ|форм|мер|карт|грамот|анкет)ы$|[^и]а$/i, 1, ' ам  ами ах'],
  [/ьи$/i, 2, 'ей ьям ей ьями ьях'],
  [/([гкх]и|ы)$/i, 1, 'ов ам ов ами ах'],
  [/и$/i, 1, 'ей ям ей ями ях'],
];
/** Plurals that a paper is called by without an adjective: -ения, -ания, «условия», «правила». */
const PLURAL_ALONE = /([еа]ния|[ео]вия|ятия|правила|[иьк]и|ы)$/i;

/** A noun in a case, each half of a double one; what no rule fits comes back as it stands. */
export function inflectNoun(word: string, to: Case, alive: boolean, agreed: Agreement | null): string {
  if (!/^[а-яё-]+$/i.test(word)) return word;
  return word
    .split('-')
    .map((half) => inflectHalf(half, to, alive, agreed) ?? half)
    .join('-');
}

function inflectHalf(noun: string, to: Case, alive: boolean, agreed: Agreement | null): string | null {
  // Abbreviations, «ИКТ» or «МО», have no cases.
  if (noun.length > 1 && noun === noun.toUpperCase()) return noun;
  const stays = !alive && to === 'accusative';
  if (agreed === 'plural' || (!alive && agreed === null && PLURAL_ALONE.test(noun)))
    return stays ? noun : byRules(PLURAL, noun, to);
  const other = byRules(FEMININE, noun, to) ?? (agreed === 'female' ? noun : byRules(NEUTER, noun, to));
  if (other !== null || stays) return other;
  return inflectFalling(noun, to) ?? byRules(MASCULINE, noun, to);
}
