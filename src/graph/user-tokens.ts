import type { AuthenticationResult, ConfidentialClientApplication } from '@azure/msal-node';
import type { RecordSeal, SealedRecords } from '../meeting/sealed-records.ts';
import type { SignedInUser, SignInOutcome, UserTokens } from '../meeting/user-tokens.ts';
import type { SignInProof } from '../turn/sign-in-proof.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { createMsalFactory, type MsalOptions } from './msal-clients.ts';
import { orAborted } from './or-aborted.ts';
import { readPageResult } from './page-result.ts';
import { signInFailure } from './sign-in-failure.ts';
import { createVerifySsoToken } from './sso-token.ts';
import { tokenFailure } from './token-failure.ts';
import { createUserTokenCache } from './user-token-cache.ts';

export interface UserTokenOptions extends MsalOptions {
  /** What people consent to. */
  readonly scopes: readonly string[];
  /** Names under which Teams asks for tokens for this app. */
  readonly audiences: readonly string[];
  /** The sign-in page's last address, as registered. */
  readonly redirectUri: string;
  readonly records: SealedRecords;
  readonly seal: RecordSeal;
  readonly log: TurnLog;
  readonly now?: () => number;
}

/**
 * On-behalf-of, authorization code and refresh, for one person at a time: each call gets an MSAL client of its own, filled
 * from that person's record alone. So no cache is shared, and MSAL's refusal to ask for 60 s after a failure is nobody's.
 */
export function createUserTokens(options: UserTokenOptions): UserTokens {
  const { scopes, redirectUri, log, now = Date.now } = options;
  const newClient = createMsalFactory(options);
  const issuerBaseUrl = options.tokenBaseUrl ?? options.entraBaseUrl;
  const verify = createVerifySsoToken({ issuerBaseUrl, audiences: options.audiences });
  const cache = createUserTokenCache(options.records, options.seal, log, now);
  const running = new Map<string, Promise<unknown>>();
  /** Tokens that Graph refused, until the next `get` has replaced them. */
  const refused = new Map<string, string>();
  const details = ({ tenantId }: SignedInUser) => ({ tenantId, appId: options.clientId });

  async function redeem(proof: SignInProof, user: SignedInUser): Promise<SignInOutcome> {
    if (proof.kind === 'sso-token') {
      const verified = await verify(proof.token, user);
      if (verified !== 'ok') return { kind: verified };
      const oboAssertion = proof.token;
      return keep(user, (client) => client.acquireTokenOnBehalfOf({ oboAssertion, scopes: [...scopes] }));
    }
    const result = readPageResult(proof.result);
    if (result === null) return { kind: 'invalid' };
    const { code, verifier, nonce } = result;
    const request = { code, codeVerifier: verifier, nonce, redirectUri, scopes: [...scopes] };
    return keep(user, (client) => client.acquireTokenByCode(request));
  }

  async function keep(
    user: SignedInUser,
    acquire: (client: ConfidentialClientApplication) => Promise<AuthenticationResult | null>,
  ): Promise<SignInOutcome> {
    const client = newClient(user.tenantId);
    try {
      const result = await acquire(client);
      if (!result?.accessToken) throw new Error('Entra answered without a token');
      if (!isOf(user, result.account)) return { kind: 'mismatch' };
      await cache.save(user, client.getTokenCache().serialize());
      refused.delete(keyOf(user));
      return { kind: 'ok', token: result.accessToken };
    } catch (thrown) {
      const outcome = signInFailure(thrown);
      if (outcome === null) throw tokenFailure(thrown, details(user));
      return outcome;
    }
  }

  async function get(user: SignedInUser): Promise<{ readonly token: string | null; readonly asked: boolean }> {
    const kept = await cache.load(user);
    if (kept === null) return { token: null, asked: false };
    const client = newClient(user.tenantId);
    const tokenCache = client.getTokenCache();
    tokenCache.deserialize(kept.text);
    const account = (await tokenCache.getAllAccounts()).find((each) => isOf(user, each));
    if (account === undefined) return { token: null, asked: false };
    try {
      let result = await client.acquireTokenSilent({ account, scopes: [...scopes] });
      if (refused.get(keyOf(user)) === result.accessToken) {
        result = await client.acquireTokenSilent({ account, scopes: [...scopes], forceRefresh: true });
      }
      refused.delete(keyOf(user));
      if (kept.stale || !result.fromCache) await cache.save(user, tokenCache.serialize());
      return { token: result.accessToken, asked: !result.fromCache };
    } catch (thrown) {
      if (signInFailure(thrown) === null) throw tokenFailure(thrown, details(user));
      // What was kept has ended, or a rule changed: only the person can bring another one.
      await cache.drop(user);
      return { token: null, asked: true };
    }
  }

  async function logged<T>(kind: string, scope: TurnScope, work: Promise<T>, outcomeOf: (done: T) => string | null) {
    const started = performance.now();
    const entry = { event: 'token-request', turn_id: scope.correlationId, kind } as const;
    try {
      const done = await orAborted(work, scope.signal);
      const outcome = outcomeOf(done);
      if (outcome !== null) log('debug', { ...entry, outcome, ms: Math.round(performance.now() - started) });
      return done;
    } catch (thrown) {
      const failure = tokenFailure(thrown, {});
      log('warn', { ...entry, outcome: 'failed', reason: failure.code, ms: Math.round(performance.now() - started) });
      throw thrown;
    }
  }

  /** What is asked for twice at once is done once. */
  function share<T>(key: string, work: () => Promise<T>): Promise<T> {
    const existing = running.get(key) as Promise<T> | undefined;
    if (existing) return existing;
    const started = work().finally(() => running.delete(key));
    running.set(key, started);
    return started;
  }

  return {
    redeem(proof, user, scope) {
      // Teams hands the same proof over once per client that is open.
      const key = `${keyOf(user)} ${proof.kind === 'sso-token' ? proof.token : proof.result}`;
      const work = share(key, () => redeem(proof, user));
      return logged(proof.kind, scope, work, ({ kind }) => kind);
    },
    async get(user, scope) {
      const work = share(keyOf(user), () => get(user));
      const { token } = await logged('refresh', scope, work, (done) =>
        done.asked ? (done.token === null ? 'ended' : 'ok') : null,
      );
      return token;
    },
    async discard(user, token) {
      refused.set(keyOf(user), token);
    },
    async forget(user) {
      // A renewal under way would put back what is deleted here.
      await running.get(keyOf(user))?.catch(() => undefined);
      refused.delete(keyOf(user));
      return cache.drop(user);
    },
  };
}

function keyOf({ tenantId, userId }: SignedInUser): string {
  return `${tenantId} ${userId}`.toLowerCase();
}

function isOf({ tenantId, userId }: SignedInUser, account: AuthenticationResult['account']): boolean {
  return (
    account?.tenantId.toLowerCase() === tenantId.toLowerCase() &&
    account.localAccountId.toLowerCase() === userId.toLowerCase()
  );
}
