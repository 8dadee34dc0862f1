/** Says what is being done when it takes longer than 0.3 s, and for how long, with «Прервать», when over 3 s. */

import { button } from './controls';
import { el, part, replaceContent } from './element';

const QUIET_MS = 300;
const LONG_MS = 3000;
const SECOND_MS = 1000;

/** Thrown to the one who waits when the user no longer wants to. */
export class Interrupted extends Error {}

let stopCurrent: () => void = () => undefined;

/** Stops whatever is being waited for, because the user goes elsewhere. */
export function stopWaiting(): void {
  stopCurrent();
}

/** Waits in sight of the user; rejects with `Interrupted` when the user stops waiting: the server goes on by itself. */
export async function waitInSight<T>(doing: string, work: Promise<T>): Promise<T> {
  const timers: number[] = [];
  const place = part('waiting');
  const started = Date.now();
  let stop: (reason: Interrupted) => void = () => undefined;
  const interrupted = new Promise<never>((_, reject) => {
    stop = reject;
  });
  stopCurrent = () => stop(new Interrupted());
  const line = el('span', { role: 'status' });
  const seconds = el('span', { class: 'secondary seconds' });
  const halt = button('Прервать', stopWaiting, { kind: 'text' });
  halt.hidden = true;
  timers.push(
    window.setTimeout(() => {
      replaceContent(
        place,
        el('div', { class: 'moving' }),
        el('div', { class: 'waiting' }, line, seconds, halt),
      );
      place.hidden = false;
      line.textContent = `${doing}…`;
    }, QUIET_MS),
    window.setTimeout(() => {
      halt.hidden = false;
    }, LONG_MS),
    window.setInterval(() => {
      const passed = Math.floor((Date.now() - started) / SECOND_MS);
      if (passed * SECOND_MS >= LONG_MS) seconds.textContent = `${passed} с`;
    }, SECOND_MS),
  );
  try {
    return await Promise.race([work, interrupted]);
  } finally {
    for (const timer of timers) window.clearTimeout(timer);
    if (line.isConnected) {
      place.hidden = true;
      replaceContent(place);
    }
  }
}
