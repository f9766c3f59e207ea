import type { OnlineMeeting } from './online-meeting.ts';

/** Remembers for a minute what Graph answered, for conversations that ask all the time. */
export interface RecentAnswers {
  /** The last answer when this conversation has used up its calls, else null: then Graph is asked. */
  insteadOfCalling(key: string): OnlineMeeting | null;
  noteCall(key: string, answer: OnlineMeeting): void;
  /** Whether Graph ever answered for this conversation, as far back as this reaches. */
  knows(key: string): boolean;
}

/** A busy channel stays far below; a stuck key or a script does not. */
const callsPerMinute = 20;
const minuteMs = 60_000;
/** About ten megabytes. */
const maxConversations = 10_000;

/** @param now Milliseconds of any clock that only goes forward. */
export function createRecentAnswers(now: () => number): RecentAnswers {
  const recent = new Map<string, { since: number; calls: number; answer: OnlineMeeting }>();
  return {
    knows: (key) => recent.has(key),
    insteadOfCalling(key) {
      const entry = recent.get(key);
      if (!entry || now() - entry.since >= minuteMs || entry.calls < callsPerMinute) return null;
      return entry.answer;
    },
    noteCall(key, answer) {
      const entry = recent.get(key);
      const sameMinute = entry !== undefined && now() - entry.since < minuteMs;
      // Taken out and put back: a Map keeps its order, so the first key is the one longest unused.
      recent.delete(key);
      recent.set(key, { since: sameMinute ? entry.since : now(), calls: sameMinute ? entry.calls + 1 : 1, answer });
      for (const oldest of recent.keys()) {
        if (recent.size <= maxConversations) break;
        recent.delete(oldest);
      }
    },
  };
}
