import type { TimeWindow } from '../command/command.ts';
import { type ErrorCode, TurnError } from '../errors.ts';
import type { Conversation } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import type { PlacedKey } from './claims.ts';
import { differenceOf, isNone } from './difference.ts';
import { type ChannelMeeting, externalIdOf } from './external-id.ts';
import { createOneAtATime } from './one-at-a-time.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import type { MeetingRequest, OnlineMeetings } from './online-meetings.ts';
import { createPoolRule, type MeetingIdentity, type OrganizerRule } from './organizer-rule.ts';
import { createRecentAnswers } from './recent-answers.ts';

export interface MeetingService {
  /** The one meeting of this conversation, created when it is the first time. Throws TurnError. */
  meetingOf(ask: MeetingAsk, scope: TurnScope): Promise<OnlineMeeting>;
  /** Makes that meeting what is asked. Nothing is sent when it is so already: then both are the same. Throws TurnError. */
  change(ask: MeetingAsk, may: (meeting: OnlineMeeting) => boolean, scope: TurnScope): Promise<ChangedMeeting>;
  /** The meeting as it was last seen, without a call of its own; null when it is not known. Never throws. */
  lastSeen(ask: Pick<MeetingAsk, 'tenantId' | 'conversation'>): Promise<OnlineMeeting | null>;
}

/** The same, for who decides about the organizer. */
export interface OrganizedMeetings extends MeetingService {
  /** The meeting that somebody would organize here, whoever does now; what the ask says counts on creation. Throws TurnError. */
  meetingAs(ask: MeetingAsk, identity: MeetingIdentity, scope: TurnScope): Promise<OnlineMeeting>;
  /** Under which name the store knows this conversation. */
  keyOf(ask: Pick<MeetingAsk, 'tenantId' | 'conversation'>): PlacedKey;
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
): OrganizedMeetings {
  const recent = createRecentAnswers(now);
  /** By what Graph goes by, and by conversation, whoever organizes there. */
  const inFlight = new Map<string, Promise<OnlineMeeting>>();
  const current = new Map<string, Promise<OnlineMeeting>>();
  const oneAtATime = createOneAtATime();

  const service: OrganizedMeetings = {
    meetingOf: (ask, scope) => meetingOf(ask, scope, false),
    meetingAs: (ask, identity, scope) => meetingAs(ask, identity, scope, false),
    keyOf,
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
    const who = { key: keyOf(ask), senderId: ask.senderId, fresh };
    return organizerRule.meetingOf(who, scope, (identity, callScope) => meetingAs(ask, identity, callScope, fresh));
  }

  function meetingAs(ask: MeetingAsk, identity: MeetingIdentity, scope: TurnScope, fresh: boolean) {
    const { tenantId, subject, when, attendees = [] } = ask;
    const others = attendees.filter((id) => id !== identity.organizerId.toLowerCase());
    return createOrGet(conversationKey(ask), { tenantId, ...identity, subject, when, attendees: others }, scope, fresh);
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

  function keyOf({ tenantId, conversation }: Pick<MeetingAsk, 'tenantId' | 'conversation'>): PlacedKey {
    const { teamId } = conversation;
    const externalId = externalIdOf(conversation, policy.channelMeeting);
    return { tenantId, externalId, ...(teamId === undefined ? {} : { teamId }) };
  }

  function conversationKey(ask: Pick<MeetingAsk, 'tenantId' | 'conversation'>): string {
    const { tenantId, externalId } = keyOf(ask);
    return JSON.stringify([tenantId, externalId]);
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
