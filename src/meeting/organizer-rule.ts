import type { TurnScope } from '../turn/turn-scope.ts';
import type { ClaimKey } from './claims.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import { chooseOrganizer } from './organizer.ts';

/** Whose meeting Graph is asked for. */
export interface MeetingIdentity {
  readonly organizerId: string;
  readonly externalId: string;
}

export interface OrganizerAsk {
  readonly key: ClaimKey;
  /** Entra object ID of who asks; null when Teams named none. */
  readonly senderId: string | null;
  /** Only what Graph says now will do; left out: the last that is known will, while Graph is away. */
  readonly fresh?: boolean;
}

/** Decides who organizes a conversation's meeting: docs/decisions/0002 and 0006. */
export interface OrganizerRule {
  /** What `createOrGet` brings for the organizer. It may be called again for another one. Throws TurnError. */
  meetingOf(
    ask: OrganizerAsk,
    scope: TurnScope,
    createOrGet: (identity: MeetingIdentity, scope: TurnScope) => Promise<OnlineMeeting>,
  ): Promise<OnlineMeeting>;
}

/** A configured account, or one of several: nothing to agree on, and nothing stored. */
export function createPoolRule(pool: readonly string[]): OrganizerRule {
  return {
    meetingOf({ key: { tenantId, externalId } }, scope, createOrGet) {
      return createOrGet({ organizerId: chooseOrganizer(pool, tenantId, externalId), externalId }, scope);
    },
  };
}
