import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { TurnError } from '../errors.ts';
import type { SignedInUser } from '../meeting/user-tokens.ts';

export interface SsoTokenRules {
  /** Where Entra's keys, and its issuer's name, are found, e.g. `https://login.microsoftonline.com`. */
  readonly issuerBaseUrl: string;
  /** Names under which the app is known: its id and its application ID URIs. */
  readonly audiences: readonly string[];
}

/** Whose token of Teams for this app it is, after everything about it was checked. */
export type VerifySsoToken = (token: string, user: SignedInUser) => Promise<'ok' | 'mismatch' | 'invalid'>;

/** The one permission that the app registration exposes to Teams; an ID token has none and is no proof of a call by Teams. */
const exposedScope = 'access_as_user';
/** Microsoft's own tolerance for clocks that differ. */
const clockToleranceSeconds = 300;

/**
 * Verifies what Teams hands over for silent sign-in. Entra would check it too, but whose it is must be known before
 * anything is kept: a token of B under A's name is refused here.
 * https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export function createVerifySsoToken({ issuerBaseUrl, audiences }: SsoTokenRules): VerifySsoToken {
  // One set of keys serves every tenant; the issuer is compared with the token's own tenant below.
  const keys = createRemoteJWKSet(new URL(`${issuerBaseUrl}/common/discovery/v2.0/keys`), {
    timeoutDuration: 1_500,
    cacheMaxAge: 12 * 3_600_000,
  });

  return async (token, user) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: [...audiences],
        clockTolerance: clockToleranceSeconds,
        requiredClaims: ['exp', 'iss', 'tid', 'oid', 'scp'],
      });
      if (!isForUs(payload, issuerBaseUrl)) return 'invalid';
      return same(payload.tid, user.tenantId) && same(payload.oid, user.userId) ? 'ok' : 'mismatch';
    } catch (thrown) {
      if (isAboutTheToken(thrown)) return 'invalid';
      // Entra's keys could not be had: our trouble, not the person's.
      throw new TurnError('token-unavailable', { cause: thrown });
    }
  };
}

function isForUs({ iss, tid, scp }: JWTPayload, issuerBaseUrl: string): boolean {
  // The second name is that of tokens in version 1, which an app registration issues unless told otherwise.
  const issuers = [`${issuerBaseUrl}/${tid}/v2.0`, `https://sts.windows.net/${tid}/`];
  return issuers.includes(String(iss)) && String(scp).split(' ').includes(exposedScope);
}

function same(claim: unknown, id: string): boolean {
  return typeof claim === 'string' && claim.toLowerCase() === id.toLowerCase();
}

function isAboutTheToken(thrown: unknown): boolean {
  return thrown instanceof errors.JOSEError && /^ERR_(JWT|JWS|JOSE_(ALG|NOT)|JWKS_NO_MATCHING)/.test(thrown.code);
}
