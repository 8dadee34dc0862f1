import { countFigures, coverageByMonth, pairsByForm } from '../../../src/core/indicators/count';
import type { Figure, Material } from '../../../src/core/indicators/figure';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { sayRemark } from '../../../src/texts/problems';
import { headcount, material, mentee, mentor, pair, school } from './rows';

const AS_OF = '2027-02-10';

function figure(key: string, given: Partial<Material>, asOf = AS_OF): Figure {
  return countFigures(material(given), asOf).find((one) => one.key === key)!;
}

const codes = (of: Figure): readonly string[] => of.problems.map(({ code }) => code);
const WHOLE = headcount('2026-09-20', {
  pupils: 400,
  pupils10to18: 300,
  pupils15to18: 80,
  teachers: 30,
  youngTeachers: 4,
});

test('the indicators stand in their order, each in its year and on its day', () => {
  const figures = countFigures(material(), AS_OF);
  expect(figures.map(({ key }) => key).join(' ')).toBe('K1 K2 K3 K4 K5 K6 K7 K8 P1 P2 P3 P4 P5 P6 P7 P8 P9');
  for (const { schoolYear, asOf } of figures) expect([schoolYear, asOf]).toEqual(['2026–2027', AS_OF]);
});

test('a pupil in two pairs is one; the share has its denominator with day and source', () => {
  const counted = figure('K1', {
    mentees: [
      mentee('У-001', { birthDate: '2012-05-05' }),
      mentee('У-002', { birthDate: '2013-05-05' }),
      mentee('У-003', { birthDate: '2019-05-05' }),
    ],
    mentors: [mentor('Н-001'), mentor('Н-002')],
    pairs: [pair('У-001', 'Н-001'), pair('У-001', 'Н-002'), pair('У-002', 'Н-001'), pair('У-003', 'Н-001')],
    headcount: [WHOLE],
  });
  expect(counted).toMatchObject({
    numerator: 2,
    denominator: 300,
    value: 0.7,
    unit: 'percent',
    problems: [],
  });
  expect(counted.source).toContain('Из них 10–18 лет: «Контингент» на 20.09.2026, ОО-1.');
  expect(counted.rule).toContain('Возраст – на дату расчёта (по умолчанию, уточните у учредителя).');
});

test.each([
  ['on the tenth birthday', '2017-02-10', 1],
  ['the day before it', '2017-02-11', 0],
  ['on the eve of the nineteenth', '2008-02-11', 1],
  ['on the nineteenth', '2008-02-10', 0],
])('10–18 years: %s', (_, birthDate, count) => {
  const given = { mentees: [mentee('У-001', { birthDate })], mentors: [mentor('Н-001')] };
  expect(figure('K1', { ...given, pairs: [pair('У-001', 'Н-001')] }).numerator).toBe(count);
});

test.each([
  ['на дату расчёта', 1],
  ['на 31 декабря', 0],
  ['на 1 сентября', 0],
  ['2026-12-31', 0],
])('ages are taken %s', (ageOn, count) => {
  const given = { mentees: [mentee('У-001', { birthDate: '2017-02-10' })], mentors: [mentor('Н-001')] };
  const counted = figure('K1', { ...given, pairs: [pair('У-001', 'Н-001')], school: school({ ageOn }) });
  expect(counted.numerator).toBe(count);
  expect(codes(counted)).not.toContain('choiceOdd');
});

test('nobody is guessed an age: who has no birth date is left out and counted', () => {
  const counted = figure('K2', {
    mentees: [mentee('У-001')],
    mentors: [
      mentor('Н-001', { birthDate: '2010-01-01' }),
      mentor('Н-002', { birthDate: 'весной' }),
      mentor('Н-003'),
    ],
    pairs: ['Н-001', 'Н-002', 'Н-003'].map((code) => pair('У-001', code)),
    headcount: [WHOLE],
  });
  expect(counted.numerator).toBe(1);
  expect(counted.problems.map(sayRemark)).toEqual([
    'Участники без понятной даты рождения: 2. Они не учтены.',
  ]);
});

test('young teachers: by experience or by category; without either they are named', () => {
  const counted = figure('K3', {
    mentees: [
      mentee('П-001', { role: 'Педагог', experience: 3 }),
      mentee('П-002', { role: 'Педагог', experience: 4 }),
      mentee('П-003', { role: 'Молодой специалист' }),
      mentee('П-004', { role: 'Педагог' }),
    ],
    mentors: [mentor('Н-001', { role: 'Педагог', experience: 1 })],
    pairs: ['П-001', 'П-002', 'П-003', 'П-004'].map((code) => pair(code, 'Н-001')),
    headcount: [WHOLE],
  });
  expect(counted).toMatchObject({ numerator: 2, denominator: 4, value: 50 });
  expect(codes(counted)).toEqual(['experienceMissing']);
});

const TWO_ROLES: Partial<Material> = {
  mentees: [
    mentee('У-001', { name: 'Ёлкина Анна', birthDate: '2011-03-03' }),
    mentee('У-002', { name: 'Дубов Пётр', birthDate: '2012-03-03' }),
  ],
  mentors: [
    mentor('Н-001', { name: 'елкина  анна', birthDate: '2011-03-03' }),
    mentor('Н-002', { name: 'Ёлкина Анна', birthDate: '2009-09-09' }),
    mentor('Н-003', { role: 'Руководитель' }),
  ],
  pairs: [pair('У-001', 'Н-002'), pair('У-002', 'Н-001'), pair('У-002', 'Н-003')],
  headcount: [WHOLE],
};

test.each([
  ['любая', 3],
  ['наставляемый', 2],
  ['Наставник', 2],
])('coverage in the role «%s»: who is mentee and mentor is one person', (coverageRole, count) => {
  const counted = figure('K7', { ...TWO_ROLES, school: school({ coverageRole }) });
  expect(counted).toMatchObject({ numerator: count, denominator: 400 });
  expect(counted.rule).toContain('наставляемые «Обучающийся», «Студент», наставники «Обучающийся»');
});

test('heads are no teaching staff; a category of the school’s own is named', () => {
  const given = { ...TWO_ROLES, mentees: [mentee('У-001', { role: 'Гость' }), mentee('У-002')] };
  const counted = figure('K8', given);
  expect(counted).toMatchObject({ numerator: 0, denominator: 30, value: 0 });
  expect(counted.problems).toEqual([{ code: 'categoryOdd', values: { count: '1' } }]);
});

describe('a pair counts while it runs', () => {
  const counts = (given: Parameters<typeof pair>[2], tookPart = 'в течение года'): number | null =>
    figure('K7', {
      mentees: [mentee('У-001')],
      mentors: [mentor('Н-001', { role: 'Педагог' })],
      pairs: [pair('У-001', 'Н-001', given)],
      school: school({ tookPart }),
    }).numerator;

  test.each([
    ['fixed by an order', {}, 1, 1],
    ['only agreed', { state: PAIR_STATES.agreed }, 0, 0],
    ['on an order not signed yet', { state: PAIR_STATES.ordering }, 0, 0],
    ['cancelled', { state: PAIR_STATES.cancelled }, 0, 0],
    ['beginning on the day', { start: AS_OF }, 1, 1],
    ['beginning a day later', { start: '2027-02-11' }, 0, 0],
    ['ended earlier in the year', { state: PAIR_STATES.finished, end: '2026-12-01' }, 1, 0],
    ['ending on the day', { end: AS_OF }, 1, 1],
    ['with an end to come', { end: '2027-04-01' }, 1, 1],
    ['ended the year before', { start: '2026-01-10', end: '2026-08-31' }, 0, 0],
    ['ended on the first day', { start: '2026-01-10', end: '2026-09-01' }, 1, 0],
    ['running since the year before', { start: '2026-01-10' }, 1, 1],
    ['without a start', { start: '' }, 0, 0],
    ['ended before it began', { end: '2026-10-01' }, 0, 0],
    ['over, without the day', { state: PAIR_STATES.finished, plannedEnd: '2027-01-31' }, 1, 0],
  ])('%s', (_, given, inYear, onDay) => {
    expect(counts(given)).toBe(inYear);
    expect(counts(given, 'на дату расчёта')).toBe(onDay);
  });
});

test('pairs whose dates cannot be, and codes nobody has, are told', () => {
  const { problems } = figure('K7', {
    mentees: [mentee('У-001')],
    mentors: [mentor('Н-001')],
    pairs: [
      pair('У-001', 'Н-001', { state: PAIR_STATES.finished }),
      pair('У-001', 'Н-001', { start: 'осенью' }),
      pair('У-009', 'Н-009'),
    ],
    headcount: [WHOLE],
  });
  expect(problems).toEqual([
    { code: 'pairTermsOdd', values: { count: '1' } },
    { code: 'pairEndsMissing', values: { count: '1' } },
    { code: 'participantsUnknown', values: { count: '2' } },
  ]);
});

test('more than there are: the figure stays as it is, with a problem', () => {
  const given = { ...TWO_ROLES, headcount: [headcount('2026-09-20', { pupils: 2 })] };
  const counted = figure('K7', given);
  expect(counted).toMatchObject({ numerator: 3, denominator: 2, value: 150 });
  expect(counted.problems.map(sayRemark)).toContain(
    'Посчитано больше, чем всего: 3 из 2. Проверьте контингент.',
  );
});

test('coverage month by month, the last point on the day', () => {
  const given = material({
    ...TWO_ROLES,
    pairs: [
      pair('У-001', 'Н-002', { start: '2026-10-31' }),
      pair('У-002', 'Н-001', { start: '2027-01-01', end: '2027-01-15' }),
    ],
    headcount: [headcount('2026-09-30', { pupils: 10 })],
  });
  expect(coverageByMonth(given, '2027-01-20')).toEqual([
    { asOf: '2026-09-30', value: 0 },
    { asOf: '2026-10-31', value: 20 },
    { asOf: '2026-11-30', value: 20 },
    { asOf: '2026-12-31', value: 20 },
    { asOf: '2027-01-20', value: 30 },
  ]);
  expect(coverageByMonth(given, '2026-09-30')).toEqual([{ asOf: '2026-09-30', value: 0 }]);
  expect(coverageByMonth(given, '2026-09-10')).toEqual([{ asOf: '2026-09-10', value: null }]);
  expect(coverageByMonth(given, '2027-08-31')).toHaveLength(12);
});

test('pairs by form, the most frequent first; a doubled row is one pair', () => {
  const doubled = pair('У-001', 'Н-001', { form: 'ученик – ученик' });
  const given = material({
    pairs: [
      pair('У-004', 'Н-001', { form: '' }),
      doubled,
      doubled,
      pair('У-002', 'Н-001', { form: 'Ученик – ученик' }),
      pair('У-003', 'Н-001', { form: 'учитель – учитель', state: PAIR_STATES.agreed }),
    ],
  });
  expect(pairsByForm(given, AS_OF)).toEqual([
    { form: 'ученик – ученик', pairs: 2 },
    { form: '', pairs: 1 },
  ]);
});
