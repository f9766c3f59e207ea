import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { ConfidentialClientApplication, type Configuration, type INetworkModule } from '@azure/msal-node';
import type { KeyCredential } from '../credential.ts';
import type { Http, HttpRequest } from './http.ts';

/** What MSAL can be given. */
export type AppCredential =
  | KeyCredential
  /** Asked for anew with every request for a token. */
  | { readonly kind: 'assertion'; readonly assertion: () => Promise<string> };

export interface MsalOptions {
  readonly http: Http;
  readonly clientId: string;
  readonly credential: AppCredential;
  /** Of the cloud, e.g. `https://login.microsoftonline.com`. */
  readonly entraBaseUrl: string;
  /** Where tokens really come from when it is not the cloud (sandbox, tests); null in production. */
  readonly tokenBaseUrl: string | null;
}

export interface MsalClients {
  acquire(scope: string, tenantId: string): Promise<{ readonly accessToken: string; readonly expiresOn: Date }>;
  /** Throws the tenant's client away, with MSAL's memory of its last failure. */
  replace(tenantId: string): void;
}

const tokenTimeoutMs = 3_000;

/** Makes clients that share nothing: neither a cache, nor MSAL's memory of failures. */
export function createMsalFactory(options: MsalOptions): (tenantId: string) => ConfidentialClientApplication {
  const credential = credentialOf(options.credential);
  const networkClient = networkClientOver(options.http);
  return (tenantId) => {
    const authority = `${options.entraBaseUrl}/${tenantId}`;
    return new ConfidentialClientApplication({
      auth: {
        clientId: options.clientId,
        authority,
        knownAuthorities: [new URL(authority).host],
        ...credential,
        ...(options.tokenBaseUrl === null ? {} : { authorityMetadata: metadataOf(options.tokenBaseUrl, tenantId) }),
      },
      system: { networkClient },
    });
  };
}

/** One shared MSAL client per tenant, for client credentials. */
export function createMsalClients(options: MsalOptions): MsalClients {
  const clients = new Map<string, ConfidentialClientApplication>();
  const newClient = createMsalFactory(options);

  function clientOf(tenantId: string): ConfidentialClientApplication {
    const client = clients.get(tenantId) ?? newClient(tenantId);
    clients.set(tenantId, client);
    return client;
  }

  return {
    async acquire(scope, tenantId) {
      const result = await clientOf(tenantId).acquireTokenByClientCredential({ scopes: [scope], skipCache: true });
      if (!result?.accessToken || !result.expiresOn) throw new Error('Entra answered without a token');
      return { accessToken: result.accessToken, expiresOn: result.expiresOn };
    },
    replace(tenantId) {
      clients.delete(tenantId);
    },
  };
}

function credentialOf(credential: AppCredential): Partial<Configuration['auth']> {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  if (credential.kind === 'assertion') return { clientAssertion: credential.assertion };
  const certificate = new X509Certificate(credential.pem);
  const privateKey = createPrivateKey(credential.pem).export({ type: 'pkcs8', format: 'pem' }).toString();
  const thumbprintSha256 = createHash('sha256').update(certificate.raw).digest('hex');
  return { clientCertificate: { thumbprintSha256, privateKey, x5c: certificate.toString() } };
}

/** MSAL refuses an http authority; its own metadata option redirects it without touching the authority's name. */
function metadataOf(tokenBaseUrl: string, tenantId: string): string {
  return JSON.stringify({
    authorization_endpoint: `${tokenBaseUrl}/${tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${tokenBaseUrl}/${tenantId}/oauth2/v2.0/token`,
    issuer: `${tokenBaseUrl}/${tenantId}/v2.0`,
    jwks_uri: `${tokenBaseUrl}/${tenantId}/discovery/v2.0/keys`,
  });
}

/** MSAL's own network client has no timeout on token requests. */
function networkClientOver(http: Http): INetworkModule {
  async function send<T>(request: HttpRequest): Promise<{ headers: Record<string, string>; body: T; status: number }> {
    const { status, headers, text } = await http.send(request, { timeoutMs: tokenTimeoutMs });
    const flat = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    return { status, headers: Object.fromEntries(flat), body: parsed(text) as T };
  }
  return {
    sendGetRequestAsync: (url, options) => send({ method: 'GET', url, headers: options?.headers ?? {} }),
    sendPostRequestAsync: (url, options) =>
      send({ method: 'POST', url, headers: options?.headers ?? {}, body: options?.body ?? '' }),
  };
}

/** JSON.parse says in its error what it was given, and that could be half of a token. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the answer was no JSON');
  }
}
