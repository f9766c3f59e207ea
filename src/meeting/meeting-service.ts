import type { TimeWindow } from '../command/command.ts';
import type { Conversation } from '../turn/turn.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { type ChannelMeeting, externalIdOf } from './external-id.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import type { OnlineMeetings } from './online-meetings.ts';
import { chooseOrganizer } from './organizer.ts';

export interface MeetingService {
  /** The one meeting of this conversation, created when it is the first time. Throws TurnError. */
  meetingOf(ask: MeetingAsk, scope: TurnScope): Promise<OnlineMeeting>;
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

/** Joins the policy to the port. What two simultaneous first calls do in Graph is undocumented, so they share one. */
export function createMeetingService(onlineMeetings: OnlineMeetings, policy: MeetingPolicy): MeetingService {
  const inFlight = new Map<string, Promise<OnlineMeeting>>();

  return {
    async meetingOf({ tenantId, conversation, subject, when }, scope) {
      const externalId = externalIdOf(conversation, policy.channelMeeting);
      const key = JSON.stringify([tenantId, externalId]);
      const running = inFlight.get(key);
      if (running) return { ...(await running), created: false };

      const organizerId = chooseOrganizer(policy.organizers, tenantId, externalId);
      const call = onlineMeetings.createOrGet({ tenantId, organizerId, externalId, subject, when }, scope);
      inFlight.set(key, call);
      try {
        return await call;
      } finally {
        inFlight.delete(key);
      }
    },
  };
}
