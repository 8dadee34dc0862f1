/** Until when questionnaires take answers: the curator says a day, the hourly run closes what is past it. */

import * as z from 'zod/mini';
import { isDay } from '../core/day';
import { Stop } from '../core/problem';
import { QUESTIONNAIRE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import { closeForm, readForm } from '../google/forms';
import { now } from '../google/session';
import { openBook } from './book';
import { checked, DAY } from './frame';
import { type Memory, readMemory, writeMemory } from './memory';
import { cards, formOf } from './questionnaires';
import type { QuestionnaireCard } from './replies';
import { SIDES } from './wishes';

const CLOSING = z.object({ key: z.enum(QUESTIONNAIRE_KEYS), day: DAY });

/** Remembers the last day on which answers are taken; '' takes it back. */
export function setClosing(request: unknown): readonly QuestionnaireCard[] {
  const { key, day } = checked(CLOSING, request);
  if (day !== '' && !isDay(day)) throw new Stop([{ code: 'dayOdd', values: { day } }]);
  const book = openBook([]);
  const known = formOf(book, key);
  writeMemory({ forms: { ...book.memory.forms, [key]: { ...known, closesOn: day } } });
  return cards(openBook(SIDES));
}

export function isClosingDue(): boolean {
  return dueKeys(readMemory().forms, now().today).length > 0;
}

/** Closes what is past its day and forgets the day: opened again by hand, it stays open. */
export function closeDue(): void {
  const book = openBook([]);
  const forms: Memory['forms'] = { ...book.memory.forms };
  for (const key of dueKeys(forms, book.now.today)) {
    const known = forms[key]!;
    if (readForm(known.id)?.accepting) {
      closeForm(known.id);
      book.note(`Приём ответов на анкету «${QUESTIONNAIRES[key].title}» закрыт: срок прошёл`, []);
    }
    forms[key] = { ...known, closesOn: '', accepting: false };
  }
  book.save();
  writeMemory({ forms });
}

function dueKeys(forms: Memory['forms'], today: string) {
  return QUESTIONNAIRE_KEYS.filter((key) => {
    const { closesOn = '' } = forms[key] ?? {};
    return closesOn !== '' && closesOn < today;
  });
}
