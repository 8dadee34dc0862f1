/**
 * Words of free texts by their stems, so that «физике» and «физика» are one word: whole words only, so that
 * «рис» is not found in «рисование», and without those that say nothing about a request.
 */
import { stemmer } from '@orama/stemmers/russian';
import { foldText } from '../text';
import { numbering } from './numbers';

/** Words that stand in any request or answer. One stem stands for all forms of a word. */
const SAYING_NOTHING =
  'без был быть вам ваш все вот где для другие его если есть еще или как когда который кто лучше меня мне много может могу мой над наш нет них она они очень перед под после потом при про раз сам свой себе так там тебя тем тоже только тот уже через что чтобы эта этот хочу нужна помогать помочь помощь научиться учить понять понимать разобраться стать трудно сложно плохо хорошо проблема люблю нравится интересно заниматься дело человек люди год лет время новое школа школьный класс ученик студент учитель педагог преподаватель воспитатель специалист наставник работа';

/** A stem this short is not cut again: «рисован» must not become «рис». */
const LEAST_AFTER_CUT = 5;
const LEAST_LETTERS = 3;

/** The stemmer takes some endings off only in a second go: «экзаменам» and «экзамен» come together then. */
function stemOf(word: string): string {
  let stem = stemmer(word);
  for (;;) {
    const next = stemmer(stem);
    if (next === stem || next.length < LEAST_AFTER_CUT) return stem;
    stem = next;
  }
}

const stemNumber = numbering();
const known = new Map<string, number>();
let nothing: ReadonlySet<string> | null = null;

/** Number of the word's stem, 0 when the word says nothing. */
function readWord(said: string): number {
  let number = known.get(said);
  if (number === undefined) {
    const word = foldText(said);
    const stem = word.length < LEAST_LETTERS || /^\d/.test(word) ? '' : stemOf(word);
    // Not before the first text: most runs of the add-on compare none.
    nothing ??= new Set(SAYING_NOTHING.split(' ').map(stemOf));
    number = nothing.has(stem) ? 0 : stemNumber(stem);
    known.set(said, number);
  }
  return number;
}

export interface Words {
  /** Numbers of the stems, each once, in the order of the text. */
  readonly stems: readonly number[];
  /** For each of them the word as it was first written. */
  readonly said: readonly string[];
}

const WORD = /[\p{L}\d]+/gu;

export function wordsOf(texts: readonly string[]): Words {
  const found = new Map<number, string>();
  for (const text of texts) {
    for (const [word] of text.normalize('NFC').matchAll(WORD)) {
      const stem = readWord(word);
      if (stem > 0 && !found.has(stem)) found.set(stem, word);
    }
  }
  return { stems: [...found.keys()], said: [...found.values()] };
}
