import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TurnError } from '../../src/errors.ts';
import { createClaimsInSql } from '../../src/store/claims-in-sql.ts';
import type { Database } from '../../src/store/database.ts';
import { migrate, newestVersion } from '../../src/store/migrations.ts';
import { openPostgres, poolConfig } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createStore } from '../../src/store/store.ts';
import { askForPassword } from '../support/ask-for-password.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { memoryLog } from '../support/memory-log.ts';
import { sharedPostgres, startPostgres } from '../support/postgres.ts';
import { engines } from './engines.ts';

const key = { tenantId: 'tenant', externalId: '19:chat@thread.v2' };
const silent = () => undefined;
const open = async (url: string): Promise<Database> =>
  url.startsWith('file:') ? openSqlite(url.slice(5)) : openPostgres({ url, password: null });
const isUnavailable = (thrown: unknown) => thrown instanceof TurnError && thrown.code === 'store-unavailable';

for (const { name, newUrl } of engines) {
  describe(`A database in ${name}`, function () {
    this.timeout(30_000);
    before(() => newUrl());

    it('is made once when ten come at once', async () => {
      const url = await newUrl();
      const connections = await Promise.all(Array.from({ length: 10 }, () => open(url)));
      await Promise.all(connections.map((connection) => migrate(connection)));
      await Promise.all(connections.map((connection) => connection.close()));
      const database = await open(url);
      const versions = await database.query('SELECT version FROM migration ORDER BY version');
      assert.deepEqual(
        versions.map(({ version }) => Number(version)),
        Array.from({ length: newestVersion }, (_, i) => i + 1),
      );
      await database.close();
    });

    it('keeps nothing of a step that fails, and works on with one that is newer', async () => {
      const url = await newUrl();
      const database = await open(url);
      await migrate(database);
      await assert.rejects(
        database.alone(async (connection) => {
          await connection.query('CREATE TABLE half (a bigint)');
          await connection.query('CREATE TABLE half (a bigint)');
        }),
      );
      await assert.rejects(database.query('SELECT * FROM half'));
      await database.query('INSERT INTO migration VALUES (99, 0)');
      await migrate(database);
      const claims = createClaimsInSql(database, database.dialect.now);
      assert.equal((await claims.claim(key, 'anna', 1)).won, true);
      await database.close();
    });
  });
}

describe('The PostgreSQL server', function () {
  this.timeout(60_000);

  it('that is stopped or frozen is told soon, and works again within two seconds of its return', async () => {
    const server = await startPostgres();
    const url = await server.newDatabase();
    const store = createStore({ url, log: silent });
    await store.claims.claim(key, 'anna', 1);
    const outages = {
      stopped: { begin: () => server.stop(), end: () => server.start() },
      frozen: { begin: () => freeze(server.child()?.pid, true), end: () => freeze(server.child()?.pid, false) },
    };
    for (const [name, { begin, end }] of Object.entries(outages)) {
      await begin();
      for (let i = 0; i < 3; i++) {
        const started = performance.now();
        await assert.rejects(store.claims.get(key), isUnavailable, name);
        assert.ok(performance.now() - started < 1_500, name);
      }
      await end();
      const back = performance.now();
      while (
        !(await store.claims.health().then(
          () => true,
          () => false,
        )) &&
        performance.now() - back < 5_000
      );
      assert.ok(performance.now() - back < 2_000, name);
      assert.equal((await store.claims.get(key))?.organizerId, 'anna', name);
    }
    await store.close();
    await server.stop();
  });

  it('that breaks the connection between two statements of a migration ends neither the process nor the store', async () => {
    const proxy = await startFaultProxy(await (await sharedPostgres()).newDatabase());
    const database = openPostgres({ url: proxy.url, password: null });
    const broken = database.alone(async ({ query }) => {
      await query('SELECT 1');
      await proxy.set('refuse');
      await new Promise((resolve) => setTimeout(resolve, 100));
      await query('SELECT 2');
    });
    await assert.rejects(broken);
    await proxy.set('none');
    assert.equal((await database.query('SELECT 3 AS n'))[0]?.n, 3);
    await database.close();
    await proxy.close();
  });

  it('that is down at start is asked again by whoever comes', async () => {
    const server = await startPostgres();
    const url = await server.newDatabase();
    await server.stop();
    const { log, entries } = memoryLog();
    const store = createStore({ url, log });
    await assert.rejects(store.claims.health(), isUnavailable);
    assert.match(JSON.stringify(entries), /ECONNREFUSED/);
    await server.start();
    await store.claims.health();
    assert.equal((await store.claims.claim(key, 'anna', 1)).won, true);
    await store.close();
    await server.stop();
  });

  it('asks for a password that is made anew for each connection', async () => {
    const server = await startPostgres();
    const url = new URL(await server.newDatabase());
    const admin = await askForPassword(url, 'bot', 'token-1');
    url.username = 'bot';
    const given: string[] = [];
    const password = async () => {
      given.push(`token-${given.length}`);
      return given.at(-1) ?? '';
    };
    const store = createStore({ url: url.href, password, log: silent });
    await assert.rejects(store.claims.health(), isUnavailable, 'token-0 is not the password');
    await store.claims.health();
    assert.deepEqual(given, ['token-0', 'token-1']);
    await store.close();
    await admin.end();
    await server.stop();
  });

  it('is spoken to in the clear only on this machine, or when the URL says so', () => {
    const ssl = (url: string) => poolConfig({ url, password: null }).ssl;
    assert.equal(ssl('postgres://bot@db.example/meet'), true);
    for (const url of ['postgres://bot@127.0.0.1/meet', 'postgres://bot@[::1]/meet', 'postgres://bot@localhost/meet']) {
      assert.ok(!ssl(url), url);
    }
    assert.equal(ssl('postgres://bot@db.example/meet?sslmode=disable'), false);
    assert.deepEqual({ ...(ssl('postgres://bot@db.example/meet?sslmode=verify-full') as object) }, {});
    assert.equal(ssl('postgres://bot@127.0.0.1.db.example/meet'), true);
  });
});

/** The postmaster and every process it has for a connection. */
function freeze(pid: number | undefined, frozen: boolean): void {
  const signal = frozen ? 'SIGSTOP' : 'SIGCONT';
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  for (const each of [Number(pid), ...children.map(Number)]) process.kill(each, signal);
}
