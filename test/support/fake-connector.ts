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
  /** Paths of what was asked of the roster, sorted: people are asked for all at once. */
  readonly lookups: string[];
  close(): Promise<void>;
}

export interface FakeRoster {
  /** What a question for all members gets; 403 where the bot is none of them. */
  readonly status?: number;
  /** By MRI. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** The Bot Connector's side of a conversation: keeps what it gets. `answer` may refuse, by attempt from 1. */
export async function startFakeConnector(
  answer: (attempt: number, post: ConnectorPost) => { status: number; headers?: object } | 'reset' | 'hang' = () => ({
    status: 201,
  }),
  roster: () => FakeRoster = () => ({}),
): Promise<FakeConnector> {
  const posts: ConnectorPost[] = [];
  const lookups: string[] = [];
  const server = await startLocalServer((request, body, response) => {
    if (request.method === 'GET') {
      const path = decodeURIComponent(request.url ?? '');
      lookups.push(path);
      lookups.sort();
      const { status = 200, members = {} } = roster();
      if (path.endsWith('/pagedmembers?pageSize=50')) {
        const error = {
          code: 'BotNotInConversationRoster',
          message: 'The bot is not part of the conversation roster.',
        };
        sendJson(response, status, status === 200 ? { members: [{ id: '29:1AnnaWeber' }] } : { error });
        return;
      }
      const member = members[path.split('/').at(-1) ?? ''];
      const unknown = { error: { code: 'MemberNotFoundInConversation' } };
      sendJson(response, member === undefined ? 404 : 200, member ?? unknown);
      return;
    }
    const post: ConnectorPost = {
      method: request.method ?? '',
      path: decodeURIComponent(request.url ?? ''),
      authorization: request.headers.authorization ?? null,
      activity: JSON.parse(body),
    };
    posts.push(post);
    const outcome = answer(posts.length, post);
    if (outcome === 'reset') request.socket.destroy();
    else if (outcome !== 'hang') sendJson(response, outcome.status, { id: `post-${posts.length}` }, outcome.headers);
  });
  return { serviceUrl: `${server.url}/emea/`, posts, lookups, close: server.close };
}
