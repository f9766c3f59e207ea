import { timingSafeEqual } from 'node:crypto';
import { decodeJwt } from 'jose';
import type { Sandbox } from '../sandbox.ts';
import type { ClientRegistration } from '../state.ts';
import { invalidClient, invalidRequest, TokenError } from './token-error.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A client that proved who it is, with what the control API said about it. */
export interface Client extends ClientRegistration {
  readonly clientId: string;
}

/** Any client with any credential, unless the control API registered it with a secret or closed the door to strangers. */
export function authenticateClient(
  sandbox: Sandbox,
  form: URLSearchParams,
  authorization: string | undefined,
  tenant: string,
): Client {
  const basic = basicCredentials(authorization);
  const clientId = form.get('client_id') ?? basic?.id;
  if (!clientId) throw invalidRequest(900144, "The request body must contain the following parameter: 'client_id'.");
  const registered = sandbox.state.clients.get(clientId.toLowerCase());
  if (!registered && !sandbox.state.acceptUnknownClients) throw unknownClient(clientId, tenant);
  const secret = form.get('client_secret') ?? basic?.secret;
  const assertion = form.get('client_assertion');
  if (assertion !== null) checkAssertion(assertion, form.get('client_assertion_type'));
  else if (!secret) throw missingCredential();
  else if (registered?.secret !== undefined && !sameText(secret, registered.secret)) throw wrongSecret(clientId);
  return { clientId, ...registered };
}

function checkAssertion(assertion: string, type: string | null): void {
  if (type !== ASSERTION_TYPE) throw missingCredential();
  try {
    // Signed with a certificate or by another issuer (federated credentials): keys the sandbox cannot know.
    // Its lifetime is measured on the machine's clock, because the client made it by that clock.
    const { exp = 0 } = decodeJwt(assertion);
    if (exp > Date.now() / 1000) return;
  } catch {
    throw invalidClient(50027, 'JWT token is invalid or malformed.');
  }
  throw invalidClient(700024, 'Client assertion is not within its valid time range.');
}

const missingCredential = (): TokenError =>
  invalidClient(
    7000218,
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  );

const wrongSecret = (clientId: string): TokenError =>
  invalidClient(
    7000215,
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
  );

const unknownClient = (clientId: string, tenant: string): TokenError =>
  new TokenError(
    400,
    'unauthorized_client',
    700016,
    `Application with identifier '${clientId}' was not found in the directory '${tenant}'.`,
  );

function basicCredentials(authorization: string | undefined): { id: string; secret: string } | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const [id = '', secret = ''] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  try {
    return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
  } catch {
    return { id, secret };
  }
}

function sameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
