import { DelegateBackoff, handleType, retry } from 'cockatiel';
import type { TurnError } from '../errors.ts';
import type { TurnScope } from '../turn/turn-scope.ts';

/** The only layer that repeats a request. Every call it is used for must be safe to repeat. */
export const maxTries = 3;

/** Thrown inside `withRetry` to be tried again after `waitMs`. */
export class TryAgain extends Error {
  readonly failure: TurnError;
  readonly waitMs: number;

  /** @param waitMs what the service asked for; null for a random pause that grows. */
  constructor(failure: TurnError, waitMs: number | null, attempt: number, random: () => number = Math.random) {
    super(failure.code, { cause: failure });
    this.failure = failure;
    this.waitMs = waitMs ?? 100 + random() * 400 * 2 ** attempt;
  }
}

const policy = retry(handleType(TryAgain), {
  maxAttempts: maxTries - 1,
  backoff: new DelegateBackoff(({ result }) => ('error' in result ? (result.error as TryAgain).waitMs : 0)),
});

/** Runs `attempt(0)`, `attempt(1)`… A wait that does not fit into the turn's time ends the tries at once. */
export async function withRetry<T>(scope: TurnScope, attempt: (n: number) => Promise<T>): Promise<T> {
  try {
    return await policy.execute(async (context) => {
      try {
        return await attempt(context.attempt);
      } catch (thrown) {
        const fits = !(thrown instanceof TryAgain) || thrown.waitMs < scope.remainingMs();
        throw fits ? thrown : thrown.failure;
      }
    }, scope.signal);
  } catch (thrown) {
    throw thrown instanceof TryAgain ? thrown.failure : thrown;
  }
}
