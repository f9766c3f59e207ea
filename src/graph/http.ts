import { Agent, request } from 'undici';
import { createDeadline } from '../deadline.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface HttpLimits {
  readonly signal?: AbortSignal;
  readonly timeoutMs: number;
}

export interface Http {
  /** One request, answered in time or thrown; any status is an answer. Neither Graph nor Entra send more than a few KB. */
  send(request: HttpRequest, limits: HttpLimits): Promise<HttpAnswer>;
  /** Ends idle connections, so that a process can leave. */
  close(): Promise<void>;
}

/** One pool for Graph and Entra. Redirects are never followed: a token must not travel to another host. */
export function createHttp(): Http {
  const pool = new Agent({ connect: { timeout: 3_000 }, keepAliveTimeout: 20_000, connections: 64 });
  return {
    async send({ method, url, headers, body }, limits) {
      const { signal, end } = createDeadline(Math.max(1, Math.floor(limits.timeoutMs)), limits.signal);
      try {
        const answer = await request(url, { method, headers, body: body ?? null, dispatcher: pool, signal });
        return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
      } finally {
        end();
      }
    },
    close: () => pool.close(),
  };
}
