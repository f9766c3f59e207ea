import { LRUCache } from 'lru-cache';
import type { Delivery } from '../meeting/claims.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { isElsewhere, noteForAll, type SharedDeliveries } from './shared-deliveries.ts';

export interface Redeliveries {
  /** Where this very activity is known from, when it came before or is being answered now; notes it otherwise. */
  remember(activity: IncomingActivity): Promise<'delivery' | 'delivery-elsewhere' | null>;
  /** Its answer is ready: from now on it is old, for all replicas. */
  answered(activity: IncomingActivity): Promise<void>;
  /** Nothing was answered: it may come again. */
  forget(activity: IncomingActivity): void;
}

const keepMs = 10 * 60_000;
/** Teams delivers again what it got no answer for in time, with the same id: reliability demands one answer. */
export function createRedeliveries(shared: SharedDeliveries | null = null): Redeliveries {
  const known = new LRUCache<string, true>({ max: 50_000, ttl: keepMs });

  return {
    async remember(activity) {
      if (!activity.id) return null;
      const key = keyOf(activity);
      if (known.has(key)) return 'delivery';
      known.set(key, true);
      return (await isElsewhere(shared, deliveryOf(activity))) ? 'delivery-elsewhere' : null;
    },
    answered: (activity) => noteForAll(shared, deliveryOf(activity), keepMs),
    forget(activity) {
      known.delete(keyOf(activity));
      void noteForAll(shared, deliveryOf(activity), 0);
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
