/** Names of acts and papers in the case a sentence needs: «в соответствии с распоряжением Министерства …». */
import type { Case } from './grammar';
import { inflectPhrase } from './phrases';

/**
 * The leading adjectives and the first noun change, the rest stands: «Федеральный закон от 29.12.2012 № 273-ФЗ»
 * → «Федерального закона от 29.12.2012 № 273-ФЗ». A thing, not a person: its accusative may be its nominative.
 * Plurals are known by their adjective («методические рекомендации») or by their ending («требования»).
 */
export function inflectAct(phrase: string, to: Case): string {
  return inflectPhrase(phrase, to, { alive: false });
}
