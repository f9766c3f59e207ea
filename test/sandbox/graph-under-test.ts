import { randomUUID } from 'node:crypto';
import { startSandbox } from '../../sandbox/server.ts';

export const TENANT = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';

const id = (last: string): string => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`;

/** The seeded directory, by first name. */
export const PEOPLE = {
  desk: id('01'),
  desk2: id('02'),
  anna: id('11'),
  ben: id('12'),
  nora: id('21'),
  liam: id('22'),
  gita: id('23'),
  paul: id('24'),
};

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body, for assertions on whatever shape it has. */
  readonly body: Json;
}

/** JSON as assertions want to walk it: every property may be there, and is checked by the assertion itself. */
export interface Json {
  readonly [name: string]: Json | undefined;
}

/** The elements of a JSON array; fails the test when it is none. */
export function items(json: Json | undefined): Json[] {
  if (!Array.isArray(json)) throw new Error(`not an array: ${JSON.stringify(json)}`);
  return json;
}

export interface Options {
  readonly method?: string;
  readonly body?: unknown;
  readonly text?: string;
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
}

/** One Graph, and the meetings collection the tests may use there. */
export class GraphUnderTest {
  baseUrl = '';
  token = '';
  /** Path of the collection: /v1.0/me/onlineMeetings, or that of a user for an application token. */
  meetings = '';
  close: () => Promise<void> = async () => undefined;

  async call(path: string, options: Options = {}): Promise<Reply> {
    const { body, text = body === undefined ? undefined : JSON.stringify(body), token = this.token } = options;
    const response = await fetch(this.baseUrl + path, {
      method: options.method ?? (text === undefined ? 'GET' : 'POST'),
      headers: {
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...(token !== null && { authorization: `Bearer ${token}` }),
        ...options.headers,
      },
      ...(text !== undefined && { body: text }),
    });
    const received = await response.text();
    return { status: response.status, headers: response.headers, text: received, body: parsed(received) };
  }

  createOrGet(body: unknown, options: Options = {}): Promise<Reply> {
    return this.call(`${this.meetings}/createOrGet`, { body, ...options });
  }

  /** A call of the control API; fails the test when it is refused. */
  async control(method: string, path: string, body?: unknown): Promise<Json> {
    const reply = await this.call(`/_sandbox${path}`, { method, token: null, ...(body !== undefined && { body }) });
    if (reply.status >= 300) throw new Error(`${method} /_sandbox${path}: ${reply.status} ${reply.text}`);
    return reply.body;
  }

  async mint(wish: Record<string, unknown>): Promise<string> {
    return String((await this.control('POST', '/tokens', wish)).token);
  }

  /** A form to the token endpoint. */
  requestToken(fields: Record<string, string>, tenant = TENANT, headers: Record<string, string> = {}): Promise<Reply> {
    const text = new URLSearchParams(fields).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
    return this.call(`/${tenant}/oauth2/v2.0/token`, { text, token: null, headers: form });
  }
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

const elsewhere = process.env.GRAPH_UNDER_TEST;

/** A fresh graph for the tests of one describe block: a sandbox of its own, or the Graph named in GRAPH_UNDER_TEST. */
export function useGraph(options: { localLinks?: boolean } = {}): GraphUnderTest {
  const graph = new GraphUnderTest();
  before(async () => {
    if (elsewhere) {
      graph.baseUrl = elsewhere.replace(/\/$/, '');
      graph.token = process.env.GRAPH_TEST_TOKEN ?? '';
      const user = process.env.GRAPH_TEST_USER;
      graph.meetings = user ? `/v1.0/users/${user}/onlineMeetings` : '/v1.0/me/onlineMeetings';
      return;
    }
    const { baseUrl, close } = await startSandbox(options);
    Object.assign(graph, { baseUrl, close, meetings: `/v1.0/users/${PEOPLE.desk}/onlineMeetings` });
    graph.token = await graph.mint({ kind: 'application' });
  });
  after(() => graph.close());
  return graph;
}

/** For rules that only a sandbox can be put to: they need its control API or its token endpoint. */
export function describeSandbox(title: string, body: () => void): void {
  if (elsewhere) describe.skip(`${title} (skipped: needs the control API, which ${elsewhere} has not)`, body);
  else describe(title, body);
}

/** An externalId nobody used before. */
export function unique(name = 'conversation'): string {
  return `${name}-${randomUUID()}`;
}

/** The part of an error body that tests compare: its code and its message. */
export function errorOf(reply: Reply): { status: number; code: string; message: string } {
  const { code, message } = reply.body.error ?? {};
  return { status: reply.status, code: String(code), message: String(message) };
}

export const SILENT_403 = { status: 403, code: 'Forbidden', message: '' };
export const BAD_REQUEST = { status: 400, code: 'BadRequest', message: 'An error has occurred.' };
export const NOT_FOUND = { status: 404, code: 'NotFound', message: '3004: Specified meeting is not found' };
