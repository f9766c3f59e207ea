import { createHash, randomBytes } from 'node:crypto';

/** What a sign-in at the authorize page gave leave for. */
export interface CodeGrant {
  readonly clientId: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly redirectUri: string;
  /** PKCE: the S256 hash of a secret that only the asking window knows. */
  readonly challenge: string;
  readonly nonce: string | undefined;
}

const TEN_MINUTES_MS = 600_000;

/** Authorization codes: each works once, for ten minutes. */
export class AuthorizationCodes {
  readonly #grants = new Map<string, CodeGrant & { readonly expiresAt: number }>();
  readonly #used = new Set<string>();

  issue(grant: CodeGrant, nowMs: number): string {
    const code = `1.${randomBytes(600).toString('base64url')}`;
    this.#grants.set(code, { ...grant, expiresAt: nowMs + TEN_MINUTES_MS });
    return code;
  }

  redeem(code: string, nowMs: number): CodeGrant | 'used' | undefined {
    if (this.#used.has(code)) return 'used';
    const grant = this.#grants.get(code);
    if (!grant) return undefined;
    this.#grants.delete(code);
    this.#used.add(code);
    return grant.expiresAt > nowMs ? grant : undefined;
  }
}

export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
