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
  close(): Promise<void>;
}

/** The Bot Connector's side of a conversation: keeps what it gets. `answer` may refuse, by attempt from 1. */
export async function startFakeConnector(
  answer: (attempt: number) => { status: number; headers?: object } | 'reset' | 'hang' = () => ({ status: 201 }),
): Promise<FakeConnector> {
  const posts: ConnectorPost[] = [];
  const server = await startLocalServer((request, body, response) => {
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
  return { serviceUrl: `${server.url}/emea/`, posts, close: server.close };
}
