/**
 * Small records that outlive a process: encrypted before they come here, readable by key alone, gone after their expiry.
 * A key names what it holds and whose it is, from the outside in: `user-token/{tenant}/{user}`.
 */
export interface SealedRecords {
  get(key: string): Promise<Uint8Array | null>;
  /** Replaces what was there. */
  put(key: string, sealed: Uint8Array, expiresAt: Date): Promise<void>;
  /** How many there were: 0 or 1. */
  delete(key: string): Promise<number>;
  /** Everything of a tenant, or of a kind; how many there were. */
  deleteByPrefix(prefix: string): Promise<number>;
}

/** What stands before the keys of everything that is kept of a person, or of a whole tenant. */
export function prefixesOf(tenantId: string, userId: string | null): readonly string[] {
  const whose = userId === null ? `${tenantId}/` : `${tenantId}/${userId}`;
  return ['user-token', 'parked-turn'].map((kind) => `${kind}/${whose}`.toLowerCase());
}

/** Encrypts records before they are kept. What a record belongs to is part of the seal, so none can be put in another's place. */
export interface RecordSeal {
  seal(plain: Uint8Array, belongsTo: string): Uint8Array;
  /** Null when it was changed, belongs elsewhere, or was sealed with a key that is gone: as if there were none. */
  open(sealed: Uint8Array, belongsTo: string): { readonly plain: Uint8Array; readonly outdated: boolean } | null;
}
