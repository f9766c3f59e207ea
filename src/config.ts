/** The environment, read once: a frozen Config, or every problem at once. Variables: env/.env.example. */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { type DatabaseSettings, readDatabaseUrl } from './config/database-url.ts';
import { exampleGuid, isGuid } from './config/guid.ts';
import { type MetricsAddress, readMetricsAddress } from './config/metrics-address.ts';
import { readCredential } from './config/read-credential.ts';
import { readSignIn, type SignInSettings } from './config/sign-in.ts';
import type { Credential } from './credential.ts';
import type { ChannelMeeting } from './meeting/external-id.ts';

export type Cloud = 'global' | 'usgov' | 'dod';
export type BotType = 'SingleTenant' | 'MultiTenant' | 'UserAssignedMsi';

export interface Config extends SignInSettings, DatabaseSettings {
  readonly host: string;
  readonly port: number;
  /** Null: metrics are not served. */
  readonly metrics: MetricsAddress | null;
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
  /** Object IDs, or whoever asks first in a conversation. */
  readonly organizers: readonly string[] | 'sender';
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

  const type = oneOf<BotType>('BOT_TYPE', ['SingleTenant', 'MultiTenant', 'UserAssignedMsi'], 'SingleTenant');
  const id = guid('BOT_ID', "the bot's app (client) ID from its Entra registration");
  const tenantId = guid('BOT_TENANT_ID', 'the Entra tenant the bot is registered in');
  const allowedTenants = guids('ALLOWED_TENANTS', tenantId === '' ? [] : [tenantId]);

  if (allowedTenants.length > 1) {
    problem(
      'ALLOWED_TENANTS with several tenants is not supported by this version: an organizer belongs to one tenant.',
    );
  }

  const delegated = oneOf('GRAPH_PERMISSION', ['application', 'delegated'], 'application') === 'delegated';
  const sender = delegated || value('MEETING_ORGANIZER')?.toLowerCase() === 'sender';
  if (!delegated && value('MEETING_ORGANIZER') === undefined) {
    problem(
      'MEETING_ORGANIZER is missing: the Entra object ID of the account that organizes (or several, with commas), or sender.',
    );
  }

  const config: Config = {
    host,
    port,
    metrics: readMetricsAddress({ value, problem }, port),
    bot: { id, type, tenantId, credential: readCredential({ value, problem, readFile }) },
    anonymous,
    allowedTenants,
    cloud,
    graphBaseUrl: baseUrl('GRAPH_BASE_URL'),
    entraBaseUrl: baseUrl('ENTRA_BASE_URL'),
    botOpenIdMetadataUrl: baseUrl('BOT_OPENID_METADATA_URL'),
    botTokenIssuer: value('BOT_TOKEN_ISSUER') ?? null,
    organizers: sender ? 'sender' : guids('MEETING_ORGANIZER', []),
    ...readDatabaseUrl(value('DATABASE_URL'), oneOf('DATABASE_AUTH', ['password', 'entra'], 'password'), problem, {
      isNeeded: sender,
      isProduction: value('NODE_ENV') === 'production',
    }),
    admins: guids('ADMINS', []),
    botEndpoint: baseUrl('BOT_ENDPOINT'),
    channelMeeting: oneOf<ChannelMeeting>('CHANNEL_MEETING', ['channel', 'thread'], 'channel'),
    ...readSignIn({ value, problem, isLoopback }, anonymous),
    logLevel: oneOf<LogLevel>('LOG_LEVEL', logLevels, 'info'),
  };
  return problems.length > 0 ? { problems } : { config: Object.freeze(config) };
}

/** Loopback in every spelling that a person would use. */
export function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
