/** What must be over before the process may end. */
export interface TurnsUnderWay {
  readonly count: () => number;
  /** One more would make all of them late. */
  readonly tooMany: () => boolean;
  /** Counts the work until it is done. */
  during<T>(work: Promise<T>): Promise<T>;
}

/** As many as are answered in about a second. */
const maxTurns = 200;

export function createTurnsUnderWay(): TurnsUnderWay {
  let count = 0;
  return {
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
  };
}
