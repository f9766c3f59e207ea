import { createHash } from 'node:crypto';

/**
 * Who organizes a conversation's meeting: always the same member of the pool, without anything being stored
 * (rendezvous hashing). Adding a member moves only the conversations that the new member wins: docs/decisions/0002.
 * @param pool Entra object IDs, at least one.
 */
export function chooseOrganizer(pool: readonly string[], tenantId: string, externalId: string): string {
  const [only, ...others] = pool;
  if (only !== undefined && others.length === 0) return only;
  const ranked = pool
    .map((organizerId) => ({ organizerId, weight: weightOf(organizerId, tenantId, externalId) }))
    .sort((a, b) => (a.weight < b.weight ? 1 : -1));
  const first = ranked[0];
  if (!first) throw new RangeError('the pool of organizers is empty');
  return first.organizerId;
}

function weightOf(organizerId: string, tenantId: string, externalId: string): string {
  // JSON keeps the three apart: no choice of one can imitate another.
  return createHash('sha256')
    .update(JSON.stringify([organizerId.toLowerCase(), tenantId, externalId]))
    .digest('hex');
}
