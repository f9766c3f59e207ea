import { placeOf } from '../errors.ts';
import type { TurnLog } from '../turn/turn-log.ts';

/** What must be over before the process may end. */
export interface TurnsUnderWay {
  readonly count: () => number;
  /** One more would make all of them late. */
  readonly tooMany: () => boolean;
  /** Counts the work until it is done. */
  during<T>(work: Promise<T>): Promise<T>;
  /** The same for work that nobody waits for. */
  inBackground(work: Promise<void>): void;
}

/** As many as are answered in about a second. */
const maxTurns = 200;

export function createTurnsUnderWay(log: () => TurnLog): TurnsUnderWay {
  let count = 0;
  const underWay: TurnsUnderWay = {
    count: () => count,
    tooMany: () => count >= maxTurns,
    async during(work) {
      count++;
      try {
        return await work;
      } finally {
        count--;
      }
    },
    inBackground(work) {
      underWay.during(work).catch((thrown: unknown) => {
        log()('error', { event: 'turn', outcome: 'lost', ...placeOf(thrown) });
      });
    },
  };
  return underWay;
}
