import { Agent, request } from 'undici';
import { readRetryAfter } from '../turn/retry-after.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { isServiceUrl, type ServiceUrlPolicy } from './service-url.ts';

/** Where an activity goes: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export interface Destination {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The activity answered, or the one to change. */
  readonly activityId: string | null;
}

export interface Connector {
  /** Posts an activity once; null when the service gave it no id. Throws ReplyFailed. */
  post(destination: Destination, activity: object, scope: TurnScope): Promise<string | null>;
  /** Puts an activity in the place of the one that `destination` names. Throws ReplyFailed. */
  put(destination: Destination, activity: object, scope: TurnScope): Promise<string | null>;
  close(): Promise<void>;
}

/** The reply did not get through, or nobody knows whether it did (`ambiguous`): then it is not repeated. */
export class ReplyFailed extends Error {
  readonly status: number | null;
  readonly ambiguous: boolean;

  constructor(status: number | null, ambiguous: boolean, cause?: unknown) {
    super('reply failed', { cause });
    this.name = 'ReplyFailed';
    this.status = status;
    this.ambiguous = ambiguous;
  }
}

const tryTimeoutMs = 3_000;
const maxTries = 3;
/** The service certainly did nothing with these. */
const refusedForNow: ReadonlySet<number> = new Set([412, 429]);

/**
 * Posts straight to the Bot Connector. The SDK's client has no timeout, posts a reply up to four times and checks no
 * host: docs/decisions/0004. `token` is null in anonymous mode.
 */
export function createConnector(
  policy: ServiceUrlPolicy,
  token: ((signal: AbortSignal) => Promise<string>) | null,
  log: TurnLog,
): Connector {
  const pool = new Agent({ connect: { timeout: 2_000 }, keepAliveTimeout: 20_000, connections: 64 });

  async function sendOnce(method: 'POST' | 'PUT', url: string, body: string, scope: TurnScope) {
    const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' };
    if (token) headers.authorization = `Bearer ${await token(scope.signal)}`;
    const answer = await request(url, {
      method,
      headers,
      body,
      dispatcher: pool,
      signal: AbortSignal.any([scope.signal, AbortSignal.timeout(tryTimeoutMs)]),
    });
    return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
  }

  async function send(
    method: 'POST' | 'PUT',
    { serviceUrl, conversationId, activityId }: Destination,
    activity: object,
    scope: TurnScope,
  ): Promise<string | null> {
    if (!isServiceUrl(serviceUrl, policy)) throw new ReplyFailed(null, false);
    const base = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversationId)}/activities`;
    const url = activityId === null ? base : `${base}/${encodeURIComponent(activityId)}`;
    const body = JSON.stringify(activity);
    for (let tries = 1; ; tries++) {
      const started = performance.now();
      const entry = { event: 'reply', turn_id: scope.correlationId, try: tries } as const;
      const ms = () => Math.round(performance.now() - started);
      const answer = await sendOnce(method, url, body, scope).catch((thrown: unknown) => {
        log('warn', { ...entry, ms: ms(), outcome: 'ambiguous' });
        throw new ReplyFailed(null, true, thrown);
      });
      log(answer.status < 300 ? 'debug' : 'warn', { ...entry, ms: ms(), status: answer.status });
      if (answer.status < 300) return idOf(answer.text);
      const waitMs = 1000 * (readRetryAfter(answer.headers['retry-after']?.toString(), new Date()) ?? tries / 2);
      if (!refusedForNow.has(answer.status) || tries === maxTries || waitMs >= scope.remainingMs()) {
        throw new ReplyFailed(answer.status, answer.status >= 500 || answer.status === 408);
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }

  return {
    post: (destination, activity, scope) => send('POST', destination, activity, scope),
    put: (destination, activity, scope) => send('PUT', destination, activity, scope),
    close: () => pool.close(),
  };
}

function idOf(text: string): string | null {
  try {
    const { id } = JSON.parse(text);
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}
