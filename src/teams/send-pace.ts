import { LRUCache } from 'lru-cache';
import type { TurnScope } from '../turn/turn-scope.ts';

export interface SendPace {
  /** Waits until one more may go to the conversation; false when the turn has no time for that. */
  admit(conversation: string, scope: Pick<TurnScope, 'remainingMs'>): Promise<boolean>;
}

type Limit = readonly [count: number, withinMs: number];

/**
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit. Each a tenth longer than it is there: what
 * leaves here evenly may arrive unevenly.
 */
const perConversation: readonly Limit[] = [
  [7, 1_100],
  [8, 2_200],
  [60, 33_000],
  [1_800, 3_960_000],
];
/** Pages name 30 and 50 a second for one app in one tenant; a process serves one tenant. */
const inAll: readonly Limit[] = [[25, 1_100]];
/** Kept of a turn's time for the sending itself. */
const sendingMs = 500;

interface Waiting {
  readonly conversation: string;
  readonly until: number;
  readonly settle: (admitted: boolean) => void;
}

/** Sends no faster than Teams takes it: what it refuses with 429 is sent again, and counts again. */
export function createSendPace(now: () => number = () => performance.now()): SendPace {
  const sentTo = new LRUCache<string, number[]>({ max: 10_000 });
  const sent: number[] = [];
  let queue: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let wakesAt = Number.POSITIVE_INFINITY;

  function timesOf(conversation: string): number[] {
    const times = sentTo.get(conversation) ?? [];
    sentTo.set(conversation, times);
    return times;
  }

  /** When the next one may go there. */
  function next(conversation: string): number {
    return Math.max(nextAfter(sent, inAll), nextAfter(timesOf(conversation), perConversation));
  }

  function note(conversation: string): void {
    keep(sent, inAll, now());
    keep(timesOf(conversation), perConversation, now());
  }

  function wakeAt(moment: number): void {
    if (moment >= wakesAt) return;
    clearTimeout(timer);
    wakesAt = moment;
    timer = setTimeout(serve, Math.max(1, Math.ceil(moment - now())));
  }

  /** First come, first served, but nobody waits for another conversation's turn. */
  function serve(): void {
    wakesAt = Number.POSITIVE_INFINITY;
    let soonest = Number.POSITIVE_INFINITY;
    // Read once: who comes later must not find that time has passed meanwhile.
    const moment = now();
    queue = queue.filter(({ conversation, until, settle }) => {
      const at = next(conversation);
      const admitted = at <= moment;
      if (admitted) note(conversation);
      if (admitted || until <= moment) {
        settle(admitted);
        return false;
      }
      soonest = Math.min(soonest, at, until);
      return true;
    });
    if (queue.length > 0) wakeAt(soonest);
  }

  return {
    async admit(conversation, scope) {
      const at = next(conversation);
      if (queue.length === 0 && at <= now()) {
        note(conversation);
        return true;
      }
      const until = now() + scope.remainingMs() - sendingMs;
      if (until <= now()) return false;
      return new Promise((settle) => {
        queue.push({ conversation, until, settle });
        wakeAt(Math.min(at, until));
      });
    },
  };
}

/** The earliest moment at which one more keeps within all limits. */
function nextAfter(times: readonly number[], limits: readonly Limit[]): number {
  return Math.max(...limits.map(([count, ms]) => (times[times.length - count] ?? Number.NEGATIVE_INFINITY) + ms));
}

function keep(times: number[], limits: readonly Limit[], at: number): void {
  times.push(at);
  const most = Math.max(...limits.map(([count]) => count));
  if (times.length > most) times.splice(0, times.length - most);
}
