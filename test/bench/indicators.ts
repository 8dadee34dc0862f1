/** How long the indicators of a large school take: 2,000 people, 600 pairs, 20,000 answers. Run with `npx tsx`. */
import { countFigures, coverageByMonth } from '../../src/core/indicators/count';
import type { Material } from '../../src/core/indicators/figure';
import { ANSWER_ROLES } from '../../src/core/registers/answers';
import { CONSENT_KINDS, CONSENT_STATES, SIGNERS } from '../../src/core/registers/consents';
import { answer, consent, headcount, material, mentee, mentor, pair } from '../core/indicators/rows';

const MENTEES = 1400;
const MENTORS = 600;
const PAIRS = 600;
const ANSWERS = 20_000;
const RUNS = 15;

const many = <T>(count: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

function school(): Material {
  const meetings = ['meetingType', 'heldOn'];
  return material({
    mentees: many(MENTEES, (i) =>
      mentee(`У-${i}`, {
        name: `Кленов Олег ${i}`,
        birthDate: `${2008 + (i % 10)}-03-05`,
        role: i % 10 === 0 ? 'Педагог' : 'Обучающийся',
        enteredOn: '2026-09-10',
      }),
    ),
    mentors: many(MENTORS, (i) =>
      mentor(`Н-${i}`, {
        name: `Дубов Пётр ${i}`,
        birthDate: '1980-03-05',
        role: i % 2 ? 'Педагог' : 'Обучающийся',
      }),
    ),
    pairs: many(PAIRS, (i) => pair(`У-${i * 2}`, `Н-${i}`, { code: `НП-${i}` })),
    consents: many(MENTEES, (i) =>
      consent(`У-${i}`, { kind: CONSENT_KINDS.minor, signer: SIGNERS.guardian, state: CONSENT_STATES.given }),
    ),
    answers: many(ANSWERS, (i) => {
      const response = Math.floor(i / 4);
      const measure = (['satisfaction', 'meeting', 'plan', 'growth'] as const)[response % 4]!;
      return answer(`о${response}`, {
        role: response % 2 ? ANSWER_ROLES.mentor : ANSWER_ROLES.mentee,
        pair: `НП-${response % PAIRS}`,
        measure,
        key:
          measure === 'meeting'
            ? (meetings[i % 4] ?? '')
            : ['itemsTotal', 'itemsDone', 'itemsOverdue', ''][i % 4]!,
        value: measure === 'meeting' ? '2027-01-10' : String((i % 4) + 5),
      });
    }),
    headcount: [
      headcount('2026-09-20', { pupils: 1800, pupils10to18: 1200, pupils15to18: 400, teachers: 90 }),
    ],
  });
}

function time(name: string, act: () => unknown): void {
  const taken = many(RUNS, () => {
    const start = performance.now();
    act();
    return performance.now() - start;
  });
  const sorted = [...taken].sort((a, b) => a - b);
  const [first, middle, last] = [taken[0]!, sorted[Math.floor(RUNS / 2)]!, sorted[RUNS - 1]!];
  console.log(
    `${name}: first ${first.toFixed(1)} ms, median ${middle.toFixed(1)} ms, most ${last.toFixed(1)} ms`,
  );
}

const large = school();
time('countFigures', () => countFigures(large, '2027-02-10'));
time('coverageByMonth', () => coverageByMonth(large, '2027-08-31'));
