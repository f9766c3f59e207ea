import type { Claim, ClaimKey } from './claims.ts';
import type { OnlineMeeting } from './online-meeting.ts';

/**
 * A conversation's meeting as Graph last described it, sealed: for whoever cannot ask Graph at the moment, or may not.
 * What is kept: join link, subject, times, dial-in; who organizes is in the claim, and no other person is named.
 */
export interface MeetingSnapshots {
  /** Keeps it with a claim that is complete and still as it was; otherwise nothing happens. Throws TurnError. */
  put(key: ClaimKey, claim: Claim, meeting: OnlineMeeting): Promise<void>;
  /** With `asOf`. Null when there is none, or none that can be opened. Throws TurnError. */
  get(key: ClaimKey, claim: Claim): Promise<OnlineMeeting | null>;
}
