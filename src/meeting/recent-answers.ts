import type { OnlineMeeting } from './online-meeting.ts';

/** Remembers for a minute what Graph answered, for conversations that ask all the time. */
export interface RecentAnswers {
  /** The last answer when this conversation has used up its calls, else null: then Graph is asked. */
  insteadOfCalling(key: string, identity: string): OnlineMeeting | null;
  /** The last answer, however old; null when it is forgotten. */
  last(key: string): OnlineMeeting | null;
  /** @param identity What Graph goes by: another organizer's meeting is another one. */
  noteCall(key: string, identity: string, answer: OnlineMeeting): void;
  /** The same meeting is something else now. */
  noteChange(key: string, answer: OnlineMeeting): void;
}

/** A busy channel stays far below; a stuck key or a script does not. */
const callsPerMinute = 20;
const minuteMs = 60_000;
/** About ten megabytes. */
const maxConversations = 10_000;

/** @param now Milliseconds of any clock that only goes forward. */
export function createRecentAnswers(now: () => number): RecentAnswers {
  const recent = new Map<string, { since: number; calls: number; identity: string; answer: OnlineMeeting }>();
  return {
    insteadOfCalling(key, identity) {
      const entry = recent.get(key);
      if (entry?.identity !== identity || now() - entry.since >= minuteMs || entry.calls < callsPerMinute) return null;
      return entry.answer;
    },
    last: (key) => recent.get(key)?.answer ?? null,
    noteCall(key, identity, answer) {
      const entry = recent.get(key);
      const sameMinute = entry?.identity === identity && now() - entry.since < minuteMs;
      // Taken out and put back: a Map keeps its order, so the first key is the one longest unused.
      recent.delete(key);
      const counted = sameMinute ? { since: entry.since, calls: entry.calls + 1 } : { since: now(), calls: 1 };
      recent.set(key, { ...counted, identity, answer });
      for (const oldest of recent.keys()) {
        if (recent.size <= maxConversations) break;
        recent.delete(oldest);
      }
    },
    noteChange(key, answer) {
      const entry = recent.get(key);
      if (entry) recent.set(key, { ...entry, answer });
    },
  };
}
