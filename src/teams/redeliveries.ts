import { LRUCache } from 'lru-cache';
import type { IncomingActivity } from './incoming-activity.ts';

export interface Redeliveries {
  /** True when this very activity came before, or is being answered now; notes it otherwise. */
  remember(activity: IncomingActivity): boolean;
  /** Nothing was answered: it may come again. */
  forget(activity: IncomingActivity): void;
}

/** Teams delivers again what it got no answer for in time, with the same id: reliability demands one answer. */
export function createRedeliveries(): Redeliveries {
  const seen = new LRUCache<string, true>({ max: 50_000, ttl: 10 * 60_000 });
  return {
    remember(activity) {
      if (!activity.id) return false;
      const key = keyOf(activity);
      if (seen.has(key)) return true;
      seen.set(key, true);
      return false;
    },
    forget: (activity) => void seen.delete(keyOf(activity)),
  };
}

/** An activity's id is unique in its conversation only. */
function keyOf({ type, id, conversation, from, serviceUrl }: IncomingActivity): string {
  return JSON.stringify([serviceUrl, conversation.id, from.id, type, id]);
}
