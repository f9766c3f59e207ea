/** What must be over before the process may end. */
export interface TurnsUnderWay {
  readonly count: () => number;
  /** Counts the work until it is done. */
  during<T>(work: Promise<T>): Promise<T>;
}

export function createTurnsUnderWay(): TurnsUnderWay {
  let count = 0;
  return {
    count: () => count,
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
