import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { startSandbox } from '../../sandbox/server.ts';
import { createLog } from '../../src/log.ts';
import { newFolder } from '../store/engines.ts';
import { helpActivity } from '../support/activities.ts';
import { botId, type RunningBot, startBot, tenantId } from '../support/bot.ts';
import { cardOf, textsOf } from '../support/card-reading.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-connector.ts';

export const publicHost = 'localhost:3978';
const redirectUri = `http://${publicHost}/auth-end.html`;
const group = { id: '19:chat@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId };
export const places = {
  personal: { id: 'a:1personal', conversationType: 'personal', tenantId },
  group,
  channel: { id: '19:abc@thread.tacv2;messageid=1', conversationType: 'channel', tenantId },
};
const personId = (last: string): string => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`;
export const anna = { id: '29:1AnnaWeber', aadObjectId: personId('11') };
export const ben = { id: '29:1Ben', aadObjectId: personId('12') };
export type Somebody = typeof anna;

/** The bot with GRAPH_PERMISSION=delegated, and Graph, Entra and the Connector on this machine. */
export class DelegatedBot {
  readonly #sandbox: Awaited<ReturnType<typeof startSandbox>>;
  readonly connector: FakeConnector;
  readonly bot: RunningBot;
  /** Whatever must not be in any line of the log. */
  readonly secrets: string[] = [];
  log = '';

  private constructor(sandbox: Awaited<ReturnType<typeof startSandbox>>, connector: FakeConnector, bot: RunningBot) {
    this.#sandbox = sandbox;
    this.connector = connector;
    this.bot = bot;
  }

  static async start(more: Record<string, string> = {}): Promise<DelegatedBot> {
    const sandbox = await startSandbox({ port: 0, localLinks: true });
    const connector = await startFakeConnector();
    const lines: string[] = [];
    const { log } = createLog('trace', { write: (line) => void lines.push(line) });
    const bot = await startBot(
      { ...delegatedEnv(sandbox.baseUrl, `file:${newFolder()}/records.db`), ...more },
      { log },
    );
    const started = new DelegatedBot(sandbox, connector, bot);
    Object.defineProperty(started, 'log', { get: () => lines.join('') });
    return started;
  }

  close(): Promise<unknown> {
    return Promise.all([this.bot.close(), this.connector.close(), this.#sandbox.close()]);
  }

  async control(path: string, method = 'GET', body?: unknown): Promise<Record<string, unknown>> {
    return control(this.#sandbox.baseUrl, path, method, body);
  }

  async created(): Promise<unknown> {
    return (await this.control('meetings')).created;
  }

  /** A message, and what was posted after it. */
  say(text: string, from: Somebody = anna, conversation: object = group) {
    return this.#send({ ...helpActivity(this.connector.serviceUrl, text), from, conversation });
  }

  /** An invoke; what was posted after it, and its answer. */
  invoke(name: string, value: unknown, from: Somebody = anna, conversation: object = group) {
    const { text: _, ...base } = helpActivity(this.connector.serviceUrl);
    return this.#send({ ...base, type: 'invoke', name, value, from, conversation });
  }

  /** A form sent by a button without an invoke. */
  submit(value: object, from: Somebody = anna, conversation: object = group) {
    const { text: _, ...base } = helpActivity(this.connector.serviceUrl);
    return this.#send({ ...base, value, from, conversation, replyToId: 'form-1' });
  }

  async #send(activity: object) {
    const before = this.connector.posts.length;
    const { status, text } = await this.bot.send({ ...activity, id: randomUUID() });
    // What an invoke brings may be posted behind its answer.
    await new Promise((resolve) => setTimeout(resolve, 60));
    const posts = this.connector.posts.slice(before).filter(({ activity: { type } }) => type === 'message');
    const cards = posts.map((post) => cardOf(post.activity));
    return { status, body: text === '' ? null : JSON.parse(text), posts, cards, texts: textsOf(cards).join('\n') };
  }

  async ssoToken(from: Somebody): Promise<string> {
    const token = await ssoTokenOf(this.#sandbox.baseUrl, from);
    this.secrets.push(token);
    return token;
  }

  /** What the sign-in page would report after this person signed in there. */
  async pageResult(from: Somebody): Promise<string> {
    const verifier = randomBytes(32).toString('base64url');
    const nonce = randomBytes(16).toString('base64url');
    const query = new URLSearchParams({
      client_id: botId,
      response_type: 'code',
      response_mode: 'fragment',
      redirect_uri: redirectUri,
      scope: 'openid profile offline_access https://graph.microsoft.com/OnlineMeetings.ReadWrite',
      state: 'any',
      nonce,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      sandbox_choice: from.aadObjectId,
    });
    const address = `${this.#sandbox.baseUrl}/${tenantId}/oauth2/v2.0/authorize?${query}`;
    const answer = await fetch(address, { redirect: 'manual' });
    const code = new URLSearchParams(new URL(answer.headers.get('location') ?? '').hash.slice(1)).get('code') ?? '';
    this.secrets.push(code, verifier, nonce);
    return JSON.stringify({ code, verifier, nonce });
  }
}

export function delegatedEnv(baseUrl: string, databaseUrl: string): Record<string, string> {
  return {
    GRAPH_BASE_URL: baseUrl,
    ENTRA_BASE_URL: baseUrl,
    GRAPH_PERMISSION: 'delegated',
    MEETING_ORGANIZER: 'sender',
    BOT_DOMAIN: publicHost,
    DATABASE_URL: databaseUrl,
  };
}

export async function control(baseUrl: string, path: string, method = 'GET', body?: unknown) {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = await fetch(`${baseUrl}/_sandbox/${path}`, init);
  return answer.status === 204 ? {} : ((await answer.json()) as Record<string, unknown>);
}

/** What Teams would hand over for silent sign-in. */
export async function ssoTokenOf(baseUrl: string, { aadObjectId }: Somebody): Promise<string> {
  const wish = { kind: 'assertion', userId: aadObjectId, clientId: botId };
  return String((await control(baseUrl, 'tokens', 'POST', wish)).token);
}
