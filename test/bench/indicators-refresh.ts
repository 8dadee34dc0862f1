/**
 * `npx tsx test/bench/indicators-refresh.ts`: how long «Обновить показатели» takes on this machine with 2,000
 * people, 600 pairs and 20,000 answers. The stand-in answers at once, so that nearly all of it is our own time.
 */

import { ask, countIndicators, setUpSchool } from '../demo/demo';
import { enlarge } from './large-school';

const SIZE = { people: 2000, pairs: 600, answers: 20_000 } as const;
const TIMES = 7;

function main(): void {
  const { workspace } = setUpSchool(Date.UTC(2026, 8, 7));
  workspace.advance(30 * 86_400_000);
  enlarge(workspace, SIZE);
  countIndicators(workspace);
  const times = Array.from({ length: TIMES }, () => {
    const begun = performance.now();
    ask(workspace, 'refreshIndicators');
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const seconds = (ms: number | undefined): string => ((ms ?? 0) / 1000).toFixed(2);
  console.log(
    `people ${SIZE.people}, pairs ${SIZE.pairs}, answers ${SIZE.answers}: median ${seconds(times[Math.floor(TIMES / 2)])} s, least ${seconds(times[0])} s, most ${seconds(times[TIMES - 1])} s`,
  );
}

if (require.main === module) main();
