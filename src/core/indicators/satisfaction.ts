/**
 * Satisfied mentees and mentors (K5, K6 after S4-5): nobody has said from when on one is satisfied, so the rule is told.
 * Nothing is shown of too few answers (see `monitoring/hiding.ts`).
 */

import { isDay } from '../day';
import type { Problem } from '../problem';
import { ANSWER_ROLES, ANSWER_STAGES, type Answer } from '../registers/answers';
import { formatNumber } from '../russian/plural';
import { type Ground, howMany, people, tookPartWords } from './ground';
import { type Counted, type Indicator, percent } from './indicator';
import { LEAST_SHOWN } from './monitoring/hiding';
import { respondentTables } from './monitoring/responses';
import { formsByCode, latestOf, mean, pointsOf } from './monitoring/rows';
import { responsesOf } from './responses';

function satisfied(ground: Ground, role: 'mentee' | 'mentor'): Counted {
  const { material, yearStart, asOf, choices } = ground;
  const answers = material.answers.filter(
    ({ role: own, stage, day }) =>
      own === ANSWER_ROLES[role] && stage === ANSWER_STAGES.after && !(isDay(day) && day > asOf),
  );
  const { responses, stray } = responsesOf(answers, 'satisfaction', yearStart, asOf);
  let odd = stray.length;
  const means: number[] = [];
  for (const { rows } of latestOf(responses, ({ subject }) => subject)) {
    const points = rows.flatMap((row) => pointsOf(row) ?? []);
    odd += rows.length - points.length;
    if (points.length > 0) means.push(mean(points));
  }
  const isHidden = means.length < LEAST_SHOWN || isLeftOut(ground, answers);
  const tookPart = people(role === 'mentee' ? ground.mentees : ground.mentors);
  const ofAll = choices.satisfactionOf === 'participants';
  const all = ofAll ? tookPart : means.length;
  const satisfiedOnes = means.filter((one) => one >= choices.satisfiedFrom).length;
  const rate = percent(means.length, tookPart);
  const answered = `Ответили ${means.length} из ${tookPart}${rate === null ? '' : ` (${formatNumber(rate)} %)`}. `;
  const whom = role === 'mentee' ? 'наставляемые' : 'наставники';
  return {
    unit: 'percent',
    numerator: isHidden ? null : satisfiedOnes,
    denominator: isHidden ? null : all,
    value: isHidden ? null : percent(satisfiedOnes, all),
    rule: `Удовлетворённые ${whom} ÷ ${ofAll ? 'все вошедшие в программу' : 'все ответившие'} × 100${ofAll ? '' : ' (по умолчанию, уточните у учредителя)'}. Удовлетворён, у кого средний балл по вопросам об удовлетворённости не ниже ${formatNumber(choices.satisfiedFrom)} из 10${choices.satisfiedFrom === 7 ? ' (по умолчанию, уточните у учредителя)' : ''}. ${isHidden ? '' : answered}${tookPartWords(ground)}`,
    source:
      'Лист «Ответы анкет»: последние ответы после программы в этом учебном году. Листы «Пары», «Наставляемые», «Наставники».',
    problems: [
      ...(isHidden ? [{ code: 'answersFew', values: {} }] : []),
      ...(!isHidden && means.length > tookPart
        ? [{ code: 'answersMore', values: { number: String(means.length), count: String(tookPart) } }]
        : []),
      ...howMany('answersOdd', odd),
      ...choiceProblems(ground),
      ...ground.problems,
    ],
  };
}

/**
 * Whether monitoring leaves a group of these people out: next to the groups that it shows, their number would tell of
 * that group.
 */
function isLeftOut({ material, schoolYear }: Ground, answers: readonly Answer[]): boolean {
  return respondentTables(answers, schoolYear, formsByCode(material.pairs)).some(
    ({ rows, grouped }) =>
      grouped.leftOut.length > 0 && rows.some(({ measure }) => measure === 'satisfaction'),
  );
}

function choiceProblems({ choices: { problems } }: Ground): readonly Problem[] {
  return [problems.satisfiedFrom, problems.satisfactionOf].filter((one) => one !== undefined);
}

export const K5: Indicator = {
  key: 'K5',
  title: 'Удовлетворённость наставляемых',
  planned: true,
  count: (ground) => satisfied(ground, 'mentee'),
};

export const K6: Indicator = {
  key: 'K6',
  title: 'Удовлетворённость наставников',
  planned: true,
  count: (ground) => satisfied(ground, 'mentor'),
};
