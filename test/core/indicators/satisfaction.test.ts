import { countFigures } from '../../../src/core/indicators/count';
import type { Figure, Material } from '../../../src/core/indicators/figure';
import { ANSWER_ROLES, ANSWER_STAGES, type Answer } from '../../../src/core/registers/answers';
import type { SchoolDetails } from '../../../src/core/registers/settings';
import { sayRemark } from '../../../src/texts/problems';
import { answer, material, mentee, mentor, pair, school } from './rows';

const MENTEES = ['У-001', 'У-002', 'У-003', 'У-004', 'У-005', 'У-006', 'У-007', 'У-008'];
const PEOPLE: Partial<Material> = {
  mentees: MENTEES.map((code) => mentee(code)),
  mentors: [mentor('Н-001')],
  pairs: MENTEES.map((code) => pair(code, 'Н-001')),
};

const told = (mark: string, points: readonly string[], given: Partial<Answer> = {}): readonly Answer[] =>
  points.map((value, i) =>
    answer(mark, { subject: 'анонимно', measure: 'satisfaction', key: `вопрос ${i}`, value, ...given }),
  );

function count(answers: readonly Answer[], settings: Partial<SchoolDetails> = {}, key = 'K5'): Figure {
  const given = material({ ...PEOPLE, answers, school: school(settings) });
  return countFigures(given, '2027-02-10').find((one) => one.key === key)!;
}

const codes = ({ problems }: Figure): readonly string[] => problems.map(({ code }) => code);

/** Means 7, 6.5, 10, 7.5 and 1. */
const FIVE = [
  ...told('а', ['6', '8']),
  ...told('б', ['6', '7']),
  ...told('в', ['10']),
  ...told('г', ['7', '8']),
  ...told('д', ['1', '1']),
];

test('satisfied is whose mean reaches the threshold; the response rate is in the rule', () => {
  const figure = count(FIVE);
  expect(figure).toMatchObject({ numerator: 3, denominator: 5, value: 60, problems: [] });
  expect(figure.rule).toContain('не ниже 7 из 10 (по умолчанию, уточните у учредителя)');
  expect(figure.rule).toContain('Ответили 5 из 8 (62,5 %).');
  expect(figure.rule).toContain('÷ все ответившие × 100 (по умолчанию, уточните у учредителя)');
});

test('another threshold, and a share of all who took part', () => {
  const figure = count(FIVE, { satisfiedFrom: '7,5', satisfactionOf: 'участники' });
  expect(figure).toMatchObject({ numerator: 2, denominator: 8, value: 25 });
  expect(figure.rule).toContain('÷ все вошедшие в программу × 100.');
  expect(figure.rule).toContain('не ниже 7,5 из 10.');
});

test('only counted answers of the role, after the programme, of the school year up to the day', () => {
  const figure = count([
    ...FIVE,
    ...told('е', ['10'], { role: ANSWER_ROLES.mentor }),
    ...told('ж', ['10'], { stage: ANSWER_STAGES.before }),
    ...told('з', ['10'], { day: '2026-08-31' }),
    ...told('и', ['10'], { day: '2027-02-11' }),
    ...told('к', ['10'], { remarks: 'ответ не с той анкеты' }),
    ...told('л', ['10'], { measure: 'growth' }),
  ]);
  expect(figure).toMatchObject({ numerator: 3, denominator: 5 });
  const mentors = FIVE.map((row) => ({ ...row, role: ANSWER_ROLES.mentor }));
  expect(count(mentors, {}, 'K6')).toMatchObject({ numerator: 3, denominator: 5, value: 60 });
});

test('of one person the last response counts, of one day the one further down', () => {
  const figure = count([
    ...FIVE,
    ...told('е', ['10'], { subject: 'У-001', day: '2027-02-05' }),
    ...told('ж', ['1'], { subject: 'У-001', day: '2027-02-04' }),
    ...told('з', ['10'], { subject: 'У-002' }),
    ...told('и', ['1'], { subject: 'У-002' }),
  ]);
  expect(figure).toMatchObject({ numerator: 4, denominator: 7 });
});

const NOTHING_SHOWN = { numerator: null, denominator: null, value: null, problems: [{ code: 'answersFew' }] };

test.each(['ответившие', 'участники'])('fewer than five are not shown, divided by %s', (satisfactionOf) => {
  for (const few of [[], told('а', ['9']), FIVE.slice(2)]) {
    const figure = count(few, { satisfactionOf });
    expect(figure).toMatchObject(NOTHING_SHOWN);
    expect(figure.rule).not.toContain('Ответили');
    expect(figure.problems.map(sayRemark)).toEqual([
      'Ответов мало: группы меньше пяти человек не показываются, чтобы нельзя было узнать, кто ответил.',
    ]);
  }
});

test('nor is the sum of groups that monitoring leaves out, which tells how many each has', () => {
  const ofForm = (form: string, marks: string) =>
    [...marks].flatMap((mark) => told(`${form} ${mark}`, ['9'], { form, questionnaire: 'Анкета' }));
  expect(count([...ofForm('А', 'абвг'), ...ofForm('Б', 'абвг')])).toMatchObject(NOTHING_SHOWN);
  expect(count([...ofForm('А', 'абвгд'), ...ofForm('Б', 'абв')])).toMatchObject({ denominator: 8 });
});

test('more answers than people are told', () => {
  const figure = count(['а', 'б', 'в', 'г', 'д', 'е', 'ж', 'з', 'и'].flatMap((mark) => told(mark, ['9'])));
  expect(figure).toMatchObject({ numerator: 9, denominator: 9 });
  expect(figure.problems.map(sayRemark)).toEqual([
    'Ответивших больше, чем участников: 9 и 8. Возможно, кто-то ответил дважды.',
  ]);
});

test('what cannot be read is left out and told, and so are rows that belong to no response', () => {
  const figure = count([
    ...FIVE,
    ...told('а', ['сто']),
    ...told('е', ['11', '0']),
    ...told('', ['10']),
    ...told('ж', ['10'], { day: 'вчера' }),
  ]);
  expect(figure).toMatchObject({ numerator: 3, denominator: 5 });
  expect(figure.problems.map(sayRemark)).toEqual(['Ответы, которые не удалось прочесть: 5. Они не учтены.']);
});

test('a setting that cannot be read is told where it counts', () => {
  expect(codes(count(FIVE, { satisfiedFrom: 'много' }))).toEqual(['choiceOdd']);
  expect(codes(count(FIVE, { coverageRole: 'все' }))).toEqual([]);
});
