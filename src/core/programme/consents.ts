/** Who has to sign what, and whether it stands on a given day. A questionnaire is never a consent (domain B.8). */

import { ageOn, isDay } from '../day';
import { CONSENT_KINDS, CONSENT_STATES, type Consent, SIGNERS } from '../registers/consents';
import { foldText } from '../text';

/** What the rule needs to know of a person of either base. */
export interface ConsentSubject {
  readonly code: string;
  readonly role: string;
  readonly birthDate: string;
}

export interface ConsentPaper {
  readonly kind: string;
  readonly signer: string;
}

const EMPLOYEES: readonly string[] = ['Педагог', 'Руководитель', 'Воспитатель', 'Специалист'].map(foldText);
const PUPIL = foldText('Обучающийся');

/**
 * Papers a person needs on a day: under 14 the guardian signs, from 14 to 17 the guardian and the pupil, from
 * 18 on the person (practice from civil law, domain B.8). A pupil without a birth date counts as 14–17. An
 * employee who becomes a mentor also agrees in writing to the additional duties (A088, ТК РФ 351.8).
 */
export function papersNeeded(
  subject: ConsentSubject,
  side: 'mentee' | 'mentor',
  today: string,
): readonly ConsentPaper[] {
  const role = foldText(subject.role);
  const age = ageOn(subject.birthDate, today) ?? (role === PUPIL ? 14 : 18);
  const papers: ConsentPaper[] = [];
  if (age < 18) papers.push({ kind: CONSENT_KINDS.minor, signer: SIGNERS.guardian });
  if (age >= 14 && age < 18) papers.push({ kind: CONSENT_KINDS.minor, signer: SIGNERS.self });
  if (age >= 18) papers.push({ kind: CONSENT_KINDS.adult, signer: SIGNERS.self });
  if (side === 'mentor' && EMPLOYEES.includes(role)) {
    papers.push({ kind: CONSENT_KINDS.duties, signer: SIGNERS.self });
  }
  return papers;
}

/** Signed, not past its term and not withdrawn on the day. A paper marked «получено» without a date counts. */
export function isValid(consent: Consent, today: string): boolean {
  if (consent.state !== CONSENT_STATES.given) return false;
  if (isDay(consent.signed) && consent.signed > today) return false;
  if (isDay(consent.until) && consent.until < today) return false;
  return !(isDay(consent.withdrawn) && consent.withdrawn <= today);
}

/** Papers of the person that nobody has validly signed yet. */
export function papersMissing(
  subject: ConsentSubject,
  side: 'mentee' | 'mentor',
  consents: readonly Consent[],
  today: string,
): readonly ConsentPaper[] {
  return papersNeeded(subject, side, today).filter(
    (paper) => !consents.some((consent) => matches(consent, subject, paper) && isValid(consent, today)),
  );
}

/** Papers for which the register has no row yet. */
export function papersUnlisted(
  subject: ConsentSubject,
  side: 'mentee' | 'mentor',
  consents: readonly Consent[],
  today: string,
): readonly ConsentPaper[] {
  return papersNeeded(subject, side, today).filter(
    (paper) => !consents.some((consent) => matches(consent, subject, paper)),
  );
}

export function matches(consent: Consent, subject: ConsentSubject, paper: ConsentPaper): boolean {
  return consent.subject === subject.code && consent.kind === paper.kind && consent.signer === paper.signer;
}
