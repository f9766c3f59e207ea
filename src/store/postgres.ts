import { Pool, type PoolConfig } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import type { Database, Row, Value } from './database.ts';

export interface PostgresOptions {
  readonly url: string;
  /** Asked for at every new connection, instead of a password in the URL: an Entra token lives for an hour. */
  readonly password: (() => Promise<string>) | null;
}

/** Of one statement; connecting may take as long. A turn is over in ten seconds. */
const statementMs = 1_000;
const lockMs = 700;
const migrationMs = 30_000;
/** Any number, the same in every process: whoever holds it migrates. */
const migrationLock = 4_637_210_981;

/** PostgreSQL, for several replicas. */
export function openPostgres(options: PostgresOptions): Database {
  const pool = new Pool(poolConfig(options));
  // Without a listener the end of an idle connection would end the process. The next query finds out by itself.
  pool.on('error', () => undefined);

  return {
    dialect: { now: 'floor(extract(epoch from clock_timestamp()) * 1000)::bigint', blob: 'bytea' },
    query: (sql, values) => queryWith(pool, sql, values),
    async alone(work) {
      const client = await pool.connect();
      let failure: Error | undefined;
      // The pool looks after idle connections only: without this, one that breaks between two statements ends the process.
      const broken = (error: Error) => {
        failure ??= error;
      };
      client.on('error', broken);
      const query = (sql: string, values?: readonly Value[]) => queryWith(client, sql, values, migrationMs);
      try {
        await query('BEGIN');
        await query(`SET LOCAL statement_timeout = ${migrationMs}`);
        await query(`SET LOCAL lock_timeout = ${migrationMs}`);
        await query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
        await work({ query });
        await query('COMMIT');
      } catch (thrown) {
        failure = thrown instanceof Error ? thrown : new Error('migration failed');
        throw thrown;
      } finally {
        // With an error the connection is closed, and the server rolls back.
        client.release(failure);
        client.off('error', broken);
      }
    },
    waiting: () => pool.waitingCount,
    close: () => pool.end(),
  };
}

type Runner = {
  query(config: { text: string; values: unknown[]; query_timeout?: number }): Promise<{ rows: unknown[] }>;
};

async function queryWith(runner: Runner, text: string, values: readonly Value[] = [], query_timeout = statementMs) {
  const { rows } = await runner.query({ text, values: [...values], query_timeout });
  return rows as Row[];
}

/** TLS with a checked certificate unless the URL says otherwise (`?sslmode=disable`) or the server is on this machine. */
export function poolConfig({ url, password }: PostgresOptions): PoolConfig {
  const { hostname, searchParams } = new URL(url);
  const isLocal = /^(localhost|127\.[\d.]+|\[::1\])$/i.test(hostname);
  const encrypted = isLocal || searchParams.has('sslmode') || searchParams.has('ssl') ? {} : { ssl: true };
  return {
    ...encrypted,
    // Read here, because a URL in `connectionString` would put its empty password over the function.
    ...parseIntoClientConfig(url),
    ...(password === null ? {} : { password }),
    application_name: 'meet-here',
    max: 10,
    connectionTimeoutMillis: statementMs,
    statement_timeout: statementMs,
    lock_timeout: lockMs,
    query_timeout: statementMs,
    idle_in_transaction_session_timeout: migrationMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  };
}
