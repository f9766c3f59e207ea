import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, plugins, type Request, type Response, type Server } from 'restify';
import { placeOf } from '../errors.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import type { Tracing, TurnTrace } from '../turn/turn-trace.ts';
import type { InvokeAnswer } from './adapter.ts';
import { type InboundClaims, Unauthorized } from './inbound-token.ts';
import { checkActivity, type IncomingActivity, readActivity } from './incoming-activity.ts';

import { createPreGuard, maxBodyBytes } from './pre-guard.ts';
import { isExtension } from './read-extension-turn.ts';
import { readJson } from './read-json.ts';
import { isSignIn } from './read-sign-in.ts';
import { isCardAction } from './read-turn.ts';
import type { ServiceUrlPolicy } from './service-url.ts';
import { KeysUnavailable } from './signing-keys.ts';
import { createTurnScope } from './work-scope.ts';

declare module 'restify' {
  interface Server {
    /** Runs before everything else; false means that it has answered. Missing in the published types. */
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
  }
}

export interface ServerParts {
  /** Verifies the Authorization header; null in anonymous mode. Throws Unauthorized or KeysUnavailable. */
  readonly verify: ((authorization: string | undefined) => Promise<InboundClaims>) | null;
  readonly serviceUrls: ServiceUrlPolicy;
  /** Runs the turn; its answer is null when the activity demands none. */
  readonly run: (activity: IncomingActivity, scope: TurnScope) => Promise<InvokeAnswer | null>;
  readonly ready: () => boolean | Promise<boolean>;
  /** Too much is under way to begin another turn. */
  readonly busy?: () => boolean;
  /** Eight characters that tie a card to the log. */
  readonly newCorrelationId: () => string;
  /** What people's browsers may get here. */
  readonly pages: readonly ServedPage[];
  readonly log: TurnLog;
  /** Null while nobody collects traces. */
  readonly tracing?: () => Tracing | null;
}

/** A page as this server needs to know it. */
interface ServedPage {
  readonly path: string;
  answer(request: { readonly query: URLSearchParams; readonly acceptLanguage: string | undefined }): {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  };
}

/** A request whose headers were good enough. Times are of `performance.now()`. */
interface Arrival {
  /** Null in anonymous mode. */
  readonly claims: InboundClaims | null;
  readonly beganAt: number;
  readonly authorizedAt: number;
}

/** Teams gives up after 15 s, the client's invokes after 5 s: both answers must be out well before. */
const messageBudgetMs = 10_000;
const invokeBudgetMs = 3_500;

/** `maxBodySize` is missing in the parser's types, though it is what its reader obeys. */
const bodyLimits = { maxBodySize: maxBodyBytes };

/** The HTTP side: guards first, then the turn, then an answer without any detail in it. */
export function createTeamsServer(parts: ServerParts): Server {
  const { verify, serviceUrls, run, ready, busy = () => false, newCorrelationId, pages, log } = parts;
  const { tracing = () => null } = parts;
  const server = createServer({ name: '', ignoreTrailingSlash: true });
  // Restify builds a URL of the Host header while it routes, and what is none would end the process.
  server.first((request: IncomingMessage, response: ServerResponse) => {
    if (hasUrl(request)) return true;
    response.writeHead(400, { 'content-length': 0, connection: 'close' });
    response.end();
    return false;
  });
  // Nobody answers an upgrade here, and Node no longer looks after its socket.
  server.server.on('upgrade', (_request, socket) => socket.destroy());
  // Slow senders hold nothing: Node's own defaults are 60 and 300 s.
  Object.assign(server.server, { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 });

  server.get('/healthz', async (_request: Request, response: Response) => blank(response, 200));
  server.get('/readyz', async (_request: Request, response: Response) => blank(response, (await ready()) ? 200 : 503));

  for (const { path, answer } of pages) {
    server.get(path, async (request: Request, response: Response) => {
      const query = new URLSearchParams(request.getQuery());
      const { status, headers, body } = answer({ query, acceptLanguage: request.header('accept-language') });
      response.sendRaw(status, body, headers);
    });
  }

  const arrivals = new WeakMap<Request, Arrival>();
  server.post(
    '/api/messages',
    createPreGuard(async (request) => {
      const beganAt = performance.now();
      const claims = verify && (await verify(request.header('authorization')));
      if (busy()) throw new Busy();
      arrivals.set(request, { claims, beganAt, authorizedAt: performance.now() });
    }, refuse),
    plugins.bodyReader(bodyLimits),
    async (request: Request, response: Response) => {
      try {
        const activity = readActivity(readJson(request.body));
        if (activity === null) return blank(response, 400);
        const arrival = arrivals.get(request);
        if (arrival === undefined) throw new Unauthorized('not checked');
        checkActivity(activity, arrival.claims, serviceUrls);
        const correlationId = newCorrelationId();
        const work = (trace?: TurnTrace) => runInTime(activity, correlationId, trace);
        const { claims: _, ...times } = arrival;
        const traced = { ...times, correlationId, traceparent: request.header('traceparent') };
        const answer = await (tracing()?.turn(traced, work) ?? work());
        if (answer?.body === undefined) return blank(response, answer?.status ?? 200);
        response.send(answer.status, answer.body);
      } catch (thrown) {
        refuse(response, thrown);
      }
    },
  );

  // Restify would put the error's own message into the body.
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      blank(response, error.statusCode ?? 500);
      done();
    },
  );

  async function runInTime(
    activity: IncomingActivity,
    correlationId: string,
    trace: TurnTrace | undefined,
  ): Promise<InvokeAnswer | null> {
    // Buttons and forms are answered in time too, but their work may go on behind that answer: answer-submission.ts.
    const goesOn = isCardAction(activity) || isExtension(activity) || isSignIn(activity);
    const budgetMs = activity.type === 'invoke' && !goesOn ? invokeBudgetMs : messageBudgetMs;
    const scope = createTurnScope(correlationId, budgetMs);
    try {
      return await run(activity, { ...scope, trace });
    } finally {
      if (!goesOn) scope.end();
    }
  }

  function refuse(response: Response, thrown: unknown): void {
    if (thrown instanceof Unauthorized || thrown instanceof KeysUnavailable) tracing()?.refused(thrown);
    if (thrown instanceof Unauthorized) {
      log('info', { event: 'request-refused', status: 401, reason: thrown.message });
      blank(response, 401);
    } else if (thrown instanceof KeysUnavailable) {
      // Our trouble: Teams may come again.
      log('error', { event: 'request-refused', status: 503, reason: thrown.message });
      blank(response, 503);
    } else if (thrown instanceof Busy) {
      log('warn', { event: 'request-refused', status: 503, reason: 'too many turns at once' });
      response.sendRaw(503, '', { ...blankHeaders, 'retry-after': '5' });
    } else {
      log('error', { event: 'request-refused', status: 500, ...placeOf(thrown) });
      blank(response, 500);
    }
  }

  return server;
}

/** Nothing is wrong with the request but its moment. */
class Busy extends Error {}

function hasUrl({ headers, url = '' }: IncomingMessage): boolean {
  const base = `http://${headers.host ?? 'localhost'}`;
  return url.startsWith('/') ? URL.canParse(base + url) : URL.canParse(url, base);
}

/** `sendRaw` because restify must know that the answer is out; it would send its own otherwise. */
function blank(response: Response, status: number): void {
  if (!response.headersSent) response.sendRaw(status, '', blankHeaders);
}

const blankHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
