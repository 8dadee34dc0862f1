/** What keeps a row of «Ответы анкет» from being counted. Follows from the rows and the bases as they stand now. */

import { isDay, readDay, schoolYearOf } from '../day';
import type { Problem } from '../problem';
import { ANONYMOUS, ANSWERS, type Answer, type Measure } from '../registers/answers';
import { foldText } from '../text';
import type { Question, Questionnaire, Survey } from './questionnaire';
import { scaleValue } from './read-survey';

export interface AnswerRow {
  readonly answer: Answer;
  /** Marked as replaced by an earlier run: of two responses of one day this one stays the earlier. */
  readonly replaced: boolean;
}

/** Counted once for each person and stage; meetings and plans are answered again and again. */
const ONCE: readonly Measure[] = ['satisfaction', 'growth', 'quality', 'conformity', 'swot'];

interface Asked {
  readonly survey: Survey | undefined;
  readonly byKey: ReadonlyMap<string, Question>;
  readonly subject: Question | undefined;
  readonly pair: Question | undefined;
  readonly role: Question | undefined;
  readonly once: boolean;
}

/**
 * Problems of every row, in the order of the rows; none where the answer counts. `gone` tells by code of everybody in
 * the bases whether they have left, which finishing the programme is not. Time grows with the number of rows alone.
 */
export function checkAnswers(input: {
  readonly rows: readonly AnswerRow[];
  readonly questionnaires: readonly Questionnaire[];
  readonly gone: ReadonlyMap<string, boolean>;
  readonly pairs: ReadonlySet<string>;
  readonly today: string;
}): readonly (readonly Problem[])[] {
  const { rows, gone, pairs, today } = input;
  const byTitle = new Map(input.questionnaires.map((one) => [foldText(one.title), askedBy(one)]));
  const askedIn = remembering((title: string) => byTitle.get(foldText(title)));
  const last = lastResponses(rows, askedIn);
  const totals = totalsOf(rows);
  const seen = new Set<string>();
  return rows.map(({ answer }) => {
    const asked = askedIn(answer.questionnaire);
    const found: Problem[] = [];
    const add = (code: string, column: keyof Answer & string): void => {
      const values = { column: ANSWERS.columns[column].title, value: String(answer[column]) };
      found.push({ code, place: { register: ANSWERS.key, code: answer.response, column }, values });
    };
    const question = asked?.byKey.get(answer.key);
    if (!asked) add('answerSurveyUnknown', 'questionnaire');
    else if (answer.item === '' && answer.value === '') add('answerEmpty', 'item');
    else if (!question) add('answerNotAsked', 'item');
    else {
      const code = oddValue(question, answer) ?? oddCount(answer, totals);
      if (code !== null) add(code, 'value');
    }
    if (!isDay(answer.day)) add('answerDayOdd', 'day');
    else if (answer.day > today) add('answerDayLater', 'day');
    for (const column of ['stage', 'role'] as const)
      if (asked && !isOfSurvey(asked, column, answer[column])) add('answerColumnOdd', column);
    const name = `${answer.response}\n${answer.key}`;
    if (answer.response === '') add('answerUnmarked', 'response');
    else if (question && seen.has(name)) add('answerDoubled', 'item');
    seen.add(name);
    if (!asked?.survey?.anonymous) {
      const subject = namedIn(answer);
      if (subject === '') {
        if (asked?.subject) add('answerNoCode', 'subject');
      } else if (!gone.has(subject)) add('answerCodeUnknown', 'subject');
      else if (gone.get(subject)) add('answerGone', 'subject');
      if (answer.pair === '') {
        if (asked?.pair?.required) add('answerNoPair', 'pair');
      } else if (!pairs.has(answer.pair)) add('answerPairUnknown', 'pair');
    }
    const key = personKey(answer, asked);
    if (key !== '' && last.get(key)?.response !== answer.response) add('answerReplaced', 'response');
    return found;
  });
}

/** What is wrong with the value of a question that is counted; null when nothing is. */
function oddValue({ kind, measure = '', options }: Question, { value, day }: Answer): string | null {
  if (kind === 'scale') {
    if (scaleValue(value) !== null) return null;
    return value === '' ? 'answerScaleMissing' : isDay(value) ? 'answerScaleDated' : 'answerScaleOdd';
  }
  if (measure === '') return null;
  if (value === '') return 'answerMissing';
  if (kind === 'number') return /^\d{1,6}$/.test(value) ? null : 'answerNumberOdd';
  if (kind === 'day') {
    const said = readDay(value);
    return said === null ? 'answerDateOdd' : isDay(day) && said > day ? 'answerDateLater' : null;
  }
  const known = options?.some((option) => foldText(option) === foldText(value)) ?? true;
  return known ? null : 'answerChoiceOdd';
}

/** Items of a plan by response, as they are said. */
function totalsOf(rows: readonly AnswerRow[]): ReadonlyMap<string, number> {
  const totals = rows.filter(({ answer }) => answer.measure === 'plan' && answer.key === 'itemsTotal');
  return new Map(totals.map(({ answer }) => [answer.response, Number(answer.value)]));
}

/** More done or overdue than there are. */
function oddCount({ measure, response, value }: Answer, totals: ReadonlyMap<string, number>): string | null {
  return measure === 'plan' && Number(value) > (totals.get(response) ?? Number.NaN)
    ? 'answerMoreThanAll'
    : null;
}

/** Stage and role follow from the survey, unless it asks the role. */
function isOfSurvey({ survey, role }: Asked, column: 'stage' | 'role', value: string): boolean {
  const options = column === 'role' ? role?.options : undefined;
  const own = survey?.[column];
  return options ? options.includes(value) : !own || own === value;
}

function askedBy({ survey, questions }: Questionnaire): Asked {
  const asking = (column: string) => questions.find((question) => question.column === column);
  return {
    survey,
    byKey: new Map(questions.map((question) => [question.column, question])),
    subject: asking('subject'),
    pair: asking('pair'),
    role: asking('role'),
    once: questions.some(({ measure = '' }) => ONCE.includes(measure)),
  };
}

/** The code that stands in «Кто»; '' when nobody is named. */
function namedIn({ subject }: Answer): string {
  return foldText(subject) === ANONYMOUS ? '' : subject;
}

/** Whose answer to what it is, within a school year; '' when answering again replaces nothing. */
function personKey(answer: Answer, asked: Asked | undefined): string {
  const subject = namedIn(answer);
  if (!asked?.once || asked.survey?.anonymous || subject === '') return '';
  const { questionnaire, stage, role, pair, day } = answer;
  return [questionnaire, stage, role, subject, pair, isDay(day) ? schoolYearOf(day) : ''].join('\n');
}

interface Placed {
  readonly response: string;
  readonly day: string;
  readonly replaced: boolean;
}

/** The last response under each key: by day, of one day the one not replaced before, then the one further down. */
function lastResponses(
  rows: readonly AnswerRow[],
  askedIn: (title: string) => Asked | undefined,
): ReadonlyMap<string, Placed> {
  const last = new Map<string, Placed>();
  for (const { answer, replaced } of rows) {
    const key = personKey(answer, askedIn(answer.questionnaire));
    if (key === '') continue;
    const { response, day } = answer;
    const before = last.get(key);
    const later = !before || (before.day === day ? before.replaced || !replaced : before.day < day);
    if (later) last.set(key, { response, day, replaced });
  }
  return last;
}

/** The same titles come thousands of times. */
function remembering<V>(work: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key) as V;
  };
}
