import { createDeadline, type Deadline } from '../deadline.ts';
import type { TurnScope } from '../turn/turn-scope.ts';

/** A scope with a time limit of its own; ending it is for work that is done often, else its time runs out by itself. */
export type LimitedScope = TurnScope & Pick<Deadline, 'end'>;

/** A whole turn's. */
export function createTurnScope(correlationId: string, budgetMs: number): LimitedScope {
  const ends = performance.now() + budgetMs;
  return { correlationId, ...createDeadline(budgetMs), remainingMs: () => Math.max(0, ends - performance.now()) };
}

/** The scope with `reserveMs` less: for the work, when something has to follow it. */
export function withoutReserve(scope: TurnScope, reserveMs: number): LimitedScope {
  const remainingMs = () => Math.max(0, scope.remainingMs() - reserveMs);
  return { ...scope, ...createDeadline(Math.floor(remainingMs()), scope.signal), remainingMs };
}

/** One short try and no waiting: for what nobody misses when it is lost. */
export function inPassing(scope: TurnScope, timeoutMs: number): TurnScope {
  return { ...scope, signal: AbortSignal.any([scope.signal, AbortSignal.timeout(timeoutMs)]), remainingMs: () => 0 };
}
