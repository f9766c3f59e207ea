import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleAll,
  type IBreaker,
  SamplingBreaker,
} from 'cockatiel';
import { readRetryAfter } from '../turn/retry-after.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { GraphAnswer } from './graph-failure.ts';

/** Graph is in trouble in this tenant, and was not asked. */
export class HeldBack extends Error {
  readonly throttled: boolean;
  /** Until somebody may try. */
  readonly waitSeconds: number;

  constructor(throttled: boolean, waitSeconds: number) {
    super('held back');
    this.name = 'HeldBack';
    this.throttled = throttled;
    this.waitSeconds = waitSeconds;
  }
}

export interface Breaker {
  /** Sends, unless Graph has just refused or not answered again and again in this tenant: then HeldBack, at once. */
  send(tenantId: string, send: () => Promise<GraphAnswer>): Promise<GraphAnswer>;
}

interface Circuit {
  readonly policy: CircuitBreakerPolicy;
  throttled: boolean;
  openUntil: number;
}

/** Without a word from Graph about how long. */
const pauseMs = 5_000;
/** A `Retry-After` of a day is believed for so long; then one call finds out. */
const longestPauseMs = 30_000;
const shortestPauseMs = 1_000;

/**
 * What Graph throttles, it counts all the same, so asking on prolongs the trouble:
 * https://learn.microsoft.com/graph/throttling#best-practices-to-handle-throttling
 * Each turn repeats its own call; this is what they know of each other.
 */
export function createBreaker(log: TurnLog): Breaker {
  const circuits = new Map<string, Circuit>();

  function circuitOf(tenantId: string): Circuit {
    const known = circuits.get(tenantId);
    if (known) return known;
    const afterPause = new DelegateBackoff<{ result: unknown }>(({ result }) => {
      const answer = Object(result).value as GraphAnswer | undefined;
      circuit.throttled = answer?.status === 429;
      const ms = pauseAfter(answer);
      circuit.openUntil = Date.now() + ms;
      return ms;
    });
    const policy = circuitBreaker(
      handleAll.orWhenResult((answer) => isTrouble(answer as GraphAnswer)),
      { halfOpenAfter: afterPause, breaker: repeatedTrouble() },
    );
    policy.onBreak(() => log('warn', { event: 'breaker', outcome: 'open', ms: circuit.openUntil - Date.now() }));
    policy.onReset(() => log('info', { event: 'breaker', outcome: 'closed' }));
    const circuit: Circuit = { policy, throttled: false, openUntil: 0 };
    circuits.set(tenantId, circuit);
    return circuit;
  }

  return {
    async send(tenantId, send) {
      const { policy, throttled, openUntil } = circuitOf(tenantId);
      const isOpen = policy.state === CircuitState.Open && Date.now() < openUntil;
      // One call finds out. Who waited for it as well would wait for nothing when it hangs.
      if (isOpen || policy.state === CircuitState.HalfOpen) {
        throw new HeldBack(throttled, Math.max(1, Math.ceil((openUntil - Date.now()) / 1000)));
      }
      return policy.execute(send);
    },
  };
}

/** Five times in a row, or half of twenty and more calls in ten seconds. */
function repeatedTrouble(): IBreaker {
  const inARow = new ConsecutiveBreaker(5);
  const often = new SamplingBreaker({ threshold: 0.5, duration: 10_000, minimumRps: 2 });
  return {
    state: undefined,
    success(state) {
      inARow.success();
      often.success(state);
    },
    failure(state) {
      const isInARow = inARow.failure();
      return often.failure(state) || isInARow;
    },
  };
}

function pauseAfter(answer: GraphAnswer | undefined): number {
  const seconds = readRetryAfter(answer?.headers['retry-after']?.toString(), new Date());
  return seconds === null ? pauseMs : Math.min(longestPauseMs, Math.max(shortestPauseMs, seconds * 1000));
}

/** 507: a quota of somebody's is used up. */
function isTrouble({ status }: GraphAnswer): boolean {
  return status === 429 || status === 408 || (status >= 500 && status !== 507);
}
