import type { TurnTrace } from './turn-trace.ts';

/** What one turn lends to everything it calls: its name for the log, and the time it has left. */
export interface TurnScope {
  readonly correlationId: string;
  /** Aborts when the turn's time is over; goes through token, Graph and reply. */
  readonly signal: AbortSignal;
  /** Milliseconds left, never negative. */
  remainingMs(): number;
  /** Missing when nobody collects traces. */
  readonly trace?: TurnTrace | undefined;
}
