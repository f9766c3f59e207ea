import autocannon from 'autocannon';

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Answers that were none, or no 2xx. */
  readonly failed: number;
  readonly turns: number;
}

export interface LoadOptions {
  readonly url: string;
  readonly authorization: string | null;
  readonly seconds: number;
  readonly connections: number;
  readonly nextActivity: () => object;
}

/** Messages as fast as the answers come, each one new. */
export async function load(options: LoadOptions): Promise<Load> {
  const { url, authorization, seconds, connections, nextActivity } = options;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 10,
    requests: [
      {
        method: 'POST',
        path: '/api/messages',
        headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(nextActivity()) }),
      },
    ],
  });
  const { p50, p99 } = result.latency;
  const turns = result['2xx'];
  return { perSecond: turns / result.duration, p50, p99, failed: result.errors + result.non2xx, turns };
}
