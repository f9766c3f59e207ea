import type { ErrorDetails } from '../errors.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import { orAborted } from './or-aborted.ts';
import { tokenFailure } from './token-failure.ts';
import { createTokenSource, type TokenSourceOptions } from './token-source.ts';

/** App-only tokens of the bot, for Graph, for the Bot Connector and for a database alike. */
export interface AccessTokens {
  /** A token for `scope` in `tenantId`; waits no longer than `signal` allows. Throws TurnError. */
  get(scope: string, tenantId: string, signal: AbortSignal): Promise<string>;
  /** A token asked for just now: it knows what has changed since. The old one stays when Entra gives none. */
  renew(scope: string, tenantId: string, signal: AbortSignal): Promise<string>;
  /** Forgets a token that was refused, so that the next `get` asks again. */
  discard(scope: string, tenantId: string, token: string): void;
}

interface Entry {
  token: string;
  refreshAt: number;
  expiresAt: number;
  pending: Promise<string> | null;
}

/** A token is not used in its last minutes: clocks differ, and a turn takes time. */
const marginMs = 2 * 60_000;
const pauseAfterFailedRefreshMs = 30_000;

/**
 * One request per scope in flight, renewed in the background somewhere between half and four fifths of its life, kept to
 * its end when renewing fails. MSAL alone does none of the three, and refuses to ask for 60 s after one failure:
 * a failed client is therefore replaced.
 */
export function createAccessTokens(
  options: TokenSourceOptions & { readonly log: TurnLog; readonly now?: () => number; readonly random?: () => number },
): AccessTokens {
  const { log, now = Date.now, random = Math.random } = options;
  const source = createTokenSource(options);
  const entries = new Map<string, Entry>();

  function entryOf(scope: string, tenantId: string): Entry {
    const key = `${tenantId} ${scope}`;
    const entry = entries.get(key) ?? { token: '', refreshAt: 0, expiresAt: 0, pending: null };
    entries.set(key, entry);
    return entry;
  }

  async function request(entry: Entry, scope: string, tenantId: string): Promise<string> {
    const started = now();
    const details: ErrorDetails = { tenantId, appId: options.clientId };
    const about = { event: 'token-request', kind: serviceOf(scope) } as const;
    try {
      const { accessToken, expiresOn } = await source.acquire(scope, tenantId);
      entry.token = accessToken;
      entry.expiresAt = expiresOn.getTime() - marginMs;
      entry.refreshAt = started + (entry.expiresAt - started) * (0.5 + 0.3 * random());
      const expires_in_s = Math.round((expiresOn.getTime() - now()) / 1000);
      log('debug', { ...about, outcome: 'ok', ms: now() - started, expires_in_s });
      return accessToken;
    } catch (thrown) {
      source.replace(tenantId);
      const failure = tokenFailure(thrown, details);
      log('warn', { ...about, outcome: 'failed', reason: failure.code, ms: now() - started });
      throw failure;
    } finally {
      entry.pending = null;
    }
  }

  return {
    async get(scope, tenantId, signal) {
      const entry = entryOf(scope, tenantId);
      const usable = now() < entry.expiresAt;
      if (usable && now() < entry.refreshAt) return entry.token;
      entry.pending ??= request(entry, scope, tenantId);
      if (!usable) return orAborted(entry.pending, signal);
      entry.refreshAt = now() + pauseAfterFailedRefreshMs;
      // The old token is still good: nobody waits, and a failure was logged.
      entry.pending.catch(() => undefined);
      return entry.token;
    },
    async renew(scope, tenantId, signal) {
      const entry = entryOf(scope, tenantId);
      entry.pending ??= request(entry, scope, tenantId);
      return orAborted(entry.pending, signal);
    },
    discard(scope, tenantId, token) {
      const entry = entryOf(scope, tenantId);
      if (entry.token === token) entry.expiresAt = 0;
    },
  };
}

/** Which service a token is for, whatever the cloud. */
function serviceOf(scope: string): string {
  if (scope.includes('ossrdbms')) return 'database';
  return scope.includes('botframework') ? 'connector' : 'graph';
}
