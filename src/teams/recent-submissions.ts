import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { DialogForm } from '../command/read-extension.ts';
import type { Reply } from '../turn/reply.ts';
import type { ExtensionTurn, SubmissionTurn } from '../turn/turn.ts';
import type { IncomingActivity } from './incoming-activity.ts';

export interface RecentSubmissions {
  /** The answer to the same form, sent by the same person with the same content a moment ago; null when it is the first. */
  find(key: string): Promise<Reply> | null;
  /** Keeps the answer while it is being made and for a while after, unless nothing came of it. */
  keep(key: string, answer: Promise<Reply>, forMs: number): void;
}

/** A double click comes at once, Teams' own repetition of an unanswered invoke some 30 seconds later, under a new id. */
export const keptForMs = 60_000;
/** For what is worth doing again, such as reading anew. */
export const doubleClickMs = 3_000;

/** In this process only: the meeting itself is one whatever happens, this saves a second card. */
export function createRecentSubmissions(): RecentSubmissions {
  const recent = new LRUCache<string, Promise<Reply>>({ max: 5_000, ttl: keptForMs });
  return {
    find: (key) => recent.get(key) ?? null,
    keep(key, answer, forMs) {
      recent.set(key, answer, { ttl: forMs });
      const forget = () => void (recent.peek(key) === answer && recent.delete(key));
      answer.then(({ failed }) => failed && forget(), forget);
    },
  };
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
