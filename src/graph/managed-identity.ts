import { z } from 'zod/v4';
import type { IdentityEndpoint } from '../credential.ts';
import type { Http } from './http.ts';

export interface ManagedIdentity {
  /** A token of the identity itself for `resource`, e.g. `https://graph.microsoft.com`. */
  tokenFor(resource: string): Promise<{ readonly accessToken: string; readonly expiresOn: Date }>;
}

/** The platform knows no such identity, or not for this machine: asking again changes nothing. */
export class IdentityRefused extends Error {
  constructor(status: number) {
    super(`identity endpoint answered ${status}`);
    this.name = 'IdentityRefused';
  }
}

const timeoutMs = 3_000;
const virtualMachine = 'http://169.254.169.254/metadata/identity/oauth2/token';
/** 404 and 410 only mean that a virtual machine's endpoint is being renewed. */
const passing: ReadonlySet<number> = new Set([404, 408, 410, 429]);

/**
 * A user-assigned managed identity, asked for by its client ID. Not MSAL's: that reads the environment by itself, repeats
 * on its own, and keeps its tokens where nothing can replace them.
 * https://learn.microsoft.com/azure/app-service/overview-managed-identity, https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 */
export function createManagedIdentity(
  http: Http,
  clientId: string,
  endpoint: IdentityEndpoint | null,
): ManagedIdentity {
  const base = endpoint?.url ?? virtualMachine;
  const headers: Readonly<Record<string, string>> =
    endpoint === null ? { metadata: 'true' } : { 'x-identity-header': endpoint.header };
  const version = endpoint === null ? '2018-02-01' : '2019-08-01';
  return {
    async tokenFor(resource) {
      const url = new URL(base);
      for (const [name, value] of Object.entries({ 'api-version': version, resource, client_id: clientId })) {
        url.searchParams.set(name, value);
      }
      const { status, text } = await http.send({ method: 'GET', url: url.href, headers }, { timeoutMs });
      if (status >= 400 && status < 500 && !passing.has(status)) throw new IdentityRefused(status);
      if (status !== 200) throw new Error(`identity endpoint answered ${status}`);
      const { access_token, expires_on } = answerShape.parse(JSON.parse(text));
      return { accessToken: access_token, expiresOn: new Date(expires_on * 1000) };
    },
  };
}

/** Seconds since 1970, which both platforms write as text. */
const answerShape = z.object({ access_token: z.string().min(1), expires_on: z.coerce.number().positive() });
