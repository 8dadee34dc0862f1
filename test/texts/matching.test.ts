import { DEFAULT_ORDER } from '../../src/core/matching/order';
import type { Proposal } from '../../src/core/matching/propose';
import { RULES } from '../../src/core/matching/rules/list';
import type { Outcome } from '../../src/core/matching/solve-way';
import type { HelpCode, UnmatchedCode } from '../../src/core/matching/unmatched';
import { formatNumber, plural } from '../../src/core/russian/plural';
import {
  sayCost,
  sayExcluded,
  sayGap,
  sayGroupless,
  sayHelp,
  sayMove,
  sayRivals,
  sayUnmatched,
  sayWanted,
} from '../../src/texts/matching';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const NUMBERS = [1, 2, 5, 11, 21] as const;
/** How the noun goes with 1, 2, 5, 11 and 21. */
const nominative = (one: string, few: string, many: string) => [one, few, many, many, one];
const points = nominative('балл', 'балла', 'баллов');

/** Every reason and every help, each with what it is given; the type asks for all of them. */
const REASONS: Readonly<Record<UnmatchedCode, Readonly<Record<string, string>>>> = {
  menteeState: { sentence: 'наставляемый не готов к подбору' },
  menteeConsent: { sentence: 'нет согласия наставляемого' },
  noMentors: {},
  allExcluded: { mentors: '31', sentence: 'наставник выбрал другой возраст' },
  belowFloor: { best: '35', floor: '40' },
  addsLittle: {},
  placesTaken: { allowed: '2', mentors: 'Н-001, Н-002', takers: 'У-001, У-002' },
  runAgain: {},
};
const HELP: Readonly<Record<HelpCode, Readonly<Record<string, string>>>> = {
  fixRemarks: {},
  giveConsent: {},
  publishMentor: {},
  mentorConsent: { mentor: 'Н-001', score: '80' },
  mentorRemarks: { mentor: 'Н-001', score: '80' },
  morePlace: { mentor: 'Н-001', score: '80' },
  askAge: { mentor: 'Н-001', score: '80' },
  lowerFloor: { best: '35', floor: '40' },
  lowerQuality: {},
  seek: { topic: 'Спорт' },
  runAgain: {},
};

const SENTENCE = /^[А-ЯЁ][^!]+[^\s.,;:]\.$/;
const FRAGMENT = /^[а-яё][^!]+[^\s.,;:]$/;
const ODD = /undefined|null|NaN|\s{2}|\s[.,;:]|\(\)|«»/;

describe('why somebody has no mentor', () => {
  test.each(Object.entries(REASONS))('%s is a sentence', (code, values) => {
    const text = sayUnmatched({ code: code as UnmatchedCode, values });
    expect(text).toMatch(SENTENCE);
    expect(text).not.toMatch(ODD);
  });

  test.each(
    NUMBERS.map(
      (n, i) =>
        [
          n,
          nominative('Подходит 1 наставник', 'Подходят 2 наставника', 'Подходят 5 наставников')[i]!,
        ] as const,
    ),
  )('%i who suit', (allowed, begins) => {
    const values = { allowed: String(allowed), mentors: 'Н-001', takers: 'У-001' };
    expect(plain(sayUnmatched({ code: 'placesTaken', values }))).toBe(
      `${begins.replace(/\d/, String(allowed))} (Н-001), но места отданы тем, кто ждёт дольше или подходит больше: У-001.`,
    );
  });

  test.each([
    [1, 'Единственный наставник не подошёл: нет мест.'],
    [2, 'Не подошёл никто из 2 наставников; чаще всего причина такая: нет мест.'],
    [5, 'Не подошёл никто из 5 наставников; чаще всего причина такая: нет мест.'],
    [11, 'Не подошёл никто из 11 наставников; чаще всего причина такая: нет мест.'],
    [21, 'Не подошёл никто из 21 наставника; чаще всего причина такая: нет мест.'],
  ])('none of %i', (mentors, sentence) => {
    const values = { mentors: String(mentors), sentence: 'нет мест' };
    expect(plain(sayUnmatched({ code: 'allExcluded', values }))).toBe(sentence);
  });

  test.each(RULES.map(({ sentence }) => sentence))('a rule goes on after the colon: %s', (sentence) => {
    expect(sentence).toMatch(FRAGMENT);
    const values = { mentors: '1', sentence };
    expect(sayUnmatched({ code: 'allExcluded', values })).toMatch(SENTENCE);
    expect(plain(sayExcluded({ rule: '', sentence, count: 2 }))).toBe(`${sentence}: 2 наставника`);
  });

  test.each(NUMBERS.map((n, i) => [n, points[i]] as const))('the best pair has %i', (best, word) => {
    const values = { best: String(best), floor: '40' };
    expect(plain(sayUnmatched({ code: 'belowFloor', values }))).toBe(
      `Лучшая из возможных пар – ${best} ${word}, а ниже 40 пары не предлагаются.`,
    );
  });

  test('how many a rule excludes', () => {
    const said = NUMBERS.map((count) => plain(sayExcluded({ rule: 'roles', sentence: 'нет мест', count })));
    expect(said).toEqual([
      'нет мест: 1 наставник',
      'нет мест: 2 наставника',
      'нет мест: 5 наставников',
      'нет мест: 11 наставников',
      'нет мест: 21 наставник',
    ]);
  });
});

describe('what would help', () => {
  test.each(Object.entries(HELP))('%s is a sentence', (code, values) => {
    const text = sayHelp(code as HelpCode, values);
    expect(text).toMatch(SENTENCE);
    expect(text).not.toMatch(ODD);
  });

  test.each(NUMBERS.map((n, i) => [n, points[i]] as const))('a pair of %i', (score, word) => {
    const values = { mentor: 'Н-001', score: String(score) };
    const codes = ['mentorConsent', 'mentorRemarks', 'morePlace', 'askAge'] as const;
    expect(codes.map((code) => plain(sayHelp(code, values)))).toEqual([
      `Получите согласие наставника Н-001: возможна пара на ${score} ${word}.`,
      `Исправьте замечания в анкете наставника Н-001: возможна пара на ${score} ${word}.`,
      `Попросите у наставника Н-001 ещё одно место: возможна пара на ${score} ${word}.`,
      `Спросите у наставника Н-001, согласен ли он работать с другим возрастом: возможна пара на ${score} ${word}.`,
    ]);
  });

  test('a topic to be sought, and none', () => {
    expect(sayHelp('seek', { topic: 'Уверенность, общение' })).toBe(
      'Найдите подходящего наставника с темой «Уверенность, общение».',
    );
    expect(sayHelp('seek', { topic: '' })).toBe('Найдите подходящего наставника.');
  });
});

describe('what a choice costs', () => {
  const names: Readonly<Record<string, string>> = { 'У-001': 'Орлова Анна', 'У-002': 'Белов Пётр' };
  const say = (cost: number, left: readonly string[] = [], gained: readonly string[] = []) =>
    plain(sayCost({ points: cost, left, gained }, (code) => names[code]!));

  test.each([
    [0, 'сумма не изменится'],
    [-0.4, '−0,4 балла всего'],
    [1.2, '+1,2 балла всего'],
    [-12.5, '−12,5 балла всего'],
    [1, '+1 балл всего'],
    [-2, '−2 балла всего'],
    [5, '+5 баллов всего'],
    [-11, '−11 баллов всего'],
    [21, '+21 балл всего'],
  ])('%p points', (cost, text) => {
    expect(say(cost)).toBe(text);
  });

  test('one who is left, two who are; one who gains, two who do', () => {
    expect(say(-3, ['У-001'])).toBe('−3 балла всего; без пары останется Орлова Анна');
    expect(say(-3, ['У-001', 'У-002'])).toBe('−3 балла всего; без пары останутся Орлова Анна, Белов Пётр');
    expect(say(0, [], ['У-002'])).toBe('сумма не изменится; пару получит Белов Пётр');
    expect(say(5, ['У-001'], ['У-002'])).toBe(
      '+5 баллов всего; без пары останется Орлова Анна; пару получит Белов Пётр',
    );
    expect(say(5, [], ['У-001', 'У-002'])).toBe('+5 баллов всего; пару получат Орлова Анна, Белов Пётр');
  });
});

describe('who else would do better', () => {
  const rivals = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `Участник ${i + 1}`, gain: 30 - i }));

  test.each([
    [0, ''],
    [1, 'Этот наставник хорошо подошёл бы и другому наставляемому: Участник 1 (+30).'],
    [2, 'Этот наставник хорошо подошёл бы и другим наставляемым: Участник 1 (+30), Участник 2 (+29).'],
    [
      5,
      'Этот наставник хорошо подошёл бы и другим наставляемым: Участник 1 (+30), Участник 2 (+29) и ещё 3.',
    ],
  ])('%i', (count, text) => {
    expect(sayRivals(rivals(count))).toBe(text);
  });
});

describe('whom to look for', () => {
  const say = (mentors: number, places: number) =>
    plain(sayWanted({ topic: 'Спорт', mentees: ['У-001'], mentors, places }));

  test('nobody offers the topic', () => {
    expect(say(0, 0)).toBe('тему не предлагает ни один подходящий наставник');
  });

  test.each([
    [1, 'тему предлагает 1 наставник, но свободных мест нет'],
    [2, 'тему предлагают 2 наставника, но свободных мест нет'],
    [5, 'тему предлагают 5 наставников, но свободных мест нет'],
    [11, 'тему предлагают 11 наставников, но свободных мест нет'],
    [21, 'тему предлагает 21 наставник, но свободных мест нет'],
  ])('%i offer it, all taken', (mentors, text) => {
    expect(say(mentors, 0)).toBe(text);
  });

  test.each([
    [1, '1 место свободно'],
    [2, '2 места свободны'],
    [5, '5 мест свободно'],
    [11, '11 мест свободно'],
    [21, '21 место свободно'],
  ])('%i places', (places, text) => {
    expect(say(2, places)).toBe(`тему предлагают 2 наставника, ${text}, но мешают другие правила`);
  });
});

describe('why this is not the best', () => {
  const none: Outcome = { pairs: 10, average: 70, total: 700, weakest: 40, changed: 0, blocking: 0 };
  const say = (best: Partial<Outcome>, apart: number, fewestChanges = true, optimal = false) => {
    const proposal = { outcome: none, best: { ...none, ...best }, apart, optimal };
    return plain(sayGap(proposal as Proposal, { ...DEFAULT_ORDER, fewestChanges }));
  };

  test('nothing of the best', () => {
    expect(say({ total: 900 }, 3, true, true)).toBe('');
  });

  test.each([
    [1, 'на 1 пару больше', 'изменится у 1 наставляемого'],
    [2, 'на 2 пары больше', 'изменится у 2 наставляемых'],
    [5, 'на 5 пар больше', 'изменится у 5 наставляемых'],
    [11, 'на 11 пар больше', 'изменится у 11 наставляемых'],
    [21, 'на 21 пару больше', 'изменится у 21 наставляемого'],
  ])('%i pairs more', (count, more, price) => {
    expect(say({ pairs: 10 + count }, count)).toBe(`Можно лучше: ${more}, если подобрать заново; ${price}.`);
  });

  test.each(NUMBERS.map((n, i) => [n, points[i]] as const))('%i points more', (count, word) => {
    const of = count % 10 === 1 && count !== 11 ? 'наставляемого' : 'наставляемых';
    expect(say({ total: 700 + count }, count)).toBe(
      `Прежние пары сохранены. Заново вышло бы на ${count} ${word} больше, но наставник сменился бы у ${count} ${of}.`,
    );
    expect(say({ total: 700 + count }, count, false)).toBe(
      `Можно лучше: на ${count} ${word} больше, если подобрать заново; изменится у ${count} ${of}.`,
    );
  });

  test('tenths are said exactly', () => {
    expect(say({ total: 700.3 }, 1, false)).toContain('на 0,3 балла больше');
  });

  test('no better in either, only other', () => {
    for (const best of [{}, { total: 650 }, { pairs: 9 }])
      expect(say(best, 2)).toBe('Заново подбор предложил бы часть пар иначе.');
  });
});

describe('what becomes of one', () => {
  const [orlov, belov] = [
    { name: 'Орлов Пётр', score: 71 },
    { name: 'Белова Вера', score: 82 },
  ];

  test('another mentor, one at last, none any more', () => {
    expect(plain(sayMove(orlov, belov))).toBe('будет Белова Вера (82 балла), сейчас Орлов Пётр (71 балл)');
    expect(plain(sayMove(null, belov))).toBe('получит наставника: Белова Вера (82 балла)');
    expect(plain(sayMove(orlov, null))).toBe('останется без пары, сейчас Орлов Пётр (71 балл)');
    expect(sayMove(null, null)).toBe('останется без пары');
  });

  test.each(NUMBERS.map((n, i) => [n, points[i]] as const))('%i points', (score, word) => {
    expect(plain(sayMove(null, { name: 'Орлов', score }))).toContain(`(${score} ${word})`);
  });
});

test('no group', () => {
  expect(sayGroupless()).toMatch(FRAGMENT);
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
