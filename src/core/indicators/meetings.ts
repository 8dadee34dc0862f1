/** What the pairs report of their meetings and plans (F06, F15; domain A.2.4, working indicators). */

import { readDay } from '../day';
import { ANSWER_ROLES, MEETING_TYPES } from '../registers/answers';
import { foldText } from '../text';
import { type Ground, howMany, tookPartWords } from './ground';
import type { Counted, Indicator } from './indicator';
import { latestOf } from './monitoring/rows';
import { answerTo, plainNumber, responsesOf } from './responses';

const TYPES: readonly string[] = MEETING_TYPES.map(foldText);
const SOURCE = 'Лист «Ответы анкет»';

/** Pairs whose meetings of all types somebody reported, at any time up to the cut-off: a pair may run over two years. */
function allTypes(ground: Ground): Counted {
  const { responses, stray } = responsesOf(ground.material.answers, 'meeting', '', ground.asOf);
  const types = new Map<string, Set<string>>();
  for (const response of responses) {
    const type = foldText(answerTo(response, 'meetingType'));
    if (!TYPES.includes(type)) continue;
    types.set(response.pair, (types.get(response.pair) ?? new Set()).add(type));
  }
  const codes = [...new Set(ground.pairs.map(({ code }) => code))].filter((code) => code !== '');
  return {
    unit: 'percent',
    numerator: codes.filter((code) => (types.get(code)?.size ?? 0) >= TYPES.length).length,
    denominator: codes.length,
    rule: `Пары, о встречах которых есть сообщения всех пяти видов ÷ все пары вошедших в программу × 100. ${tookPartWords(ground)}`,
    source: `${SOURCE}: отчёты о встречах до даты расчёта. Лист «Пары».`,
    problems: [...howMany('answersOdd', stray.length), ...ground.problems],
  };
}

/** Meetings of the school year that both the mentee and the mentor reported; one of a pair on one day is one. */
function bothSides(ground: Ground): Counted {
  const { material, yearStart, asOf } = ground;
  const { responses, stray } = responsesOf(material.answers, 'meeting', yearStart, asOf);
  let odd = stray.length;
  const meetings = new Map<string, Set<string>>();
  for (const response of responses) {
    const heldOn = readDay(answerTo(response, 'heldOn'));
    if (heldOn === null || heldOn > asOf || response.pair === '') {
      odd++;
      continue;
    }
    const meeting = `${response.pair} ${heldOn}`;
    meetings.set(meeting, (meetings.get(meeting) ?? new Set()).add(response.role));
  }
  const reported = [...meetings.values()].filter(
    (roles) => roles.has(ANSWER_ROLES.mentee) && roles.has(ANSWER_ROLES.mentor),
  );
  return {
    unit: 'percent',
    numerator: reported.length,
    denominator: meetings.size,
    rule: 'Встречи, о которых ответили и наставляемый, и наставник ÷ все встречи, о которых кто-либо ответил × 100. Встречи пары в один день – одна встреча.',
    source: `${SOURCE}: отчёты о встречах этого учебного года.`,
    problems: howMany('answersOdd', odd),
  };
}

/** Items of the plans that are done, by each pair's last quarterly answer that can be read. */
function itemsDone(ground: Ground): Counted {
  const { material, yearStart, asOf } = ground;
  const { responses, stray } = responsesOf(material.answers, 'plan', yearStart, asOf);
  const read = responses.flatMap((response) => {
    const [total, done, overdue] = ['itemsTotal', 'itemsDone', 'itemsOverdue'].map((key) =>
      plainNumber(answerTo(response, key)),
    );
    const isRead = response.pair !== '' && total != null && done != null && done <= total;
    return isRead ? [{ response, total, done, overdue: overdue ?? 0 }] : [];
  });
  const last = new Set(
    latestOf(
      read.map(({ response }) => response),
      ({ pair }) => pair,
    ),
  );
  const counts = read.filter(({ response }) => last.has(response));
  const sum = (of: 'total' | 'done' | 'overdue'): number => counts.reduce((all, one) => all + one[of], 0);
  const odd = stray.length + responses.length - read.length;
  return {
    unit: 'percent',
    numerator: sum('done'),
    denominator: sum('total'),
    rule: `Выполненные пункты планов ÷ все пункты планов × 100, по последнему ежеквартальному ответу каждой пары. Просрочено пунктов: ${sum('overdue')}.`,
    source: `${SOURCE}: ежеквартальные ответы этого учебного года, пар: ${counts.length}.`,
    problems: howMany('answersOdd', odd),
  };
}

export const P1: Indicator = {
  key: 'P1',
  title: 'Доля пар, у которых прошли встречи всех пяти видов',
  planned: false,
  count: allTypes,
};

export const P2: Indicator = {
  key: 'P2',
  title: 'Доля встреч, о которых ответили обе стороны',
  planned: false,
  count: bothSides,
};

export const P3: Indicator = {
  key: 'P3',
  title: 'Доля выполненных пунктов планов',
  planned: false,
  count: itemsDone,
};
