/** What the window «Сделать эту форму анкетой» asks for and gets back. */

import type { QuestionnaireCard } from './replies';

export type FormChoice = Pick<QuestionnaireCard, 'key' | 'title' | 'audience' | 'when'>;

export interface FormMaking {
  readonly choices: readonly FormChoice[];
  /** Questionnaire that the form is or is to become; '' when none is chosen yet. The rest is about this one. */
  readonly key: string;
  readonly answers: number;
  /** What making would change, a sentence each; empty when all is in line. */
  readonly changes: readonly string[];
  readonly stays: readonly string[];
  /** Questions with choices of the school's own, which are replaced only when that is wished. */
  readonly ownChoices: readonly string[];
  /** Whether to wish it, as long as nobody has said: not where the lists of a spreadsheet may hold. */
  readonly replaceChoices: boolean;
}

export interface FormWish {
  readonly key: string;
  readonly replaceChoices: boolean;
  /** The person knows that the form has answers already. */
  readonly answersSeen: boolean;
}

export interface FormMade {
  readonly done: readonly string[];
  /** What is left to do, a sentence each. */
  readonly next: readonly string[];
}
