/** Asks what follows from controls that change quickly: a moment after the last change, and only the last answer counts. */

import { waitInSight } from './waiting';

const MOMENT_MS = 350;

interface Asking<T> {
  readonly doing: string;
  readonly call: () => Promise<T>;
  readonly done: (value: T) => void;
  readonly failed: (error: unknown) => void;
}

/** What is returned asks; nothing else on the page waits for the answer. */
export function latestAnswer<T>({ doing, call, done, failed }: Asking<T>): () => void {
  let last = 0;
  let timer = 0;
  const ask = async (): Promise<void> => {
    last += 1;
    const mine = last;
    try {
      const value = await waitInSight(doing, call());
      if (mine === last) done(value);
    } catch (error) {
      if (mine === last) failed(error);
    }
  };
  return () => {
    // What is under way no longer counts, though the next question is not yet sent.
    last += 1;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), MOMENT_MS);
  };
}
