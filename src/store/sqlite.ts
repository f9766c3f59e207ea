import { once } from 'node:events';
import { chmod, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Database, Queryable, Row, Value } from './database.ts';

/** How long a statement waits for those before it, and for other processes. */
const statementMs = 1_000;
/** How long a thread may take to start, and another process to bring the file up to date. */
const openingMs = 10_000;

/** Beside this file, in the sources as in what is built of them. */
const workerFile = new URL('./sqlite-worker.js', import.meta.url);

/** For the thread. */
export interface Question {
  readonly id: number;
  readonly sql: string;
  readonly values: readonly Value[];
  /** Nanoseconds of `process.hrtime`, which all threads share; later nobody waits for the answer. */
  readonly until: bigint;
}

/** Of the thread; `code` and `message` are the driver's. */
export type Answer =
  | { readonly id: number; readonly rows: readonly Row[] }
  | { readonly id: number; readonly code: string; readonly message: string };

interface Waiting {
  resolve(rows: readonly Row[]): void;
  reject(error: Error): void;
}

/** One file on this machine's disk, shared by the processes here. */
export async function openSqlite(path: string): Promise<Database> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Made before SQLite makes it, because -wal and -shm take over its mode.
  await (await open(path, 'a', 0o600)).close();
  await chmod(path, 0o600);

  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let asked = 0;
  /** Over when nobody needs the database for themselves. */
  let shared: Promise<unknown> = Promise.resolve();

  /** A thread that ended, which it never should, is replaced by the next question. */
  function started(): Worker {
    // Without what the process loads beforehand: traces are of turns, and loaders are not for threads.
    const worker = new Worker(workerFile, { workerData: path, execArgv: [] });
    worker.on('message', (answer: Answer) => {
      const asker = waiting.get(answer.id);
      waiting.delete(answer.id);
      // It keeps no process alive that waits for nothing.
      if (waiting.size === 0) worker.unref();
      if ('rows' in answer) asker?.resolve(answer.rows);
      else asker?.reject(withCode(new Error(answer.message), answer.code));
    });
    // Without a listener it would be thrown here. What is lost is told to those who wait, by `exit`.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (thread === worker) thread = null;
      for (const { reject } of waiting.values())
        reject(withCode(new Error('the thread has ended'), 'ERR_THREAD_ENDED'));
      waiting.clear();
    });
    return worker;
  }

  function ask(sql: string, values: readonly Value[] = [], patienceMs = statementMs): Promise<readonly Row[]> {
    thread ??= started();
    const until = process.hrtime.bigint() + BigInt(patienceMs) * 1_000_000n;
    const question: Question = { id: asked++, sql, values, until };
    return new Promise((resolve, reject) => {
      waiting.set(question.id, { resolve, reject });
      thread?.ref();
      thread?.postMessage(question);
    });
  }

  async function alone(work: (connection: Queryable) => Promise<void>): Promise<void> {
    await ask('BEGIN IMMEDIATE', [], openingMs);
    try {
      await work({ query: ask });
      await ask('COMMIT');
    } catch (thrown) {
      await ask('ROLLBACK').catch(() => undefined);
      throw thrown;
    }
  }

  const database: Database = {
    dialect: { now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)", blob: 'BLOB' },
    query: (sql, values) => shared.then(() => ask(sql, values)),
    alone(work) {
      const done = shared.then(() => alone(work));
      shared = done.catch(() => undefined);
      return done;
    },
    // One of them, or a group, is being answered.
    waiting: () => Math.max(0, waiting.size - 1),
    async close() {
      await shared;
      if (thread === null) return;
      const ended = once(thread, 'exit');
      thread.ref();
      thread.postMessage('close');
      await ended;
    },
  };
  try {
    await ask('SELECT 1 AS one', [], openingMs);
    return database;
  } catch (thrown) {
    await database.close();
    throw thrown;
  }
}

function withCode(error: Error, code: string): Error {
  return Object.assign(error, { code });
}
