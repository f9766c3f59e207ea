import type { LoggedRequest } from '../../sandbox/request-log.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/server.ts';
import type { Credential } from '../../src/credential.ts';
import { type ErrorCode, TurnError } from '../../src/errors.ts';
import { createAccessTokens } from '../../src/graph/access-tokens.ts';
import { createGraphClient } from '../../src/graph/graph-client.ts';
import { graphHosts } from '../../src/graph/graph-hosts.ts';
import { createGraphOnlineMeetings } from '../../src/graph/graph-online-meetings.ts';
import { createHttp, type Http } from '../../src/graph/http.ts';
import type { MeetingRequest, OnlineMeetings } from '../../src/meeting/online-meetings.ts';
import { type MemoryLog, memoryLog } from '../support/memory-log.ts';

export const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
export const appId = '5a6d0c1e-0000-4000-8000-0000000000aa';
export const secret = 'canary-secret-value';
export const graphScope = 'https://graph.microsoft.com/.default';
export const person = (last: string): string => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`;

export interface TokenOptions {
  readonly credential?: Credential;
  readonly now?: () => number;
  readonly random?: () => number;
}

/** Our Graph client, as the program builds it, and a sandbox in Graph's place. */
export class GraphInSandbox {
  readonly #sandbox: RunningSandbox;
  readonly http: Http = createHttp();
  kept: MemoryLog = memoryLog();
  #conversations = 0;

  constructor(sandbox: RunningSandbox) {
    this.#sandbox = sandbox;
  }

  get baseUrl(): string {
    return this.#sandbox.baseUrl;
  }

  tokens(options: TokenOptions = {}) {
    return createAccessTokens({
      http: this.http,
      clientId: appId,
      credential: { kind: 'secret', secret },
      entraBaseUrl: graphHosts.global.entraBaseUrl,
      tokenBaseUrl: this.#sandbox.baseUrl,
      tokenExchangeAudience: graphHosts.global.tokenExchangeAudience,
      log: this.kept.log,
      ...options,
    });
  }

  meetings(options: TokenOptions = {}): OnlineMeetings {
    const graph = createGraphClient({
      http: this.http,
      graphBaseUrl: this.#sandbox.baseUrl,
      graphAudience: graphHosts.global.graphBaseUrl,
      tokens: this.tokens(options),
      log: this.kept.log,
    });
    return createGraphOnlineMeetings(graph, appId, {
      meetingHosts: graphHosts.global.meetingHosts,
      sandboxOrigins: [this.#sandbox.baseUrl],
    });
  }

  /** A request for a conversation that has no meeting yet. */
  fresh(more: Partial<MeetingRequest> = {}): MeetingRequest {
    const externalId = `19:Test-${this.#conversations++}@thread.v2`;
    return { tenantId, organizerId: person('01'), externalId, subject: null, when: null, ...more };
  }

  async control(method: string, path: string, body?: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/json' };
    const init = body === undefined ? {} : { headers, body: JSON.stringify(body) };
    const response = await fetch(`${this.#sandbox.baseUrl}/_sandbox${path}`, { method, ...init });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  async faults(...rules: readonly unknown[]): Promise<void> {
    await this.control('PUT', '/faults', rules);
  }

  async requests(target: 'graph' | 'token'): Promise<readonly LoggedRequest[]> {
    const { requests } = (await this.control('GET', '/requests')) as { requests: LoggedRequest[] };
    return requests.filter((request) => request.target === target);
  }

  async reset(): Promise<void> {
    await this.control('POST', '/reset');
    await this.control('DELETE', '/requests');
    await this.control('DELETE', '/faults');
    await this.control('DELETE', '/clock');
    this.kept = memoryLog();
  }

  async close(): Promise<void> {
    await this.#sandbox.close();
    await this.http.close();
  }
}

/** One sandbox for the tests of a describe block, as new before each of them. */
export function useGraphInSandbox(): () => GraphInSandbox {
  let graph: GraphInSandbox | null = null;
  const use = (): GraphInSandbox => {
    if (!graph) throw new Error('only within a test');
    return graph;
  };
  before(async () => {
    graph = new GraphInSandbox(await startSandbox({ port: 0 }));
  });
  beforeEach(() => use().reset());
  after(() => use().close());
  return use;
}

/** For `assert.rejects`: our error with this code. */
export function withCode(code: ErrorCode, check: (error: TurnError) => void = () => undefined) {
  return (thrown: unknown): boolean => {
    if (!(thrown instanceof TurnError) || thrown.code !== code) throw thrown;
    check(thrown);
    return true;
  };
}
