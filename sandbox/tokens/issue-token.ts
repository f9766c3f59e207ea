import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SandboxUser } from '../directory.ts';
import type { Sandbox } from '../sandbox.ts';

/** Just under an hour, like most real ones. */
export const TOKEN_LIFETIME = 3599;

/** What every token says; the rest depends on who it is for. */
export interface TokenRequest {
  readonly origin: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly audience: string;
  readonly lifetimeSeconds: number;
}

/** A token for an app in its own name: roles, and a service principal as its subject. */
export function appToken(sandbox: Sandbox, request: TokenRequest, roles: readonly string[]): Promise<string> {
  // A stable stand-in for the object id of the app's service principal.
  const oid = request.clientId;
  return sign(sandbox, request, { oid, sub: oid, idtyp: 'app', roles });
}

/** A token for an app in a user's name. */
export function userToken(
  sandbox: Sandbox,
  request: TokenRequest,
  user: SandboxUser,
  scopes: readonly string[],
): Promise<string> {
  return sign(sandbox, request, { ...userClaims(user), idtyp: 'user', scp: scopes.join(' ') });
}

/** Who signed in, for the app itself to read. */
export function idToken(sandbox: Sandbox, request: TokenRequest, user: SandboxUser, nonce?: string): Promise<string> {
  return sign(sandbox, { ...request, audience: request.clientId }, { ...userClaims(user), ...(nonce && { nonce }) });
}

function userClaims(user: SandboxUser) {
  const { id, displayName, userPrincipalName } = user;
  return { oid: id, sub: id, name: displayName, preferred_username: userPrincipalName, upn: userPrincipalName };
}

function sign(sandbox: Sandbox, request: TokenRequest, claims: Record<string, unknown>): Promise<string> {
  const now = sandbox.clock.seconds();
  const { tenantId: tid, clientId, origin, audience, lifetimeSeconds } = request;
  // A lifetime below zero makes a token that has already expired; its nbf then has to lie before its exp.
  const from = Math.min(now, now + lifetimeSeconds - 1);
  return new SignJWT({ tid, appid: clientId, azp: clientId, ver: '2.0', uti: randomUUID(), ...claims })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: sandbox.keys.publicJwk.kid ?? '' })
    .setIssuer(issuer(origin, tid))
    .setAudience(audience)
    .setIssuedAt(from)
    .setNotBefore(from)
    .setExpirationTime(now + lifetimeSeconds)
    .sign(sandbox.keys.privateKey);
}

/** Named after the address the sandbox was called at, so that it matches the OpenID metadata found there. */
export function issuer(origin: string, tenantId: string): string {
  return `${origin}/${tenantId}/v2.0`;
}
