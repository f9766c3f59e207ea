import type { Credential } from '../credential.ts';
import { createManagedIdentity } from './managed-identity.ts';
import { type AppCredential, createMsalClients, type MsalOptions } from './msal-clients.ts';

export interface TokenSourceOptions extends Omit<MsalOptions, 'credential'> {
  readonly credential: Credential;
  /** What Entra wants to find as audience in an identity's token; it differs between clouds. */
  readonly tokenExchangeAudience: string;
}

export interface TokenSource {
  acquire(scope: string, tenantId: string): Promise<{ readonly accessToken: string; readonly expiresOn: Date }>;
  /** Forgets what the source remembers of its last failure. */
  replace(tenantId: string): void;
}

/** Where the bot's tokens come from, by its credential. */
export function createTokenSource(options: TokenSourceOptions): TokenSource {
  const { http, clientId, credential, tokenExchangeAudience } = options;
  if (credential.kind === 'managed-identity') {
    const identity = createManagedIdentity(http, clientId, credential.endpoint);
    // An identity lives in one tenant, so it is not asked for another; and it names resources, not scopes.
    return { acquire: (scope) => identity.tokenFor(scope.replace(/\/\.default$/, '')), replace: () => undefined };
  }
  return createMsalClients({ ...options, credential: appCredential({ http, credential, tokenExchangeAudience }) });
}

/** What MSAL is given for a credential; an identity of its own is none, because Entra asks it for nobody's consent. */
export function appCredential({
  http,
  credential,
  tokenExchangeAudience,
}: Pick<TokenSourceOptions, 'http' | 'tokenExchangeAudience'> & {
  readonly credential: Exclude<Credential, { kind: 'managed-identity' }>;
}): AppCredential {
  if (credential.kind !== 'federated') return credential;
  const identity = createManagedIdentity(http, credential.identityClientId, credential.endpoint);
  const assertion = async () => (await identity.tokenFor(tokenExchangeAudience)).accessToken;
  return { kind: 'assertion', assertion };
}
