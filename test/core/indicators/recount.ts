/** Every indicator counted once more, slowly and plainly, after the wording of the rules and not after the code. */
import type { Figure, Material } from '../../../src/core/indicators/figure';

export type Recounted = Pick<Figure, 'key' | 'unit' | 'numerator' | 'denominator' | 'value' | 'plan'>;

type Row = Readonly<Record<string, unknown>>;
type Three = readonly [number, number, number];

const fold = (text: unknown): string =>
  String(text).toLowerCase().split('ё').join('е').split(/\s+/).filter(Boolean).join(' ');

/** Year, month, day; null when the calendar has no such day. */
function three(text: unknown): Three | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(text));
  if (!match) return null;
  const date = new Date(`${match[0]}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== match[0]) return null;
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

const real = (text: unknown): boolean => three(text) !== null;

function age(birth: unknown, on: string): number | null {
  const born = three(birth);
  const then = three(on);
  if (!born || !then) return null;
  let years = -1;
  // One more for each birthday that has come; before the first of them nobody is of any age.
  for (let year = born[0]; year <= then[0]; year++) {
    const come = year < then[0] || born[1] < then[1] || (born[1] === then[1] && born[2] <= then[2]);
    if (come) years += 1;
  }
  return years;
}

function share(numerator: number, denominator: number | null): number | null {
  if (denominator === null || denominator === 0) return null;
  return Math.round((1000 * numerator) / denominator) / 10;
}

export function recount(material: Material, asOf: string): readonly Recounted[] {
  const cut = three(asOf)!;
  const begins = cut[1] >= 9 ? cut[0] : cut[0] - 1;
  const yearStart = `${begins}-09-01`;
  const school = material.school;
  const wholeYear = school.tookPart !== 'на дату расчёта';
  const days: string[] = [];
  for (
    let day = new Date(`${wholeYear ? yearStart : asOf}T00:00:00Z`);
    ;
    day = new Date(day.getTime() + 86_400_000)
  ) {
    days.push(day.toISOString().slice(0, 10));
    if (days[days.length - 1] === asOf) break;
  }

  // Pairs that ran on any of the days.
  const ran = material.pairs.filter((pair) => {
    if (pair.state !== 'утверждена' && pair.state !== 'завершена') return false;
    if (!real(pair.start)) return false;
    let last: string | null = null;
    if (real(pair.end)) {
      if (pair.end < pair.start) return false;
      last = pair.end;
    } else if (pair.state === 'завершена') {
      const start = three(pair.start)!;
      last =
        real(pair.plannedEnd) && pair.plannedEnd >= pair.start
          ? pair.plannedEnd
          : `${start[1] >= 9 ? start[0] + 1 : start[0]}-08-31`;
    }
    return days.some((day) => pair.start <= day && (last === null || day <= last));
  });

  const firstOf = <R extends { readonly code: string }>(rows: readonly R[], code: string): R | undefined =>
    code === '' ? undefined : rows.find((row) => row.code === code);
  const menteesIn = material.mentees.filter(
    (row) => ran.some((pair) => pair.mentee === row.code) && firstOf(material.mentees, row.code) === row,
  );
  const mentorsIn = material.mentors.filter(
    (row) => ran.some((pair) => pair.mentor === row.code) && firstOf(material.mentors, row.code) === row,
  );

  /** People compared one with each of the others. */
  const heads = (rows: readonly Row[]): number => {
    const different: Row[] = [];
    for (const row of rows) {
      const same = different.some(
        (other) =>
          (fold(row.name) !== '' &&
            real(row.birthDate) &&
            fold(row.name) === fold(other.name) &&
            row.birthDate === other.birthDate) ||
          (row.code === other.code &&
            (!real(row.birthDate) || fold(row.name) === '') &&
            (!real(other.birthDate) || fold(other.name) === '')),
      );
      if (!same) different.push(row);
    }
    return different.length;
  };
  const inRoles = <R extends { readonly role: string }>(rows: readonly R[], roles: readonly string[]): R[] =>
    rows.filter((row) => roles.some((role) => fold(role) === fold(row.role)));

  const agesOn =
    school.ageOn === 'на 1 сентября'
      ? yearStart
      : school.ageOn === 'на 31 декабря'
        ? `${begins}-12-31`
        : asOf;
  const between = <R extends { readonly birthDate: string }>(
    rows: readonly R[],
    least: number,
    most: number,
  ): R[] =>
    rows.filter((row) => {
      const years = age(row.birthDate, agesOn);
      return years !== null && years >= least && years <= most;
    });

  /** The numbers of «Контингент» in the order of their days, those that cannot be left out. */
  const whole = (
    column: 'pupils' | 'pupils10to18' | 'pupils15to18' | 'teachers' | 'youngTeachers' | 'organisations',
  ): number | null => {
    let found: { day: string; count: number } | null = null;
    for (const row of material.headcount) {
      const count = row[column];
      if (!real(row.asOf) || row.asOf > asOf || count === null) continue;
      const sane = (n: number | null): n is number => n !== null && n >= 0 && Math.floor(n) === n;
      if (!sane(count)) continue;
      const inOrder = (part: number | null, all: number | null): boolean =>
        !sane(part) || !sane(all) || part <= all;
      if (['pupils', 'pupils10to18'].includes(column) && !inOrder(row.pupils10to18, row.pupils)) continue;
      if (['pupils10to18', 'pupils15to18'].includes(column) && !inOrder(row.pupils15to18, row.pupils10to18))
        continue;
      if (['teachers', 'youngTeachers'].includes(column) && !inOrder(row.youngTeachers, row.teachers))
        continue;
      if (found === null || row.asOf >= found.day) found = { day: row.asOf, count };
    }
    return found === null ? null : found.count;
  };

  const plan = (key: string): number | null => {
    const spelt = (text: string): string => text.trim().toUpperCase().replace('К', 'K');
    const rows = material.targets.filter((row) => spelt(row.indicator) === key);
    const fine = (n: number | null): n is number => n !== null && n >= 0 && n <= 100;
    const of = (row: Row): number => Number(String(row.schoolYear).slice(0, 4));
    const own = rows.filter((row) => of(row) === begins && fine(row.plan));
    if (own.length > 0) return own[0]!.plan;
    for (let year = begins; year >= 1990; year--) {
      for (const row of rows) {
        const first = key === 'K7' || key === 'K8' ? row.plan2021 : row.plan2020;
        const second = key === 'K7' || key === 'K8' ? row.plan2020 : row.plan2021;
        if (of(row) !== year) continue;
        if (fine(first)) return first;
        if (fine(second)) return second;
      }
    }
    return null;
  };

  const planned = (key: string, numerator: number, denominator: number | null): Recounted => ({
    key,
    unit: 'percent',
    numerator,
    denominator,
    value: share(numerator, denominator),
    plan: plan(key),
  });
  const PUPIL_MENTEES = ['Обучающийся', 'Студент'];
  const PUPIL_MENTORS = ['Обучающийся'];
  const TEACHER_MENTEES = ['Педагог', 'Молодой специалист', 'Воспитатель', 'Специалист'];
  const TEACHER_MENTORS = ['Педагог', 'Воспитатель', 'Специалист'];
  const young = inRoles(menteesIn, TEACHER_MENTEES).filter(
    (row) =>
      fold(row.role) === 'молодой специалист' ||
      (row.experience !== null && row.experience >= 0 && row.experience <= 3),
  );
  const sides = {
    mentees: school.coverageRole === 'наставник' ? [] : menteesIn,
    mentors: school.coverageRole === 'наставляемый' ? [] : mentorsIn,
  };

  // Organisations: those of the register in which somebody from outside works.
  const bare = (text: string): string => fold(text.split(/[«»"']/).join(' '));
  const outside = inRoles(mentorsIn, [
    'Сотрудник организации-партнёра',
    'Выпускник',
    'Родитель',
    'Педагог вуза или колледжа',
  ]);
  const givers: string[] = [];
  for (const { title } of material.partners) {
    if (bare(title) === '' || givers.includes(bare(title))) continue;
    if (outside.some(({ workplace }) => bare(workplace) === bare(title))) givers.push(bare(title));
  }
  const asCount = school.organisationsAs === 'число';
  const k4: Recounted = asCount
    ? {
        key: 'K4',
        unit: 'count',
        numerator: givers.length,
        denominator: null,
        value: givers.length,
        plan: null,
      }
    : planned('K4', givers.length, whole('organisations'));

  const marks = (rows: Material['answers']): string[] => {
    const found: string[] = [];
    for (const { response } of rows) if (!found.includes(response)) found.push(response);
    return found;
  };
  const counts = (measure: string) =>
    material.answers.filter(
      (row) =>
        row.measure === measure &&
        row.remarks === '' &&
        row.response !== '' &&
        real(row.day) &&
        row.day <= asOf,
    );
  const number = (text: string): number | null =>
    /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.trim().replace(',', '.')) : null;

  const satisfied = (key: string, role: string, tookPart: number): Recounted => {
    const rows = counts('satisfaction').filter(
      (row) => row.role === role && row.stage === 'после программы' && row.day >= yearStart,
    );
    const from = number(school.satisfiedFrom);
    const threshold = from !== null && from >= 1 && from <= 10 ? from : 7;
    const responses = marks(rows).map((mark) => rows.filter((row) => row.response === mark));
    const last = responses.filter((mine, i) => {
      const named = fold(mine[0]!.subject) !== 'анонимно' && mine[0]!.subject !== '';
      return !(
        named &&
        responses.some(
          (other, j) =>
            other[0]!.subject === mine[0]!.subject &&
            (other[0]!.day > mine[0]!.day || (other[0]!.day === mine[0]!.day && j > i)),
        )
      );
    });
    let answered = 0;
    let content = 0;
    for (const mine of last) {
      const points = mine
        .map((row) => number(row.value))
        .filter((n) => n !== null && n >= 1 && n <= 10) as number[];
      if (points.length === 0) continue;
      answered += 1;
      let sum = 0;
      for (const point of points) sum += point;
      if (sum / points.length >= threshold) content += 1;
    }
    const denominator = school.satisfactionOf === 'участники' ? tookPart : answered;
    return {
      ...planned(key, content, denominator),
      value: answered === 0 ? null : share(content, denominator),
    };
  };

  const main: Recounted[] = [
    planned('K1', heads(between(inRoles(menteesIn, PUPIL_MENTEES), 10, 18)), whole('pupils10to18')),
    planned('K2', heads(between(inRoles(mentorsIn, PUPIL_MENTORS), 15, 18)), whole('pupils15to18')),
    planned('K3', heads(young), whole('youngTeachers')),
    k4,
    satisfied('K5', 'наставляемый', heads(menteesIn)),
    satisfied('K6', 'наставник', heads(mentorsIn)),
    planned(
      'K7',
      heads([...inRoles(sides.mentees, PUPIL_MENTEES), ...inRoles(sides.mentors, PUPIL_MENTORS)]),
      whole('pupils'),
    ),
    planned(
      'K8',
      heads([...inRoles(sides.mentees, TEACHER_MENTEES), ...inRoles(sides.mentors, TEACHER_MENTORS)]),
      whole('teachers'),
    ),
  ];

  const item = (rows: Material['answers'], mark: string, key: string): string =>
    rows.find((row) => row.response === mark && row.key === key)?.value ?? '';
  const working = (
    key: string,
    unit: Figure['unit'],
    numerator: number,
    denominator: number | null,
    value: number | null = unit === 'count' ? numerator : share(numerator, denominator),
  ): Recounted => ({ key, unit, numerator, denominator, value, plan: null });

  const meetings = counts('meeting');
  const codes = [...new Set(ran.map(({ code }) => code))].filter((code) => code !== '');
  const complete = codes.filter((code) => {
    const types: string[] = [];
    for (const mark of marks(meetings)) {
      const first = meetings.find((row) => row.response === mark)!;
      const type = fold(item(meetings, mark, 'meetingType'));
      if (first.pair === code && type !== '' && !types.includes(type)) types.push(type);
    }
    return types.length >= 5;
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

  const plans = counts('plan').filter((row) => row.day >= yearStart);
  let done = 0;
  let total = 0;
  const pairsOfPlans = [...new Set(plans.map(({ pair }) => pair))].filter((pair) => pair !== '');
  for (const pair of pairsOfPlans) {
    let best: { day: string; done: number; total: number } | null = null;
    for (const mark of marks(plans)) {
      const first = plans.find((row) => row.response === mark)!;
      if (first.pair !== pair) continue;
      const d = number(item(plans, mark, 'itemsDone'));
      const t = number(item(plans, mark, 'itemsTotal'));
      if (d === null || t === null || d > t) continue;
      if (best === null || first.day >= best.day) best = { day: first.day, done: d, total: t };
    }
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

  return [
    ...main,
    working('P1', 'percent', complete.length, codes.length),
    working('P2', 'percent', bothTold.length, allMeetings.length),
    working('P3', 'percent', done, total),
    working('P4', 'percent', there, needed),
    working('P5', 'count', single.length, null),
    working('P6', 'count', middle ?? 0, null, middle),
    working('P7', 'percent', heads(trained), heads(mentorsHere)),
    working('P8', 'count', early.length, null),
    working('P9', 'count', heads(material.mentors.filter(({ longTerm }) => longTerm)), null),
  ];
}
