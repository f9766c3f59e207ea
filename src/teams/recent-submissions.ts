import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { DialogForm } from '../command/read-extension.ts';
import type { Delivery } from '../meeting/claims.ts';
import type { Reply } from '../turn/reply.ts';
import type { ExtensionTurn, SubmissionTurn, TurnEnvelope } from '../turn/turn.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { isAnsweredElsewhere, noteForAll, type SharedDeliveries } from './shared-deliveries.ts';

export interface RecentSubmissions {
  /** The answer to the same form, sent by the same person with the same content a moment ago; null when it is the first. */
  find(key: string): Promise<Reply> | null;
  /** Keeps the answer while it is being made and for a while after, unless nothing came of it. */
  keep(key: string, answer: Promise<Reply>, forMs: number): void;
  /** Whether another replica answers the same form, or has: then it is answered here too, but nothing is posted twice. */
  isAnsweredElsewhere(key: string, turn: TurnEnvelope): Promise<boolean>;
  /** It was answered here, for all replicas; false when nothing came of it. */
  answeredHere(key: string, turn: TurnEnvelope, something: boolean): Promise<void>;
}

/** A double click comes at once, Teams' own repetition of an unanswered invoke some 30 seconds later, under a new id. */
export const keptForMs = 60_000;
/** For what is worth doing again, such as reading anew. */
export const doubleClickMs = 3_000;

/** The meeting itself is one whatever happens: this saves a second card. Answers are kept in this process alone. */
export function createRecentSubmissions(shared: SharedDeliveries | null = null): RecentSubmissions {
  const recent = new LRUCache<string, Promise<Reply>>({ max: 5_000, ttl: keptForMs });
  return {
    find: (key) => recent.get(key) ?? null,
    keep(key, answer, forMs) {
      recent.set(key, answer, { ttl: forMs });
      const forget = () => void (recent.peek(key) === answer && recent.delete(key));
      answer.then(({ failed }) => failed && forget(), forget);
    },
    isAnsweredElsewhere: (key, turn) => isAnsweredElsewhere(shared, deliveryOf(key, turn)),
    answeredHere: (key, turn, something) => noteForAll(shared, deliveryOf(key, turn), something ? keptForMs : 0),
  };
}

/** Not an activity's id, and none looks like it: Teams repeats an unanswered invoke under a new one. */
function deliveryOf(key: string, { tenantId, conversation }: TurnEnvelope): Delivery {
  return { tenantId, conversationId: conversation.id, activityId: `form:${key}` };
}

/** One form, one sender, one content. Hashed, because a submission may be long. */
export function submissionKey(turn: SubmissionTurn, { from, replyToId }: IncomingActivity): string {
  const { tenantId, conversation, verb, fields } = turn;
  const content = JSON.stringify([verb, sorted(fields)]);
  const parts = [tenantId, conversation.threadId ?? conversation.id, from.id, replyToId ?? '', content];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/** One showing of a dialog's form, sent for one purpose: Teams sends it again as it was, its button as we wrote it. */
export function formKey(turn: ExtensionTurn, { verb, form }: DialogForm, { from }: IncomingActivity): string {
  const { tenantId, conversation } = turn;
  const parts = [tenantId, conversation.threadId ?? conversation.id, from.id, verb, form];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64');
}

/** Clients need not send the fields in one order. */
function sorted(fields: unknown): unknown {
  return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
    ? Object.entries(fields).sort()
    : fields;
}
