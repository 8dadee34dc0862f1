/** Sends decisions in the order they were made, those made meanwhile together, so that nobody waits for the server. */

import type { DecideResult, Decision } from '../src/flows/replies';

export interface DecisionQueue {
  readonly add: (decision: Decision) => void;
  readonly waiting: () => ReadonlyMap<string, Decision>;
}

interface Ends {
  readonly send: (decisions: readonly Decision[]) => Promise<DecideResult>;
  readonly done: (result: DecideResult, sent: readonly Decision[]) => void;
  /** What was not sent after the failed ones is dropped too: the user sees the cards come back. */
  readonly failed: (error: unknown, dropped: readonly Decision[]) => void;
}

export function decisionQueue({ send, done, failed }: Ends): DecisionQueue {
  let sent: readonly Decision[] = [];
  let next: Decision[] = [];
  const go = async (): Promise<void> => {
    while (next.length > 0) {
      sent = next;
      next = [];
      try {
        const result = await send(sent);
        const just = sent;
        sent = [];
        done(result, just);
      } catch (error) {
        const dropped = [...sent, ...next];
        sent = [];
        next = [];
        failed(error, dropped);
      }
    }
  };
  return {
    add: (decision) => {
      next.push(decision);
      if (sent.length === 0 && next.length === 1) void go();
    },
    waiting: () => new Map([...sent, ...next].map((decision) => [decision.mentee, decision])),
  };
}
