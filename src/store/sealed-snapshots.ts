import type { Claim, ClaimKey } from '../meeting/claims.ts';
import type { MeetingSnapshots } from '../meeting/meeting-snapshots.ts';
import type { DialIn, OnlineMeeting } from '../meeting/online-meeting.ts';
import type { RecordSeal } from '../meeting/sealed-records.ts';
import type { Queryable } from './database.ts';

/** What is inside the seal: nothing that only a picture of this moment needs, and no other person. */
interface Kept {
  readonly asOf: string;
  readonly joinWebUrl: string;
  readonly subject: string | null;
  readonly startDateTime: string | null;
  readonly endDateTime: string | null;
  readonly dialIn: DialIn | null;
}

/** In the claim's own row: what forgets the claim forgets this, in the same statement. */
export function createSealedSnapshots(database: Queryable, seal: RecordSeal, now: () => Date): MeetingSnapshots {
  return {
    async put(key, { organizerId, fence }, meeting) {
      const { joinWebUrl, subject, startDateTime, endDateTime, dialIn } = meeting;
      const kept: Kept = { asOf: now().toISOString(), joinWebUrl, subject, startDateTime, endDateTime, dialIn };
      const sealed = seal.seal(Buffer.from(JSON.stringify(kept), 'utf8'), ownerOf(key));
      // A holder who is late must not describe the meeting of the next one.
      await database.query(
        `UPDATE claim SET sealed_meeting = $1
         WHERE tenant_id = $2 AND external_id = $3 AND organizer_id = $4 AND fence = $5 AND state = 'complete'
         RETURNING fence`,
        [sealed, key.tenantId, key.externalId, organizerId, fence],
      );
    },
    async get(key, claim) {
      const [row] = await database.query(
        `SELECT sealed_meeting FROM claim
         WHERE tenant_id = $1 AND external_id = $2 AND organizer_id = $3 AND fence = $4 AND state = 'complete'`,
        [key.tenantId, key.externalId, claim.organizerId, claim.fence],
      );
      const sealed = row?.sealed_meeting;
      if (!(sealed instanceof Uint8Array || sealed instanceof ArrayBuffer)) return null;
      const opened = seal.open(new Uint8Array(sealed), ownerOf(key));
      return opened && meetingOf(JSON.parse(Buffer.from(opened.plain).toString('utf8')) as Kept, claim);
    },
  };
}

/** JSON keeps the two apart. */
function ownerOf({ tenantId, externalId }: ClaimKey): string {
  return `sealed-meeting/${JSON.stringify([tenantId, externalId])}`;
}

/** Without Graph's own name for it: nothing can be changed by what may be out of date. */
function meetingOf(kept: Kept, { organizerId }: Claim): OnlineMeeting {
  const organizer = { id: organizerId, name: null };
  return { ...kept, created: false, id: null, organizer, attendees: [], joinMeetingId: null, passcode: null };
}
