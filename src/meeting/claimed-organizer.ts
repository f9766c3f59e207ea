import { type ErrorCode, TurnError } from '../errors.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { within } from '../turn/turn-trace.ts';
import type { Claim, ClaimKey, Claims } from './claims.ts';
import { externalIdOfGeneration } from './external-id.ts';
import type { MeetingSnapshots } from './meeting-snapshots.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import type { MeetingIdentity, OrganizerAsk, OrganizerRule } from './organizer-rule.ts';
import type { SignedInUser } from './user-tokens.ts';

export interface ClaimedOrganizerParts {
  readonly claims: Claims;
  /** Null: nothing is kept for when Graph is away. */
  readonly snapshots?: MeetingSnapshots | null;
  /** Resolves when Graph can be asked at once: who cannot even sign in must not keep others waiting. */
  readonly usableToken: (sender: SignedInUser, scope: TurnScope) => Promise<void>;
  readonly withoutReserve: (scope: TurnScope, reserveMs: number) => TurnScope;
  readonly pause: (ms: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** Longer than any turn asks Graph: who asks lets go when that failed, so a lease ends only for those who died. */
export const leaseMs = 12_000;
/** Kept of the turn's time for `complete` or `release`. */
const settleMs = 1_200;
/** Too little time for asking Graph oneself. */
const minCallMs = 1_000;

/** The first who asks organizes, and everybody later gets that meeting, whichever replica is asked. */
export function createClaimedOrganizer(parts: ClaimedOrganizerParts): OrganizerRule {
  const { claims, snapshots = null, usableToken, withoutReserve, pause, random } = parts;
  type CreateOrGet = (identity: MeetingIdentity, scope: TurnScope) => Promise<OnlineMeeting>;

  /**
   * The meeting of a claim just won; null when another one counts: it was taken over meanwhile, or whose it was cannot
   * organize after all.
   */
  async function asHolder({ key, senderId }: OrganizerAsk, claim: Claim, scope: TurnScope, createOrGet: CreateOrGet) {
    try {
      const meeting = await createOrGet(identityOf(key, claim), withoutReserve(scope, settleMs));
      if (!(await claims.complete(key, claim))) return null;
      keep(key, claim, meeting);
      return meeting;
    } catch (thrown) {
      // An earlier holder may have asked Graph for the same, and nobody knows what came of it.
      const isRefused = isRefusal(thrown, claim.fence > 1);
      if (isRefused) await claims.release(key, claim).catch(() => undefined);
      // A store that is away is not asked again while somebody waits: there the lease ends by itself.
      else if (!isStoreAway(thrown)) await claims.letGo(key, claim).catch(() => undefined);
      if (isRefused && claim.organizerId !== senderId) return null;
      throw refused(thrown, 'sender-cannot-organize');
    }
  }

  /** Nobody waits for it, and the store logs its own failures: it is there next time, or not. */
  function keep(key: ClaimKey, claim: Claim, meeting: OnlineMeeting): void {
    snapshots?.put(key, claim, meeting).catch(() => undefined);
  }

  /** The claimed meeting; as it was last seen when Graph does not answer, unless that is not good enough. */
  async function asAnybody(
    key: ClaimKey,
    claim: Claim,
    { fresh, senderId }: { readonly fresh: boolean; readonly senderId: string | null },
    scope: TurnScope,
    createOrGet: CreateOrGet,
  ) {
    const askScope = snapshots === null || fresh ? scope : withoutReserve(scope, settleMs);
    try {
      const meeting = await createOrGet(identityOf(key, claim), askScope);
      keep(key, claim, meeting);
      return meeting;
    } catch (thrown) {
      // Only the organizer's own sign-in helps, and nobody else's token may stand in for it.
      const signedOut = isSignedOut(thrown) && claim.organizerId !== senderId;
      const isAway = signedOut || (thrown instanceof TurnError && away.has(thrown.code));
      const kept = isAway && !fresh ? await snapshots?.get(key, claim).catch(() => null) : null;
      if (kept) return { ...kept, organizerSignedOut: signedOut };
      if (signedOut) throw new TurnError('organizer-signed-out', { cause: thrown });
      throw refused(thrown, 'organizer-gone', claim.fence);
    }
  }

  return {
    async meetingOf(ask: OrganizerAsk, scope, createOrGet) {
      const { key, senderId, fresh = false } = ask;
      for (let round = 0; ; round++) {
        let claim = await within(scope, 'claim', () => claims.get(key));
        const mine = round === 0 && claim !== null && claim.organizerId === senderId;
        if (claim?.state !== 'complete' && (claim === null || claim.leaseLeftMs === 0 || mine)) {
          if (senderId === null) throw new TurnError('sender-unknown');
          await usableToken({ tenantId: key.tenantId, userId: senderId }, scope);
          const attempt = await within(scope, 'claim', () => claims.claim(key, senderId, leaseMs));
          const meeting = attempt.won ? await asHolder(ask, attempt.claim, scope, createOrGet) : null;
          if (meeting) return meeting;
          // A claim that was lost is looked up again; the one that was there is used as it came.
          claim = attempt.won ? await claims.get(key) : attempt.claim;
        }
        if (claim?.state === 'complete') {
          return await asAnybody(key, claim, { fresh, senderId }, scope, createOrGet);
        }
        // Evenly spread, because those who wait began together.
        const waitMs = 50 + random() * 100;
        if (scope.remainingMs() < waitMs + minCallMs) throw new TurnError('claim-pending');
        await pause(waitMs);
      }
    },
  };
}

/** Whether Graph was not asked, because whose meeting it is has to sign in first. */
export function isSignedOut(thrown: unknown): boolean {
  return thrown instanceof TurnError && thrown.code === 'sign-in-needed';
}

/** What a claim's meeting is called in Graph. */
export function identityOf(
  key: ClaimKey,
  { organizerId, generation }: Pick<Claim, 'organizerId' | 'generation'>,
): MeetingIdentity {
  return { organizerId, externalId: externalIdOfGeneration(key.externalId, generation) };
}

/** What Graph says about an account, in words that fit whose account it is. Everything else as it came. */
export function refused(thrown: unknown, code: 'sender-cannot-organize' | 'organizer-gone', fence?: number): unknown {
  if (!(thrown instanceof TurnError) || !aboutTheAccount.has(thrown.code)) return thrown;
  const details = fence === undefined ? thrown.details : { ...thrown.details, fence };
  return new TurnError(code, { cause: thrown, requestId: thrown.requestId, details });
}

/** Whether Graph has certainly made nothing: what passes says so of this question, but not of an earlier one. */
function isRefusal(thrown: unknown, maybeAskedBefore: boolean): boolean {
  return thrown instanceof TurnError && refusals.has(thrown.code) && !(maybeAskedBefore && passing.has(thrown.code));
}

function isStoreAway(thrown: unknown): boolean {
  return thrown instanceof TurnError && thrown.code === 'store-unavailable';
}

const aboutTheAccount: ReadonlySet<ErrorCode> = new Set([
  'organizer-not-found',
  'organizer-refused',
  'account-unsupported',
]);

const passing: ReadonlySet<ErrorCode> = new Set(['graph-throttled', 'token-unavailable']);

/** After these, what was seen last is better than nothing. */
const away: ReadonlySet<ErrorCode> = new Set([...passing, 'graph-unavailable']);

/** After these, Graph has made nothing. */
const refusals: ReadonlySet<ErrorCode> = new Set([
  ...aboutTheAccount,
  ...passing,
  'access-policy-missing',
  'permission-missing',
  'permission-denied',
  'conditional-access',
  'token-kind-wrong',
  'credential-rejected',
  'sign-in-needed',
  'graph-rejected',
]);
