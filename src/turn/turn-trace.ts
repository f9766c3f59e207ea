import type { TurnLogEntry } from './turn-log.ts';
import type { TurnScope } from './turn-scope.ts';

/** The parts of a turn that are timed: a closed list, so that no name can hold anything of a person. */
export type TurnPart = 'claim' | 'graph.createOrGet' | 'graph.change' | 'reply';

/** What may stand in a trace, as in the log: no text, name, link, token, or id of a person or a conversation. */
export type TraceFacts = Pick<TurnLogEntry, 'kind' | 'command' | 'outcome' | 'reason' | 'status' | 'try'>;

/** One turn, or a part of it, as it is timed. */
export interface TurnTrace {
  /** Times `work` as a part of this one. What it throws marks the part as failed and is passed on. */
  part<T>(name: TurnPart, work: (inner: TurnTrace) => Promise<T>): Promise<T>;
  /** `failed`: the part ends well all the same, because what went wrong is answered. */
  note(facts: TraceFacts, failed?: boolean): void;
  /** What the next service needs to go on with the trace: https://www.w3.org/TR/trace-context/ */
  headers(): Readonly<Record<string, string>>;
}

/** A request that a turn is made of. Times are of `performance.now()`. */
export interface TracedRequest {
  readonly correlationId: string;
  /** As it came, from whoever was let in. */
  readonly traceparent: string | undefined;
  readonly beganAt: number;
  /** When the sender was known to be Teams. */
  readonly authorizedAt: number;
}

/** The port to whoever collects traces. */
export interface Tracing {
  /** Times a whole turn; `trace` is undefined when nobody collects. */
  turn<T>(request: TracedRequest, work: (trace: TurnTrace | undefined) => Promise<T>): Promise<T>;
  /** Somebody was not let in. A trace of its own: a stranger can add to no other. */
  refused(thrown: unknown): void;
}

/** Times `work` as a part of the scope's turn, when somebody collects. */
export function within<T>(scope: TurnScope, name: TurnPart, work: (scope: TurnScope) => Promise<T>): Promise<T> {
  return scope.trace ? scope.trace.part(name, (trace) => work({ ...scope, trace })) : work(scope);
}
