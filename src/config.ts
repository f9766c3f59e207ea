/** The environment, read once: a frozen Config, or every problem at once. Variables: env/.env.example. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { ChannelMeeting } from './meeting/external-id.ts';

export type Cloud = 'global' | 'usgov' | 'dod';
export type BotType = 'SingleTenant' | 'MultiTenant';

export type Credential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** PEM text with the private key and the certificate. */
  | { readonly kind: 'certificate'; readonly pem: string };

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly bot: {
    readonly id: string;
    readonly type: BotType;
    readonly tenantId: string;
    readonly credential: Credential;
  };
  /** No inbound token is asked for: development on this machine only. */
  readonly anonymous: boolean;
  readonly allowedTenants: readonly string[];
  readonly cloud: Cloud;
  /** Instead of the cloud's hosts, without trailing slash; null in production. */
  readonly graphBaseUrl: string | null;
  readonly entraBaseUrl: string | null;
  readonly botOpenIdMetadataUrl: string | null;
  readonly botTokenIssuer: string | null;
  readonly organizers: readonly string[];
  /** Object IDs of those who may ask for a check-up anywhere. */
  readonly admins: readonly string[];
  readonly botEndpoint: string | null;
  readonly channelMeeting: ChannelMeeting;
  readonly logLevel: LogLevel;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type ConfigResult = { readonly config: Config } | { readonly problems: readonly string[] };

/** Reads an environment; an empty variable counts as missing. `readFile` is for the certificate. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string = (path) => readFileSync(path, 'utf8'),
): ConfigResult {
  const problems: string[] = [];
  const problem = (text: string): undefined => void problems.push(text);
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;

  function oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const given = value(name);
    const found = allowed.find((item) => item === given);
    if (given !== undefined && found === undefined) problem(`${name} must be one of ${allowed.join(', ')}.`);
    return found ?? fallback;
  }

  function guid(name: string, needed: string): string {
    const given = value(name);
    if (given === undefined) problem(`${name} is missing: ${needed}.`);
    else if (!isGuid(given)) problem(`${name} must be a GUID such as ${exampleGuid}.`);
    return given?.toLowerCase() ?? '';
  }

  function guids(name: string, fallback: readonly string[]): readonly string[] {
    const given = value(name);
    if (given === undefined) return fallback;
    const items = given
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean);
    if (items.length === 0 || !items.every(isGuid)) {
      problem(`${name} holds something that is not a GUID. It wants ids such as ${exampleGuid}.`);
    }
    return [...new Set(items.map((item) => item.toLowerCase()))];
  }

  function baseUrl(name: string): string | null {
    const given = value(name);
    if (given === undefined) return null;
    const url = URL.canParse(given) ? new URL(given) : null;
    if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isLoopback(url.hostname))) {
      problem(`${name} must be an https address (http only on this machine).`);
    }
    return given.replace(/\/+$/, '');
  }

  function credential(): Credential {
    const secret = value('BOT_PASSWORD');
    const path = value('BOT_CERTIFICATE_PATH');
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
    } else if (secret === undefined) {
      problem('BOT_PASSWORD or BOT_CERTIFICATE_PATH is missing: the bot needs a credential for Graph and Teams.');
    }
    return { kind: 'secret', secret: secret ?? '' };
  }

  const anonymous = oneOf('DANGEROUSLY_ALLOW_ANONYMOUS', ['true', 'false'], 'false') === 'true';
  const host = value('HOST') ?? (anonymous ? '127.0.0.1' : '0.0.0.0');
  if (anonymous && !isLoopback(host)) {
    problem('DANGEROUSLY_ALLOW_ANONYMOUS works only with a loopback HOST such as 127.0.0.1.');
  }
  if (anonymous && value('NODE_ENV') === 'production') {
    problem('DANGEROUSLY_ALLOW_ANONYMOUS is refused when NODE_ENV is production.');
  }

  const port = Number(value('PORT') ?? '3978');
  if (!Number.isInteger(port) || port < 0 || port > 65535) problem('PORT must be a number from 0 to 65535.');

  if (value('CLOUD') === 'china') {
    problem('CLOUD=china cannot work: Graph offers no createOrGet in the cloud operated by 21Vianet.');
  }
  const cloud = value('CLOUD') === 'china' ? 'global' : oneOf<Cloud>('CLOUD', ['global', 'usgov', 'dod'], 'global');

  if (value('BOT_TYPE') === 'UserAssignedMsi') {
    problem('BOT_TYPE=UserAssignedMsi is not supported by this version: use SingleTenant with a certificate.');
  }
  const type =
    value('BOT_TYPE') === 'UserAssignedMsi'
      ? 'SingleTenant'
      : oneOf<BotType>('BOT_TYPE', ['SingleTenant', 'MultiTenant'], 'SingleTenant');
  if (value('BOT_FEDERATED_CLIENT_ID') !== undefined) {
    problem('BOT_FEDERATED_CLIENT_ID is not supported by this version: use BOT_CERTIFICATE_PATH.');
  }

  const id = guid('BOT_ID', "the bot's app (client) ID from its Entra registration");
  const tenantId = guid('BOT_TENANT_ID', 'the Entra tenant the bot is registered in');
  const allowedTenants = guids('ALLOWED_TENANTS', tenantId === '' ? [] : [tenantId]);

  if (allowedTenants.length > 1) {
    problem(
      'ALLOWED_TENANTS with several tenants is not supported by this version: an organizer belongs to one tenant.',
    );
  }

  if (oneOf('GRAPH_PERMISSION', ['application', 'delegated'], 'application') === 'delegated') {
    problem('GRAPH_PERMISSION=delegated is not supported by this version: use application.');
  }
  const sender = value('MEETING_ORGANIZER')?.toLowerCase() === 'sender';
  if (sender) problem('MEETING_ORGANIZER=sender is not supported by this version: name one or more object IDs.');
  else if (value('MEETING_ORGANIZER') === undefined) {
    problem(
      'MEETING_ORGANIZER is missing: the Entra object ID of the account that organizes (or several, with commas).',
    );
  }

  const config: Config = {
    host,
    port,
    bot: { id, type, tenantId, credential: credential() },
    anonymous,
    allowedTenants,
    cloud,
    graphBaseUrl: baseUrl('GRAPH_BASE_URL'),
    entraBaseUrl: baseUrl('ENTRA_BASE_URL'),
    botOpenIdMetadataUrl: baseUrl('BOT_OPENID_METADATA_URL'),
    botTokenIssuer: value('BOT_TOKEN_ISSUER') ?? null,
    organizers: sender ? [] : guids('MEETING_ORGANIZER', []),
    admins: guids('ADMINS', []),
    botEndpoint: baseUrl('BOT_ENDPOINT'),
    channelMeeting: oneOf<ChannelMeeting>('CHANNEL_MEETING', ['channel', 'thread'], 'channel'),
    logLevel: oneOf<LogLevel>('LOG_LEVEL', logLevels, 'info'),
  };
  return problems.length > 0 ? { problems } : { config: Object.freeze(config) };
}

const exampleGuid = '00000000-0000-0000-0000-000000000000';

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
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

/** Loopback in every spelling that a person would use. */
export function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
