import type { Database, Dialect } from './database.ts';

/**
 * Every step that a database ever needed, in order; the version is their number. Never change one that was released: add
 * another. An older replica must be able to work on with the newer tables, so steps only add.
 */
const steps: readonly ((dialect: Dialect) => readonly string[])[] = [
  () => [
    `CREATE TABLE claim (
      tenant_id text NOT NULL,
      external_id text NOT NULL,
      organizer_id text NOT NULL,
      state text NOT NULL CHECK (state IN ('free', 'pending', 'complete')),
      fence bigint NOT NULL,
      generation bigint NOT NULL,
      lease_until bigint NOT NULL,
      created_at bigint NOT NULL,
      used_at bigint NOT NULL,
      PRIMARY KEY (tenant_id, external_id)
    )`,
    'CREATE INDEX claim_by_organizer ON claim (tenant_id, organizer_id)',
    'CREATE INDEX claim_by_use ON claim (used_at)',
    'CREATE TABLE delivery (delivery text PRIMARY KEY, known_until bigint NOT NULL)',
    'CREATE INDEX delivery_by_end ON delivery (known_until)',
  ],
  // For the sealed join link and dial-in of an organizer whom nobody else may ask Graph for.
  ({ blob }) => [`ALTER TABLE claim ADD COLUMN sealed_meeting ${blob}`],
  // People's tokens and parked requests, sealed before they come here.
  ({ blob }) => [
    `CREATE TABLE sealed_record (record_key text PRIMARY KEY, sealed ${blob} NOT NULL, expires_at bigint NOT NULL)`,
    'CREATE INDEX sealed_record_by_end ON sealed_record (expires_at)',
  ],
  // A team names one channel when it removes the app: this finds the others.
  () => [
    'ALTER TABLE claim ADD COLUMN team_id text',
    'CREATE INDEX claim_by_team ON claim (tenant_id, team_id) WHERE team_id IS NOT NULL',
  ],
];

/** Of a database that is up to date. */
export const newestVersion = steps.length;

/** Brings a database up to date; several processes may start at once. @param upTo For tests: a database of that age. */
export async function migrate(database: Database, upTo = newestVersion): Promise<void> {
  await database.alone(async (connection) => {
    await connection.query(
      'CREATE TABLE IF NOT EXISTS migration (version bigint PRIMARY KEY, done_at bigint NOT NULL)',
    );
    const [row] = await connection.query('SELECT max(version) AS version FROM migration');
    const done = Number(row?.version ?? 0);
    for (const [i, step] of steps.slice(0, upTo).entries()) {
      const version = i + 1;
      if (version <= done) continue;
      for (const sql of step(database.dialect)) await connection.query(sql);
      await connection.query(`INSERT INTO migration VALUES ($1, ${database.dialect.now})`, [version]);
    }
  });
}
