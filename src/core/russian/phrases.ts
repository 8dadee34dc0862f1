/** A phrase of adjectives and one noun in a case; posts and names of papers are such phrases. */
import { type Agreement, agreementOf, inflectAdjective, inflectNoun } from './endings';
import type { Case } from './grammar';

export interface PhraseRules {
  /** A person, whose accusative is not the nominative. */
  readonly alive: boolean;
  /** An adjective that stands for the noun itself: nothing behind it is declined. */
  readonly ends?: (adjective: string, next: string) => boolean;
  /** The words behind the noun; as many must come back. They stand as they are by default. */
  readonly rest?: (words: readonly string[], to: Case) => readonly string[];
}

/** Declines the leading adjectives and the first noun. A phrase all in capitals stays in capitals. */
export function inflectPhrase(phrase: string, to: Case, rules: PhraseRules): string {
  const tidied = phrase.trim().replace(/\s{2,}/g, ' ');
  const shouted = tidied === tidied.toUpperCase() && /[А-ЯЁ]{6}/.test(tidied);
  const words = (shouted ? tidied.toLowerCase() : tidied).split(/\s/);
  // Spaces that do not break stand where they stood.
  const spaces = tidied.match(/\s/g) ?? [];
  const declined = inflectWords(words, to, rules)
    .map((word, index) => word + (spaces[index] ?? ''))
    .join('');
  return shouted ? declined.toUpperCase() : declined;
}

function inflectWords(
  words: readonly string[],
  to: Case,
  { alive, ends, rest }: PhraseRules,
): readonly string[] {
  const changed: string[] = [];
  let agreed: Agreement | null = null;
  for (const [index, whole] of words.entries()) {
    const word = whole.replace(/[,;]$/, '');
    const mark = whole.slice(word.length);
    const next = mark ? undefined : words[index + 1];
    // «Временно исполняющий»: an adverb before its participle.
    if (/нно$/i.test(word) && next !== undefined && agreementOf(next) !== null) {
      changed.push(whole);
      continue;
    }
    const adjective = inflectAdjective(word, to, alive);
    agreed = agreementOf(word) ?? agreed;
    changed.push((adjective ?? inflectNoun(word, to, alive, agreed)) + mark);
    if (adjective !== null && next !== undefined && !ends?.(word, next)) continue;
    const behind = words.slice(index + 1);
    return [...changed, ...(rest?.(behind, to) ?? behind)];
  }
  return changed;
}
