/** Every indicator counted once more, slowly and plainly, after the wording of the rules and not after the code. */
import type { Material } from '../../../src/core/indicators/figure';
import { hidesForm } from './recount-hiding';
import {
  age,
  counts,
  firstDay,
  fold,
  heads,
  inRoles,
  marks,
  number,
  pairsThatRan,
  type Recounted,
  type Row,
  real,
  share,
  words,
} from './recount-plain';
import { recountWorking } from './recount-working';

export function recount(material: Material, asOf: string): readonly Recounted[] {
  const { school } = material;
  const yearStart = firstDay(asOf);
  const begins = Number(yearStart.slice(0, 4));
  const ran = pairsThatRan(material, asOf);

  const firstOf = <R extends { readonly code: string }>(rows: readonly R[], code: string): R | undefined =>
    code === '' ? undefined : rows.find((row) => row.code === code);
  const menteesIn = material.mentees.filter(
    (row) => ran.some((pair) => pair.mentee === row.code) && firstOf(material.mentees, row.code) === row,
  );
  const mentorsIn = material.mentors.filter(
    (row) => ran.some((pair) => pair.mentor === row.code) && firstOf(material.mentors, row.code) === row,
  );

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
  const shareOfGivers = share(givers.length, whole('organisations'));
  const bothWays = `Число: ${givers.length}; доля: ${shareOfGivers === null ? 'н/д' : `${words(shareOfGivers)} %`}.`;

  const satisfied = (key: string, role: string, tookPart: number): Recounted => {
    const rows = counts(material, 'satisfaction', asOf).filter(
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
        .filter((n) => n !== null && n >= 1 && n <= 10 && Math.floor(n) === n) as number[];
      if (points.length === 0) continue;
      answered += 1;
      let sum = 0;
      for (const point of points) sum += point;
      if (sum / points.length >= threshold) content += 1;
    }
    const denominator = school.satisfactionOf === 'участники' ? tookPart : answered;
    const rate = share(answered, tookPart);
    const told = `Ответили ${answered} из ${tookPart}${rate === null ? '' : ` (${words(rate)} %)`}.`;
    return answered < 5 || hidesForm(material, role, asOf)
      ? { ...planned(key, content, denominator), numerator: null, denominator: null, value: null }
      : { ...planned(key, content, denominator), told: [told] };
  };

  return [
    planned('K1', heads(between(inRoles(menteesIn, PUPIL_MENTEES), 10, 18)), whole('pupils10to18')),
    planned('K2', heads(between(inRoles(mentorsIn, PUPIL_MENTORS), 15, 18)), whole('pupils15to18')),
    planned('K3', heads(young), whole('youngTeachers')),
    { ...k4, told: [bothWays] },
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
    ...recountWorking(material, asOf),
  ];
}
