import { jwtVerify } from 'jose';
import { JWTExpired } from 'jose/errors';
import type { SandboxUser } from '../directory.ts';
import type { Answer, Call } from '../http/answer.ts';
import { findUser } from '../state.ts';
import type { Client } from './authenticate-client.ts';
import { challengeOf } from './authorization-codes.ts';
import { appToken, idToken, TOKEN_LIFETIME, userToken } from './issue-token.ts';
import { newRefreshToken, redeemRefreshToken } from './refresh-grants.ts';
import { DEFAULT_ROLES, isGraphAudience } from './resources.ts';
import { applicationResource, consentRequired, delegatedScope } from './scope.ts';
import { unknownTenant } from './tenant.ts';
import { interactionRequired, invalidGrant, invalidRequest } from './token-error.ts';

/** The parts of one token request that every grant needs. */
export interface GrantRequest {
  readonly call: Call;
  readonly form: URLSearchParams;
  readonly client: Client;
  /** undefined under /common: the assertion or the refresh token then names the tenant. */
  readonly tenantId: string | undefined;
}

/** grant_type=client_credentials: the app in its own name. */
export async function clientCredentials({ call, form, client, tenantId }: GrantRequest): Promise<Answer> {
  if (tenantId === undefined) throw unknownTenant(call.param('tenant'));
  const audience = applicationResource(form.get('scope'));
  const lifetimeSeconds = client.tokenLifetimeSeconds ?? TOKEN_LIFETIME;
  const request = { origin: call.origin, tenantId, clientId: client.clientId, audience, lifetimeSeconds };
  const roles = isGraphAudience(audience) ? (client.roles ?? DEFAULT_ROLES) : [];
  const access_token = await appToken(call.sandbox, request, roles);
  return {
    status: 200,
    body: { token_type: 'Bearer', expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds, access_token },
  };
}

/** The on-behalf-of grant: a user token for this app is exchanged for one for another service. */
export async function onBehalfOf(request: GrantRequest): Promise<Answer> {
  const { call, form, client, tenantId } = request;
  if (form.get('requested_token_use') !== 'on_behalf_of') {
    throw invalidRequest(900144, "The request body must contain the following parameter: 'requested_token_use'.");
  }
  const assertion = form.get('assertion');
  if (!assertion) throw invalidRequest(900144, "The request body must contain the following parameter: 'assertion'.");
  const claims = await verifiedAssertion(call, assertion);
  if (!isForClient(String(claims.aud), client.clientId)) {
    const message = `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${claims.aud}' and the expected audience is '${client.clientId}' or one of the Application Uris of this application.`;
    throw invalidGrant(500131, message);
  }
  const user = findUser(call.sandbox.state, String(claims.tid), String(claims.oid));
  if (!user || (tenantId !== undefined && tenantId !== user.tenantId)) {
    throw invalidGrant(50013, 'Assertion failed signature validation. [Reason - The user is not of this tenant.]');
  }
  return userAnswer(request, user);
}

/** grant_type=refresh_token. The old token stays valid, as with Entra. */
export async function refreshToken(request: GrantRequest): Promise<Answer> {
  const { call, form, client } = request;
  const grant = redeemRefreshToken(call.sandbox, form.get('refresh_token') ?? '', client.clientId);
  const user = grant && findUser(call.sandbox.state, grant.tenantId, grant.userId);
  if (!user) throw invalidGrant(70000, 'Provided grant is invalid or malformed.');
  return userAnswer(request, user);
}

/** grant_type=authorization_code: what the sign-in page returned, once, with its PKCE verifier. */
export async function authorizationCode(request: GrantRequest): Promise<Answer> {
  const { call, form, client } = request;
  const grant = call.sandbox.codes.redeem(form.get('code') ?? '', call.sandbox.clock.ms());
  if (grant === 'used') throw invalidGrant(54005, 'OAuth2 Authorization code was already redeemed.');
  if (grant === undefined || grant.clientId !== client.clientId.toLowerCase()) {
    throw invalidGrant(70008, 'The provided authorization code or refresh token has expired due to inactivity.');
  }
  if (grant.redirectUri !== form.get('redirect_uri')) {
    throw invalidGrant(50011, 'The redirect URI does not match the one of the authorization request.');
  }
  if (grant.challenge !== challengeOf(form.get('code_verifier') ?? '')) {
    throw invalidGrant(501481, 'The Code_Verifier does not match the code_challenge supplied in the request.');
  }
  const user = findUser(call.sandbox.state, grant.tenantId, grant.userId);
  if (!user) throw invalidGrant(50034, 'The user account does not exist in the directory.');
  return userAnswer(request, user, grant.nonce);
}

async function userAnswer({ call, form, client }: GrantRequest, user: SandboxUser, nonce?: string): Promise<Answer> {
  const { sandbox, origin } = call;
  const { clientId } = client;
  if (user.consentRequired) throw consentRequired(clientId);
  if (user.interactionRequired) throw interactionRequired();
  const granted = delegatedScope(form.get('scope'), client.delegatedScopes, clientId);
  const lifetimeSeconds = client.tokenLifetimeSeconds ?? TOKEN_LIFETIME;
  const { tenantId, id: userId } = user;
  const request = { origin, tenantId, clientId, audience: granted.audience, lifetimeSeconds };
  const clientInfo = Buffer.from(JSON.stringify({ uid: userId, utid: tenantId })).toString('base64url');
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      scope: granted.answered,
      expires_in: lifetimeSeconds,
      ext_expires_in: lifetimeSeconds,
      access_token: await userToken(sandbox, request, user, granted.scopes),
      ...(granted.offlineAccess && { refresh_token: newRefreshToken(sandbox, { clientId, tenantId, userId }) }),
      ...(granted.openid && { id_token: await idToken(sandbox, request, user, nonce) }),
      ...(form.get('client_info') === '1' && { client_info: clientInfo }),
    },
  };
}

async function verifiedAssertion(call: Call, assertion: string) {
  const { sandbox } = call;
  try {
    const options = { algorithms: ['RS256'], currentDate: sandbox.clock.now() };
    return (await jwtVerify(assertion, sandbox.keys.publicKey, options)).payload;
  } catch (error) {
    if (error instanceof JWTExpired) throw invalidGrant(500133, 'Assertion is not within its valid time range.');
    throw invalidGrant(50013, 'Assertion failed signature validation. [Reason - The key was not found.]');
  }
}

/** `<id>`, `api://<id>`, or the longer URIs of Teams apps, such as `api://host/botid-<id>`. */
function isForClient(audience: string, clientId: string): boolean {
  const [heard, expected] = [audience.toLowerCase(), clientId.toLowerCase()];
  return heard === expected || (heard.startsWith('api://') && heard.endsWith(expected));
}
