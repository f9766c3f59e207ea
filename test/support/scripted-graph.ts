import { sendJson, startLocalServer } from './local-server.ts';

export interface ScriptedAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: unknown;
}

export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly prefer: string | undefined;
  readonly contentType: string | undefined;
  readonly body: unknown;
}

export interface ScriptedGraph {
  readonly url: string;
  readonly requests: GraphRequest[];
  close(): Promise<void>;
}

/** Graph as a recording: answers in order, the last one again and again. Hands out a token to whoever asks. */
export async function startScriptedGraph(answers: readonly ScriptedAnswer[]): Promise<ScriptedGraph> {
  const requests: GraphRequest[] = [];
  const server = await startLocalServer((request, body, response) => {
    if (request.url?.includes('/oauth2/v2.0/token')) {
      sendJson(response, 200, { token_type: 'Bearer', expires_in: 3600, access_token: 'recorded.graph.token' });
      return;
    }
    requests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      prefer: request.headers.prefer?.toString(),
      contentType: request.headers['content-type'],
      body: JSON.parse(body),
    });
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer) sendJson(response, answer.status, answer.body, answer.headers ?? {});
    else sendJson(response, 500, {});
  });
  return { url: server.url, requests, close: server.close };
}
