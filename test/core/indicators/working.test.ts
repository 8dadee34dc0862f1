import { countFigures } from '../../../src/core/indicators/count';
import type { Figure, Material } from '../../../src/core/indicators/figure';
import { ANSWER_ROLES, type Answer } from '../../../src/core/registers/answers';
import { CONSENT_KINDS, CONSENT_STATES, SIGNERS } from '../../../src/core/registers/consents';
import { MENTEE_STATES } from '../../../src/core/registers/mentees';
import { MENTOR_STATES } from '../../../src/core/registers/mentors';
import { PAIR_STATES } from '../../../src/core/registers/pairs';
import { sayRemark } from '../../../src/texts/problems';
import { answer, consent, material, mentee, mentor, pair } from './rows';

function figure(key: string, given: Partial<Material>): Figure {
  return countFigures(material(given), '2027-02-10').find((one) => one.key === key)!;
}

const TYPES = ['1 – знакомство', '2 – пробная', '3 – планирование', '4 – рабочая', '5 – заключительная'];
let marks = 0;

function told(measure: 'meeting' | 'plan', items: Record<string, string>, given: Partial<Answer>): Answer[] {
  marks += 1;
  return Object.entries(items).map(([key, value]) => answer(`м${marks}`, { measure, key, value, ...given }));
}

test('pairs with meetings of all types, whoever tells of them and however often', () => {
  const meeting = (pairCode: string, meetingType: string, day = '2027-01-10') =>
    told('meeting', { meetingType, heldOn: day }, { pair: pairCode, day });
  const counted = figure('P1', {
    pairs: [
      pair('У-001', 'Н-001', { code: 'НП-001' }),
      pair('У-002', 'Н-001', { code: 'НП-002' }),
      pair('У-003', 'Н-001', { code: 'НП-003' }),
      pair('У-004', 'Н-001', { code: 'НП-004', state: PAIR_STATES.agreed }),
    ],
    answers: [
      ...TYPES.flatMap((type) => meeting('НП-001', type)),
      ...TYPES.slice(1).flatMap((type) => [
        ...meeting('НП-002', type),
        ...meeting('НП-002', ` ${type.toUpperCase()}`),
      ]),
      ...meeting('НП-002', 'групповая'),
      ...TYPES.slice(1).flatMap((type) => meeting('НП-003', type)),
      ...meeting('НП-003', TYPES[0]!, '2026-05-10'),
      ...meeting('НП-002', TYPES[0]!, '2027-02-11'),
    ],
  });
  expect(counted).toMatchObject({ unit: 'percent', numerator: 2, denominator: 3, value: 66.7, plan: null });
});

test('meetings told by both sides; days are read as people write them', () => {
  const meeting = (heldOn: string, role: string, pairCode = 'НП-001') =>
    told('meeting', { meetingType: '4 – рабочая', heldOn }, { pair: pairCode, role });
  const counted = figure('P2', {
    answers: [
      ...meeting('2027-01-10', ANSWER_ROLES.mentee),
      ...meeting('10.01.2027', ANSWER_ROLES.mentor),
      ...meeting('2027-01-10', ANSWER_ROLES.mentor, 'НП-002'),
      ...meeting('2027-01-17', ANSWER_ROLES.mentor),
      ...meeting('2027-01-17', ANSWER_ROLES.mentor),
      ...meeting('недавно', ANSWER_ROLES.mentor),
      ...meeting('2027-02-11', ANSWER_ROLES.mentor),
      ...meeting('2027-01-10', ANSWER_ROLES.mentor, ''),
    ],
  });
  expect(counted).toMatchObject({ numerator: 1, denominator: 3, value: 33.3 });
  expect(counted.problems).toEqual([{ code: 'answersOdd', values: { count: '3' } }]);
});

test('plan items by the last quarterly answer of each pair', () => {
  const quarter = (day: string, items: readonly string[], pairCode = 'НП-001') =>
    told(
      'plan',
      { itemsTotal: items[0]!, itemsDone: items[1]!, itemsOverdue: items[2]! },
      { pair: pairCode, day },
    );
  const counted = figure('P3', {
    answers: [
      ...quarter('2027-01-20', ['10', '7', '1']),
      ...quarter('2026-11-20', ['10', '2', '5']),
      ...quarter('2026-11-20', ['6', '3', ''], 'НП-002'),
      ...quarter('2027-01-20', ['6', '9', '0'], 'НП-002'),
      ...quarter('2026-05-20', ['8', '8', '0'], 'НП-003'),
    ],
  });
  expect(counted).toMatchObject({ numerator: 10, denominator: 16, value: 62.5 });
  expect(counted.rule).toContain('Просрочено пунктов: 1.');
  expect(counted.source).toContain('пар: 2.');
  expect(counted.problems).toEqual([{ code: 'answersOdd', values: { count: '1' } }]);
});

test('consents in place of those that are needed', () => {
  const minor = { kind: CONSENT_KINDS.minor, state: CONSENT_STATES.given };
  const counted = figure('P4', {
    mentees: [
      mentee('У-001', { birthDate: '2011-01-01' }),
      mentee('У-002', { birthDate: '2015-01-01' }),
      mentee('У-003', { state: MENTEE_STATES.left }),
    ],
    mentors: [mentor('Н-001', { role: 'Педагог', birthDate: '1980-01-01' })],
    consents: [
      consent('У-001', { ...minor, signer: SIGNERS.guardian }),
      consent('У-001', { ...minor, signer: SIGNERS.self, until: '2027-02-09' }),
      consent('У-002', { ...minor, signer: SIGNERS.guardian, withdrawn: '2027-02-11' }),
      consent('Н-001', { kind: CONSENT_KINDS.adult, signer: SIGNERS.self, state: CONSENT_STATES.waiting }),
      consent('Н-001', { kind: CONSENT_KINDS.duties, signer: SIGNERS.self, state: CONSENT_STATES.given }),
    ],
  });
  expect(counted).toMatchObject({ numerator: 3, denominator: 5, value: 60 });
});

test('who waits for a mentor, and how long', () => {
  const given = {
    mentees: [
      mentee('У-001', { enteredOn: '2027-02-09' }),
      mentee('У-002', { enteredOn: '2027-01-01' }),
      mentee('У-003', { enteredOn: '2027-02-10' }),
      mentee('У-004', { enteredOn: 'зимой' }),
      mentee('У-005', { enteredOn: '2027-02-06' }),
      mentee('У-006', { enteredOn: '2027-02-11' }),
      mentee('У-007', { state: MENTEE_STATES.refused }),
      mentee('У-008', { enteredOn: '2026-09-01' }),
      mentee('У-009', { enteredOn: '2026-09-01' }),
    ],
    pairs: [
      pair('У-008', 'Н-001', { state: PAIR_STATES.agreed }),
      pair('У-009', 'Н-001', { state: PAIR_STATES.finished }),
    ],
  };
  expect(figure('P5', given)).toMatchObject({ unit: 'count', numerator: 6, denominator: null, value: 6 });
  const days = figure('P6', given);
  expect(days.value).toBe(4);
  expect(days.problems.map(sayRemark)).toEqual(['Наставляемые без даты входа: 1. Их ожидание не учтено.']);
  const two = { ...given, mentees: given.mentees.slice(0, 1).concat(given.mentees[4]!) };
  expect(figure('P6', two).value).toBe(2.5);
  expect(figure('P6', {})).toMatchObject({ numerator: 0, value: null });
});

test('trained mentors and those in the long-term base, each person once', () => {
  const twice = {
    name: 'Кленов Олег',
    birthDate: '1990-01-01',
    longTerm: true,
    training: '12.10.2026, зачёт',
  };
  const mentors = [
    mentor('Н-001', twice),
    mentor('Н-002', twice),
    mentor('Н-003', { training: 'Не проходил' }),
    mentor('Н-004', { training: 'нетипичный курс' }),
    mentor('Н-005', { longTerm: true, state: MENTOR_STATES.archived }),
  ];
  expect(figure('P7', { mentors })).toMatchObject({ numerator: 2, denominator: 3, value: 66.7 });
  expect(figure('P9', { mentors })).toMatchObject({ unit: 'count', value: 2 });
});

test('early ends with their reasons', () => {
  const ended = (end: string, endReason: string, given = {}) =>
    pair('У-001', 'Н-001', { state: PAIR_STATES.finished, end, endReason, ...given });
  const counted = figure('P8', {
    pairs: [
      ended('2026-12-01', 'переезд'),
      ended('2026-11-01', 'замена'),
      ended('2027-01-01', 'Замена'),
      ended('2027-02-01', ''),
      ended('2027-02-11', 'ещё впереди'),
      ended('2026-08-31', 'прошлый год', { start: '2026-01-10' }),
      ended('2026-12-01', 'в срок', { plannedEnd: '2026-12-01' }),
    ],
  });
  expect(counted).toMatchObject({ unit: 'count', value: 4 });
  expect(counted.rule).toContain(
    'По причинам: замена наставника – 2; переезд или перевод – 1; не указана – 1.',
  );
});
