import { Router } from 'express';
import type { Answer, Call } from '../http/answer.ts';
import { exchange } from '../http/exchange.ts';
import type { Sandbox } from '../sandbox.ts';
import { authenticateClient } from './authenticate-client.ts';
import { authorizationCode, clientCredentials, type GrantRequest, onBehalfOf, refreshToken } from './grants.ts';
import { issuer } from './issue-token.ts';
import { resolveTenant } from './tenant.ts';
import { invalidRequest, TokenError, tokenService } from './token-error.ts';

const GRANTS = new Map<string, (request: GrantRequest) => Promise<Answer>>([
  ['client_credentials', clientCredentials],
  ['urn:ietf:params:oauth:grant-type:jwt-bearer', onBehalfOf],
  ['refresh_token', refreshToken],
  ['authorization_code', authorizationCode],
]);

/** The endpoints of Entra that a server-side app needs: tokens, OpenID metadata, signing keys. */
export function tokenRouter(sandbox: Sandbox): Router {
  const router = Router();
  const entra = (handle: (call: Call) => Answer | Promise<Answer>) => exchange(sandbox, 'token', tokenService, handle);
  router.post('/:tenant/oauth2/v2.0/token', entra(issue));
  router.get('/:tenant/v2.0/.well-known/openid-configuration', entra(openIdConfiguration));
  router.get(
    '/:tenant/discovery/v2.0/keys',
    entra(({ sandbox: { keys } }) => ({ status: 200, body: { keys: [keys.publicJwk] } })),
  );
  return router;
}

async function issue(call: Call): Promise<Answer> {
  const tenant = call.param('tenant');
  const tenantId = resolveTenant(call.sandbox, tenant);
  const form = new URLSearchParams(call.text);
  const grantType = form.get('grant_type');
  if (!grantType) throw invalidRequest(900144, "The request body must contain the following parameter: 'grant_type'.");
  const grant = GRANTS.get(grantType);
  if (!grant) {
    const message = `The app requested an unsupported grant type '${grantType}'.`;
    throw new TokenError(400, 'unsupported_grant_type', 70003, message);
  }
  const client = authenticateClient(call.sandbox, form, call.header('authorization'), tenant);
  return grant({ call, form, client, tenantId });
}

function openIdConfiguration(call: Call): Answer {
  const segment = call.param('tenant');
  const { origin } = call;
  const tenant = resolveTenant(call.sandbox, segment) ?? segment;
  return {
    status: 200,
    body: {
      issuer: issuer(origin, resolveTenant(call.sandbox, segment) ?? '{tenantid}'),
      token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic', 'private_key_jwt'],
      authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`,
      jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys`,
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    },
  };
}
