/** Which conversation: as in Graph, before any `#2`. */
export interface ClaimKey {
  readonly tenantId: string;
  readonly externalId: string;
}

/** A key with the team it lies in, which is no part of it: one that removes the app takes its channels along. */
export interface PlacedKey extends ClaimKey {
  readonly teamId?: string;
}

/** The record of who organizes a conversation's meeting. */
export interface Claim {
  /** Entra object ID. */
  readonly organizerId: string;
  /** `pending`: the organizer's meeting is being made, and no link may be shown yet. */
  readonly state: 'pending' | 'complete';
  /** Grows with every holder, so that what an earlier one does late has no effect. */
  readonly fence: number;
  /** 1, until people ask for a fresh meeting: the second is `#2` in Graph. */
  readonly generation: number;
  /** Until a pending claim may be taken over, by the store's clock; 0 when it may be, or is complete. */
  readonly leaseLeftMs: number;
}

/** A message as Teams delivered it; an activity's id is unique in its conversation only. */
export interface Delivery {
  readonly tenantId: string;
  readonly conversationId: string;
  readonly activityId: string;
}

/** What is to be deleted: a conversation, what a person organizes, a whole tenant, or what nobody used for so long. */
export type Forgettable =
  | { readonly conversation: ClaimKey }
  | { readonly tenantId: string; readonly organizerId: string }
  | { readonly tenantId: string }
  | { readonly unusedForMs: number };

/**
 * The port to the store that all replicas share. Each method is one statement there, so that no crash leaves half of it.
 * All throw TurnError `store-unavailable`, soon. Why so: docs/decisions/0006.
 */
export interface Claims {
  /**
   * Makes whoever asks the holder when nobody is, when the holder's lease is over, or when `organizerId` is the holder's:
   * for one person Graph makes one meeting, however often it is asked. For the same reason a claim whose lease is over
   * stays with its organizer for ten minutes: that meeting may be there. Else `claim` is the one that was there before.
   */
  claim(
    key: PlacedKey,
    organizerId: string,
    leaseMs: number,
  ): Promise<{ readonly won: boolean; readonly claim: Claim }>;
  /** The holder's meeting exists. False when somebody has taken over: theirs is the one to show. */
  complete(key: ClaimKey, claim: Claim): Promise<boolean>;
  /** The holder cannot organize: the next one may, at once. False when somebody has taken over. */
  release(key: ClaimKey, claim: Claim): Promise<boolean>;
  /** The holder does not know whether there is a meeting now: anybody may find out at once, for the same organizer. */
  letGo(key: ClaimKey, claim: Claim): Promise<void>;
  get(key: PlacedKey): Promise<Claim | null>;
  /**
   * A new organizer for a complete claim that is still as `known`; null when it is not. Graph must have made the new
   * organizer's meeting before, because this one is shown from then on.
   */
  takeOver(key: ClaimKey, known: Claim, organizerId: string): Promise<Claim | null>;
  /** The next generation of a complete claim that is still as `known`, for the same organizer; null when it is not. */
  renew(key: ClaimKey, known: Claim): Promise<Claim | null>;
  /**
   * The second generation where nothing complete is recorded, for an organizer who needed no record so far; null when
   * something is by now.
   */
  renewUnclaimed(key: PlacedKey, organizerId: string): Promise<Claim | null>;
  /** As if nobody had used it, and all else in its team, for so long; any use makes one used again. Retention does the rest. */
  letAge(key: PlacedKey, unusedForMs: number): Promise<void>;
  /** Deletes, and says how many claims there were. */
  forget(what: Forgettable): Promise<number>;
  /** True when this delivery was noted before and `ttlMs` are not over; notes it otherwise. One of many gets false. */
  seen(delivery: Delivery, ttlMs: number): Promise<boolean>;
  /** Notes a delivery for `ttlMs` from now, whatever was noted before; 0 makes it a new one again. */
  note(delivery: Delivery, ttlMs: number): Promise<void>;
  /** Resolves when the store answers. */
  health(): Promise<void>;
}
