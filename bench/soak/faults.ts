import { request } from 'undici';
import type { ConnectorFault, World } from './world.ts';

/** What goes wrong at the same time. */
export interface Trouble {
  readonly name: string;
  /** For the sandbox: docs/sandbox.md. */
  readonly rules: readonly object[];
  readonly connector: ConnectorFault;
}

const graph = { target: 'graph' };
const token = { target: 'token' };

/** One after the other; then again from the beginning. */
export const troubles: readonly Trouble[] = [
  {
    name: 'Graph breaks connections, then 429; Connector 429',
    rules: [
      { match: graph, times: 30, reset: 'before' },
      { match: graph, status: 429, retryAfter: '2' },
    ],
    connector: 'refuses twice',
  },
  {
    name: 'Graph hangs, token endpoint down',
    rules: [
      { match: graph, hang: 'before' },
      { match: token, status: 500 },
    ],
    connector: null,
  },
  {
    name: 'Graph 503, Connector posts and says 502',
    rules: [{ match: graph, status: 503 }],
    connector: 'posts and says 502',
  },
  {
    name: 'Graph loses answers, token endpoint hangs',
    rules: [
      { match: graph, reset: 'after' },
      { match: token, hang: 'before' },
    ],
    connector: null,
  },
];

/** Switches trouble on, or everything back to normal. */
export async function setTrouble(world: World, trouble: Trouble | null): Promise<void> {
  const put = (url: string, body: unknown) => request(url, { method: 'PUT', body: JSON.stringify(body) });
  const answers = await Promise.all([
    put(`${world.graphUrl}/_sandbox/faults`, trouble?.rules ?? []),
    put(world.faultUrl, trouble?.connector ?? null),
  ]);
  for (const { statusCode, body } of answers) {
    await body.dump();
    if (statusCode >= 300) throw new Error(`the fault was refused with ${statusCode}`);
  }
}
