import type { Claims, Delivery } from '../meeting/claims.ts';

/** What the replicas tell each other about deliveries. */
export type SharedDeliveries = Pick<Claims, 'seen' | 'note'>;

/** A replica that dies over its answer leaves it to the next delivery, which Teams sends after 15 s. */
const answeringMs = 12_000;
/** Whether the store answers is not worth waiting for: a card twice is better than none. */
const patienceMs = 250;

/** For as long as an answer takes, or is made elsewhere: true. False when this one is the first, or nobody knows. */
export function isElsewhere(shared: SharedDeliveries | null, delivery: Delivery | null): Promise<boolean> {
  if (!shared || !delivery) return Promise.resolve(false);
  // The store logs its own failures.
  return Promise.race([shared.seen(delivery, answeringMs).catch(() => false), falseAfterPatience()]);
}

/** Old for all replicas for `ttlMs` from now; 0: it may come again. */
export async function noteForAll(
  shared: SharedDeliveries | null,
  delivery: Delivery | null,
  ttlMs: number,
): Promise<void> {
  if (!shared || !delivery) return;
  await Promise.race([shared.note(delivery, ttlMs).catch(() => undefined), falseAfterPatience()]);
}

function falseAfterPatience(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
}
