import type { TurnScope } from '../turn/turn-scope.ts';
import type { Claim, ClaimKey, Claims, PlacedKey } from './claims.ts';
import { externalIdOfGeneration } from './external-id.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import { chooseOrganizer } from './organizer.ts';

/** Whose meeting Graph is asked for. */
export interface MeetingIdentity {
  readonly organizerId: string;
  readonly externalId: string;
}

export interface OrganizerAsk {
  readonly key: PlacedKey;
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

/**
 * A configured account, or one of several: nothing to agree on.
 * @param renewals What says how often a conversation was renewed; null: nothing is stored, so nothing can be.
 */
export function createPoolRule(pool: readonly string[], renewals: Pick<Claims, 'get'> | null = null): OrganizerRule {
  return {
    async meetingOf({ key }, scope, createOrGet) {
      // Not knowing is not the first: that would bring back the link which people have left.
      const generation = generationOf(renewals && (await renewals.get(key)));
      return createOrGet(identityInPool(pool, key, generation), scope);
    },
  };
}

/** Whose meeting a pool makes, and which. */
export function identityInPool(pool: readonly string[], key: ClaimKey, generation: number): MeetingIdentity {
  const { tenantId, externalId } = key;
  // By the conversation alone: a renewed meeting stays with its account.
  const organizerId = chooseOrganizer(pool, tenantId, externalId);
  return { organizerId, externalId: externalIdOfGeneration(externalId, generation) };
}

/** 1 without a record. */
export function generationOf(claim: Pick<Claim, 'generation'> | null): number {
  return claim?.generation ?? 1;
}
