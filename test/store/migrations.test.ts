import assert from 'node:assert/strict';
import type { Database, Row } from '../../src/store/database.ts';
import { migrate, newestVersion } from '../../src/store/migrations.ts';
import { openPostgres } from '../../src/store/postgres.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createStore } from '../../src/store/store.ts';
import { engines } from './engines.ts';

const tenantId = 'tenant';
const key = { tenantId, externalId: '19:chat@thread.v2' };
const sealed = Buffer.from([0, 1, 2, 255]);
const longAgo = 1_763_805_600_000;
const farAhead = 4_000_000_000_000;
const open = async (url: string): Promise<Database> =>
  url.startsWith('file:') ? openSqlite(url.slice(5)) : openPostgres({ url, password: null });

/** What a program of each version has left behind, in its own columns: version 1 first. Add a line for each step. */
const leftBehind: readonly ((database: Database) => Promise<unknown>)[] = [
  async (database) => {
    await insert(database, 'claim', {
      tenant_id: tenantId,
      external_id: key.externalId,
      organizer_id: 'anna',
      state: 'complete',
      fence: 7,
      generation: 3,
      lease_until: 0,
      created_at: longAgo,
      used_at: longAgo,
    });
    await insert(database, 'delivery', { delivery: 'a-hash', known_until: farAhead });
  },
  (database) => database.query('UPDATE claim SET sealed_meeting = $1 RETURNING fence', [sealed]),
  (database) => insert(database, 'sealed_record', { record_key: 'k', sealed, expires_at: farAhead }),
  (database) => database.query("UPDATE claim SET team_id = '19:team@thread.tacv2' RETURNING fence"),
];

async function insert(database: Database, table: string, row: Readonly<Record<string, string | number | Uint8Array>>) {
  const places = Object.keys(row).map((_, i) => `$${i + 1}`);
  const sql = `INSERT INTO ${table} (${Object.keys(row)}) VALUES (${places}) RETURNING 1 AS done`;
  await database.query(sql, Object.values(row));
}

/** Every row of every table, in the columns that it has. */
async function rowsOf(database: Database, version: number): Promise<Readonly<Record<string, readonly Row[]>>> {
  const tables = ['claim', 'delivery', ...(version >= 3 ? ['sealed_record'] : [])];
  const rows = await Promise.all(tables.map((table) => database.query(`SELECT * FROM ${table}`)));
  return Object.fromEntries(tables.map((table, i) => [table, (rows[i] ?? []).map(comparable)]));
}

/** Without what is empty, as a column that came later must be; the engines differ in how they give numbers and bytes. */
function comparable(row: Row): Row {
  const filled = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(
    filled.map(([name, value]) => [
      name,
      value instanceof Uint8Array || value instanceof ArrayBuffer
        ? Buffer.from(value as Uint8Array).toString('hex')
        : String(value),
    ]),
  );
}

describe('Migrations', function () {
  this.timeout(30_000);

  it('are tried from every version that there was', () => {
    assert.equal(leftBehind.length, newestVersion, 'say what a program of the newest version leaves behind');
  });

  for (const { name, newUrl } of engines) {
    before(() => newUrl());

    for (let version = 1; version <= newestVersion; version++) {
      it(`of a database in ${name} that is of version ${version} lose nothing, and the program works with it`, async () => {
        const url = await newUrl();
        const old = await open(url);
        await migrate(old, version);
        for (const leave of leftBehind.slice(0, version)) await leave(old);
        const [before] = await old.query('SELECT max(version) AS version FROM migration');
        assert.equal(Number(before?.version), version);
        const kept = await rowsOf(old, version);
        await old.close();

        const store = createStore({ url, log: () => undefined });
        await store.claims.health();
        const database = await open(url);
        const { sealed_record = [], ...rest } = await rowsOf(database, newestVersion);
        assert.deepEqual(rest.claim?.length, 1);
        assert.deepEqual({ ...rest, ...(version >= 3 ? { sealed_record } : {}) }, kept);
        const done = await database.query('SELECT version FROM migration ORDER BY version');
        assert.deepEqual(
          done.map((row) => Number(row.version)),
          Array.from({ length: newestVersion }, (_, i) => i + 1),
        );

        // What every later version brought is used.
        const claim = await store.claims.get(key);
        assert.deepEqual(claim, { organizerId: 'anna', state: 'complete', fence: 7, generation: 3, leaseLeftMs: 0 });
        assert.ok(claim && (await store.claims.takeOver(key, claim, 'ben')));
        await store.records.put('new', new Uint8Array([1]), new Date(farAhead));
        assert.equal((await store.claims.claim({ ...key, externalId: '19:other' }, 'cara', 1)).won, true);
        // Unused for long until it was looked at.
        assert.equal(await store.claims.forget({ unusedForMs: 3_600_000 }), 0);
        await Promise.all([store.close(), database.close()]);
      });
    }
  }
});
