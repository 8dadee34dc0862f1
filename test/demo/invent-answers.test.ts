import { type Change, compareGrowth } from '../../src/core/indicators/monitoring/growth';
import { assessQuality } from '../../src/core/indicators/monitoring/quality';
import { readSurvey } from '../../src/core/questionnaires/read-survey';
import { SURVEYS } from '../../src/core/questionnaires/surveys/list';
import type { Answer } from '../../src/core/registers/answers';
import { DEFAULT_LISTS } from '../../src/core/registers/lists';
import { type Answering, inventAnswers } from './invent-answers';

const people = (role: Answering['role'], letter: string, form: string, count: number): Answering[] =>
  Array.from({ length: count }, (_, i) => ({
    code: `${letter}-${String(i + 1).padStart(3, '0')}`,
    form,
    role,
  }));
const SCHOOL = [
  ...people('pupil', 'У', 'ученик – ученик', 40),
  ...people('teacher', 'П', 'учитель – учитель', 10),
  ...people('mentor', 'Н', 'ученик – ученик', 30),
];

test('same seed, same answers; another seed, others', () => {
  expect(inventAnswers(SURVEYS, SCHOOL, 7)).toEqual(inventAnswers(SURVEYS, SCHOOL, 7));
  expect(inventAnswers(SURVEYS, SCHOOL, 7)).not.toEqual(inventAnswers(SURVEYS, SCHOOL, 8));
});

test('only questions that are asked are answered, required ones of good answers all', () => {
  const invented = inventAnswers(SURVEYS, SCHOOL, 1);
  for (const { survey, answers, isBad } of invented) {
    const { questions } = SURVEYS[survey];
    const titles = questions.map(({ title }) => title);
    expect(Object.keys(answers).filter((title) => !titles.includes(title))).toEqual([]);
    const scales = questions.filter(({ kind, required }) => kind === 'scale' && required);
    const bad = scales.filter(({ title }) => !/^(?:[1-9]|10)$/.test(answers[title] ?? ''));
    if (!isBad) expect(bad).toEqual([]);
  }
  const kinds = new Set(invented.map(({ survey }) => survey));
  expect(kinds.size).toBe(6);
  expect(invented.filter(({ isBad }) => isBad).length).toBeGreaterThan(0);
  expect(invented.filter(({ isBad }) => isBad).length).toBeLessThan(invented.length / 10);
});

test('read as responses they give a comparison and tables of quality', () => {
  const rows = inventAnswers(SURVEYS, SCHOOL, 1).flatMap(({ survey, answers }, i) => {
    const month = SURVEYS[survey].survey.stage === 'до программы' ? '10' : '12';
    const response = { id: `r${i}`, moment: `2026-${month}-01T10:00:00`, answers, extra: {} };
    return readSurvey(SURVEYS[survey], response, DEFAULT_LISTS);
  });
  const answers = rows.map((row) => ({ remarks: '', ...row }) as unknown as Answer);
  const forms = new Map(SCHOOL.map(({ code, form }) => [code, form]));
  const growth = compareGrowth(answers, '2026–2027', forms);
  const { n, rose, fell } = growth.all.overall as Change;
  expect(n + growth.withoutPair).toBeGreaterThan(40);
  expect(growth.withoutPair).toBeGreaterThan(0);
  expect(rose).toBeGreaterThan(fell);
  expect(growth.groups.map((group) => group.forms)).toEqual([['ученик – ученик'], ['учитель – учитель']]);
  expect(growth.problems.map(({ code }) => code)).toEqual(['pointsOdd']);
  const { tables } = assessQuality(answers, '2026–2027', new Map());
  expect(tables.map(({ role, all }) => [role, all.people])).toEqual([
    ['наставляемый', 50],
    ['наставник', 30],
  ]);
});
