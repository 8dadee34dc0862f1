import * as fc from 'fast-check';
import { AGE_GROUPS, countHeads, type Heads } from '../../../../src/core/indicators/monitoring/headcounts';
import type { Mentee } from '../../../../src/core/registers/mentees';
import type { Mentor } from '../../../../src/core/registers/mentors';
import { sayRemark } from '../../../../src/texts/problems';
import { pair } from './answer-rows';

/** Only what is counted of a row of either base. */
const person = (code: string, birthDate: string, name = `Человек ${code}`) =>
  ({ code, name, birthDate }) as Mentee & Mentor;

const ON = '2026-12-31';

test('each age group has its bounds on the cut-off day', () => {
  const births = [
    '2017-01-01',
    '2016-12-31',
    '2012-01-01',
    '2011-12-31',
    '2008-01-01',
    '2007-12-31',
    '1991-01-01',
    '1990-12-31',
    '',
    '2027-01-01',
  ];
  const mentees = births.map((birth, i) => person(`У-${i}`, birth));
  const pairs = mentees.map(({ code }) => pair({ code: `НП-${code}`, mentee: code }));
  const { roles } = countHeads({ mentees, mentors: [person('Н-001', '1980-05-05')], pairs }, ON, ON);
  expect(roles[0]!.all).toEqual({
    total: 10,
    ages: { under10: 1, from10to14: 2, from15to18: 2, from19to35: 2, over35: 1, unknown: 2 },
  });
  expect(roles[1]!.all).toMatchObject({ total: 1, ages: { over35: 1 } });
});

test('a person stands once in each form and once in all, whatever the role', () => {
  const both = ['2010-03-03', 'Ежов Лев Олегович'] as const;
  const base = {
    mentees: [person('У-001', '2013-01-01'), person('У-002', ...both), person('У-003', '')],
    mentors: [person('Н-001', '1980-01-01'), person('Н-002', both[0], 'ежов лев олегович')],
    pairs: [
      pair({ code: 'НП-001', mentee: 'У-001', mentor: 'Н-001' }),
      pair({ code: 'НП-002', mentee: 'У-002', mentor: 'Н-001', form: 'студент – ученик' }),
      pair({ code: 'НП-003', mentee: 'У-001', mentor: 'Н-002', form: 'Студент - ученик' }),
      pair({ code: 'НП-004', mentee: 'У-001', mentor: 'Н-001' }),
      pair({ code: 'НП-005', mentee: 'У-003', mentor: 'Н-001', state: 'отменена' }),
      pair({ code: 'НП-006', mentee: 'У-404', mentor: 'Н-001' }),
    ],
  };
  const { roles, all, problems } = countHeads(base, '2026-09-01', ON);
  const totals = roles.map(({ role, forms, all: every }) => [
    role,
    forms.map(({ form, total }) => [form, total]),
    every.total,
  ]);
  expect(totals).toEqual([
    [
      'mentee',
      [
        ['ученик – ученик', 1],
        ['студент – ученик', 2],
      ],
      2,
    ],
    [
      'mentor',
      [
        ['ученик – ученик', 1],
        ['студент – ученик', 2],
      ],
      2,
    ],
  ]);
  expect(all).toMatchObject({ total: 3, ages: { from10to14: 1, from15to18: 1, over35: 1 } });
  expect(problems.map(sayRemark)).toEqual([
    'Коды из листа «Пары», которых нет в базах: 1. Этих участников нет в численности.',
  ]);
});

test('age groups add up to the total, and no form has more than all', () => {
  const code = fc.integer({ min: 0, max: 12 });
  const drawn = fc.record({
    births: fc.array(
      fc.constantFrom('2018-05-01', '2013-05-01', '2010-05-01', '2000-05-01', '1970-05-01', '', 'нет'),
      {
        minLength: 13,
        maxLength: 13,
      },
    ),
    names: fc.array(fc.constantFrom('А', 'Б', 'В', ''), { minLength: 13, maxLength: 13 }),
    pairs: fc.array(fc.record({ mentee: code, mentor: code, form: fc.constantFrom('I', 'II', '') }), {
      maxLength: 30,
    }),
  });
  const sums = ({ ages, total }: Heads) =>
    expect(AGE_GROUPS.reduce((sum, group) => sum + ages[group], 0)).toBe(total);
  void fc.assert(
    fc.property(drawn, ({ births, names, pairs }) => {
      const base = (prefix: string) => births.map((birth, i) => person(`${prefix}-${i}`, birth, names[i]));
      const rows = pairs.map(({ mentee, mentor, form }, i) =>
        pair({ code: `НП-${i}`, mentee: `У-${mentee}`, mentor: `Н-${mentor}`, form }),
      );
      const heads = countHeads({ mentees: base('У'), mentors: base('Н'), pairs: rows }, ON, ON);
      sums(heads.all);
      for (const { forms, all } of heads.roles) {
        sums(all);
        forms.forEach(sums);
        expect(all.total).toBeLessThanOrEqual(heads.all.total);
        expect(forms.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThanOrEqual(all.total);
        for (const { total } of forms) expect(total).toBeLessThanOrEqual(all.total);
      }
    }),
    { numRuns: 200 },
  );
});
