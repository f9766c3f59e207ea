import type { TimeWindow } from '../command/command.ts';
import { type ErrorCode, TurnError } from '../errors.ts';
import type { Conversation } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { type ChannelMeeting, externalIdOf } from './external-id.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import type { MeetingRequest, OnlineMeetings } from './online-meetings.ts';
import { createPoolRule, type OrganizerRule } from './organizer-rule.ts';
import { createRecentAnswers } from './recent-answers.ts';

export interface MeetingService {
  /** The one meeting of this conversation, created when it is the first time. Throws TurnError. */
  meetingOf(ask: MeetingAsk, scope: TurnScope): Promise<OnlineMeeting>;
}

export interface MeetingAsk {
  readonly tenantId: string;
  readonly conversation: Conversation;
  /** Entra object ID of who asks; null when Teams named none. */
  readonly senderId: string | null;
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
  organizerRule: OrganizerRule = createPoolRule(policy.organizers),
): MeetingService {
  const recent = createRecentAnswers(now);
  const inFlight = new Map<string, Promise<OnlineMeeting>>();

  async function createOrGet(request: MeetingRequest, scope: TurnScope): Promise<OnlineMeeting> {
    const key = JSON.stringify([request.tenantId, request.organizerId, request.externalId]);
    const running = inFlight.get(key);
    if (running) {
      const shared = await answerOf(running, scope);
      if (shared) return { ...shared, created: false };
    }
    const repeated = inFlight.get(key);
    if (repeated) return { ...(await repeated), created: false };
    const known = recent.insteadOfCalling(key);
    if (known) return { ...known, created: false };

    const call = onlineMeetings.createOrGet(request, scope);
    inFlight.set(key, call);
    try {
      const meeting = await call;
      recent.noteCall(key, meeting);
      return meeting;
    } finally {
      inFlight.delete(key);
    }
  }

  return {
    meetingOf({ tenantId, conversation, senderId, subject, when }, scope) {
      const key = { tenantId, externalId: externalIdOf(conversation, policy.channelMeeting) };
      return organizerRule.meetingOf({ key, senderId }, scope, (identity, callScope) =>
        createOrGet({ tenantId, ...identity, subject, when }, callScope),
      );
    },
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
