/** What the doctor looks at, built of the same parts that turns use. */
import { readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import type { AccessTokens } from './graph/access-tokens.ts';
import { checkClock } from './graph/check-clock.ts';
import { checkConnectorToken, checkGraphAccess } from './graph/check-graph-access.ts';
import { createOrganizerCheck } from './graph/check-organizer.ts';
import { graphHosts } from './graph/graph-hosts.ts';
import type { Http } from './graph/http.ts';
import type { Check } from './meeting/check-up/check-up.ts';
import type { CheckName, Finding, OwnReason } from './meeting/check-up/finding.ts';
import type { StoreHealth } from './meeting/check-up/store-health.ts';
import { botHosts } from './teams/bot-hosts.ts';
import { checkEndpoint, checkSigningKeys } from './teams/check-way-in.ts';
import type { TurnLog } from './turn/turn-log.ts';

export interface CheckParts {
  readonly http: Http;
  readonly tokens: AccessTokens;
  /** Null when the set-up keeps no records. */
  readonly store: StoreHealth | null;
  readonly log: TurnLog;
  readonly now: () => Date;
}

/** One list; they run side by side. */
export function createChecks(config: Config, { http, tokens, store, log, now }: CheckParts): readonly Check[] {
  const { bot, anonymous, cloud } = config;
  const anybody = config.organizers === 'sender';
  // Somebody has to stand for everybody: those who look after it, when they are named.
  const organizers = config.organizers === 'sender' ? config.admins : config.organizers;
  const graphHost = graphHosts[cloud];
  const botHost = botHosts[cloud];
  const tokenScope = `${graphHost.graphBaseUrl}/.default`;
  const graphBaseUrl = config.graphBaseUrl ?? graphHost.graphBaseUrl;
  const shared = { tokens, tokenScope, appId: bot.id, tenantId: bot.tenantId };
  const connectorTenant = bot.type === 'MultiTenant' ? botHost.multiTenant : bot.tenantId;
  const entraBaseUrl = config.entraBaseUrl ?? graphHost.entraBaseUrl;
  const checkOrganizer = createOrganizerCheck({ ...shared, http, graphBaseUrl, log });
  return [
    found('configuration', ...adviceOn(config)),
    checkClock({ http, entraBaseUrl, tenantId: bot.tenantId, now }),
    checkGraphAccess({
      ...shared,
      organizers,
      anybody,
      delegated: config.signIn !== null,
      teamsEnvironment: graphHost.teamsEnvironment,
      checkOrganizer,
    }),
    ...(anonymous
      ? [found('connector-token', 'anonymous'), found('signing-keys', 'anonymous'), found('endpoint', 'anonymous')]
      : [
          checkConnectorToken(tokens, botHost.connectorScope, connectorTenant),
          checkSigningKeys(config.botOpenIdMetadataUrl ?? botHost.openIdMetadataUrl),
          checkEndpoint(config.botEndpoint),
        ]),
    checkStore(store),
    {
      name: 'app-package',
      run: async () => [{ check: 'app-package', reason: 'package-unreadable', details: { version: ownVersion() } }],
    },
  ];
}

/** What needs no question to anyone. Without reasons all is well. */
function found(check: CheckName, ...reasons: readonly OwnReason[]): Check {
  const findings = (reasons.length > 0 ? reasons : ['ok' as const]).map(
    (reason): Finding => ({ check, reason, details: {} }),
  );
  return { name: check, run: async () => findings };
}

/** A configuration that is wrong never gets here: `readConfig` refuses it. */
function adviceOn({ bot, anonymous, admins }: Config): readonly OwnReason[] {
  if (anonymous) return [];
  return [
    ...(bot.credential.kind === 'secret' ? (['client-secret'] as const) : []),
    ...(admins.length === 0 ? (['anyone-may-ask'] as const) : []),
  ];
}

function checkStore(store: StoreHealth | null): Check {
  if (store === null) return found('store', 'store-not-in-use');
  return {
    name: 'store',
    async run({ signal }) {
      const reason = await store.ping(signal).then(
        () => 'ok' as const,
        () => 'store-down' as const,
      );
      return [{ check: 'store', reason, details: {} }];
    },
  };
}

/** Lies beside `src/` as well as beside `dist/`. A test keeps the app package's version the same. */
function ownVersion(): string {
  return String(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version);
}
