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
  /** Paths of the members asked for, sorted: they are asked for all at once. */
  readonly lookups: string[];
  close(): Promise<void>;
}

/** The Bot Connector's side of a conversation: keeps what it gets. `answer` may refuse, by attempt from 1; `members` by MRI. */
export async function startFakeConnector(
  answer: (attempt: number) => { status: number; headers?: object } | 'reset' | 'hang' = () => ({ status: 201 }),
  members: Readonly<Record<string, unknown>> = {},
): Promise<FakeConnector> {
  const posts: ConnectorPost[] = [];
  const lookups: string[] = [];
  const server = await startLocalServer((request, body, response) => {
    if (request.method === 'GET') {
      const path = decodeURIComponent(request.url ?? '');
      lookups.push(path);
      lookups.sort();
      const member = members[path.split('/').at(-1) ?? ''];
      sendJson(
        response,
        member === undefined ? 404 : 200,
        member ?? { error: { code: 'MemberNotFoundInConversation' } },
      );
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
  return { serviceUrl: `${server.url}/emea/`, posts, lookups, close: server.close };
}
