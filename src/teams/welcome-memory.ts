import { LRUCache } from 'lru-cache';
import type { Turn } from '../turn/turn.ts';

export interface WelcomeMemory {
  /** True when this conversation was welcomed a moment ago; notes it otherwise. */
  remember(turn: Turn): boolean;
}

/** One installation is announced by up to two events, seconds apart; a later installation is a new one. */
export function createWelcomeMemory(): WelcomeMemory {
  const welcomed = new LRUCache<string, true>({ max: 10_000, ttl: 15_000 });
  return {
    remember({ tenantId, conversation }) {
      const key = JSON.stringify([tenantId, conversation.id]);
      if (welcomed.has(key)) return true;
      welcomed.set(key, true);
      return false;
    },
  };
}
