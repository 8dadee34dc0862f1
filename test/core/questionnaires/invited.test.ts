/** Whom a survey is for, and who has answered it. */

import { answered, invitedTo, isExpected } from '../../../src/core/questionnaires/invited';
import { ANSWERS } from '../../../src/core/registers/answers';
import { DEFAULT_LISTS } from '../../../src/core/registers/lists';
import { PAIRS, type Pair } from '../../../src/core/registers/pairs';
import { toRecord } from '../../../src/core/registers/register';
import { ABOUT_PAIRS, ANONYMOUS_SURVEY, CODED, CODED_AFTER } from './survey';

const TODAY = '2027-05-10';

function pair(code: string, mentee: string, mentor: string, state = 'утверждена', end = ''): Pair {
  return toRecord(PAIRS, { code, mentee, mentor, state, end }, DEFAULT_LISTS);
}

const MADE: readonly Pair[] = [
  pair('НП-002', 'У-002', 'Н-001', 'согласована'),
  pair('НП-001', 'У-001', 'Н-001'),
  pair('НП-003', 'П-001', 'Н-002'),
  pair('НП-004', 'У-004', 'Н-003', 'завершена', '2027-04-01'),
  pair('НП-005', 'У-005', 'Н-004', 'завершена', '2026-05-31'),
  pair('НП-006', 'У-006', 'Н-005', 'отменена', '2027-04-01'),
];
const codes = (of: Parameters<typeof invitedTo>[0]) => invitedTo(of, MADE, TODAY).map(({ code }) => code);

test('mentees of pairs that work, of the side it is for; afterwards of those finished this school year too', () => {
  expect(codes(CODED)).toEqual(['У-001', 'У-002']);
  expect(codes(CODED_AFTER)).toEqual(['У-001', 'У-002', 'У-004']);
  expect(codes({ ...CODED, key: 'teacherBefore' })).toEqual(['П-001']);
  expect(codes({ ...CODED, key: 'requests' })).toEqual(['П-001', 'У-001', 'У-002']);
});

test('mentors, both sides, or nobody where it is for others', () => {
  const asked = (role: typeof CODED.survey.role) => ({
    ...ANONYMOUS_SURVEY,
    survey: { ...ANONYMOUS_SURVEY.survey, role },
  });
  expect(codes(asked('наставник'))).toEqual(['Н-001', 'Н-002', 'Н-003']);
  expect(codes(asked(''))).toEqual(['Н-001', 'Н-002', 'Н-003', 'П-001', 'У-001', 'У-002', 'У-004']);
  expect(codes(asked('другой участник'))).toEqual([]);
});

test('the pair is told where there is only one', () => {
  const mentors = {
    ...CODED,
    survey: { ...CODED.survey, role: 'наставник' as const },
    key: 'quarter' as const,
  };
  expect(invitedTo(mentors, MADE, TODAY)).toEqual([
    { code: 'Н-001', pair: '', role: 'наставник' },
    { code: 'Н-002', pair: 'НП-003', role: 'наставник' },
  ]);
});

test('answers of this school year count, a response once', () => {
  const row = (subject: string, response: string, more: Readonly<Record<string, string>> = {}) =>
    toRecord(
      ANSWERS,
      { questionnaire: CODED.title, day: '2026-09-10', subject, response, ...more },
      DEFAULT_LISTS,
    );
  const { by, responses } = answered(
    CODED,
    [
      row('У-001', 'a'),
      row('У-001', 'a'),
      row('У-002', 'b', { questionnaire: 'оценка до Программы' }),
      row('У-003', 'c', { day: '2026-05-10' }),
      row('У-004', 'd', { questionnaire: CODED_AFTER.title }),
      row('У-005', 'e', { day: 'вчера' }),
    ],
    TODAY,
  );
  const who = ['У-001', 'У-002', 'У-003', 'У-004', 'У-005'].filter((code) =>
    by({ code, pair: '', role: '' }),
  );
  expect(who).toEqual(['У-001', 'У-002']);
  expect(responses).toBe(2);
});

test('where a pair alone is asked for, everybody answers for each pair, each side for itself', () => {
  const invited = invitedTo(ABOUT_PAIRS, MADE.slice(0, 2), TODAY);
  expect(invited.map(({ code, pair }) => `${code} ${pair}`)).toEqual([
    'Н-001 НП-001',
    'Н-001 НП-002',
    'У-001 НП-001',
    'У-002 НП-002',
  ]);
  const row = {
    questionnaire: ABOUT_PAIRS.title,
    day: '2027-05-01',
    pair: 'НП-001',
    role: 'наставник',
    response: 'a',
  };
  const { by } = answered(ABOUT_PAIRS, [toRecord(ANSWERS, row, DEFAULT_LISTS)], TODAY);
  expect(invited.map(by)).toEqual([true, false, false, false]);
});

test('what comes as it comes, and what others answer, is expected of nobody', () => {
  const asked = (more: Partial<typeof CODED.survey>) =>
    isExpected({ ...CODED, survey: { ...CODED.survey, ...more } });
  expect([asked({}), asked({ when: 'demand' }), asked({ role: 'другой участник' })]).toEqual([
    true,
    false,
    false,
  ]);
});
