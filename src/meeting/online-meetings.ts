import type { TimeWindow } from '../command/command.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import type { Difference } from './difference.ts';
import type { OnlineMeeting } from './online-meeting.ts';

export interface MeetingRequest {
  readonly tenantId: string;
  /** Entra object ID: Graph refuses a UPN here. */
  readonly organizerId: string;
  readonly externalId: string;
  readonly subject: string | null;
  /** Null: Graph takes now and one hour. */
  readonly when: TimeWindow | null;
  /** Entra object IDs: Graph keeps whatever it gets, and a wrong one invites nobody. Left out: nobody. */
  readonly attendees?: readonly string[];
}

export interface ChangeRequest {
  readonly tenantId: string;
  /** As it was read a moment ago: whoever is on its list stays there. */
  readonly meeting: OnlineMeeting;
  readonly difference: Difference;
}

/** The port to the service that keeps the meetings. */
export interface OnlineMeetings {
  /** Identified by tenant + organizer + externalId; the rest of the request counts only on creation. Throws TurnError. */
  createOrGet(request: MeetingRequest, scope: TurnScope): Promise<OnlineMeeting>;
  /** Makes the meeting what was asked and returns it as it is then. Throws TurnError. */
  change(request: ChangeRequest, scope: TurnScope): Promise<OnlineMeeting>;
}
