import type { Claims, Delivery } from '../meeting/claims.ts';

/** What the replicas tell each other about deliveries. */
export type SharedDeliveries = Pick<Claims, 'seen' | 'note'>;

/** A replica that dies over its answer leaves it to the next delivery, which Teams sends after 15 s. */
const answeringMs = 12_000;
/** A store that hangs keeps nobody from working. */
const patienceMs = 250;

/**
 * Whether another replica answers a delivery, or has, as the store says; false when it gives up. From now on the delivery
 * is known to all replicas for as long as an answer takes.
 */
export async function isAnsweredElsewhere(
  shared: SharedDeliveries | null,
  delivery: Delivery | null,
): Promise<boolean> {
  if (!shared || !delivery) return false;
  // The store limits its time itself, and logs its own failures. A card twice is better than none.
  return shared.seen(delivery, answeringMs).catch(() => false);
}

/** Old for all replicas for `ttlMs` from now; 0: it may come again. */
export async function noteForAll(
  shared: SharedDeliveries | null,
  delivery: Delivery | null,
  ttlMs: number,
): Promise<void> {
  if (!shared || !delivery) return;
  const noted = shared.note(delivery, ttlMs).catch(() => undefined);
  await soon(noted, undefined);
}

/** What the store says at once; `otherwise` while it says nothing. */
export function soon<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs, otherwise).unref();
    void answer.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
