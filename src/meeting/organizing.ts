import { TurnError } from '../errors.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { identityOf, refused } from './claimed-organizer.ts';
import type { Claim, Claims } from './claims.ts';
import type { MeetingAsk, OrganizedMeetings } from './meeting-service.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import { generationOf, identityInPool } from './organizer-rule.ts';
import { keptAfterRemovalMs, keptForMs } from './retention.ts';
import { prefixesOf, type SealedRecords } from './sealed-records.ts';

/** Whose meeting a conversation has, and how that came about. */
export type WhoOrganizes =
  | { readonly why: 'configured' | 'pool'; readonly meeting: OnlineMeeting }
  | { readonly why: 'first'; readonly meeting: OnlineMeeting; readonly fence: number; readonly isSender: boolean }
  /** The first who asks would. */
  | { readonly why: 'nobody' };

export interface ChangedOrganizing {
  /** `lost`: it is not as it was any more, because of somebody else or of an earlier press. Then theirs is the meeting. */
  readonly outcome: 'changed' | 'lost';
  readonly meeting: OnlineMeeting;
}

export type OrganizingAsk = Pick<MeetingAsk, 'tenantId' | 'conversation' | 'senderId'>;

/** Everything about who organizes that people can see or change: docs/decisions/0009. All throw TurnError. */
export interface Organizing {
  /** Whether a record is kept, without which people can change nothing here. */
  readonly isOpen: boolean;
  whoOrganizes(ask: OrganizingAsk, scope: TurnScope): Promise<WhoOrganizes>;
  /** The number of the record as it is, 0 when none is needed yet; null when there is nothing to renew. Without Graph. */
  fenceOf(ask: OrganizingAsk): Promise<number | null>;
  /** The sender organizes from now on, unless the claim has changed since `fence`. */
  takeOver(ask: OrganizingAsk, fence: number, scope: TurnScope): Promise<ChangedOrganizing>;
  /** A fresh meeting of the same organizer, unless the claim has changed since `fence`. */
  renew(ask: OrganizingAsk, fence: number, scope: TurnScope): Promise<ChangedOrganizing>;
  /** The app was removed from there: what is stored goes after a while, unless somebody asks there again. */
  removed(ask: Pick<OrganizingAsk, 'tenantId' | 'conversation'>): Promise<void>;
  /** Deletes what is stored about the sender, and says how many records there were. */
  forgetSender(ask: OrganizingAsk): Promise<number>;
}

export interface OrganizingParts {
  readonly meetings: Pick<OrganizedMeetings, 'meetingOf' | 'meetingAs' | 'keyOf'>;
  /** Null where accounts are configured and no database is: then nothing is stored, and nothing can be changed here. */
  readonly claims: Claims | null;
  /** Sign-ins, where people sign in. */
  readonly records?: Pick<SealedRecords, 'deleteByPrefix'> | null;
  /** The configured accounts; none: people organize themselves. */
  readonly pool: readonly string[];
  readonly log: TurnLog;
  readonly now: () => Date;
}

/** What people may do to the record of who organizes. A link is shown only after the record names it. */
export function createOrganizing(parts: OrganizingParts): Organizing {
  const { meetings, claims, records = null, pool, log, now } = parts;
  const isPool = pool.length > 0;
  const plain = (ask: OrganizingAsk): MeetingAsk => ({ ...ask, subject: null, when: null });

  /** For the audit: what was done, under the reference of the turn. No person, no conversation. */
  function note(scope: TurnScope, kind: 'take-over' | 'renew', outcome: ChangedOrganizing['outcome']): void {
    log('info', { event: 'claim', turn_id: scope.correlationId, kind, outcome });
  }

  async function change(
    kind: 'take-over' | 'renew',
    ask: OrganizingAsk,
    fence: number,
    scope: TurnScope,
    attempt: (claims: Claims, known: Claim | null) => Promise<OnlineMeeting | null>,
  ): Promise<ChangedOrganizing> {
    const known = completed((await claims?.get(meetings.keyOf(ask))) ?? null);
    const meeting = claims && fenceOf(known) === fence ? await attempt(claims, known) : null;
    const outcome = meeting === null ? 'lost' : 'changed';
    note(scope, kind, outcome);
    return { outcome, meeting: meeting ?? (await meetings.meetingOf(plain(ask), scope)) };
  }

  /** What a new organizer's meeting takes over of the old one, as far as that can be read. */
  async function inherited(ask: OrganizingAsk, scope: TurnScope): Promise<MeetingAsk> {
    const old = await meetings.meetingOf(plain(ask), scope).catch(() => null);
    const { startDateTime = null, endDateTime = null, subject = null, attendees = [] } = old ?? {};
    const isAhead = startDateTime !== null && Date.parse(startDateTime) > now().getTime();
    const when = isAhead && endDateTime !== null ? { startDateTime, endDateTime } : null;
    return { ...ask, subject, when, attendees: attendees.flatMap(({ id }) => (id === null ? [] : [id.toLowerCase()])) };
  }

  return {
    isOpen: claims !== null,
    async whoOrganizes(ask, scope) {
      if (claims === null || isPool) {
        const meeting = await meetings.meetingOf(plain(ask), scope);
        return { why: pool.length > 1 ? 'pool' : 'configured', meeting };
      }
      // Read first: a button for what is newer than what the card names would be a trap.
      const claim = await claims.get(meetings.keyOf(ask));
      if (claim === null) return { why: 'nobody' };
      const meeting = await meetings.meetingOf(plain(ask), scope);
      return { why: 'first', meeting, fence: claim.fence, isSender: claim.organizerId === ask.senderId };
    },
    async fenceOf(ask) {
      if (claims === null) return null;
      const claim = await claims.get(meetings.keyOf(ask));
      // What others left unfinished when people still organized themselves counts for nothing.
      return isPool ? fenceOf(completed(claim)) : (claim?.fence ?? null);
    },
    takeOver: (ask, fence, scope) =>
      change('take-over', ask, fence, scope, async (store, known) => {
        const { senderId } = ask;
        if (senderId === null) throw new TurnError('sender-unknown');
        if (isPool || known === null || known.organizerId === senderId) return null;
        const key = meetings.keyOf(ask);
        const own = identityOf(key, { ...known, organizerId: senderId });
        const meeting = await meetings.meetingAs(await inherited(ask, scope), own, scope).catch((thrown: unknown) => {
          throw refused(thrown, 'sender-cannot-organize');
        });
        return (await store.takeOver(key, known, senderId)) && meeting;
      }),
    renew: (ask, fence, scope) =>
      change('renew', ask, fence, scope, async (store, known) => {
        const key = meetings.keyOf(ask);
        const generation = generationOf(known) + 1;
        if (isPool) {
          const next = identityInPool(pool, key, generation);
          const meeting = await meetings.meetingAs(plain(ask), next, scope);
          const renewed = known ? store.renew(key, known) : store.renewUnclaimed(key, next.organizerId);
          return (await renewed) && meeting;
        }
        if (known === null) return null;
        const meeting = await meetings
          .meetingAs(plain(ask), identityOf(key, { ...known, generation }), scope)
          .catch((thrown: unknown) => {
            throw refused(thrown, 'organizer-gone', known.fence);
          });
        return (await store.renew(key, known)) && meeting;
      }),
    async removed(ask) {
      await claims?.letAge(meetings.keyOf(ask), keptForMs - keptAfterRemovalMs);
    },
    async forgetSender({ tenantId, senderId }) {
      if (claims === null || senderId === null) return 0;
      let count = await claims.forget({ tenantId, organizerId: senderId });
      for (const prefix of prefixesOf(tenantId, senderId)) count += (await records?.deleteByPrefix(prefix)) ?? 0;
      return count;
    },
  };
}

function completed(claim: Claim | null): Claim | null {
  return claim?.state === 'complete' ? claim : null;
}

/** 0 where no record was needed so far: the store counts from 1. */
function fenceOf(claim: Claim | null): number {
  return claim?.fence ?? 0;
}
