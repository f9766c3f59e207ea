import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Delivery } from '../meeting/claims.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { isAnsweredElsewhere, noteForAll, type SharedDeliveries, soon } from './shared-deliveries.ts';

export interface Redeliveries {
  /** Notes this very activity, unless it came before or is being answered now. */
  remember(activity: IncomingActivity): Promise<Remembered>;
  /** Its answer is ready: from now on it is old, for all replicas. */
  answered(activity: IncomingActivity): Promise<void>;
  /** Nothing was answered: it may come again. */
  forget(activity: IncomingActivity): void;
}

export interface Remembered {
  /** Where it is known from; null when it seems to be new. */
  readonly known: 'delivery' | 'delivery-elsewhere' | null;
  /** What a slow store said of it meanwhile: true when another replica answers, so this one must not. */
  readonly isElsewhere: Promise<boolean>;
}

const keepMs = 10 * 60_000;
/** Teams delivers again what it got no answer for in time, with the same id: reliability demands one answer. */
export function createRedeliveries(shared: SharedDeliveries | null = null): Redeliveries {
  const known = new LRUCache<string, true>({ max: 50_000, ttl: keepMs });

  return {
    async remember(activity) {
      if (!activity.id) return newOne;
      const key = keyOf(activity);
      if (known.has(key)) return { known: 'delivery', isElsewhere: newOne.isElsewhere };
      known.set(key, true);
      const isElsewhere = isAnsweredElsewhere(shared, deliveryOf(activity));
      // Enough to begin the work, since that makes one meeting whoever does it.
      return { known: (await soon(isElsewhere, false)) ? 'delivery-elsewhere' : null, isElsewhere };
    },
    answered: (activity) => noteForAll(shared, deliveryOf(activity), keepMs),
    forget(activity) {
      known.delete(keyOf(activity));
      void noteForAll(shared, deliveryOf(activity), 0);
    },
  };
}

const newOne: Remembered = { known: null, isElsewhere: Promise.resolve(false) };

/** An activity's id is unique in its conversation only. Hashed, because there are many and each is some 200 characters. */
function keyOf({ type, id, conversation, from, serviceUrl }: IncomingActivity): string {
  const parts = JSON.stringify([serviceUrl, conversation.id, from.id, type, id]);
  return createHash('sha256').update(parts).digest('base64');
}

function deliveryOf({ id, conversation, channelData }: IncomingActivity): Delivery | null {
  const tenantId = channelData?.tenant?.id ?? conversation.tenantId;
  return id && tenantId ? { tenantId, conversationId: conversation.id, activityId: id } : null;
}
