import { sendJson, startLocalServer } from './local-server.ts';

export interface ConnectorPost {
  readonly method: string;
  /** Decoded, so that a golden file can be read. */
  readonly path: string;
  readonly authorization: string | null;
  readonly activity: Record<string, unknown>;
}

export interface FakeConnector {
  readonly serviceUrl: string;
  readonly posts: ConnectorPost[];
  /** How often somebody asked who is in the conversation. */
  readonly rosterCalls: () => number;
  close(): Promise<void>;
}

/**
 * The Bot Connector's side of a conversation: keeps what it gets. `answer` may refuse, by attempt from 1; `rosterStatus`
 * is what a question for the members gets, 403 where the bot is none of them.
 */
export async function startFakeConnector(
  answer: (attempt: number) => { status: number; headers?: object } | 'reset' | 'hang' = () => ({ status: 201 }),
  rosterStatus: () => number = () => 200,
): Promise<FakeConnector> {
  const posts: ConnectorPost[] = [];
  let rosterCalls = 0;
  const server = await startLocalServer((request, body, response) => {
    if (request.method === 'GET') {
      rosterCalls++;
      const error = { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' };
      const status = request.url?.endsWith('/members') ? rosterStatus() : 404;
      sendJson(response, status, status === 200 ? [{ id: '29:1AnnaWeber' }] : { error });
      return;
    }
    posts.push({
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      authorization: request.headers.authorization ?? null,
      activity: JSON.parse(body),
    });
    const outcome = answer(posts.length);
    if (outcome === 'reset') request.socket.destroy();
    else if (outcome !== 'hang') sendJson(response, outcome.status, { id: `post-${posts.length}` }, outcome.headers);
  });
  return { serviceUrl: `${server.url}/emea/`, posts, rosterCalls: () => rosterCalls, close: server.close };
}
