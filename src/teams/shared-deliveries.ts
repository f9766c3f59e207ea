import type { Claims, Delivery } from '../meeting/claims.ts';

/** What the replicas tell each other about deliveries. */
export type SharedDeliveries = Pick<Claims, 'seen' | 'note'>;

/** Whether another replica answers a delivery, or has. */
export interface Elsewhere {
  /** What the store says at once, false while it says nothing: enough to begin the work, since that makes one meeting. */
  readonly soon: Promise<boolean>;
  /** What it says in the end, false when it gives up: for the answer, since one from each would be two cards. */
  readonly inTheEnd: Promise<boolean>;
}

/** A replica that dies over its answer leaves it to the next delivery, which Teams sends after 15 s. */
const answeringMs = 12_000;
/** A store that hangs keeps nobody from working. */
const patienceMs = 250;

/** From now on the delivery is known to all replicas for as long as an answer takes. */
export function askElsewhere(shared: SharedDeliveries | null, delivery: Delivery | null): Elsewhere {
  if (!shared || !delivery) return nowhereElse;
  // The store limits its time itself, and logs its own failures. A card twice is better than none.
  const inTheEnd = shared.seen(delivery, answeringMs).catch(() => false);
  return { soon: soon(inTheEnd, false), inTheEnd };
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

const nowhereElse: Elsewhere = { soon: Promise.resolve(false), inTheEnd: Promise.resolve(false) };

function soon<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMs, otherwise).unref();
    void answer.then((value) => {
      clearTimeout(timer);
      resolve(value);
    });
  });
}
