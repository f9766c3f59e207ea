/** The composition root: everything is built here, by hand, and nowhere else. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { type Config, isLoopback } from './config.ts';
import { placeOf } from './errors.ts';
import { createAccessTokens } from './graph/access-tokens.ts';
import { createGraphClient } from './graph/graph-client.ts';
import { graphHosts } from './graph/graph-hosts.ts';
import { createGraphOnlineMeetings } from './graph/graph-online-meetings.ts';
import { createHttp } from './graph/http.ts';
import { createHandleTurn } from './handle-turn.ts';
import { createMeetingService } from './meeting/meeting-service.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { botHosts } from './teams/bot-hosts.ts';
import { createConnector } from './teams/connector.ts';
import { verifyInboundToken } from './teams/inbound-token.ts';
import { createRoutes } from './teams/routes.ts';
import { createTeamsServer } from './teams/server.ts';
import { createSigningKeys } from './teams/signing-keys.ts';
import type { TurnLog } from './turn/turn-log.ts';

export interface App {
  /** Warms keys and tokens, then listens. Resolves with the address in use. */
  listen(): Promise<{ readonly port: number }>;
  /** Not ready at once, finishes what is under way for at most `graceMs`, then closes. */
  close(graceMs: number): Promise<void>;
}

/** What differs from one run to the next, given from outside so that a recorded turn can be played again. */
export interface Ambient {
  readonly now: () => Date;
  readonly newCorrelationId: () => string;
  /** The Bot Connector is on this machine, though tokens are asked for: to measure. No variable sets it. */
  readonly localConnector?: boolean;
}

export const realAmbient: Ambient = { now: () => new Date(), newCorrelationId: () => randomUUID().slice(0, 8) };

export function createApp(config: Config, log: TurnLog, ambient: Ambient = realAmbient): App {
  const { now, newCorrelationId, localConnector = false } = ambient;
  const graphHost = graphHosts[config.cloud];
  const botHost = botHosts[config.cloud];
  const { bot, anonymous } = config;
  let draining = false;
  let turnsUnderWay = 0;

  const http = createHttp();
  const tokens = createAccessTokens({
    http,
    clientId: bot.id,
    credential: bot.credential,
    entraBaseUrl: graphHost.entraBaseUrl,
    tokenBaseUrl: config.entraBaseUrl,
    log,
  });
  const graph = createGraphClient({
    http,
    graphBaseUrl: config.graphBaseUrl ?? graphHost.graphBaseUrl,
    graphAudience: graphHost.graphBaseUrl,
    tokens,
    log,
  });
  const onlineMeetings = createGraphOnlineMeetings(graph, bot.id, {
    meetingHosts: graphHost.meetingHosts,
    sandboxOrigins: anonymous ? sandboxOrigins(config.graphBaseUrl) : [],
  });
  const handleTurn = createHandleTurn({
    meetings: createMeetingService(onlineMeetings, config, () => performance.now()),
    allowedTenants: config.allowedTenants,
    entraBaseUrl: graphHost.entraBaseUrl,
    appId: bot.id,
    organizers: config.organizers,
    log,
    now,
  });

  const connectorTenant = bot.type === 'MultiTenant' ? botHost.multiTenant : bot.tenantId;
  const connectorToken = {
    get: (signal: AbortSignal) => tokens.get(botHost.connectorScope, connectorTenant, signal),
    discard: (token: string) => tokens.discard(botHost.connectorScope, connectorTenant, token),
  };
  const serviceUrls = { serviceHosts: botHost.serviceHosts, loopback: anonymous || localConnector };
  const connector = createConnector(serviceUrls, anonymous ? null : connectorToken, log);
  const adapter = new TeamsAdapter(connector);
  const routes = createRoutes(handleTurn, (work) => {
    underWay(work).catch((thrown: unknown) => log('error', { event: 'turn', outcome: 'lost', ...placeOf(thrown) }));
  });

  const keys = createSigningKeys(config.botOpenIdMetadataUrl ?? botHost.openIdMetadataUrl, log);
  const rules = { issuer: config.botTokenIssuer ?? botHost.tokenIssuer, audience: bot.id };
  const server = createTeamsServer({
    verify: anonymous ? null : (authorization) => verifyInboundToken(authorization, keys, rules),
    serviceUrls,
    run: (activity, scope) =>
      underWay(adapter.run(activity, scope, async (context) => void (await routes.run(context)))),
    newCorrelationId,
    ready: () => {
      // Without keys no message gets in that would ask for them: being asked about it has to do.
      if (!anonymous && !keys.loaded) keys.current().catch(() => undefined);
      return !draining && (anonymous || keys.loaded);
    },
    log,
  });

  /** Counts what must be over before the process may end. */
  async function underWay<T>(work: Promise<T>): Promise<T> {
    turnsUnderWay++;
    try {
      return await work;
    } finally {
      turnsUnderWay--;
    }
  }

  /** What the first turn would otherwise wait for. A failure is logged where it happens and mends itself later. */
  async function warm(): Promise<void> {
    const signal = AbortSignal.timeout(5_000);
    const graphToken = tokens.get(`${graphHost.graphBaseUrl}/.default`, bot.tenantId, signal);
    await Promise.allSettled([graphToken, ...(anonymous ? [] : [connectorToken.get(signal), keys.current()])]);
  }

  return {
    async listen() {
      await warm();
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(config.port, config.host, resolve);
      });
      const { port } = server.address() as AddressInfo;
      return { port };
    },
    async close(graceMs) {
      draining = true;
      // Still serving: whoever balances the load needs a moment to see that we are not ready.
      if (!anonymous) await pause(Math.min(noticeMs, graceMs));
      const closed = new Promise<void>((resolve) => server.close(resolve));
      const ends = performance.now() + graceMs;
      while (turnsUnderWay > 0 && performance.now() < ends) await pause(50);
      server.server.closeAllConnections();
      await Promise.race([closed, pause(1_000)]);
      await Promise.all([connector.close(), http.close()]);
    },
  };
}

/** How long a load balancer is given to notice `/readyz`. */
const noticeMs = 3_000;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A browser may call the sandbox by any of this machine's names. */
function sandboxOrigins(graphBaseUrl: string | null): readonly string[] {
  if (graphBaseUrl === null) return [];
  const { protocol, hostname, port } = new URL(graphBaseUrl);
  if (!isLoopback(hostname)) return [];
  return ['localhost', '127.0.0.1', '[::1]'].map((name) => new URL(`${protocol}//${name}:${port}`).origin);
}
