/** Questionnaires by the time when the programme needs them. */

import type { QuestionnaireCard } from '../src/flows/replies';

export const GROUPS: Readonly<Record<QuestionnaireCard['when'], string>> = {
  '': 'Базы и подбор',
  before: 'До программы',
  during: 'Во время работы',
  after: 'Итоги',
  demand: 'По обращению',
};
