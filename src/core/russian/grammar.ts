/** What endings depend on. */

export type Case = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
export type Gender = 'male' | 'female';

/** The form of a word that agrees with a person: byGender(sex, 'назначен', 'назначена', 'назначен(а)'). */
export function byGender(gender: Gender | null, male: string, female: string, unknown: string): string {
  if (gender === null) return unknown;
  return gender === 'male' ? male : female;
}
