/** Satisfied mentees and mentors (K5, K6 after S4-5): nobody has said from when on one is satisfied, so the rule is told. */

import type { Problem } from '../problem';
import { ANSWER_ROLES, ANSWER_STAGES } from '../registers/answers';
import { formatNumber } from '../russian/plural';
import { type Ground, howMany, people, tookPartWords } from './ground';
import { type Counted, type Indicator, percent } from './indicator';
import { latest, plainNumber, responsesOf } from './responses';

/** Fewer answers tell little, and may tell who answered. */
const FEW = 5;

function satisfied(ground: Ground, role: 'mentee' | 'mentor'): Counted {
  const { material, yearStart, asOf, choices } = ground;
  const answers = material.answers.filter(
    (answer) => answer.role === ANSWER_ROLES[role] && answer.stage === ANSWER_STAGES.after,
  );
  const { responses, stray } = responsesOf(answers, 'satisfaction', yearStart, asOf);
  let odd = stray.length;
  const means: number[] = [];
  for (const { rows } of latest(responses, ({ subject }) => subject)) {
    const points = rows.map(({ value }) => plainNumber(value.trim()));
    const read = points.filter((point) => point !== null && point >= 1 && point <= 10) as number[];
    odd += points.length - read.length;
    if (read.length > 0) means.push(read.reduce((sum, point) => sum + point, 0) / read.length);
  }
  const numerator = means.filter((mean) => mean >= choices.satisfiedFrom).length;
  const tookPart = people(role === 'mentee' ? ground.mentees : ground.mentors);
  const ofAll = choices.satisfactionOf === 'participants';
  const all = ofAll ? tookPart : means.length;
  const rate = percent(means.length, tookPart);
  const whom = role === 'mentee' ? 'наставляемые' : 'наставники';
  return {
    unit: 'percent',
    numerator,
    denominator: all,
    // Where nobody has answered nobody is known to be dissatisfied.
    value: means.length === 0 ? null : percent(numerator, all),
    rule: `Удовлетворённые ${whom} ÷ ${ofAll ? 'все вошедшие в программу' : 'все ответившие'} × 100${ofAll ? '' : ' (по умолчанию, уточните у учредителя)'}. Удовлетворён, у кого средний балл по вопросам об удовлетворённости не ниже ${formatNumber(choices.satisfiedFrom)} из 10${choices.satisfiedFrom === 7 ? ' (по умолчанию, уточните у учредителя)' : ''}. Ответили ${means.length} из ${tookPart}${rate === null ? '' : ` (${formatNumber(rate)} %)`}. ${tookPartWords(ground)}`,
    source:
      'Лист «Ответы анкет»: последние ответы после программы в этом учебном году. Листы «Пары», «Наставляемые», «Наставники».',
    problems: [
      ...(means.length < FEW ? [{ code: 'answersFew', values: { count: String(means.length) } }] : []),
      ...(means.length > tookPart
        ? [{ code: 'answersMore', values: { number: String(means.length), count: String(tookPart) } }]
        : []),
      ...howMany('answersOdd', odd),
      ...choiceProblems(ground),
      ...ground.problems,
    ],
  };
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
