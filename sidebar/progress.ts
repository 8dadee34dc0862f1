/** Runs work that is cut into steps on the server: shows how far it is, can be stopped, and goes on from there. */

import { button } from './controls';
import { el } from './element';
import type { Visit } from './shell';
import { troublesOf } from './trouble';

export interface StepToRun {
  readonly title: string;
  /** How many things the step does; 1 when not said. */
  readonly size?: number;
  /** What was made or mended, in words. */
  readonly run: () => Promise<readonly string[]>;
}

export interface Work {
  readonly title: string;
  readonly steps: readonly StepToRun[];
  readonly done: (made: readonly string[]) => void;
  /** Leaves the work half done; what is made stays. */
  readonly leave: () => void;
}

/** Every step may be repeated safely, so the step that failed or was under way is simply run again. */
export function runSteps(visit: Visit, work: Work): void {
  const made: string[] = [];
  let next = 0;
  let stopping = false;
  const sizeOf = (steps: readonly StepToRun[]): number => steps.reduce((sum, { size = 1 }) => sum + size, 0);
  const total = sizeOf(work.steps);
  let count = 0;
  const bar = el('progress', { max: total, value: 0, 'aria-label': work.title });
  const line = el('p', { role: 'status' });
  const list = el('ul', { class: 'made' });

  const draw = (running: boolean): void => {
    visit.show({
      title: work.title,
      body: [bar, line, list],
      actions: running
        ? [button('Прервать', stop)]
        : [button('Продолжить', go, { kind: 'main' }), button('Закончить позже', work.leave)],
    });
  };
  const stop = (): void => {
    stopping = true;
    line.textContent = 'Заканчиваем начатый шаг и останавливаемся…';
  };
  const go = (): void => {
    stopping = false;
    visit.refuse([]);
    draw(true);
    void walk();
  };
  const walk = async (): Promise<void> => {
    while (next < work.steps.length && !stopping && visit.alive()) {
      const step = work.steps[next]!;
      line.textContent = `${step.title}… ${count + 1} из ${total}`;
      try {
        const words = await step.run();
        made.push(...words);
        list.append(...words.map((text) => el('li', {}, text)));
      } catch (error) {
        draw(false);
        line.textContent = `Остановились на шаге ${count + 1} из ${total}: ${step.title}.`;
        visit.refuse(troublesOf(error), go);
        return;
      }
      next += 1;
      count = sizeOf(work.steps.slice(0, next));
      bar.value = count;
    }
    if (!visit.alive()) return;
    if (count === total) work.done(made);
    else {
      draw(false);
      line.textContent = `Прервано: сделано ${count} из ${total}. Сделанное сохранено.`;
    }
  };
  go();
}
