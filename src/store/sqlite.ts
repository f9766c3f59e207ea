import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import Connection from 'libsql/promise';
import type { Database, Queryable, Row, Value } from './database.ts';

/** How long SQLite itself waits for another process: short, because it keeps one of the driver's few threads. */
const busyMs = 20;
/** How long a statement is tried again after that. */
const statementMs = 800;
/** How long another process may take to bring the file up to date. */
const migrationMs = 10_000;

type Statement = { all(values: readonly unknown[]): Promise<Row[]> };

/**
 * One file on this machine's disk, shared by the processes here. What libsql 0.5.29 demands: only `exec()`, and
 * `all()` of what brings rows, leave the event loop alone (the others wait for locks on it), and a statement used twice at
 * once mixes up its rows, so everything goes one by one.
 */
export async function openSqlite(path: string): Promise<Database> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Made before SQLite makes it, because -wal and -shm take over its mode.
  await (await open(path, 'a', 0o600)).close();
  await chmod(path, 0o600);
  const connection = new Connection(path, { timeout: busyMs });
  // Prepared once and kept: an open report names crashes when statements are collected.
  const statements = new Map<string, Promise<Statement>>();
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    asked++;
    const done = last.then(work, work).finally(() => asked--);
    last = done.catch(() => undefined);
    return done;
  }

  async function once(sql: string, values: readonly Value[]): Promise<readonly Row[]> {
    if (!/^(SELECT|PRAGMA)\b|\bRETURNING\b/.test(sql) && values.length === 0) {
      await connection.exec(sql);
      return [];
    }
    const statement = statements.get(sql) ?? connection.prepare(sql.replaceAll(/\$(\d+)/g, '?$1'));
    statements.set(sql, statement);
    try {
      return await (await statement).all(values);
    } catch (thrown) {
      if (!isBusy(thrown)) statements.delete(sql);
      throw thrown;
    }
  }

  async function run(sql: string, values: readonly Value[] = [], patienceMs = statementMs): Promise<readonly Row[]> {
    const ends = performance.now() + patienceMs;
    for (;;) {
      try {
        return await once(sql, values);
      } catch (thrown) {
        if (!isBusy(thrown) || performance.now() > ends) throw thrown;
        await new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 40));
      }
    }
  }

  const database: Database = {
    dialect: { now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)", blob: 'BLOB' },
    query: (sql, values) => inTurn(() => run(sql, values)),
    alone: (work) =>
      inTurn(async () => {
        await run('BEGIN IMMEDIATE', [], migrationMs);
        try {
          await work({ query: run } satisfies Queryable);
          await run('COMMIT');
        } catch (thrown) {
          await run('ROLLBACK').catch(() => undefined);
          throw thrown;
        }
      }),
    // One of them is being answered.
    waiting: () => Math.max(0, asked - 1),
    async close() {
      await last;
      connection.close();
    },
  };
  try {
    // An answer that was given survives a power cut.
    await database.query('PRAGMA synchronous = FULL');
    await database.query('PRAGMA journal_mode = WAL');
    return database;
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && /^SQLITE_(BUSY|LOCKED)/.test(String(thrown.code));
}
