import { type JWTPayload, jwtVerify } from 'jose';
import { JWTExpired } from 'jose/errors';
import type { Sandbox } from '../sandbox.ts';
import { isGraphAudience, PERSONAL_TENANT_ID } from '../tokens/resources.ts';
import { GraphError } from './graph-error.ts';

/** Who calls, as their token says. */
export interface Caller {
  readonly kind: 'app' | 'user';
  readonly tenantId: string;
  readonly appId: string;
  /** Object id of the user, or of the service principal of an app. */
  readonly objectId: string;
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
}

const unauthenticated = (message: string, reason: string): GraphError =>
  new GraphError(401, 'InvalidAuthenticationToken', message, reason);

/** Checks a bearer token the way Graph does: form, signature, lifetime, audience, kind of account. */
export async function authenticate(sandbox: Sandbox, authorization: string | undefined): Promise<Caller> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]?.trim();
  if (!token) throw unauthenticated('Access token is empty.', 'no bearer token was sent');
  const claims = await verified(sandbox, token);
  if (!isGraphAudience(claims.aud)) {
    throw unauthenticated('Access token validation failure. Invalid audience.', 'the token is for another service');
  }
  if (claims.tid === PERSONAL_TENANT_ID) {
    const message = 'Error authenticating with resource';
    throw new GraphError(401, 'AuthenticationError', message, 'personal Microsoft accounts have no onlineMeetings');
  }
  const scopes = words(claims.scp);
  return {
    kind: scopes.length > 0 || claims.idtyp === 'user' ? 'user' : 'app',
    tenantId: String(claims.tid),
    appId: String(claims.appid ?? claims.azp),
    objectId: String(claims.oid),
    scopes,
    roles: Array.isArray(claims.roles) ? claims.roles.map(String) : [],
  };
}

async function verified(sandbox: Sandbox, token: string): Promise<JWTPayload> {
  if (token.split('.').length !== 3) {
    const message = 'IDX14100: JWT is not well formed, there are no dots (.).';
    throw unauthenticated(message, 'the bearer token is not a JWT');
  }
  try {
    const options = { algorithms: ['RS256'], currentDate: sandbox.clock.now() };
    return (await jwtVerify(token, sandbox.keys.publicKey, options)).payload;
  } catch (error) {
    if (error instanceof JWTExpired) {
      throw unauthenticated('Lifetime validation failed, the token is expired.', 'the token has expired');
    }
    const message = 'Access token validation failure. Invalid signature.';
    throw unauthenticated(message, 'this sandbox did not issue the token, or it is not valid yet');
  }
}

function words(scope: unknown): string[] {
  return typeof scope === 'string' ? scope.split(' ').filter((word) => word !== '') : [];
}
