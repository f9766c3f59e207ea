import type { Turn } from './turn.ts';

/** How fast a sender goes, and for how many seconds that still counts. */
export interface Pace {
  /** `often`: Graph is not asked for this sender. `too-often`: said once, then `silent`: nothing is posted. */
  readonly kind: 'usual' | 'often' | 'too-often' | 'silent';
  readonly waitSeconds: number;
}

export interface SenderPace {
  /** Counts the turn. */
  note(turn: Turn): Pace;
}

/** Why these: docs/decisions/0005. */
const turnsPerMinute = 20;
const answersPerMinute = 40;
const minuteMs = 60_000;
/** Some two megabytes. */
const maxSenders = 10_000;

/**
 * Counts each sender's turns by the minute, wherever they were said.
 * @param now Milliseconds of any clock that only goes forward.
 */
export function createSenderPace(now: () => number): SenderPace {
  const senders = new Map<string, { readonly since: number; readonly turns: number }>();
  return {
    note({ tenantId, senderId, accountId }) {
      const key = JSON.stringify([tenantId, senderId ?? accountId]);
      const entry = senders.get(key);
      const same = entry !== undefined && now() - entry.since < minuteMs;
      const { since, turns } = same ? { since: entry.since, turns: entry.turns + 1 } : { since: now(), turns: 1 };
      // Taken out and put back: a Map keeps its order, so the first key is the one longest unused.
      senders.delete(key);
      senders.set(key, { since, turns });
      for (const oldest of senders.keys()) {
        if (senders.size <= maxSenders) break;
        senders.delete(oldest);
      }
      return { kind: kindOf(turns), waitSeconds: Math.max(1, Math.ceil((since + minuteMs - now()) / 1000)) };
    },
  };
}

function kindOf(turns: number): Pace['kind'] {
  if (turns <= turnsPerMinute) return 'usual';
  if (turns <= answersPerMinute) return 'often';
  return turns === answersPerMinute + 1 ? 'too-often' : 'silent';
}
