import type { TimeWindow } from '../command/command.ts';
import { type ErrorCode, TurnError } from '../errors.ts';
import type { Conversation } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { differenceOf, isNone } from './difference.ts';
import { type ChannelMeeting, externalIdOf } from './external-id.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import type { MeetingRequest, OnlineMeetings } from './online-meetings.ts';
import { createPoolRule, type OrganizerRule } from './organizer-rule.ts';
import { createRecentAnswers } from './recent-answers.ts';

export interface MeetingService {
  /** The one meeting of this conversation, created when it is the first time. Throws TurnError. */
  meetingOf(ask: MeetingAsk, scope: TurnScope): Promise<OnlineMeeting>;
  /** Makes that meeting what is asked. Nothing is sent when it is so already: then both are the same. Throws TurnError. */
  change(ask: MeetingAsk, may: (meeting: OnlineMeeting) => boolean, scope: TurnScope): Promise<ChangedMeeting>;
  /** The meeting as it was last seen, without a call of its own; null when it is not known. Never throws. */
  lastSeen(ask: Pick<MeetingAsk, 'tenantId' | 'conversation'>): Promise<OnlineMeeting | null>;
}

export interface ChangedMeeting {
  readonly before: OnlineMeeting;
  readonly meeting: OnlineMeeting;
}

export interface MeetingAsk {
  readonly tenantId: string;
  readonly conversation: Conversation;
  /** Entra object ID of who asks; null when Teams named none. */
  readonly senderId: string | null;
  readonly subject: string | null;
  readonly when: TimeWindow | null;
  /** Entra object IDs, lower case; left out: nobody. */
  readonly attendees?: readonly string[];
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
  /** By what Graph goes by, and by conversation, whoever organizes there. */
  const inFlight = new Map<string, Promise<OnlineMeeting>>();
  const current = new Map<string, Promise<OnlineMeeting>>();
  const oneAtATime = createOneAtATime();

  const service: MeetingService = {
    meetingOf: (ask, scope) => meetingOf(ask, scope, false),
    async lastSeen(ask) {
      const key = conversationKey(ask);
      const meeting = (await current.get(key)?.catch(() => null)) ?? recent.last(key);
      return meeting && { ...meeting, created: false };
    },
    change(ask, may, scope) {
      const key = conversationKey(ask);
      // The list of attendees is replaced as a whole: two changes at a time would each lose the other's people.
      return oneAtATime(key, async () => {
        const before = await meetingOf(ask, scope, true);
        const difference = differenceOf(before, { ...ask, attendees: ask.attendees ?? [] });
        if (isNone(difference) || !may(before)) return { before, meeting: before };
        const { tenantId } = ask;
        const meeting = await onlineMeetings.change({ tenantId, meeting: before, difference }, scope);
        recent.noteChange(key, meeting);
        return { before, meeting };
      });
    },
  };
  return service;

  /** @param fresh Somebody else's answer, or one of a minute ago, is not good enough. */
  function meetingOf(ask: MeetingAsk, scope: TurnScope, fresh: boolean): Promise<OnlineMeeting> {
    const { tenantId, conversation, senderId, subject, when, attendees = [] } = ask;
    const key = { tenantId, externalId: externalIdOf(conversation, policy.channelMeeting) };
    return organizerRule.meetingOf({ key, senderId }, scope, (identity, callScope) => {
      const others = attendees.filter((id) => id !== identity.organizerId.toLowerCase());
      const request = { tenantId, ...identity, subject, when, attendees: others };
      return createOrGet(conversationKey(ask), request, callScope, fresh);
    });
  }

  async function createOrGet(conversation: string, request: MeetingRequest, scope: TurnScope, fresh: boolean) {
    const identity = JSON.stringify([request.tenantId, request.organizerId, request.externalId]);
    const running = fresh ? undefined : inFlight.get(identity);
    if (running) {
      const shared = await answerOf(running, scope);
      if (shared) return { ...shared, created: false };
    }
    const repeated = fresh ? undefined : inFlight.get(identity);
    if (repeated) return { ...(await repeated), created: false };
    const known = fresh ? null : recent.insteadOfCalling(conversation, identity);
    if (known) return { ...known, created: false };

    const call = onlineMeetings.createOrGet(request, scope);
    inFlight.set(identity, call);
    current.set(conversation, call);
    try {
      const meeting = await call;
      recent.noteCall(conversation, identity, meeting);
      return meeting;
    } finally {
      if (inFlight.get(identity) === call) inFlight.delete(identity);
      if (current.get(conversation) === call) current.delete(conversation);
    }
  }

  function conversationKey({ tenantId, conversation }: Pick<MeetingAsk, 'tenantId' | 'conversation'>): string {
    return JSON.stringify([tenantId, externalIdOf(conversation, policy.channelMeeting)]);
  }
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
