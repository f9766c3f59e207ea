/** The composition root: everything is built here, by hand, and nowhere else. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createBotTokens } from './app/bot-tokens.ts';
import { databasePassword } from './app/database-password.ts';
import { linkPolicy } from './app/link-policy.ts';
import { createObserving } from './app/observing.ts';
import { startRetention } from './app/retention.ts';
import { signInPagesOptions } from './app/sign-in-pages-options.ts';
import { createSigning, usableToken as usableTokenOf } from './app/signing.ts';
import { createTurnsUnderWay } from './app/turns-under-way.ts';
import { warmUp } from './app/warm-up.ts';
import { createWhoOrganizes } from './app/who-organizes.ts';
import { createChecks } from './checks.ts';
import type { Config } from './config.ts';
import { createGraphClient } from './graph/graph-client.ts';
import { graphHosts } from './graph/graph-hosts.ts';
import { createGraphOnlineMeetings } from './graph/graph-online-meetings.ts';
import { createHttp } from './graph/http.ts';
import { createHandleTurn } from './handle-turn.ts';
import { type CheckUp, createCheckUp } from './meeting/check-up/check-up.ts';
import { createStore } from './store/store.ts';
import { TeamsAdapter } from './teams/adapter.ts';
import { botHosts } from './teams/bot-hosts.ts';
import { createConnector } from './teams/connector.ts';
import { verifyInboundToken } from './teams/inbound-token.ts';
import { createRoutes } from './teams/routes.ts';
import { createSendPace } from './teams/send-pace.ts';
import { createTeamsServer } from './teams/server.ts';
import { createSigningKeys } from './teams/signing-keys.ts';
import { createSenderPace } from './turn/sender-pace.ts';
import type { TurnLog } from './turn/turn-log.ts';
import { createSignInPages } from './web/sign-in-pages.ts';

export interface App {
  /** Warms keys and tokens, then listens. Resolves with the address in use. */
  listen(): Promise<{ readonly port: number }>;
  /** Looks at the set-up with the parts that turns use, whether the app listens or not. */
  readonly checkUp: CheckUp;
  /** Not ready at once, finishes what is under way for at most `graceMs`, then closes. */
  close(graceMs: number): Promise<void>;
}

/** What differs from one run to the next. No variable sets the last two: they are for measuring. */
export interface Ambient {
  readonly now: () => Date;
  readonly newCorrelationId: () => string;
  /** The Bot Connector is on this machine, though tokens are asked for; and it may be sent to at any speed. */
  readonly localConnector?: boolean;
  readonly unpaced?: boolean;
}

export const realAmbient: Ambient = { now: () => new Date(), newCorrelationId: () => randomUUID().slice(0, 8) };

export function createApp(config: Config, givenLog: TurnLog, ambient: Ambient = realAmbient): App {
  const { now, newCorrelationId, localConnector = false, unpaced = false } = ambient;
  const graphHost = graphHosts[config.cloud];
  const botHost = botHosts[config.cloud];
  const { bot, anonymous } = config;
  const graphScope = `${graphHost.graphBaseUrl}/.default`;
  let draining = false;
  const underWay = createTurnsUnderWay(() => log);
  const looked = { now, turnsUnderWay: underWay.count, storeWaiting: () => store?.waiting() ?? 0 };
  const observing = createObserving(config, givenLog, looked);
  const { log } = observing;

  const http = createHttp();
  const tokens = createBotTokens(config, http, log);
  const { databaseUrl: url, databaseIsUsed, recordKeys } = config;
  // A pool needs no record: unless a database is named none is opened, and none can be in the way.
  const password = databaseIsUsed ? databasePassword(config, tokens) : null;
  const store = databaseIsUsed ? createStore({ url, password, recordKeys, now, log }) : null;
  const signing = createSigning(config, { http, store, log, now });
  const graph = createGraphClient({
    http,
    graphBaseUrl: config.graphBaseUrl ?? graphHost.graphBaseUrl,
    graphAudience: graphHost.graphBaseUrl,
    tokens,
    userTokens: signing?.tokens ?? null,
    teamsEnvironment: graphHost.teamsEnvironment,
    log,
  });
  const onlineMeetings = createGraphOnlineMeetings(graph, bot.id, linkPolicy(config), signing !== null);
  const usableToken = usableTokenOf(signing?.tokens ?? null, tokens, graphScope);
  const { meetings, organizing } = createWhoOrganizes(config, { onlineMeetings, store, usableToken, pause, log, now });
  const endRetention = store && startRetention(store.claims, log, Math.random);
  const storeHealth = store && { ping: () => store.claims.health() };
  const checkUp = createCheckUp(createChecks(config, { http, tokens, store: storeHealth, log, now }), log);
  const handleTurn = createHandleTurn({
    meetings,
    organizing,
    pace: createSenderPace(() => performance.now()),
    allowedTenants: config.allowedTenants,
    entraBaseUrl: graphHost.entraBaseUrl,
    appId: bot.id,
    organizers: config.organizers,
    signing,
    checkUp,
    admins: config.admins,
    log,
    now,
  });

  const connectorTenant = bot.type === 'MultiTenant' ? botHost.multiTenant : bot.tenantId;
  const connectorToken = {
    get: (signal: AbortSignal) => tokens.get(botHost.connectorScope, connectorTenant, signal),
    discard: (token: string) => tokens.discard(botHost.connectorScope, connectorTenant, token),
  };
  const serviceUrls = { serviceHosts: botHost.serviceHosts, loopback: anonymous || localConnector };
  const pace = anonymous || unpaced ? null : createSendPace();
  const connector = createConnector(serviceUrls, anonymous ? null : connectorToken, log, pace);
  const adapter = new TeamsAdapter(connector);
  const routes = createRoutes(handleTurn, underWay.inBackground, log, store?.claims ?? null, organizing.removed);

  const keys = createSigningKeys(config.botOpenIdMetadataUrl ?? botHost.openIdMetadataUrl, log);
  const rules = { issuer: config.botTokenIssuer ?? botHost.tokenIssuer, audience: bot.id };
  const server = createTeamsServer({
    verify: anonymous ? null : (authorization) => verifyInboundToken(authorization, keys, rules),
    serviceUrls,
    run: (activity, scope) =>
      underWay.during(adapter.run(activity, scope, async (context) => void (await routes.run(context)))),
    busy: underWay.tooMany,
    newCorrelationId,
    pages: config.signIn === null ? [] : createSignInPages(signInPagesOptions(config, config.signIn)),
    ready: async () => {
      // Without keys no message gets in that would ask for them: being asked about it has to do.
      if (!anonymous && !keys.loaded) keys.current().catch(() => undefined);
      return !draining && (anonymous || keys.loaded) && (await storeAnswers());
    },
    log,
    tracing: observing.tracing,
  });

  async function storeAnswers(): Promise<boolean> {
    return (
      store === null ||
      store.claims.health().then(
        () => true,
        () => false,
      )
    );
  }

  /** What the first turn would otherwise wait for. A failure is logged where it happens and mends itself later. */
  async function warm(): Promise<void> {
    const signal = AbortSignal.timeout(5_000);
    await Promise.allSettled([
      ...(signing ? [] : [tokens.get(graphScope, bot.tenantId, signal)]),
      // Connecting is given less time than a token may take.
      Promise.resolve(password?.()).then(storeAnswers, storeAnswers),
      ...(anonymous ? [] : [connectorToken.get(signal), keys.current()]),
    ]);
  }

  return {
    checkUp,
    async listen() {
      await observing.start();
      await warm();
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(config.port, config.host, resolve);
      });
      const { port } = server.address() as AddressInfo;
      warmUp(now());
      return { port };
    },
    async close(graceMs) {
      draining = true;
      endRetention?.();
      // Still serving: whoever balances the load needs a moment to see that we are not ready.
      if (!anonymous) await pause(Math.min(noticeMs, graceMs));
      const closed = new Promise<void>((resolve) => server.close(resolve));
      const ends = performance.now() + graceMs;
      while (underWay.count() > 0 && performance.now() < ends) await pause(50);
      server.server.closeAllConnections();
      await Promise.race([closed, pause(1_000)]);
      await Promise.all([connector.close(), http.close(), store?.close(), observing.close()]);
    },
  };
}

/** How long a load balancer is given to notice `/readyz`. */
const noticeMs = 3_000;
