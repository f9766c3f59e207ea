import { Agent, request } from 'undici';
import { createDeadline } from '../deadline.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { within } from '../turn/turn-trace.ts';
import { conversationPath, type Destination, destinationPath } from './destination.ts';
import { refusedForNow, waitBefore, wasNeverSent } from './repeat-send.ts';
import type { SendPace } from './send-pace.ts';
import { isServiceUrl, type ServiceUrlPolicy } from './service-url.ts';

/** One person's own chat with the bot. */
export interface PersonalChat {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly bot: object;
  readonly member: object;
}

export interface Connector {
  /** Posts an activity once; null when the service gave it no id. Throws ReplyFailed. */
  post(destination: Destination, activity: object, scope: TurnScope): Promise<string | null>;
  /** Puts an activity in the place of the one that `destination` names. Throws ReplyFailed. */
  put(destination: Destination, activity: object, scope: TurnScope): Promise<string | null>;
  /** The ID of the chat, made if there is none; null when the service named none. Throws ReplyFailed. */
  openPersonalChat(chat: PersonalChat, scope: TurnScope): Promise<string | null>;
  /** Whether the bot is a member of the conversation; null when the service did not say. */
  isMember(destination: Destination, scope: TurnScope): Promise<boolean | null>;
  /** Gets one member of a conversation. Throws ReplyFailed, also when there is none. */
  member(destination: Destination, mri: string, scope: TurnScope): Promise<unknown>;
  close(): Promise<void>;
}

/** The reply did not get through, or nobody knows whether it did (`ambiguous`): then it is not repeated. */
export class ReplyFailed extends Error {
  readonly status: number | null;
  readonly ambiguous: boolean;

  constructor(status: number | null, ambiguous: boolean, cause?: unknown) {
    super('reply failed', { cause });
    this.name = 'ReplyFailed';
    this.status = status;
    this.ambiguous = ambiguous;
  }
}

/** The bot's token for the Connector. */
export interface ConnectorToken {
  get(signal: AbortSignal): Promise<string>;
  /** Forgets a token that was refused. */
  discard(token: string): void;
}

type Method = 'POST' | 'PUT' | 'GET';

const tryTimeoutMs = 3_000;

/**
 * Posts straight to the Bot Connector. The SDK's client has no timeout, posts a reply up to four times and checks no
 * host: docs/decisions/0004. `token` is null in anonymous mode, `pace` where nobody limits how fast things are sent.
 */
export function createConnector(
  policy: ServiceUrlPolicy,
  token: ConnectorToken | null,
  log: TurnLog,
  pace: SendPace | null = null,
): Connector {
  const pool = new Agent({ connect: { timeout: 2_000 }, keepAliveTimeout: 20_000, connections: 64 });

  async function sendOnce(method: Method, url: string, body: string | null, bearer: string | null, scope: TurnScope) {
    const { signal, end } = createDeadline(tryTimeoutMs, scope.signal);
    try {
      const answer = await request(url, {
        method,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body,
        dispatcher: pool,
        signal,
      });
      return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
    } finally {
      end();
    }
  }

  /** Posts or puts; the id of what came about. */
  async function send(method: 'POST' | 'PUT', serviceUrl: string, path: string, content: object, scope: TurnScope) {
    const text = JSON.stringify(content);
    return idOf(await within(scope, 'reply', (inner) => call(method, serviceUrl, path, text, inner)));
  }

  /** One request and its repetitions; the body of a success. */
  async function call(
    method: Method,
    serviceUrl: string,
    path: string,
    body: string | null,
    scope: TurnScope,
  ): Promise<string> {
    if (!isServiceUrl(serviceUrl, policy)) throw new ReplyFailed(null, false);
    // The look back keeps it linear: it begins once for a row of slashes, not at each of them.
    const url = `${serviceUrl.replace(/(?<!\/)\/+$/, '')}/v3/conversations${path}`;
    for (let tries = 1; ; tries++) {
      const started = performance.now();
      const entry = {
        event: method === 'GET' ? 'roster-call' : 'reply',
        turn_id: scope.correlationId,
        try: tries,
      } as const;
      const ms = () => Math.round(performance.now() - started);
      const failed = (thrown: unknown, ambiguous: boolean) => {
        log('warn', { ...entry, ms: ms(), outcome: ambiguous ? 'ambiguous' : 'not-sent' });
        return new ReplyFailed(null, ambiguous, thrown);
      };
      const isSent = method !== 'GET';
      if (isSent && pace && !(await pace.admit(conversationIn(path), scope))) throw failed('too many sends', false);
      const bearer =
        token === null
          ? null
          : await token.get(scope.signal).catch((thrown: unknown) => {
              throw failed(thrown, false);
            });
      const answer = await sendOnce(method, url, body, bearer, scope).catch((thrown: unknown) => {
        throw failed(thrown, !wasNeverSent(thrown));
      });
      log(answer.status < 300 ? 'debug' : 'warn', { ...entry, ms: ms(), status: answer.status });
      scope.trace?.note({ status: answer.status, try: tries });
      if (answer.status < 300) return answer.text;
      if (answer.status === 401 && bearer !== null) token?.discard(bearer);
      const waitMs = waitBefore(answer, tries);
      if (!refusedForNow.has(answer.status) || waitMs >= scope.remainingMs()) {
        throw new ReplyFailed(answer.status, answer.status >= 500 || answer.status === 408);
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }

  return {
    post: (to, activity, scope) => send('POST', to.serviceUrl, destinationPath(to), activity, scope),
    put: (to, activity, scope) => send('PUT', to.serviceUrl, destinationPath(to), activity, scope),
    openPersonalChat: ({ serviceUrl, tenantId, bot, member }, scope) => {
      const chat = { isGroup: false, bot, members: [member], tenantId, channelData: { tenant: { id: tenantId } } };
      return send('POST', serviceUrl, '', chat, scope);
    },
    async isMember({ serviceUrl, conversationId }, scope) {
      try {
        // The smallest page there is: a big team's whole roster takes too long.
        await call('GET', serviceUrl, `${conversationPath(conversationId)}/pagedmembers?pageSize=50`, null, scope);
        return true;
      } catch (thrown) {
        // BotNotInConversationRoster, or a conversation that it may not even know of.
        return thrown instanceof ReplyFailed && (thrown.status === 403 || thrown.status === 404) ? false : null;
      }
    },
    member: async ({ serviceUrl, conversationId }, mri, scope) => {
      const path = `${conversationPath(conversationId)}/members/${encodeURIComponent(mri)}`;
      return parsed(await call('GET', serviceUrl, path, null, scope));
    },
    close: () => pool.close(),
  };
}

/** Empty for a chat that is yet to be opened. */
function conversationIn(path: string): string {
  return path.split('/')[1] ?? '';
}

function idOf(text: string): string | null {
  const { id } = Object(parsed(text)) as { readonly id?: unknown };
  return typeof id === 'string' ? id : null;
}

/** Null for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
