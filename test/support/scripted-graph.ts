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

/** Nobody checks its signature; the doctor reads its permissions. */
const roles = Buffer.from(JSON.stringify({ roles: ['OnlineMeetings.ReadWrite.All'] })).toString('base64url');
const recordedToken = `recorded.${roles}.token`;

/** Graph as a recording: answers in order, the last one again and again. Hands out a token to whoever asks, and tells the time of the recordings. */
export async function startScriptedGraph(answers: readonly ScriptedAnswer[]): Promise<ScriptedGraph> {
  const requests: GraphRequest[] = [];
  const server = await startLocalServer((request, body, response) => {
    if (request.url?.includes('/oauth2/v2.0/token')) {
      sendJson(response, 200, { token_type: 'Bearer', expires_in: 3600, access_token: recordedToken });
      return;
    }
    if (request.url?.endsWith('/.well-known/openid-configuration')) {
      sendJson(response, 200, {}, { date: new Date('2026-11-22T10:00:00Z').toUTCString() });
      return;
    }
    requests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      prefer: request.headers.prefer?.toString(),
      contentType: request.headers['content-type'],
      body: body === '' ? null : JSON.parse(body),
    });
    const answer = answers[Math.min(requests.length, answers.length) - 1];
    if (answer) sendJson(response, answer.status, answer.body, answer.headers ?? {});
    else sendJson(response, 500, {});
  });
  return { url: server.url, requests, close: server.close };
}
