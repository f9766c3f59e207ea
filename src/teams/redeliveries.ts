import { LRUCache } from 'lru-cache';
import type { Claims, Delivery } from '../meeting/claims.ts';
import type { IncomingActivity } from './incoming-activity.ts';

export interface Redeliveries {
  /** Where this very activity is known from, when it came before or is being answered now; notes it otherwise. */
  remember(activity: IncomingActivity): Promise<'delivery' | 'delivery-elsewhere' | null>;
  /** Its answer is ready: from now on it is old, for all replicas. */
  answered(activity: IncomingActivity): Promise<void>;
  /** Nothing was answered: it may come again. */
  forget(activity: IncomingActivity): void;
}

/** What the replicas tell each other about deliveries. */
export type SharedDeliveries = Pick<Claims, 'seen' | 'note'>;

const keepMs = 10 * 60_000;
/** A replica that dies over its answer leaves it to the next delivery, which Teams sends after 15 s. */
const answeringMs = 12_000;
/** Whether the store answers is not worth waiting for: a card twice is better than none. */
const patienceMs = 250;

/** Teams delivers again what it got no answer for in time, with the same id: reliability demands one answer. */
export function createRedeliveries(shared: SharedDeliveries | null = null): Redeliveries {
  const known = new LRUCache<string, true>({ max: 50_000, ttl: keepMs });

  async function note(activity: IncomingActivity, ttlMs: number): Promise<void> {
    const delivery = deliveryOf(activity);
    if (!shared || !delivery) return;
    // The store logs its own failures.
    await Promise.race([shared.note(delivery, ttlMs).catch(() => undefined), falseAfter(patienceMs)]);
  }

  return {
    async remember(activity) {
      if (!activity.id) return null;
      const key = keyOf(activity);
      if (known.has(key)) return 'delivery';
      known.set(key, true);
      const delivery = deliveryOf(activity);
      if (!shared || !delivery) return null;
      const seen = shared.seen(delivery, answeringMs).catch(() => false);
      return (await Promise.race([seen, falseAfter(patienceMs)])) ? 'delivery-elsewhere' : null;
    },
    answered: (activity) => note(activity, keepMs),
    forget(activity) {
      known.delete(keyOf(activity));
      void note(activity, 0);
    },
  };
}

/** An activity's id is unique in its conversation only. */
function keyOf({ type, id, conversation, from, serviceUrl }: IncomingActivity): string {
  return JSON.stringify([serviceUrl, conversation.id, from.id, type, id]);
}

function deliveryOf({ id, conversation, channelData }: IncomingActivity): Delivery | null {
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId;
  return id && tenantId ? { tenantId, conversationId: conversation.id, activityId: id } : null;
}

function falseAfter(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
}
