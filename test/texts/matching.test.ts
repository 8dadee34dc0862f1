import { formatNumber, plural } from '../../src/core/russian/plural';
import { sayHelp, sayUnmatched } from '../../src/texts/matching';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

test.each([
  ['1', 'Подходит 1 наставник (Н-001), но все места заняты.'],
  ['2', 'Подходят 2 наставника (Н-001), но все места заняты.'],
  ['5', 'Подходят 5 наставников (Н-001), но все места заняты.'],
  ['11', 'Подходят 11 наставников (Н-001), но все места заняты.'],
  ['21', 'Подходит 21 наставник (Н-001), но все места заняты.'],
  ['112', 'Подходят 112 наставников (Н-001), но все места заняты.'],
])('%s who suit', (allowed, sentence) => {
  expect(plain(sayUnmatched({ code: 'placesTaken', values: { allowed, mentors: 'Н-001' } }))).toBe(sentence);
});

test.each([
  ['1', 'Не подошёл никто из 1 наставника; чаще всего – нет мест.'],
  ['4', 'Не подошёл никто из 4 наставников; чаще всего – нет мест.'],
  ['31', 'Не подошёл никто из 31 наставника; чаще всего – нет мест.'],
  ['100', 'Не подошёл никто из 100 наставников; чаще всего – нет мест.'],
])('none of %s', (mentors, sentence) => {
  expect(plain(sayUnmatched({ code: 'allExcluded', values: { mentors, sentence: 'нет мест' } }))).toBe(
    sentence,
  );
});

test('every reason comes with help', () => {
  for (const code of ['menteeState', 'menteeConsent', 'noMentors', 'allExcluded', 'placesTaken'] as const) {
    const said = sayUnmatched({ code, values: { mentors: '3', allowed: '2', sentence: 'нет мест' } });
    for (const text of [said, sayHelp(code)]) expect(text).toMatch(/^[А-ЯЁ][^!]+\.$/);
  }
});

test('plural agrees with the last digits from 0 to 1000', () => {
  for (let n = 0; n <= 1000; n++) {
    const teen = n % 100 >= 11 && n % 100 <= 14;
    const form = !teen && n % 10 === 1 ? 'пара' : !teen && n % 10 >= 2 && n % 10 <= 4 ? 'пары' : 'пар';
    expect(plural(n, 'пара', 'пары', 'пар')).toBe(form);
  }
  expect([plural(1.5, 'пара', 'пары', 'пар'), formatNumber(12345.6), formatNumber(-1234)]).toEqual([
    'пары',
    '12\u202f345,6',
    '−1234',
  ]);
});
