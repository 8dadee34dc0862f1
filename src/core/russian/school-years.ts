/** The school year as papers name it. */
import { inflectAct } from './acts';
import type { Case } from './grammar';

/**
 * «2026–2027 учебный год», in a case «2026–2027 учебного года». «2026-2027», «2026/27» are spelt alike; the
 * prepositional is the one after «в»: «в 2026–2027 учебном году». Nothing when the year is not known.
 */
export function schoolYearText(schoolYear: string, to?: Case): string {
  const years = schoolYear.trim().replace(/^(\d\d)(\d\d)\s*[-‐‑‒–—/]\s*(\d\d)?(\d\d)$/, '$1$2–$1$4');
  if (years === '') return '';
  const words = to === 'prepositional' ? 'учебном году' : to ? inflectAct('учебный год', to) : 'учебный год';
  return `${years} ${words}`;
}
