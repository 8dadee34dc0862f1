/** The benchmark itself, on a size at which it takes no time: every peer is asked the right question. */
import { spawnSync } from 'node:child_process';
import { readOptions, UnusableOption } from './options';
import { SOLVERS } from './peers/list';
import { repetitions } from './timing';

function bench(...args: readonly string[]) {
  return spawnSync('npx', ['tsx', 'test/bench/matching.ts', ...args], { encoding: 'utf8' });
}

test('every solver finds the optimum, warm and cold, dense and sparse', () => {
  const { status, stdout } = bench('--json', '--sizes', '14x6', '--repeat', '1');
  expect(status).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toHaveLength(4 * SOLVERS.length);
  for (const { name } of SOLVERS) {
    const own = lines.filter(({ solver }) => solver === name);
    expect(own.map(({ kind, start }) => `${kind} ${start}`)).toEqual([
      'dense warm',
      'dense cold',
      'sparse warm',
      'sparse cold',
    ]);
    for (const line of own) {
      expect(line).toMatchObject({
        size: '14x6',
        ms: expect.any(Number),
        pairs: expect.any(Number),
        total: expect.any(Number),
        exact: true,
      });
    }
  }
});

test('options', () => {
  expect(readOptions(['--sizes', '300x100,30x12', '--solvers', 'munkres,kurator'])).toEqual({
    json: false,
    sizes: [
      { mentees: 30, mentors: 12 },
      { mentees: 300, mentors: 100 },
    ],
    solvers: ['kurator', 'munkres'],
    repeat: 5,
  });
  expect(readOptions([]).sizes).toHaveLength(6);
});

test.each([
  [['--fast'], /--fast/],
  [['--sizes', 'large'], /not «large»/],
  [['--solvers', 'kuhn'], /no solver «kuhn»/],
  [['--repeat', '0'], /from 1 to 99/],
  [['twice'], /twice/],
])('%p is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(UnusableOption);
  expect(() => readOptions(args)).toThrow(message);
});

test('what takes long is repeated less', () => {
  expect([100, 5001, 20_001].map((ms) => repetitions(ms, 5))).toEqual([5, 3, 1]);
  expect(repetitions(6000, 1)).toBe(1);
});
