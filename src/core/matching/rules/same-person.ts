/** Nobody is their own mentor: one person may stand in both bases (A082). */
import type { PairRule } from './rule';

/** The same name and birth date, e-mail or post; two known birth dates that differ are two people. */
export const SAME_PERSON: PairRule = {
  key: 'samePerson',
  about: 'pair',
  sentence: 'это один и тот же человек',
  breaks: (mentee, mentor) => {
    if (mentee.nameNumber === 0 || mentee.nameNumber !== mentor.nameNumber) return false;
    if (mentee.birthDate !== '' && mentor.birthDate !== '') return mentee.birthDate === mentor.birthDate;
    return (
      (mentee.email !== '' && mentee.email === mentor.email) ||
      (mentee.post !== '' && mentee.post === mentor.post)
    );
  },
};
