import { z } from 'zod/v4';
import type { RecordSeal, SealedRecords } from '../meeting/sealed-records.ts';
import type { SignedInUser } from '../meeting/user-tokens.ts';
import type { TurnLog } from '../turn/turn-log.ts';

/** MSAL's cache of one person, sealed. */
export interface UserTokenCache {
  load(user: SignedInUser): Promise<KeptCache | null>;
  /** Never throws: a token that could not be kept is still a token. */
  save(user: SignedInUser, text: string): Promise<void>;
  drop(user: SignedInUser): Promise<number>;
}

export interface KeptCache {
  readonly text: string;
  /** Kept for long, or sealed with an old key: worth writing again, though nothing in it changed. */
  readonly stale: boolean;
}

/** Who does not come back within a day signs in again. */
const keptForMs = 24 * 3_600_000;
/** Each use prolongs it, but a busy hour writes once. */
const writeAgainAfterMs = 3_600_000;

const recordShape = z.object({ savedAt: z.number(), text: z.string() });

/** One record a person, so that nobody's token can be found while looking for another's. */
export function createUserTokenCache(
  records: SealedRecords,
  seal: RecordSeal,
  log: TurnLog,
  now: () => number,
): UserTokenCache {
  return {
    async load(user) {
      const key = keyOf(user);
      const sealed = await records.get(key);
      const opened = sealed && seal.open(sealed, key);
      if (!opened) return null;
      const record = recordShape.safeParse(JSON.parse(Buffer.from(opened.plain).toString('utf8'))).data;
      // Of another version of this program: as if there were none.
      if (!record) return null;
      return { text: record.text, stale: opened.outdated || now() - record.savedAt > writeAgainAfterMs };
    },
    async save(user, text) {
      const key = keyOf(user);
      const plain = Buffer.from(JSON.stringify({ savedAt: now(), text }), 'utf8');
      try {
        await records.put(key, seal.seal(plain, key), new Date(now() + keptForMs));
      } catch {
        log('warn', { event: 'record', kind: 'user-token', outcome: 'not-kept' });
      }
    },
    drop: (user) => records.delete(keyOf(user)),
  };
}

/** Also what the seal is bound to. Escaped, so that no id can name another's record. */
function keyOf({ tenantId, userId }: SignedInUser): string {
  return ['user-token', tenantId, userId].map((part) => encodeURIComponent(part.toLowerCase())).join('/');
}
