import type { TimeWindow } from '../command/command.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import type { OnlineMeeting } from './online-meeting.ts';

export interface MeetingRequest {
  readonly tenantId: string;
  /** Entra object ID: Graph refuses a UPN here. */
  readonly organizerId: string;
  readonly externalId: string;
  readonly subject: string | null;
  /** Null: Graph takes now and one hour. */
  readonly when: TimeWindow | null;
}

/** The port to the service that keeps the meetings. */
export interface OnlineMeetings {
  /** Identified by tenant + organizer + externalId; the rest of the request counts only on creation. Throws TurnError. */
  createOrGet(request: MeetingRequest, scope: TurnScope): Promise<OnlineMeeting>;
}
