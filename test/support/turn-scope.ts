import type { TurnScope } from '../../src/turn/turn-scope.ts';

/** A turn with this much time. */
export function turnScope(budgetMs = 10_000): TurnScope {
  const ends = performance.now() + budgetMs;
  return {
    correlationId: 'c0ffee42',
    signal: AbortSignal.timeout(budgetMs),
    remainingMs: () => Math.max(0, ends - performance.now()),
  };
}
