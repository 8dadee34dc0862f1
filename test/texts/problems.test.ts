/** Every code that the sources can emit has words, and the words are plain. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULT, sayProblem, sayRemark } from '../../src/texts/problems';

const SRC = join(__dirname, '../../src');

interface Emitted {
  readonly code: string;
  readonly file: string;
}

/** Codes of problems in the sources; reasons of matching have words of their own in `matching.ts`. */
function emitted(): readonly Emitted[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('matching') && !file.startsWith('texts'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    const calls = [
      ...text.matchAll(/\b(?:add|problem|howMany|problems\.push)\(\s*((?:[^,()]|'[^']*')+)/g),
    ].map((match) => match[1]!);
    const unions = [...text.matchAll(/type \w*ProblemCode =([^;]+);/g)].map((match) => match[1]!);
    const codes = [
      ...[...text.matchAll(/\bcode: ([^,}(]+)/g)].map((match) => match[1]!),
      ...calls.map((call) => call.replace(/=== '\w+'/g, '')),
      ...unions,
    ].flatMap((piece) => [...piece.matchAll(/'([a-z]+[A-Z]?[A-Za-z]*)'/g)].map((match) => match[1]!));
    return [...new Set(codes)].map((code) => ({ code, file }));
  });
}

/** Values for any sentence: each is its own name. */
const ANY = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, key) => `‹${String(key)}›`,
  },
);

const KEYS =
  'column value answer twin one other name standard sheet title code mentee mentor reason pair detail day start end number text placeholder nearest field meaning list template basis from to past ask count state todo words key since order placeholder'.split(
    ' ',
  );
const VALUES = Object.fromEntries(KEYS.map((key) => [key, ANY[key]!]));

test('the search finds the codes of every kind of place', () => {
  const codes = emitted().map(({ code }) => code);
  for (const code of [
    'busy',
    'columnMissing',
    'sheetMissing',
    'personMissing',
    'requestMissing',
    'topicsMissing',
    'templateMixedRow',
    'pairTermOdd',
    'pairImpossible',
    'answerDiffers',
    'questionnaireMissing',
  ]) {
    expect(codes).toContain(code);
  }
  expect(new Set(codes).size).toBeGreaterThan(45);
});

test.each(emitted())('$code of $file is said in plain words', ({ code }) => {
  const { happened, data, todo } = sayProblem({ code, values: VALUES });
  for (const sentence of [happened, data, todo]) {
    expect(sentence).toMatch(/^[А-ЯЁ‹].*[.]$/s);
    expect(sentence).not.toMatch(/!|undefined|null/);
    expect(sentence.replace(/‹\w+›/g, '')).not.toMatch(/[A-Za-z]/);
  }
});

test('a place and a repair are passed on', () => {
  const place = { register: 'pairs', code: 'НП-001', column: 'mentee' };
  expect(sayProblem({ code: 'pairTwice', values: { pair: 'НП-001' }, place })).toEqual({
    happened: 'Пара НП-001 записана на листе «Пары» дважды.',
    data: 'Ничего не изменено.',
    todo: 'Удалите лишнюю строку или не выбирайте её.',
    place,
  });
  expect(sayProblem({ code: 'sheetMissing', values: { sheet: 'Пары' } })).toMatchObject({
    happened: 'Нет листа «Пары».',
    repair: 'setUp',
  });
  expect(sayProblem({ code: 'busy', values: {} })).not.toHaveProperty('place');
});

test('a remark may stand for a trouble', () => {
  expect(sayProblem({ code: 'nameMissing', values: {} })).toEqual({
    happened: 'Нет фамилии, имени и отчества: впишите их, и участник попадёт в подбор.',
    data: 'Ничего не изменено.',
    todo: 'Исправьте и повторите.',
  });
});

test('days are said as people write them, long answers are cut short', () => {
  const values = { pair: 'НП-001', start: '2026-10-12', end: '2026-09-01' };
  expect(sayProblem({ code: 'pairTermOdd', values }).happened).toBe(
    'У пары НП-001 неверный срок: 12.10.2026 – 01.09.2026.',
  );
  const remark = sayRemark({ code: 'extraAnswer', values: { column: 'О себе', value: 'я'.repeat(5000) } });
  expect(remark).toMatch(/^Ещё в ответе «О себе»: я{199}…\.$/);
});

test.each([
  ['weightOdd', 'Вес «много» не понят: нужно целое число от 0 до 100. Взято по умолчанию: 10.'],
  [
    'weightMissing',
    'Вес не указан: впишите целое число от 0 до 100 или снимите отметку. Взято по умолчанию: 10.',
  ],
])('a weight that cannot be read: %s', (code, text) => {
  expect(sayRemark({ code, values: { name: 'Удобное время', value: 'много', standard: '10' } })).toBe(text);
});

test('a value is said letter by letter', () => {
  const value = "$& {{x}} <img src=x> =1+1 '😀'";
  expect(sayRemark({ code: 'emailOdd', values: { value } })).toBe(
    `Адрес «${value}» не похож на электронную почту: проверьте.`,
  );
});

test('a code without words is a fault of ours', () => {
  expect(() => sayProblem({ code: 'noSuchCode', values: {} })).toThrow('no words for the remark noSuchCode');
});

test('the words for a fault tell what to do', () => {
  expect(FAULT.repair).toBe('retry');
  expect(`${FAULT.happened}${FAULT.data}${FAULT.todo}`).not.toMatch(/!/);
});
