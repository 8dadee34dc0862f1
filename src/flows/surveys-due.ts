/** What is due of questionnaires, in lines of «Обзор»: from the memory and «Пары» alone, no form is opened. */

import { dueOf, type Given } from '../core/questionnaires/due';
import { invitedTo, isExpected } from '../core/questionnaires/invited';
import { QUESTIONNAIRE_KEYS, QUESTIONNAIRES } from '../core/questionnaires/list';
import { dayAndMonth } from '../core/russian/dates';
import { counted, formatNumber } from '../core/russian/plural';
import type { Book } from './book';

const MOST_LINES = 3;

/** The register «Пары» must be open. */
export function surveysDue(book: Book): readonly string[] {
  const pairs = book.entries('pairs').map(({ record }) => record);
  const { today } = book.now;
  const given = QUESTIONNAIRE_KEYS.flatMap((key) => {
    const known = book.memory.forms[key];
    if (!known || known.publishedOn === '' || known.accepting === false) return [];
    const { survey, ...questionnaire } = QUESTIONNAIRES[key];
    const awaited =
      survey && isExpected(QUESTIONNAIRES[key])
        ? {
            invited: invitedTo({ ...questionnaire, survey }, pairs, today).length,
            answered: known.answered ?? 0,
          }
        : null;
    const { publishedOn, closesOn = '' } = known;
    return [
      { title: questionnaire.title, publishedOn, closesOn, awaited, anonymous: survey?.anonymous ?? false },
    ];
  });
  const lines = dueOf(given, today).map(lineOf);
  const more = lines.length - MOST_LINES;
  return more > 1
    ? [
        ...lines.slice(0, MOST_LINES),
        `Посмотрите ещё ${counted(more, 'анкету', 'анкеты', 'анкет')}: ждут ответов или скоро закроются`,
      ]
    : lines;
}

/** «Анкета «Отзыв»: не ответили 12 из 40, приём до 15 мая» */
function lineOf({ title, closesOn, awaited, anonymous }: Given & { readonly anonymous: boolean }): string {
  const parts = [
    awaited === null ? '' : awaitedInWords(awaited, anonymous),
    closesOn === '' ? '' : `приём до ${dayAndMonth(closesOn)}`,
  ].filter((part) => part !== '');
  return `Анкета «${title}»: ${parts.join(', ')}`;
}

function awaitedInWords(
  { invited, answered }: { readonly invited: number; readonly answered: number },
  anonymous: boolean,
): string {
  if (anonymous) return `ответов ${formatNumber(answered)}, участников ${formatNumber(invited)}`;
  return answered < invited
    ? `не ответили ${formatNumber(invited - answered)} из ${formatNumber(invited)}`
    : 'ответили все';
}
