import assert from 'node:assert/strict';
import type { Client } from 'pg';
import type { LoggedRequest } from '../../sandbox/request-log.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/server.ts';
import { purge } from '../../src/cli/purge.ts';
import { readConfig } from '../../src/config.ts';
import { askForPassword } from '../support/ask-for-password.ts';
import { botId, type RunningBot, startBot, tenantId } from '../support/bot.ts';
import { type MemoryLog, memoryLog } from '../support/memory-log.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';

const databaseScope = 'https://ossrdbms-aad.database.windows.net/.default';

describe('PostgreSQL that knows the bot by its Entra token', function () {
  this.timeout(60_000);
  let sandbox: RunningSandbox;
  let server: Postgres;
  let admin: Client;
  let env: Record<string, string>;
  let bot: RunningBot | null = null;
  let kept: MemoryLog;

  before(async () => {
    [sandbox, server] = await Promise.all([startSandbox({ port: 0 }), startPostgres()]);
    const url = new URL(await server.newDatabase());
    admin = await askForPassword(url, 'bot', 'token-1');
    url.username = 'bot';
    const hosts = { GRAPH_BASE_URL: sandbox.baseUrl, ENTRA_BASE_URL: sandbox.baseUrl };
    env = { ...hosts, MEETING_ORGANIZER: 'sender', DATABASE_URL: url.href, DATABASE_AUTH: 'entra' };
    kept = memoryLog();
  });
  after(async () => {
    await Promise.all([bot?.close(), admin?.end(), sandbox?.close()]);
    await server?.remove();
  });

  /** From now on Entra gives this token, or none, and so short a life that nobody keeps it. */
  async function entraGives(token: string | null): Promise<void> {
    const effect = token === null ? { status: 500 } : { override: { access_token: token, expires_in: 60 } };
    const body = JSON.stringify([{ match: { target: 'token' }, ...effect }]);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox/faults`, { method: 'PUT', headers, body });
    assert.ok(answer.ok, await answer.text());
  }
  async function scopesAsked(): Promise<readonly unknown[]> {
    const answer = await fetch(`${sandbox.baseUrl}/_sandbox/requests`);
    const { requests } = (await answer.json()) as { requests: LoggedRequest[] };
    const asked = requests.filter(({ target }) => target === 'token');
    assert.ok(asked.every(({ path }) => path.includes(tenantId)));
    return asked.map(({ body }) => (body as { scope: string }).scope).filter((scope) => scope === databaseScope);
  }
  const readiness = async () => (await fetch(`${bot?.url}/readyz`)).status;
  const disconnect = () =>
    admin.query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'bot'");

  it('lets it in with the token, and asks for a new one at each new connection', async () => {
    await entraGives('token-1');
    bot = await startBot(env, { log: kept.log });
    assert.equal(await readiness(), 200);
    const once = (await scopesAsked()).length;
    assert.ok(once >= 1);
    assert.equal(await readiness(), 200);
    assert.equal((await scopesAsked()).length, once, 'an open connection needs no token');

    await admin.query("ALTER ROLE bot PASSWORD 'token-2'");
    await disconnect();
    assert.equal(await readiness(), 503, 'the token of before is not the password any more');
    await entraGives('token-2');
    assert.equal(await readiness(), 200);
    assert.ok((await scopesAsked()).length > once);
  });

  it('is away while Entra gives no token, and nobody reads a token in the log', async () => {
    await entraGives(null);
    await disconnect();
    assert.equal(await readiness(), 503);
    const logged = JSON.stringify(kept.entries);
    assert.match(logged, /"event":"token-request","kind":"database","outcome":"failed","reason":"token-unavailable"/);
    assert.doesNotMatch(logged, /token-[12]/);
    await entraGives('token-2');
    assert.equal(await readiness(), 200);
  });

  it('lets the console in to delete, in the same way', async () => {
    await entraGives('token-2');
    const before = (await scopesAsked()).length;
    const result = readConfig({ BOT_ID: botId, BOT_PASSWORD: 'any', BOT_TENANT_ID: tenantId, ...env });
    assert.ok('config' in result);
    const receipt: string[] = [];
    assert.equal(await purge({ tenant: tenantId }, result.config, (text) => receipt.push(text)), true);
    assert.match(receipt.join(), /^Deleted: 0 records/);
    assert.ok((await scopesAsked()).length > before);
  });
});
