/** Stands in until the figures are counted. */

import { schoolYearOf } from '../day';
import { isLive } from '../registers/pairs';
import type { Figure, Material, Point } from './figure';

export function countFigures(material: Material, asOf: string): readonly Figure[] {
  const schoolYear = material.school.schoolYear || schoolYearOf(asOf);
  const counts = material.headcount.filter((each) => each.asOf <= asOf);
  const last = counts[counts.length - 1];
  const live = material.pairs.filter(isLive);
  const of = (key: string, title: string, numerator: number, denominator: number | null): Figure => ({
    key,
    title,
    unit: 'percent',
    numerator,
    denominator,
    value: denominator ? Math.round((numerator / denominator) * 1000) / 10 : null,
    plan:
      material.targets.find((each) => each.indicator === key && each.schoolYear === schoolYear)?.plan ?? null,
    asOf,
    schoolYear,
    rule: 'Обучающиеся, у которых есть пара, каждый один раз.',
    source: `Листы «Пары» и «Контингент», ${last?.source ?? ''}`,
    problems: [],
  });
  const mentees = new Set(live.map(({ mentee }) => mentee)).size;
  const mentors = new Set(live.map(({ mentor }) => mentor)).size;
  return [
    of('K1', 'Доля детей и молодёжи 10–18 лет – наставляемых', mentees, last?.pupils10to18 ?? null),
    of('K2', 'Доля детей и молодёжи 15–18 лет – наставников', mentors, last?.pupils15to18 ?? null),
    of('K3', 'Доля молодых учителей (опыт 0–3 года) – наставляемых', 1, last?.youngTeachers ?? null),
    of('K4', 'Предприятия, предоставившие наставников', 0, last?.organisations ?? null),
    of('K5', 'Удовлетворённость наставляемых', 0, null),
    of('K6', 'Удовлетворённость наставников', 0, null),
    of('K7', 'Охват обучающихся', mentees + mentors, last?.pupils ?? null),
    of('K8', 'Охват педагогических работников', 2, last?.teachers ?? null),
    { ...of('P1', 'Действующие пары', live.length, null), unit: 'count', value: live.length },
    of('P2', 'Доля пар с тремя и более встречами', 0, live.length),
  ];
}

export function coverageByMonth(material: Material, asOf: string): readonly Point[] {
  const { value } = countFigures(material, asOf).find(({ key }) => key === 'K7')!;
  return [{ asOf, value }];
}

export function pairsByForm({ pairs }: Material, _asOf: string): readonly { form: string; pairs: number }[] {
  const forms = new Map<string, number>();
  for (const { form } of pairs.filter(isLive)) forms.set(form, (forms.get(form) ?? 0) + 1);
  return [...forms].map(([form, count]) => ({ form, pairs: count }));
}
