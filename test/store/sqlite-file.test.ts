import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import Connection from 'libsql';
import { TurnError } from '../../src/errors.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { createStore } from '../../src/store/store.ts';
import { memoryLog } from '../support/memory-log.ts';
import { newFolder } from './engines.ts';

const key = { tenantId: 'tenant', externalId: '19:chat@thread.v2' };
const silent = () => undefined;
const isUnavailable = (thrown: unknown) => thrown instanceof TurnError && thrown.code === 'store-unavailable';

/** Of https://www.sqlite.org/fileformat2.html#walformat: a frame that ends a transaction says how long the file is then. */
function writtenThrough(file: string): number {
  const log = readFileSync(`${file}-wal`);
  const pageSize = log.readUInt32BE(8);
  let ends = 0;
  for (let frame = 32; frame < log.length; frame += 24 + pageSize) if (log.readUInt32BE(frame + 4) > 0) ends++;
  return ends;
}

describe('The SQLite file', () => {
  const path = () => join(newFolder(), 'new', 'folder', 'meet-here.db');

  /** With a table of numbers, none of which can be there twice. */
  async function openNotes() {
    const file = path();
    const database = await openSqlite(file);
    await database.query('CREATE TABLE note (n integer PRIMARY KEY)');
    const write = (n: number) => database.query('INSERT INTO note VALUES ($1) RETURNING n', [n]);
    return { file, database, write };
  }

  it('is made with its folder, and only its owner can read it', async () => {
    const file = path();
    const store = createStore({ url: `file:${file}`, log: silent });
    await store.claims.claim(key, 'anna', 1);
    for (const each of [file, `${file}-wal`, `${file}-shm`]) assert.equal(statSync(each).mode & 0o777, 0o600, each);
    assert.equal(statSync(join(file, '..')).mode & 0o777, 0o700);
    await store.close();
  });

  it('is written through to the disk, with a log beside it', async () => {
    const database = await openSqlite(path());
    assert.deepEqual(await database.query('PRAGMA synchronous'), [{ synchronous: 2 }]);
    assert.deepEqual(await database.query('PRAGMA journal_mode'), [{ journal_mode: 'wal' }]);
    await database.close();
  });

  it('that another process holds is refused in time, while the event loop goes on, and works again afterwards', async () => {
    const file = path();
    const store = createStore({ url: `file:${file}`, log: silent });
    await store.claims.health();
    const other = new Connection(file, {});
    other.exec('BEGIN IMMEDIATE');
    let longest = 0;
    let last = performance.now();
    const ticks = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    const started = performance.now();
    await assert.rejects(store.claims.claim(key, 'anna', 1), isUnavailable);
    assert.ok(performance.now() - started < 1_500);
    assert.ok(longest < 150, `${longest} ms`);
    clearInterval(ticks);
    const waiting = store.claims.claim(key, 'anna', 1);
    setTimeout(() => other.exec('ROLLBACK'), 300);
    assert.equal((await waiting).won, true);
    other.close();
    await store.close();
  });

  it('is asked in time though the event loop has hardly any', async () => {
    const store = createStore({ url: `file:${path()}`, log: silent });
    await store.claims.health();
    // As a burst does: some hundred turns have questions, and each round of the loop takes its time.
    const busy = setInterval(() => {
      for (const ends = performance.now() + 20; performance.now() < ends; );
    }, 1);
    const questions = Array.from({ length: 300 }, (_, n) =>
      store.claims.claim({ ...key, externalId: `${n}` }, 'anna', 1),
    );
    await Promise.all(questions).finally(() => clearInterval(busy));
    await store.close();
  });

  it('gets a new thread when one ends, and who waited is told', async () => {
    const threads: Worker[] = [];
    const note = (thread: Worker) => threads.push(thread);
    process.on('worker', note);
    const file = path();
    const store = createStore({ url: `file:${file}`, log: silent });
    await store.claims.claim(key, 'anna', 60_000);
    const other = new Connection(file, {});
    other.exec('BEGIN IMMEDIATE');
    const waiting = store.claims.claim(key, 'ben', 1);
    await Promise.all([assert.rejects(waiting, isUnavailable), threads[0]?.terminate()]);
    other.exec('ROLLBACK');
    other.close();
    assert.equal((await store.claims.get(key))?.organizerId, 'anna');
    assert.equal(threads.length, 2);
    await store.close();
    process.off('worker', note);
  });

  it('that is something else is refused, and left as it is', async () => {
    const file = join(newFolder(), 'notes.db');
    writeFileSync(file, 'not a database, but somebody’s notes\n'.repeat(100));
    const { log, entries } = memoryLog();
    const store = createStore({ url: `file:${file}`, log });
    for (let i = 0; i < 2; i++) await assert.rejects(store.claims.get(key), isUnavailable);
    assert.deepEqual(new Set(entries.map(({ reason }) => reason)), new Set(['SQLITE_NOTADB']));
    assert.match(readFileSync(file, 'utf8'), /^not a database/);
    assert.equal(existsSync(`${file}-wal`), false);
    await store.close();
  });

  it('waits for the disk once for the writes that came while it did', async () => {
    const { file, database, write } = await openNotes();
    const before = writtenThrough(file);
    const answers = await Promise.all(Array.from({ length: 300 }, (_, n) => write(n)));
    assert.deepEqual(
      answers,
      Array.from({ length: 300 }, (_, n) => [{ n }]),
    );
    assert.equal((await database.query('SELECT count(*) AS n FROM note'))[0]?.n, 300);
    const waits = writtenThrough(file) - before;
    assert.ok(waits >= 3 && waits < 30, `${waits}`);
    await database.close();
  });

  it('tells of a write that fails the one who asked for it, and makes the others', async () => {
    const { database, write } = await openNotes();
    const numbers = [0, 1, 2, 1, 3, 4, 0, 5];
    const told = await Promise.allSettled(numbers.map(write));
    assert.deepEqual(
      told.map((each) => (each.status === 'fulfilled' ? 'made' : each.reason.code)),
      numbers.map((n, index) => (numbers.indexOf(n) === index ? 'made' : 'SQLITE_CONSTRAINT_PRIMARYKEY')),
    );
    assert.equal((await database.query('SELECT count(*) AS n FROM note'))[0]?.n, 6);
    await database.close();
  });

  it('is read while another process holds it, though a write waits', async () => {
    const { file, database, write } = await openNotes();
    const other = new Connection(file, {});
    other.exec('BEGIN IMMEDIATE');
    let written = false;
    const writing = Promise.all([1, 2].map(write)).then(() => (written = true));
    assert.equal((await database.query('SELECT count(*) AS n FROM note'))[0]?.n, 0);
    assert.equal(written, false);
    other.exec('ROLLBACK');
    await writing;
    other.close();
    await database.close();
  });

  it('is written again after one waited for it in vain, and another process wrote meanwhile', async () => {
    const { file, database, write } = await openNotes();
    const other = new Connection(file, {});
    other.exec('BEGIN IMMEDIATE');
    await assert.rejects(write(1), { code: 'SQLITE_BUSY' });
    // It would go on seeing what it sees here, were the failed write still open.
    await database.query('SELECT n FROM note');
    other.exec('INSERT INTO note VALUES (2)');
    other.exec('COMMIT');
    other.close();
    assert.deepEqual(await database.query('UPDATE note SET n = $1 RETURNING n', [3]), [{ n: 3 }]);
    await database.close();
  });

  it('ends what was begun however long it takes, so that it can be written afterwards', async () => {
    const database = await openSqlite(path());
    await database.alone(async ({ query }) => {
      // A second and more, in which what comes next waits.
      const numbers = 'WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 6000000)';
      const long = query(`CREATE TABLE long AS ${numbers} SELECT count(*) AS n FROM c`);
      await Promise.all([long, query('CREATE TABLE note (n integer PRIMARY KEY)')]);
    });
    assert.deepEqual(await database.query('INSERT INTO note VALUES ($1) RETURNING n', [1]), [{ n: 1 }]);
    await database.close();
  }).timeout(20_000);
});
