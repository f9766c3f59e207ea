import type { TimeWindow } from '../command/command.ts';
import { type ErrorCode, TurnError } from '../errors.ts';
import type { Conversation } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { type ChannelMeeting, externalIdOf } from './external-id.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import type { OnlineMeetings } from './online-meetings.ts';
import { chooseOrganizer } from './organizer.ts';
import { createRecentAnswers } from './recent-answers.ts';

export interface MeetingService {
  /** The one meeting of this conversation, created when it is the first time. Throws TurnError. */
  meetingOf(ask: MeetingAsk, scope: TurnScope): Promise<OnlineMeeting>;
  /** Whether it is known to exist. Graph cannot tell: looking it up there creates it. */
  isKnown(ask: Pick<MeetingAsk, 'tenantId' | 'conversation'>): boolean;
}

export interface MeetingAsk {
  readonly tenantId: string;
  readonly conversation: Conversation;
  readonly subject: string | null;
  readonly when: TimeWindow | null;
}

export interface MeetingPolicy {
  /** Entra object IDs of the accounts that organize; one or a pool. */
  readonly organizers: readonly string[];
  readonly channelMeeting: ChannelMeeting;
}

/**
 * Joins the policy to the port. What two simultaneous first calls do in Graph is undocumented, so they share one.
 * @param now Milliseconds of any clock that only goes forward.
 */
export function createMeetingService(
  onlineMeetings: OnlineMeetings,
  policy: MeetingPolicy,
  now: () => number,
): MeetingService {
  const recent = createRecentAnswers(now);
  const inFlight = new Map<string, Promise<OnlineMeeting>>();

  return {
    async meetingOf({ tenantId, conversation, subject, when }, scope) {
      const externalId = externalIdOf(conversation, policy.channelMeeting);
      const key = JSON.stringify([tenantId, externalId]);
      const running = inFlight.get(key);
      if (running) {
        const shared = await answerOf(running, scope);
        if (shared) return { ...shared, created: false };
      }
      const repeated = inFlight.get(key);
      if (repeated) return { ...(await repeated), created: false };
      const known = recent.insteadOfCalling(key);
      if (known) return { ...known, created: false };

      const organizerId = chooseOrganizer(policy.organizers, tenantId, externalId);
      const call = onlineMeetings.createOrGet({ tenantId, organizerId, externalId, subject, when }, scope);
      inFlight.set(key, call);
      try {
        const meeting = await call;
        recent.noteCall(key, meeting);
        return meeting;
      } finally {
        inFlight.delete(key);
      }
    },
    isKnown: ({ tenantId, conversation }) =>
      recent.knows(JSON.stringify([tenantId, externalIdOf(conversation, policy.channelMeeting)])),
  };
}

/** Too little time for a call of one's own. */
const minCallMs = 1_000;

/**
 * What somebody else's call brings; null when it failed in passing while there is time for an own one, since the other
 * turn may have begun much earlier.
 */
async function answerOf(running: Promise<OnlineMeeting>, scope: TurnScope): Promise<OnlineMeeting | null> {
  try {
    return await running;
  } catch (thrown) {
    const passing = thrown instanceof TurnError && passingCodes.has(thrown.code);
    if (passing && scope.remainingMs() > minCallMs) return null;
    throw thrown;
  }
}

const passingCodes: ReadonlySet<ErrorCode> = new Set(['graph-unavailable', 'graph-unreadable', 'token-unavailable']);
