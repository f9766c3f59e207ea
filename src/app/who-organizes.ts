import type { Config } from '../config.ts';
import type { AccessTokens } from '../graph/access-tokens.ts';
import { createClaimedOrganizer } from '../meeting/claimed-organizer.ts';
import type { Claims } from '../meeting/claims.ts';
import { createMeetingService } from '../meeting/meeting-service.ts';
import type { OnlineMeetings } from '../meeting/online-meetings.ts';
import { createPoolRule } from '../meeting/organizer-rule.ts';
import { createOrganizing } from '../meeting/organizing.ts';
import { createStore, type Store } from '../store/store.ts';
import { withoutReserve } from '../teams/work-scope.ts';
import type { TurnLog } from '../turn/turn-log.ts';

interface WhoOrganizesParts {
  readonly onlineMeetings: OnlineMeetings;
  readonly tokens: AccessTokens;
  readonly graphScope: string;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: TurnLog;
  readonly now: () => Date;
}

/** The rule, the record it needs, and the service on top of both. */
export function createWhoOrganizes(config: Config, parts: WhoOrganizesParts) {
  const { onlineMeetings, tokens, graphScope, pause, log, now } = parts;
  const pool = config.organizers === 'sender' ? [] : config.organizers;
  const { databaseUrl: url, recordKeys } = config;
  // A pool needs no record: then nothing is opened, and no database can be in the way.
  const store: Store | null = config.organizers === 'sender' ? createStore({ url, recordKeys, now, log }) : null;
  const organizerRule = store
    ? createClaimedOrganizer({
        claims: store.claims,
        snapshots: store.snapshots,
        usableToken: async (tenantId, { signal }) => void (await tokens.get(graphScope, tenantId, signal)),
        withoutReserve,
        pause,
        random: Math.random,
      })
    : createPoolRule(pool);
  const policy = { organizers: pool, channelMeeting: config.channelMeeting };
  const meetings = createMeetingService(onlineMeetings, policy, () => performance.now(), organizerRule);
  const claims: Claims | null = store?.claims ?? null;
  const organizing = createOrganizing({ meetings, claims, organizerCount: pool.length, log, now });
  return { store, meetings, organizing };
}
