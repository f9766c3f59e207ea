import type { TurnScope } from '../turn/turn-scope.ts';

/** The scope with `reserveMs` less: for the work, when something has to follow it. */
export function withoutReserve(scope: TurnScope, reserveMs: number): TurnScope {
  const remainingMs = () => Math.max(0, scope.remainingMs() - reserveMs);
  return {
    ...scope,
    signal: AbortSignal.any([scope.signal, AbortSignal.timeout(Math.floor(remainingMs()))]),
    remainingMs,
  };
}

/** One short try and no waiting: for what nobody misses when it is lost. */
export function inPassing(scope: TurnScope, timeoutMs: number): TurnScope {
  return { ...scope, signal: AbortSignal.any([scope.signal, AbortSignal.timeout(timeoutMs)]), remainingMs: () => 0 };
}
