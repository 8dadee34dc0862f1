/** Work that the server does a stretch at a time: shows how far it is, rests when Google asks to, stops and goes on. */

import { button } from './controls';
import { type Child, el } from './element';
import type { Visit } from './shell';
import { troublesOf } from './trouble';
import { localToday, timeAndDay } from './words';

/** What came of one stretch. */
export interface Stretch {
  readonly done: number;
  readonly failed: number;
  readonly waiting: number;
  readonly restSeconds: number;
  readonly pausedUntil: string;
  readonly fault: string;
}

export interface Tally {
  readonly done: number;
  readonly failed: number;
  readonly total: number;
}

export interface LongWork {
  readonly title: string;
  /** How many wait at first. */
  readonly waiting: number;
  readonly run: () => Promise<Stretch>;
  /** «Создано 40 из 300» */
  readonly say: (tally: Tally) => string;
  /** What becomes of the rest once the panel stands still. */
  readonly later: string;
  /** What Google no longer lets do today. */
  readonly limit: string;
  /** Under the bar. */
  readonly below: Child;
  readonly done: (tally: Tally) => void;
  /** Leaves the work half done: it waits on. */
  readonly leave: () => void;
  /** Beside «Продолжить» once it stands still. */
  readonly others?: () => readonly Child[];
}

const SECOND_MS = 1000;
/** So many stretches without any result one after the other: Google is not to be had now. */
const MOST_IDLE = 2;

export function runLong(visit: Visit, work: LongWork): void {
  let tally: Tally = { done: 0, failed: 0, total: work.waiting };
  let stopping = false;
  let idle = 0;
  let wake = (): void => undefined;
  const bar = el('progress', { max: Math.max(1, tally.total), value: 0, 'aria-label': work.title });
  const line = el('p', { role: 'status' });
  const rest = el('p', { class: 'secondary', role: 'timer' });

  const draw = (running: boolean, main: Child, ...others: readonly Child[]): void => {
    visit.show({
      title: work.title,
      ...(running ? {} : { back: work.leave }),
      body: [bar, line, rest, work.below],
      actions: [main, others],
    });
  };
  const halt = (words: string): void => {
    draw(
      false,
      button('Продолжить', go, { kind: 'main' }),
      button('Закончить позже', work.leave),
      work.others?.() ?? null,
    );
    line.textContent = `${work.say(tally)}. ${words} ${work.later}`;
  };
  /** Goes on by itself on the server: the panel is no longer needed. */
  const pause = (until: string): void => {
    draw(
      false,
      button('К документам', work.leave, { kind: 'main' }),
      button('Попробовать сейчас', go),
      work.others?.() ?? null,
    );
    line.textContent = `${work.say(tally)}. ${work.limit} ${goesOnAfter(until)} Панель можно закрыть.`;
  };
  const stop = (): void => {
    stopping = true;
    line.textContent = 'Заканчиваем начатое и останавливаемся…';
    wake();
  };
  const go = (): void => {
    stopping = false;
    idle = 0;
    visit.refuse([]);
    draw(true, button('Прервать', stop));
    line.textContent = `${work.say(tally)}…`;
    void walk();
  };
  const walk = async (): Promise<void> => {
    while (visit.alive()) {
      let stretch: Stretch;
      try {
        stretch = await work.run();
      } catch (error) {
        if (!visit.alive()) return;
        halt('Остановились из-за ошибки.');
        visit.refuse(troublesOf(error), go);
        return;
      }
      if (!visit.alive()) return;
      const { fault, waiting, pausedUntil } = stretch;
      const [done, failed] = [tally.done + stretch.done, tally.failed + stretch.failed];
      tally = { done, failed, total: done + failed + waiting };
      bar.max = Math.max(1, tally.total);
      bar.value = done + failed;
      if (!stopping) line.textContent = `${work.say(tally)}…`;
      if (waiting === 0) return work.done(tally);
      if (pausedUntil !== '') return pause(pausedUntil);
      const fruitless = stretch.done + stretch.failed === 0 && stretch.restSeconds === 0;
      idle = fruitless ? idle + 1 : 0;
      if (idle >= MOST_IDLE) {
        halt('Остановились: Google не отвечает.');
        visit.refuse([faultTrouble(fault)], go);
        return;
      }
      if (fault !== '') visit.refuse([faultTrouble(fault)]);
      if (!stopping && stretch.restSeconds > 0) await waitFor(stretch.restSeconds);
      if (stopping && visit.alive()) return halt('Прервано.');
    }
  };
  const waitFor = async (seconds: number): Promise<void> => {
    const end = Date.now() + seconds * SECOND_MS;
    // A panel in the background gets its seconds late, so the clock is asked, not the steps counted.
    for (
      let left = seconds;
      left > 0 && !stopping && visit.alive();
      left = Math.ceil((end - Date.now()) / SECOND_MS)
    ) {
      rest.textContent = `Google просит подождать: ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
      await new Promise<void>((resolve) => {
        wake = resolve;
        window.setTimeout(resolve, SECOND_MS);
      });
    }
    rest.textContent = '';
  };
  go();
}

/** A trigger looks into the queues every hour. */
export const GOES_ON = 'Продолжим сами в течение часа.';

/** «Продолжим сами после 14:05 22 ноября.» */
export function goesOnAfter(moment: string): string {
  return `Продолжим сами после ${timeAndDay(moment, localToday())}.`;
}

function faultTrouble(fault: string) {
  return {
    happened: 'Google ответил ошибкой.',
    data: 'Сделанное сохранено.',
    todo: fault ? `Ответ Google: ${fault}` : 'Повторите через минуту.',
    repair: 'retry' as const,
  };
}
