import { fileURLToPath } from 'node:url';
import { TurnError } from '../errors.ts';
import type { Claims } from '../meeting/claims.ts';
import type { MeetingSnapshots } from '../meeting/meeting-snapshots.ts';
import type { SealedRecords } from '../meeting/sealed-records.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import { createClaimsInSql } from './claims-in-sql.ts';
import type { Database } from './database.ts';
import { migrate } from './migrations.ts';
import { createRecordSeal, type RecordKey } from './record-seal.ts';
import { createSealedRecordsInSql } from './sealed-records-in-sql.ts';
import { createSealedSnapshots } from './sealed-snapshots.ts';

export interface Store {
  readonly claims: Claims;
  /** Null without keys: then nothing of the kind is kept. */
  readonly snapshots: MeetingSnapshots | null;
  /** All throw TurnError `store-unavailable`, soon. */
  readonly records: SealedRecords;
  /** Questions that wait for a connection. */
  waiting(): number;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `file:…` or `postgres://…`. */
  readonly url: string;
  /** Instead of a password in the URL, for PostgreSQL. */
  readonly password?: (() => Promise<string>) | null;
  /** Newest first; left out or none: no snapshots. */
  readonly recordKeys?: readonly RecordKey[];
  readonly now?: () => Date;
  readonly log: TurnLog;
}

interface Opened {
  readonly claims: Claims;
  readonly snapshots: MeetingSnapshots | null;
  readonly records: SealedRecords;
}

/** Whatever the store does: people are told after so long, and not at the end of their turn. */
const limitMs = 1_100;

/**
 * Opens the database when it is first needed, and again for as long as that fails: a store that is down at start is
 * asked anew by whoever comes, a turn or a probe of `/readyz`.
 */
export function createStore(options: StoreOptions): Store {
  const { url, password = null, log, recordKeys = [], now = () => new Date() } = options;
  const seal = recordKeys.length === 0 ? null : createRecordSeal(recordKeys, log);
  let database: Database | null = null;
  let opening: Promise<Opened> | null = null;

  /** Loads one of the two drivers. */
  async function openDatabase(): Promise<Database> {
    if (/^file:/i.test(url)) return (await import('./sqlite.ts')).openSqlite(pathOf(url));
    return (await import('./postgres.ts')).openPostgres({ url, password });
  }

  async function openAndMigrate(): Promise<Opened> {
    const started = performance.now();
    const opened = await openDatabase();
    try {
      await migrate(opened);
    } catch (thrown) {
      await opened.close().catch(() => undefined);
      throw thrown;
    }
    database = opened;
    log('info', { event: 'store', outcome: 'open', ms: Math.round(performance.now() - started) });
    const clock = opened.dialect.now;
    return {
      claims: createClaimsInSql(opened, clock),
      records: createSealedRecordsInSql(opened, clock),
      snapshots: seal && createSealedSnapshots(opened, seal, now),
    };
  }

  function opened(): Promise<Opened> {
    opening ??= openAndMigrate().catch((thrown: unknown) => {
      opening = null;
      throw thrown;
    });
    return opening;
  }

  async function ask<T>(question: (store: Opened) => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      const answer = await within(limitMs, opened().then(question));
      log('debug', { event: 'store', outcome: 'ok', ms: Math.round(10 * (performance.now() - started)) / 10 });
      return answer;
    } catch (thrown) {
      log('error', { event: 'store', outcome: 'failed', reason: reasonOf(thrown) });
      throw new TurnError('store-unavailable', { cause: thrown });
    }
  }

  return {
    claims: {
      async claim(...args) {
        const attempt = await ask(({ claims }) => claims.claim(...args));
        log('debug', { event: 'claim', kind: 'claim', outcome: attempt.won ? 'won' : 'standing' });
        return attempt;
      },
      async complete(...args) {
        const completed = await ask(({ claims }) => claims.complete(...args));
        // Overtaken: a meeting was made that nobody is shown.
        log('debug', { event: 'claim', kind: 'claim', outcome: completed ? 'completed' : 'overtaken' });
        return completed;
      },
      async release(...args) {
        const released = await ask(({ claims }) => claims.release(...args));
        log('debug', { event: 'claim', kind: 'claim', outcome: released ? 'released' : 'lost' });
        return released;
      },
      letGo: (...args) => ask(({ claims }) => claims.letGo(...args)),
      get: (...args) => ask(({ claims }) => claims.get(...args)),
      takeOver: (...args) => ask(({ claims }) => claims.takeOver(...args)),
      renew: (...args) => ask(({ claims }) => claims.renew(...args)),
      renewUnclaimed: (...args) => ask(({ claims }) => claims.renewUnclaimed(...args)),
      letAge: (...args) => ask(({ claims }) => claims.letAge(...args)),
      forget: (...args) => ask(({ claims }) => claims.forget(...args)),
      seen: (...args) => ask(({ claims }) => claims.seen(...args)),
      note: (...args) => ask(({ claims }) => claims.note(...args)),
      health: () => ask(({ claims }) => claims.health()),
    },
    records: {
      get: (key) => ask(({ records }) => records.get(key)),
      put: (...args) => ask(({ records }) => records.put(...args)),
      delete: (key) => ask(({ records }) => records.delete(key)),
      deleteByPrefix: (prefix) => ask(({ records }) => records.deleteByPrefix(prefix)),
    },
    snapshots: seal && {
      put: (...args) => ask(async ({ snapshots }) => snapshots?.put(...args)),
      get: (...args) => ask(async ({ snapshots }) => snapshots?.get(...args) ?? null),
    },
    waiting: () => database?.waiting() ?? 0,
    async close() {
      await opening?.catch(() => undefined);
      await database?.close();
    },
  };
}

/** `file:./data/x.db` is no valid URL, and what people write. */
function pathOf(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('the store is too slow'), { code: 'ETIMEDOUT' })), ms);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** The driver's code (`ECONNREFUSED`, `SQLITE_NOTADB`, `28P01`), never its message: that may hold an address. */
function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : thrown instanceof Error ? thrown.name : 'unknown';
}
