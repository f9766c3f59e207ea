import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Credential, IdentityEndpoint } from '../credential.ts';
import { exampleGuid, isGuid } from './guid.ts';

interface Reading {
  readonly value: (name: string) => string | undefined;
  readonly problem: (text: string) => void;
  readonly readFile: (path: string) => string;
}

/** How the bot proves who it is; what lies on no disk comes first. */
export function readCredential({ value, problem, readFile }: Reading): Credential {
  const federated = value('BOT_FEDERATED_CLIENT_ID');
  const path = value('BOT_CERTIFICATE_PATH');
  const secret = value('BOT_PASSWORD') ?? '';
  const endpoint = readEndpoint({ value, problem });
  const managed = value('BOT_TYPE') === 'UserAssignedMsi';
  if (federated !== undefined && !isGuid(federated)) {
    problem(`BOT_FEDERATED_CLIENT_ID must be a GUID such as ${exampleGuid}.`);
  } else if (federated !== undefined && managed) {
    problem('BOT_FEDERATED_CLIENT_ID needs an Entra app as BOT_ID: with BOT_TYPE=UserAssignedMsi leave it out.');
  }
  if (managed) return { kind: 'managed-identity', endpoint };
  if (federated !== undefined) return { kind: 'federated', identityClientId: federated.toLowerCase(), endpoint };
  if (path !== undefined) {
    try {
      const pem = readFile(path);
      if (isKeyWithCertificate(pem)) return { kind: 'certificate', pem };
      problem(
        'BOT_CERTIFICATE_PATH must name a PEM file with both the RSA private key (without a password) and its certificate.',
      );
    } catch {
      problem('BOT_CERTIFICATE_PATH names a file that cannot be read.');
    }
  } else if (secret === '') {
    problem(
      'BOT_FEDERATED_CLIENT_ID, BOT_CERTIFICATE_PATH or BOT_PASSWORD is missing: the bot needs a credential for Graph and Teams.',
    );
  }
  return { kind: 'secret', secret };
}

/** Only the platform sets these. Half of them would send every request to a machine's own address in vain. */
function readEndpoint({ value, problem }: Omit<Reading, 'readFile'>): IdentityEndpoint | null {
  const url = value('IDENTITY_ENDPOINT');
  const header = value('IDENTITY_HEADER');
  if (url === undefined || header === undefined) return null;
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return { url, header };
  problem('IDENTITY_ENDPOINT must be an address. The platform sets it: do not set it yourself.');
  return null;
}

/** Tried out here, because MSAL would only find out at the first token. */
function isKeyWithCertificate(pem: string): boolean {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === 'rsa' && new X509Certificate(pem).checkPrivateKey(key);
  } catch {
    return false;
  }
}
