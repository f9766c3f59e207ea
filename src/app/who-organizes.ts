import type { Config } from '../config.ts';
import { type ClaimedOrganizerParts, createClaimedOrganizer } from '../meeting/claimed-organizer.ts';
import type { Claims } from '../meeting/claims.ts';
import { createMeetingService } from '../meeting/meeting-service.ts';
import type { OnlineMeetings } from '../meeting/online-meetings.ts';
import { createPoolRule } from '../meeting/organizer-rule.ts';
import { createOrganizing } from '../meeting/organizing.ts';
import type { Store } from '../store/store.ts';
import { withoutReserve } from '../teams/work-scope.ts';
import type { TurnLog } from '../turn/turn-log.ts';

interface WhoOrganizesParts {
  readonly onlineMeetings: OnlineMeetings;
  /** Null for a pool without a database. */
  readonly store: Store | null;
  readonly usableToken: ClaimedOrganizerParts['usableToken'];
  readonly pause: (ms: number) => Promise<void>;
  readonly log: TurnLog;
  readonly now: () => Date;
}

/** The rule, and the service on top of it. */
export function createWhoOrganizes(config: Config, parts: WhoOrganizesParts) {
  const { onlineMeetings, store, usableToken, pause, log, now } = parts;
  const pool = config.organizers === 'sender' ? [] : config.organizers;
  const claims: Claims | null = store?.claims ?? null;
  const organizerRule =
    store && config.organizers === 'sender'
      ? createClaimedOrganizer({
          claims: store.claims,
          snapshots: store.snapshots,
          usableToken,
          withoutReserve,
          pause,
          random: Math.random,
        })
      : createPoolRule(pool, claims);
  const policy = { organizers: pool, channelMeeting: config.channelMeeting };
  const meetings = createMeetingService(onlineMeetings, policy, () => performance.now(), organizerRule);
  const organizing = createOrganizing({
    meetings,
    claims,
    records: store?.records ?? null,
    pool,
    log,
    now,
  });
  return { meetings, organizing };
}
