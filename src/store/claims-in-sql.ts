import { createHash } from 'node:crypto';
import type { Claim, Claims, Delivery, Forgettable, PlacedKey } from '../meeting/claims.ts';
import type { Queryable, Row, Value } from './database.ts';

const columns = 'organizer_id, state, fence, generation, used_at';
const dayMs = 24 * 3600_000;
/** How long a meeting that may have been made without anybody being told is looked for, before somebody else organizes. */
const goOnForMs = 10 * 60_000;
/** Deliveries between two clearings of old ones. */
const sweepEvery = 500;

/** The port in SQL, the same for both engines: the store itself decides every race, in one statement. */
export function createClaimsInSql(database: Queryable, now: string): Claims {
  const lease = `CASE WHEN state = 'pending' AND lease_until > ${now} THEN lease_until - ${now} ELSE 0 END AS lease_left`;
  const goesOn = `claim.state = 'pending' AND claim.created_at > ${now} - ${goOnForMs}`;
  let deliveries = 0;

  async function changed(sql: string, values: readonly Value[]): Promise<boolean> {
    return (await database.query(`${sql} RETURNING fence`, values)).length > 0;
  }

  async function get({ tenantId, externalId }: PlacedKey): Promise<Row | undefined> {
    const found = await database.query(
      `SELECT ${columns}, ${lease}, team_id, used_at < ${now} - ${dayMs} AS stale FROM claim
       WHERE tenant_id = $1 AND external_id = $2 AND state <> 'free'`,
      [tenantId, externalId],
    );
    return found[0];
  }

  const claims: Claims = {
    async claim(key, organizerId, leaseMs) {
      for (;;) {
        const [row] = await database.query(
          `INSERT INTO claim (tenant_id, external_id, organizer_id, state, fence, generation, lease_until, created_at, used_at, team_id)
           VALUES ($1, $2, $3, 'pending', 1, 1, ${now} + $4, ${now}, ${now}, $5)
           ON CONFLICT (tenant_id, external_id) DO UPDATE
           SET organizer_id = CASE WHEN ${goesOn} THEN claim.organizer_id ELSE excluded.organizer_id END,
               created_at = CASE WHEN ${goesOn} THEN claim.created_at ELSE excluded.created_at END,
               state = 'pending', fence = claim.fence + 1, lease_until = excluded.lease_until, used_at = excluded.used_at,
               team_id = coalesce(excluded.team_id, claim.team_id)
           WHERE claim.state = 'free' OR claim.state = 'pending'
             AND (claim.lease_until <= ${now} OR claim.organizer_id = excluded.organizer_id)
           RETURNING ${columns}, ${lease}`,
          [key.tenantId, key.externalId, organizerId, leaseMs, key.teamId ?? null],
        );
        if (row) return { won: true, claim: readClaim(row) };
        const winner = await claims.get(key);
        // Null: released or forgotten in between, so it is free again.
        if (winner) return { won: false, claim: winner };
      }
    },
    complete: ({ tenantId, externalId }, { organizerId, fence }) =>
      changed(
        `UPDATE claim SET state = 'complete', lease_until = 0, used_at = ${now}
         WHERE tenant_id = $1 AND external_id = $2 AND organizer_id = $3 AND fence = $4 AND state = 'pending'`,
        [tenantId, externalId, organizerId, fence],
      ),
    // The row stays, without the person, so that its fence goes on growing.
    release: ({ tenantId, externalId }, { organizerId, fence }) =>
      changed(
        `UPDATE claim SET state = 'free', organizer_id = '', lease_until = 0
         WHERE tenant_id = $1 AND external_id = $2 AND organizer_id = $3 AND fence = $4 AND state = 'pending'`,
        [tenantId, externalId, organizerId, fence],
      ),
    async letGo({ tenantId, externalId }, { organizerId, fence }) {
      await changed(
        `UPDATE claim SET lease_until = 0
         WHERE tenant_id = $1 AND external_id = $2 AND organizer_id = $3 AND fence = $4 AND state = 'pending'`,
        [tenantId, externalId, organizerId, fence],
      );
    },
    async get(key) {
      const row = await get(key);
      if (!row) return null;
      // For retention, which counts in days: not a write for every question. And what an older version did not note.
      const { tenantId, externalId, teamId = null } = key;
      if (row.stale === true || row.stale === 1 || (teamId !== null && row.team_id !== teamId)) {
        await changed(
          `UPDATE claim SET used_at = ${now}, team_id = coalesce($3, team_id) WHERE tenant_id = $1 AND external_id = $2`,
          [tenantId, externalId, teamId],
        );
      }
      return readClaim(row);
    },
    async takeOver({ tenantId, externalId }, known, organizerId) {
      const [row] = await database.query(
        `UPDATE claim SET organizer_id = $1, fence = fence + 1, sealed_meeting = NULL, used_at = ${now}
         WHERE tenant_id = $2 AND external_id = $3 AND organizer_id = $4 AND fence = $5 AND state = 'complete'
         RETURNING ${columns}, ${lease}`,
        [organizerId, tenantId, externalId, known.organizerId, known.fence],
      );
      return row ? readClaim(row) : null;
    },
    async renew({ tenantId, externalId }, known) {
      const [row] = await database.query(
        `UPDATE claim SET generation = generation + 1, fence = fence + 1, sealed_meeting = NULL, used_at = ${now}
         WHERE tenant_id = $1 AND external_id = $2 AND organizer_id = $3 AND fence = $4 AND state = 'complete'
         RETURNING ${columns}, ${lease}`,
        [tenantId, externalId, known.organizerId, known.fence],
      );
      return row ? readClaim(row) : null;
    },
    async renewUnclaimed({ tenantId, externalId, teamId = null }, organizerId) {
      const [row] = await database.query(
        `INSERT INTO claim (tenant_id, external_id, organizer_id, state, fence, generation, lease_until, created_at, used_at, team_id)
         VALUES ($1, $2, $3, 'complete', 1, 2, 0, ${now}, ${now}, $4)
         ON CONFLICT (tenant_id, external_id) DO UPDATE
         SET organizer_id = excluded.organizer_id, state = 'complete', fence = claim.fence + 1,
             generation = claim.generation + 1, lease_until = 0, used_at = excluded.used_at,
             team_id = coalesce(excluded.team_id, claim.team_id)
         WHERE claim.state <> 'complete'
         RETURNING ${columns}, ${lease}`,
        [tenantId, externalId, organizerId, teamId],
      );
      return row ? readClaim(row) : null;
    },
    async letAge({ tenantId, externalId, teamId = null }, unusedForMs) {
      await changed(
        `UPDATE claim SET used_at = ${now} - $3
         WHERE tenant_id = $1 AND (external_id = $2 OR team_id = $4) AND used_at > ${now} - $3`,
        [tenantId, externalId, unusedForMs, teamId],
      );
    },
    async forget(what) {
      const [where, values] = condition(what, now);
      return (await database.query(`DELETE FROM claim WHERE ${where} RETURNING fence`, values)).length;
    },
    async seen(delivery, ttlMs) {
      if (deliveries++ % sweepEvery === 0) await database.query(`DELETE FROM delivery WHERE known_until <= ${now}`);
      const noted = await database.query(
        `INSERT INTO delivery (delivery, known_until) VALUES ($1, ${now} + $2)
         ON CONFLICT (delivery) DO UPDATE SET known_until = excluded.known_until WHERE delivery.known_until <= ${now}
         RETURNING known_until`,
        [hashOf(delivery), ttlMs],
      );
      return noted.length === 0;
    },
    async note(delivery, ttlMs) {
      await database.query(
        `INSERT INTO delivery (delivery, known_until) VALUES ($1, ${now} + $2)
         ON CONFLICT (delivery) DO UPDATE SET known_until = excluded.known_until RETURNING known_until`,
        [hashOf(delivery), ttlMs],
      );
    },
    async health() {
      await database.query('SELECT count(*) AS claims FROM claim WHERE tenant_id IS NULL');
    },
  };
  return claims;
}

function condition(what: Forgettable, now: string): readonly [where: string, values: readonly Value[]] {
  if ('conversation' in what) {
    return ['tenant_id = $1 AND external_id = $2', [what.conversation.tenantId, what.conversation.externalId]];
  }
  if ('unusedForMs' in what) return [`used_at <= ${now} - $1`, [what.unusedForMs]];
  if ('organizerId' in what) return ['tenant_id = $1 AND organizer_id = $2', [what.tenantId, what.organizerId]];
  return ['tenant_id = $1', [what.tenantId]];
}

/** PostgreSQL's driver gives bigint as text. */
function readClaim(row: Row): Claim {
  return {
    organizerId: String(row.organizer_id),
    state: row.state === 'complete' ? 'complete' : 'pending',
    fence: Number(row.fence),
    generation: Number(row.generation),
    leaseLeftMs: Number(row.lease_left),
  };
}

/** JSON keeps the three apart; hashed, because nobody ever needs to read them. */
function hashOf({ tenantId, conversationId, activityId }: Delivery): string {
  return createHash('sha256')
    .update(JSON.stringify([tenantId, conversationId, activityId]))
    .digest('hex');
}
