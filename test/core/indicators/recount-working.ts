/** The working indicators counted once more. */
import type { Figure, Material } from '../../../src/core/indicators/figure';
import {
  age,
  counts,
  firstDay,
  fold,
  heads,
  inRoles,
  item,
  marks,
  number,
  pairsThatRan,
  type Recounted,
  real,
  share,
  words,
} from './recount-plain';

const FIVE = ['1 – знакомство', '2 – пробная', '3 – планирование', '4 – рабочая', '5 – заключительная'];

export function recountWorking(material: Material, asOf: string): readonly Recounted[] {
  const yearStart = firstDay(asOf);
  const ran = pairsThatRan(material, asOf);

  const working = (
    key: string,
    unit: Figure['unit'],
    numerator: number,
    denominator: number | null,
    value: number | null = unit === 'count' ? numerator : share(numerator, denominator),
    ...told: readonly string[]
  ): Recounted => ({ key, unit, numerator, denominator, value, plan: null, told });

  const meetings = counts(material, 'meeting', asOf);
  const codes = [...new Set(ran.map(({ code }) => code))].filter((code) => code !== '');
  const complete = codes.filter((code) => {
    const types: string[] = [];
    for (const mark of marks(meetings)) {
      const first = meetings.find((row) => row.response === mark)!;
      const type = fold(item(meetings, mark, 'meetingType'));
      if (first.pair === code) types.push(type);
    }
    return FIVE.every((type) => types.includes(type));
  });

  const thisYear = meetings.filter((row) => row.day >= yearStart);
  const held = marks(thisYear).flatMap((mark) => {
    const { pair, role } = thisYear.find((row) => row.response === mark)!;
    const on = item(thisYear, mark, 'heldOn');
    return pair !== '' && real(on) && on <= asOf ? [{ meeting: `${pair}/${on}`, role }] : [];
  });
  const allMeetings = [...new Set(held.map(({ meeting }) => meeting))];
  const bothTold = allMeetings.filter((meeting) =>
    ['наставляемый', 'наставник'].every((role) =>
      held.some((one) => one.meeting === meeting && one.role === role),
    ),
  );

  const plans = counts(material, 'plan', asOf).filter((row) => row.day >= yearStart);
  let done = 0;
  let total = 0;
  let overdue = 0;
  const pairsOfPlans = [...new Set(plans.map(({ pair }) => pair))].filter((pair) => pair !== '');
  for (const pair of pairsOfPlans) {
    let best: { day: string; done: number; total: number; late: number } | null = null;
    for (const mark of marks(plans)) {
      const first = plans.find((row) => row.response === mark)!;
      if (first.pair !== pair) continue;
      const d = number(item(plans, mark, 'itemsDone'));
      const t = number(item(plans, mark, 'itemsTotal'));
      if (d === null || t === null || d > t) continue;
      const late = number(item(plans, mark, 'itemsOverdue')) ?? 0;
      if (best === null || first.day >= best.day) best = { day: first.day, done: d, total: t, late };
    }
    overdue += best?.late ?? 0;
    done += best?.done ?? 0;
    total += best?.total ?? 0;
  }

  const menteesHere = material.mentees.filter(
    ({ state }) => !['завершил', 'отказался', 'выбыл', 'архив'].includes(state),
  );
  const mentorsHere = material.mentors.filter(
    ({ state }) => !['не отобран', 'сложил обязанности', 'архив'].includes(state),
  );
  let needed = 0;
  let there = 0;
  const paper = (code: string, kind: string, signer: string): void => {
    needed += 1;
    const valid = material.consents.some(
      (row) =>
        row.subject === code &&
        row.kind === kind &&
        row.signer === signer &&
        row.state === 'получено' &&
        !(real(row.signed) && row.signed > asOf) &&
        !(real(row.until) && row.until < asOf) &&
        !(real(row.withdrawn) && row.withdrawn <= asOf),
    );
    if (valid) there += 1;
  };
  const papers = (row: { code: string; role: string; birthDate: string }): void => {
    const years = age(row.birthDate, asOf) ?? (fold(row.role) === 'обучающийся' ? 14 : 18);
    if (years < 18) paper(row.code, 'ПДн несовершеннолетнего', 'законный представитель');
    if (years >= 14 && years < 18) paper(row.code, 'ПДн несовершеннолетнего', 'сам участник');
    if (years >= 18) paper(row.code, 'ПДн взрослого', 'сам участник');
  };
  for (const row of menteesHere) papers(row);
  for (const row of mentorsHere) {
    papers(row);
    if (inRoles([row], ['Педагог', 'Руководитель', 'Воспитатель', 'Специалист']).length > 0)
      paper(row.code, 'дополнительные обязанности наставника', 'сам участник');
  }

  const single = menteesHere.filter(
    (row) =>
      !(real(row.enteredOn) && row.enteredOn > asOf) &&
      !material.pairs.some(
        (pair) =>
          pair.mentee === row.code && ['согласована', 'на приказе', 'утверждена'].includes(pair.state),
      ),
  );
  const waits = single
    .filter((row) => real(row.enteredOn))
    .map((row) => (Date.parse(asOf) - Date.parse(row.enteredOn)) / 86_400_000);
  // As many wait shorter as longer: the ends are taken away two by two.
  const rest = [...waits];
  while (rest.length > 2) {
    rest.splice(rest.indexOf(Math.min(...rest)), 1);
    rest.splice(rest.indexOf(Math.max(...rest)), 1);
  }
  const middle = rest.length === 0 ? null : rest.reduce((sum, wait) => sum + wait, 0) / rest.length;

  const trained = mentorsHere.filter(
    ({ training }) => !['', 'нет', '-', '–', 'не проходил'].includes(fold(training)),
  );
  const early = material.pairs.filter(
    (pair) =>
      ['утверждена', 'завершена'].includes(pair.state) &&
      real(pair.end) &&
      real(pair.plannedEnd) &&
      pair.end < pair.plannedEnd &&
      pair.end >= yearStart &&
      pair.end <= asOf,
  );

  const said: Record<string, string> = { '': 'не указана', замена: 'замена наставника' };
  const reasons = early.map(({ endReason }) => said[fold(endReason)] ?? 'план выполнен');
  const listed = [...new Set(reasons)].map(
    (one) => `${one} – ${reasons.filter((reason) => reason === one).length}`,
  );

  return [
    working('P1', 'percent', complete.length, codes.length),
    working('P2', 'percent', bothTold.length, allMeetings.length),
    working('P3', 'percent', done, total, share(done, total), `Просрочено пунктов: ${words(overdue)}.`),
    working('P4', 'percent', there, needed),
    working('P5', 'count', single.length, null),
    working('P6', 'count', middle ?? 0, null, middle, `без пары: ${waits.length}.`),
    working('P7', 'percent', heads(trained), heads(mentorsHere)),
    working('P8', 'count', early.length, null, early.length, ...listed),
    working('P9', 'count', heads(material.mentors.filter(({ longTerm }) => longTerm)), null),
  ];
}
