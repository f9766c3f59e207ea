import { DEFAULT_DELEGATED_SCOPES, GRAPH, isGraphAudience, isKnownResource, OPENID_SCOPES } from './resources.ts';
import { invalidGrant, invalidRequest, TokenError } from './token-error.ts';

// Names that exist as application roles only; asking a person for them is a common mistake.
const ROLES_ONLY = ['OnlineMeetings.ReadWrite.All', 'OnlineMeetings.Read.All'];

/** What a delegated request asks for, once it has been found to be granted. */
export interface DelegatedScope {
  readonly audience: string;
  readonly scopes: readonly string[];
  readonly openid: boolean;
  readonly offlineAccess: boolean;
  /** As the response spells it: the caller's own spelling, which MSAL compares with its request. */
  readonly answered: string;
}

/** The resource of a client credentials request, which must end in `/.default`. */
export function applicationResource(scope: string | null): string {
  const [only, ...more] = words(scope);
  if (only === undefined) throw missingScope();
  if (more.length > 0 || !only.endsWith('/.default')) {
    const message = `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`;
    throw new TokenError(400, 'invalid_scope', 1002012, message);
  }
  return knownResource(only.slice(0, -'/.default'.length));
}

/** Checks the delegated permissions asked for against those the client was granted. */
export function delegatedScope(
  scope: string | null,
  granted: readonly string[] = DEFAULT_DELEGATED_SCOPES,
  clientId: string,
): DelegatedScope {
  const asked = words(scope);
  if (asked.length === 0) throw missingScope();
  const permissions = asked.filter((word) => !OPENID_SCOPES.includes(word)).map(permission);
  const audience = knownResource(permissions[0]?.resource ?? GRAPH);
  const wanted = permissions.map(({ name }) => name);
  for (const name of wanted.filter((candidate) => isGraphAudience(audience) && ROLES_ONLY.includes(candidate))) {
    throw noSuchScope(name, clientId);
  }
  const names = wanted.includes('.default') ? granted : wanted;
  const missing = names.filter((name) => isGraphAudience(audience) && !granted.includes(name));
  if (missing.length > 0 || names.length === 0) throw consentRequired(clientId);
  return {
    audience,
    scopes: names,
    openid: asked.includes('openid'),
    offlineAccess: asked.includes('offline_access'),
    answered: asked.filter((word) => word !== 'offline_access').join(' '),
  };
}

export const consentRequired = (clientId: string): TokenError =>
  invalidGrant(
    65001,
    `The user or administrator has not consented to use the application with ID '${clientId}'. Send an interactive authorization request for this user and resource.`,
    'consent_required',
  );

const noSuchScope = (name: string, clientId: string): TokenError =>
  new TokenError(
    400,
    'invalid_client',
    650053,
    `The application '${clientId}' asked for scope '${name}' that doesn't exist on the resource '00000003-0000-0000-c000-000000000000'. Contact the app vendor.`,
  );

const missingScope = (): TokenError =>
  invalidRequest(900144, "The request body must contain the following parameter: 'scope'.");

function permission(word: string): { resource: string; name: string } {
  const slash = word.lastIndexOf('/');
  return slash < 0 ? { resource: GRAPH, name: word } : { resource: word.slice(0, slash), name: word.slice(slash + 1) };
}

function knownResource(resource: string): string {
  if (isKnownResource(resource)) return resource;
  const message = `The resource principal named ${resource} was not found in the tenant.`;
  throw new TokenError(400, 'invalid_resource', 500011, message);
}

function words(scope: string | null): string[] {
  return (scope ?? '').split(/\s+/).filter((word) => word !== '');
}
