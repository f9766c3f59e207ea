import { z } from 'zod/v4';
import { privacyMark } from '../card/private/private-buttons.ts';
import type { ConversationKind } from '../turn/turn.ts';
import type { IncomingActivity } from './incoming-activity.ts';

/**
 * Whether only the sender may see the answer. Teams says so about a message; about a button on a private card nothing
 * is documented, so our buttons say it themselves: docs/decisions/0005. Data may make an answer private, never public.
 */
export function isPrivate({ recipient, value }: IncomingActivity, kind: ConversationKind): boolean {
  // With one person it is private anyway, and Teams refuses targeted messages there.
  return kind !== 'personal' && (recipient.isTargeted === true || isMarked(value));
}

/** What was filled in, without the word about who may see it. */
export function withoutPrivacyMark(fields: unknown): unknown {
  if (typeof fields !== 'object' || fields === null || !(privacyMark in fields)) return fields;
  const { [privacyMark]: _, ...rest } = fields;
  return rest;
}

const mark = z.object({ [privacyMark]: z.literal(true) });
const marked = z.union([mark, z.object({ action: z.object({ data: mark }) })]);

function isMarked(value: unknown): boolean {
  // Most messages have none, and zod takes its time to say what is wrong.
  return value !== null && value !== undefined && marked.safeParse(value).success;
}
