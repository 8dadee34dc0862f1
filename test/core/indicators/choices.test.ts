import { readChoices } from '../../../src/core/indicators/choices';
import { sayRemark } from '../../../src/texts/problems';
import { school } from './rows';

const DEFAULTS = {
  coverageRole: 'any',
  ageOn: 'cutOff',
  tookPart: 'year',
  satisfactionOf: 'answered',
  organisationsAs: 'share',
  satisfiedFrom: 7,
  problems: {},
};

test('what set-up writes is the default, and so is an emptied cell', () => {
  expect(readChoices(school())).toEqual(DEFAULTS);
  const keys = ['coverageRole', 'ageOn', 'tookPart', 'satisfiedFrom', 'satisfactionOf', 'organisationsAs'];
  expect(readChoices(school(Object.fromEntries(keys.map((key) => [key, ' ']))))).toEqual(DEFAULTS);
});

test('words are read as people type them', () => {
  const typed = school({
    coverageRole: 'НАСТАВНИК.',
    ageOn: '2026-09-01',
    tookPart: 'дату расчета',
    satisfiedFrom: '8,5 балла',
    satisfactionOf: 'Участники',
    organisationsAs: ' число ',
  });
  expect(readChoices(typed)).toEqual({
    coverageRole: 'mentor',
    ageOn: 'september',
    tookPart: 'day',
    satisfactionOf: 'participants',
    organisationsAs: 'count',
    satisfiedFrom: 8.5,
    problems: {},
  });
});

test.each([
  ['coverageRole', 'все', 'Настройка «Охват: в какой роли» заполнена непонятно, взято по умолчанию: любая.'],
  [
    'satisfiedFrom',
    '11',
    'Настройка «Удовлетворённость: от скольких баллов» заполнена непонятно, взято по умолчанию: 7.',
  ],
  [
    'ageOn',
    '2026-10-01',
    'Настройка «Возраст: на какую дату» заполнена непонятно, взято по умолчанию: на дату расчёта.',
  ],
] as const)('%s «%s» falls back to the default and is told', (key, value, said) => {
  const { problems, ...choices } = readChoices(school({ [key]: value }));
  expect({ ...choices, problems: {} }).toEqual(DEFAULTS);
  expect(Object.keys(problems)).toEqual([key]);
  expect(sayRemark(problems[key]!)).toBe(said);
});
