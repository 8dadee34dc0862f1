/** From one response of a survey to rows of «Ответы анкет» (R15). Nothing is lost and, where it is anonymous, nobody is named. */

import type { Cell, Cells } from '../cell';
import { ANONYMOUS } from '../registers/answers';
import type { Lists } from '../registers/lists';
import { fingerprint, readCode, shorten } from '../text';
import type { Questionnaire, Survey } from './questionnaire';
import { readAnswers } from './read-answers';
import type { Response } from './reconcile';
import { codeIn } from './wishes';

/** Columns that say something about the whole response and are no items of their own. */
const ABOUT: readonly string[] = ['subject', 'pair', 'form', 'role'];
/** A cell holds 50 000 characters. */
const LONGEST = 20_000;

/** Ends of every scale, both whole numbers. */
const [LEAST, MOST] = [1, 10] as const;

/** The whole number from 1 to 10 that an answer is, however it is typed around; null when it is none. */
export function scaleValue(text: string): number | null {
  const value = /^\d{1,2}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= LEAST && value <= MOST ? value : null;
}

/** Names a response without telling which of Google's it is. `moment` as in `Response`. */
export function responseMark({ id, moment }: Pick<Response, 'id' | 'moment'>): string {
  return fingerprint(`${moment} ${id}`);
}

/**
 * One row for each answered question, in the order of the questionnaire, then one for each answer to a question that
 * is not asked: key and measure are ''. A response that answers nothing keeps one row with an empty question.
 */
export function readSurvey(
  questionnaire: Questionnaire & { readonly survey: Survey },
  response: Response,
  lists: Lists,
): readonly Cells[] {
  const { survey, title, questions } = questionnaire;
  const said = readAnswers(questionnaire, response.answers, lists);
  const text = (column: string): string => String(said[column] ?? '').trim();
  const about = {
    day: response.moment.slice(0, 10),
    questionnaire: title,
    stage: survey.stage,
    role: survey.role || text('role'),
    form: text('form'),
    // A pair is two people: beside an anonymous answer it would name them.
    subject: survey.anonymous ? ANONYMOUS : codeOf(text('subject')),
    pair: survey.anonymous ? '' : codeOf(text('pair')),
    response: responseMark(response),
  };
  const items = questions
    .filter(({ column }) => !ABOUT.includes(column))
    .map(({ title: item, column: key, kind, measure = '' }) => {
      const value: Cell = kind === 'scale' ? (scaleValue(text(key)) ?? text(key)) : text(key);
      return { item, value: String(value), key, measure };
    });
  const others = Object.entries(response.extra).map(([item, value]) => ({
    item: shorten(item, LONGEST),
    value: shorten(value, LONGEST),
    key: '',
    measure: '',
  }));
  const answered = [...items, ...others].filter(({ value }) => value !== '');
  const rows = answered.length > 0 ? answered : [{ item: '', value: '', key: '', measure: '' }];
  return rows.map((row) => ({ ...about, ...row }));
}

/** The code in the last brackets of a choice or typed alone; what is no code stays as typed. */
function codeOf(text: string): string {
  return codeIn(text) ?? shorten(readCode(text), LONGEST);
}
