import type { SealedRecords } from '../meeting/sealed-records.ts';
import type { Queryable } from './database.ts';

/** Records between two clearings of expired ones. */
const sweepEvery = 200;

/** The port in SQL, the same for both engines: what one replica keeps, the others find. */
export function createSealedRecordsInSql(database: Queryable, now: string): SealedRecords {
  let puts = 0;

  return {
    async get(key) {
      const [row] = await database.query(
        `SELECT sealed FROM sealed_record WHERE record_key = $1 AND expires_at > ${now}`,
        [key],
      );
      return row ? bytesOf(row.sealed) : null;
    },
    async put(key, sealed, expiresAt) {
      if (puts++ % sweepEvery === 0) await database.query(`DELETE FROM sealed_record WHERE expires_at <= ${now}`);
      await database.query(
        `INSERT INTO sealed_record (record_key, sealed, expires_at) VALUES ($1, $2, $3)
         ON CONFLICT (record_key) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at
         RETURNING expires_at`,
        [key, Buffer.from(sealed), expiresAt.getTime()],
      );
    },
    async delete(key) {
      const deleted = await database.query(
        `DELETE FROM sealed_record WHERE record_key = $1 RETURNING expires_at > ${now} AS alive`,
        [key],
      );
      return deleted.filter(({ alive }) => alive === true || alive === 1).length;
    },
    async deleteByPrefix(prefix) {
      // Not LIKE: keys are escaped with percent signs.
      const deleted = await database.query(
        'DELETE FROM sealed_record WHERE substr(record_key, 1, $1) = $2 RETURNING expires_at',
        [prefix.length, prefix],
      );
      return deleted.length;
    },
  };
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new TypeError('the store gave no bytes');
}
