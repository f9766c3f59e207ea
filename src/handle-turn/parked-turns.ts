import type { RecordSeal, SealedRecords } from '../meeting/sealed-records.ts';
import type { MessageTurn, SubmissionTurn, Turn, TurnEnvelope } from '../turn/turn.ts';

/** Of which Teams sends nothing again after a sign-in. */
type Parkable = MessageTurn | SubmissionTurn;

interface ParkedTurn {
  readonly turn: Parkable;
  /** Its times count from then. */
  readonly askedAt: Date;
}

/** What waits for somebody's sign-in: one request of one person in one conversation, the last one. */
export interface ParkedTurns {
  put(turn: Parkable, askedAt: Date): Promise<void>;
  get(who: TurnEnvelope): Promise<ParkedTurn | null>;
  /** True once, whoever else takes it at the same time, at whichever replica. */
  take(who: TurnEnvelope): Promise<boolean>;
}

/** As long as a sign-in page is good for. */
const parkedForMs = 10 * 60_000;
/** Of what is kept; another version's is as if there were none. */
const version = 1;

export function createParkedTurns(records: SealedRecords, seal: RecordSeal, now: () => Date): ParkedTurns {
  return {
    async put(turn, askedAt) {
      const key = keyOf(turn);
      const plain = Buffer.from(JSON.stringify({ version, turn, askedAt: askedAt.getTime() }), 'utf8');
      await records.put(key, seal.seal(plain, key), new Date(now().getTime() + parkedForMs));
    },
    async get(who) {
      const key = keyOf(who);
      const sealed = await records.get(key);
      const opened = sealed && seal.open(sealed, key);
      if (!opened) return null;
      // Sealed by ourselves, so it is what we wrote.
      const kept = JSON.parse(Buffer.from(opened.plain).toString('utf8')) as {
        readonly version: number;
        readonly turn: Parkable;
        readonly askedAt: number;
      };
      return kept.version === version ? { turn: kept.turn, askedAt: new Date(kept.askedAt) } : null;
    },
    take: async (who) => (await records.delete(keyOf(who))) > 0,
  };
}

/** Whether Teams forgets it over a sign-in. */
export function isParkable(turn: Turn): turn is Parkable {
  return turn.kind === 'message' || turn.kind === 'submission';
}

function keyOf({ tenantId, senderId, conversation }: TurnEnvelope): string {
  const parts = [tenantId.toLowerCase(), (senderId ?? '').toLowerCase(), conversation.threadId ?? conversation.id];
  return ['parked-turn', ...parts].map(encodeURIComponent).join('/');
}
