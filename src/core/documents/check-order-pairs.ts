/** What is missing before an order on pairs can be made: everything is named at once, before anything is written. */
import { isDay } from '../day';
import type { Place, Problem } from '../problem';
import { SCHOOL_KEYS, SCHOOL_SETTINGS, type SchoolDetails, SETTINGS } from '../registers/settings';
import type { OrderPair, OrderPairsData } from './order-pairs';

/**
 * `orderPairTwice` two rows for the same two people (pair) · `schoolDetailMissing` (detail) · `orderNumberMissing` · `orderDayInvalid` (day) · `orderWithoutPairs` ·
 * `orderNameMissing` a person without a name (pair, code) · `orderFormMissing` (pair) · `orderPeriodInvalid` a day
 * that is none, or an end before the start (pair, start, end).
 */
export type OrderProblemCode =
  | 'schoolDetailMissing'
  | 'orderNumberMissing'
  | 'orderDayInvalid'
  | 'orderWithoutPairs'
  | 'orderPairTwice'
  | 'orderNameMissing'
  | 'orderFormMissing'
  | 'orderPeriodInvalid';

export type OrderProblem = Problem<OrderProblemCode>;

export function checkOrderPairs({ school, number, day, pairs }: OrderPairsData): readonly OrderProblem[] {
  return [
    ...checkSchool(school),
    ...(number.trim() === '' ? [problem('orderNumberMissing', {})] : []),
    ...(isDay(day) ? [] : [problem('orderDayInvalid', { day })]),
    ...(pairs.length === 0 ? [problem('orderWithoutPairs', {})] : []),
    ...checkDoubles(pairs),
    ...pairs.flatMap((pair) => checkPair(pair, day)),
  ];
}

function problem(code: OrderProblemCode, values: Problem['values'], place?: Place): OrderProblem {
  return place ? { code, values, place } : { code, values };
}

function checkSchool(school: SchoolDetails): readonly OrderProblem[] {
  return SCHOOL_KEYS.filter((key) => SCHOOL_SETTINGS[key].required && school[key].trim() === '').map(
    (key) => {
      const { title } = SCHOOL_SETTINGS[key];
      return problem(
        'schoolDetailMissing',
        { detail: title },
        { register: SETTINGS.key, code: title, column: 'value' },
      );
    },
  );
}

/** A row copied by hand would print two people twice. */
function checkDoubles(pairs: readonly OrderPair[]): readonly OrderProblem[] {
  const people = pairs.map(({ mentor, mentee }) => `${mentor.code} ${mentee.code}`);
  return pairs.flatMap(({ code }, i) =>
    people.indexOf(people[i]!) === i
      ? []
      : [problem('orderPairTwice', { pair: code }, { register: 'pairs', code, column: 'mentee' })],
  );
}

function checkPair(
  { code, mentor, mentee, form, start, end }: OrderPair,
  day: string,
): readonly OrderProblem[] {
  const inPairs = (column: string): Place => ({ register: 'pairs', code, column });
  const problems: OrderProblem[] = [];
  for (const [register, person] of [
    ['mentors', mentor],
    ['mentees', mentee],
  ] as const) {
    if (person.name.trim() !== '') continue;
    const place = { register, code: person.code, column: 'name' };
    problems.push(problem('orderNameMissing', { pair: code, code: person.code }, place));
  }
  if (form.trim() === '') problems.push(problem('orderFormMissing', { pair: code }, inPairs('form')));
  const from = start || day;
  const wrongStart = start !== '' && !isDay(start);
  const wrongEnd = end !== '' && (!isDay(end) || (isDay(from) && end < from));
  if (wrongStart || wrongEnd) {
    const column = wrongStart ? 'start' : 'plannedEnd';
    problems.push(problem('orderPeriodInvalid', { pair: code, start: from, end }, inPairs(column)));
  }
  return problems;
}
