/** Which period a report is about, and what is kept of the last one on it. */

import type { Cells } from '../../../src/core/cell';
import { field, type Given, initial, kindOf, problems, REPORTS, table } from './report-questions';
import { reportArchive } from './report-school';

test('there are six reports, and each begins with its period', () => {
  expect(REPORTS.map(({ id }) => id).sort()).toEqual(['D30', 'D31', 'D32', 'D33', 'D34', 'D35']);
  expect(REPORTS.map(({ asks }) => asks[0]!.name)).toEqual([
    'Квартал',
    'Квартал',
    'Учебный год',
    'Учебный год',
    'Учебный год',
    'Учебный год',
  ]);
});

describe('the period', () => {
  test.each([
    ['2027-01-01', 'IV квартал 2026 года'],
    ['2027-03-31', 'IV квартал 2026 года'],
    ['2027-04-01', 'I квартал 2027 года'],
    ['2026-10-05', 'III квартал 2026 года'],
  ])('on %s the quarter that ended last is %s', (today, quarter) => {
    expect(initial('reportQuarter', 'Квартал', { today })).toBe(quarter);
  });

  test('five quarters are offered, the running one among them', () => {
    const { choices } = kindOf('plansQuarter').asks[0]!;
    expect(choices!(reportArchive())).toEqual([
      'II квартал 2027 года',
      'I квартал 2027 года',
      'IV квартал 2026 года',
      'III квартал 2026 года',
      'II квартал 2026 года',
    ]);
  });

  test('one that has not begun is refused, one that runs is a caution, one that is none is named', () => {
    const codes = (quarter: string) =>
      problems('plansQuarter', {}, { Квартал: quarter }).map(({ code, caution }) => [code, caution === true]);
    expect(codes('III квартал 2027 года')).toEqual([['reportPeriodAhead', false]]);
    expect(codes('II квартал 2027 года')).toContainEqual(['reportPeriodOpen', true]);
    expect(codes('I квартал 2027 года')).toEqual([]);
    expect(codes('первый квартал')).toEqual([['reportPeriodOdd', false]]);
    expect(problems('reportYear', {}, { 'Учебный год': '2027–2028' }).map(({ code }) => code)).toEqual([
      'reportPeriodAhead',
    ]);
  });

  test('a past school year is told up to its end, this one up to today', () => {
    expect(field('reportYear', 'На дату', {}, { 'Учебный год': '2025–2026' })).toBe('31.08.2026');
    expect(field('reportYear', 'На дату')).toBe('12.05.2027');
  });
});

describe('what is kept', () => {
  const kept = (code: string, kindKey: string, answers: Given): Cells => ({
    code,
    kindKey,
    state: 'проект',
    answers: JSON.stringify(answers),
  });

  test('conclusions belong to one kind and one period, the last typed counts', () => {
    const papers = [
      kept('Д-001', 'plansQuarter', { Квартал: 'I квартал 2027 года', Выводы: 'первые' }),
      kept('Д-002', 'plansQuarter', { Квартал: 'I квартал 2027 года', Выводы: 'вторые' }),
      kept('Д-003', 'plansQuarter', { Квартал: 'IV квартал 2026 года', Выводы: 'прошлые' }),
      kept('Д-004', 'reportQuarter', { Квартал: 'I квартал 2027 года', Выводы: 'чужие' }),
      { ...kept('Д-005', 'plansQuarter', {}), answers: '{"Квартал":' },
    ];
    expect(initial('plansQuarter', 'Выводы', { papers })).toBe('вторые');
    expect(initial('plansQuarter', 'Выводы', { papers }, { Квартал: 'IV квартал 2026 года' })).toBe(
      'прошлые',
    );
    expect(initial('plansQuarter', 'Выводы', { papers }, { Квартал: 'II квартал 2026 года' })).toBe('');
  });

  test('holidays of one year are told apart', () => {
    const papers = [
      kept('Д-001', 'holidays', { 'Учебный год': '2026–2027', Каникулы: 'Осенние', Выводы: 'все при деле' }),
    ];
    expect(initial('holidays', 'Выводы', { papers }, { Каникулы: 'Осенние' })).toBe('все при деле');
    expect(initial('holidays', 'Выводы', { papers })).toBe('');
  });

  test('what was typed is printed line by line, nothing leaves a line to write on', () => {
    const typed = { Выводы: '1. план идёт\n2) встречи регулярны' };
    expect(table('plansQuarter', 'Выводы', ['№', 'строка'], {}, typed)).toEqual([
      ['1', 'план идёт'],
      ['2', 'встречи регулярны'],
    ]);
    expect(table('plansQuarter', 'Выводы', ['строка'])).toEqual([[expect.stringMatching(/^_+$/)]]);
  });
});
