import { randomUUID } from 'node:crypto';
import { type ErrorDetails, TurnError } from '../errors.ts';
import type { UserTokens } from '../meeting/user-tokens.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { within } from '../turn/turn-trace.ts';
import type { AccessTokens } from './access-tokens.ts';
import { answerFacts } from './answer-facts.ts';
import { createBreaker, HeldBack } from './breaker.ts';
import { type GraphAnswer, graphFailure, requestIdOf } from './graph-failure.ts';
import type { GraphHosts } from './graph-hosts.ts';
import { createGraphTokens } from './graph-tokens.ts';
import type { Http } from './http.ts';
import { TryAgain, withRetry } from './retry.ts';

export interface GraphClient {
  /** POSTs JSON in `tenantId`, as the app or as the organizer; repeats what failed in passing, so the request must be safe to repeat. */
  post(call: GraphCall, scope: TurnScope): Promise<GraphSuccess>;
  /** The same with PATCH. It says what shall be, so doing it twice is doing it once. */
  patch(call: GraphCall, scope: TurnScope): Promise<GraphSuccess>;
}

export interface GraphSuccess extends GraphAnswer {
  /** An earlier try may have done the work: its answer never came, or said that the service had failed. */
  readonly answerLost: boolean;
  /** Milliseconds since the first try went out. */
  readonly askedSinceMs: number;
}

export interface GraphCall {
  readonly tenantId: string;
  /** From the version on, e.g. `/v1.0/users/…`. */
  readonly path: string;
  readonly body: unknown;
  readonly details: ErrorDetails;
  /** Statuses that pass by themselves here, though elsewhere they are final. */
  readonly passing?: readonly number[];
}

export interface GraphClientOptions {
  readonly http: Http;
  readonly graphBaseUrl: string;
  /** The cloud's Graph, whose name the token carries even when requests go elsewhere. */
  readonly graphAudience: string;
  readonly tokens: AccessTokens;
  /** Graph is asked in the organizer's own name; without it as the app. */
  readonly userTokens?: UserTokens | null;
  /** For the commands that an administrator pastes. */
  readonly teamsEnvironment?: GraphHosts['teamsEnvironment'];
  readonly log: TurnLog;
}

/** One try; the rest of the turn's time may hold another. */
const tryTimeoutMs = 4_000;

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { http, graphBaseUrl, teamsEnvironment = null, log } = options;
  const cloud: ErrorDetails = teamsEnvironment === null ? {} : { teamsEnvironment };
  const tokens = createGraphTokens(options);
  const breaker = createBreaker(log);

  return {
    post: (call, scope) => within(scope, 'graph.createOrGet', (inner) => request('POST', call, inner)),
    patch: (call, scope) => within(scope, 'graph.change', (inner) => request('PATCH', call, inner)),
  };

  async function request(method: 'POST' | 'PATCH', call: GraphCall, scope: TurnScope): Promise<GraphSuccess> {
    const { path, body, passing = [] } = call;
    const details = { ...call.details, ...cloud, tenantId: call.tenantId };
    const started = performance.now();
    let answerLost = false;
    let tokenRenewed = false;
    return withRetry(scope, async (attempt) => {
      const token = await tokens.get(details, scope);
      const sending = () => send(method, path, body, token, scope, attempt, details);
      const answer = await breaker.send(call.tenantId, sending).catch((thrown: unknown) => {
        if (thrown instanceof HeldBack) throw heldBack(thrown, details);
        answerLost = true;
        throw thrown;
      });
      if (answer.status < 300 && answer.body !== undefined) {
        return { ...answer, answerLost, askedSinceMs: performance.now() - started };
      }
      answerLost ||= answer.status < 300 || answer.status >= 500;
      if (answer.status < 300) {
        // Cut off on the way: the answer is repeated, the work is not.
        throw new TryAgain(new TurnError('graph-unreadable', { requestId: requestIdOf(answer) }), 0, attempt);
      }
      const failure = passing.includes(answer.status)
        ? new TurnError('graph-unavailable', { requestId: requestIdOf(answer), details })
        : graphFailure(answer, details, new Date());
      if (answer.status === 401 && failure.code === 'credential-rejected' && !tokenRenewed) {
        // Valid tokens are briefly refused now and then: once more, with a new one.
        tokenRenewed = true;
        await tokens.discard(details, token);
        throw new TryAgain(failure, 0, attempt);
      }
      if (failure.code === 'graph-throttled' || failure.code === 'graph-unavailable') {
        const seconds = failure.details.retryAfterSeconds;
        throw new TryAgain(failure, seconds === undefined ? null : seconds * 1000, attempt);
      }
      throw failure;
    });
  }

  async function send(
    method: 'POST' | 'PATCH',
    path: string,
    body: unknown,
    token: string,
    scope: TurnScope,
    attempt: number,
    details: ErrorDetails,
  ): Promise<GraphAnswer> {
    // Graph asks for a new one per try: https://learn.microsoft.com/graph/best-practices-concept
    const clientRequestId = randomUUID();
    const started = performance.now();
    const entry = { event: 'graph-call', turn_id: scope.correlationId, client_request_id: clientRequestId } as const;
    const elapsed = () => ({ try: attempt + 1, ms: Math.round(performance.now() - started) });
    try {
      const { status, headers, text } = await http.send(
        {
          method,
          url: `${graphBaseUrl}${path}`,
          headers: {
            authorization: `Bearer ${token}`,
            'content-type': 'application/json',
            // Without it newer enum members come back as `unknownFutureValue`.
            prefer: 'include-unknown-enum-members',
            'client-request-id': clientRequestId,
            ...scope.trace?.headers(),
          },
          body: JSON.stringify(body),
        },
        { signal: scope.signal, timeoutMs: Math.min(tryTimeoutMs, scope.remainingMs()) },
      );
      const answer: GraphAnswer = { status, headers, body: parseJson(text) };
      log('info', { ...entry, ...elapsed(), ...answerFacts(answer, new Date()) });
      scope.trace?.note({ status, try: attempt + 1 });
      return answer;
    } catch (thrown) {
      log('warn', { ...entry, ...elapsed(), outcome: 'no-answer', reason: reasonOf(thrown) });
      const failure = new TurnError('graph-unavailable', { cause: thrown, details });
      throw scope.signal.aborted ? failure : new TryAgain(failure, null, attempt);
    }
  }
}

function heldBack({ throttled, waitSeconds }: HeldBack, details: ErrorDetails): TurnError {
  const code = throttled ? 'graph-throttled' : 'graph-unavailable';
  return new TurnError(code, { details: { ...details, retryAfterSeconds: waitSeconds } });
}

/** The system's name for a broken connection (`ECONNRESET`), never a message: that could hold an address. */
function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : thrown instanceof Error ? thrown.name : 'unknown';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
