import { createHash, randomBytes } from 'node:crypto';
import type { Sandbox } from '../sandbox.ts';
import type { RefreshGrant } from '../state.ts';

const MOST_KEPT = 1000;
const NINETY_DAYS_MS = 90 * 86_400_000;

type Holder = Pick<RefreshGrant, 'clientId' | 'tenantId' | 'userId'>;

/** Issues a refresh token. Only its hash is kept. */
export function newRefreshToken(sandbox: Sandbox, holder: Holder): string {
  const token = `1.${randomBytes(48).toString('base64url')}`;
  const grant = { ...holder, hash: hashOf(token), expiresAt: sandbox.clock.ms() + NINETY_DAYS_MS };
  sandbox.state.refreshGrants = [...sandbox.state.refreshGrants.slice(1 - MOST_KEPT), grant];
  sandbox.file.changed();
  return token;
}

/** Whose refresh token this is, if this client may use it and it has not expired. */
export function redeemRefreshToken(sandbox: Sandbox, token: string, clientId: string): RefreshGrant | undefined {
  const grant = sandbox.state.refreshGrants.find(({ hash }) => hash === hashOf(token));
  const usable = grant && grant.clientId === clientId && grant.expiresAt > sandbox.clock.ms();
  return usable ? grant : undefined;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
