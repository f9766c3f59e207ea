import { z } from 'zod/v4';
import type { Conversation, ExtensionTurn } from '../turn/turn.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { proofOf } from './read-proof.ts';
import { isFromBot, readEnvelope } from './read-turn.ts';

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/what-are-messaging-extensions */
const steps: ReadonlyMap<string, ExtensionTurn['step']> = new Map([
  ['composeExtension/fetchTask', 'open'],
  ['composeExtension/submitAction', 'submit'],
  ['composeExtension/query', 'search'],
  ['composeExtension/selectItem', 'select'],
]);

const value = z.object({
  commandId: z.string().catch(''),
  data: z.unknown(),
  messagePayload: z
    .object({ body: z.object({ content: z.string(), contentType: z.string().nullish().catch(null) }) })
    .nullish()
    .catch(null),
});

/** One of the messaging extension's invokes. */
export function isExtension(activity: IncomingActivity): boolean {
  return activity.type === 'invoke' && steps.has(activity.name ?? '') && !isFromBot(activity);
}

/** Activity → Turn. Total, like its command: what cannot be read is asked for by nobody. */
export function readExtensionTurn(activity: IncomingActivity, correlationId: string): ExtensionTurn {
  const given = value.safeParse(activity.value).data;
  const step = steps.get(activity.name ?? '') ?? 'open';
  const proof = proofOf(activity.value);
  const envelope = readEnvelope(activity, correlationId);
  return {
    kind: 'extension',
    ...envelope,
    conversation: withSharedChat(envelope.conversation),
    // The dialog is the sender's alone anyway, and a card that the bot posts is for everybody.
    isPrivate: false,
    step,
    commandId: given?.commandId ?? '',
    fields: step === 'submit' ? (given?.data ?? null) : (activity.value ?? null),
    messageText: given?.messagePayload ? plainText(given.messagePayload.body) : null,
    botIsMember: null,
    ...(proof && { proof }),
  };
}

/** A chat between two people, by the id that both of them have once the bot is a member, is a group of two. */
function withSharedChat(conversation: Conversation): Conversation {
  const shared = conversation.kind === 'personal' && conversation.id.endsWith('@unq.gbl.spaces');
  return shared ? { ...conversation, kind: 'groupChat' } : conversation;
}

/** What is read of a message: its start is enough for a title. */
const maxMessageLength = 10_000;

function plainText({ content, contentType }: { content: string; contentType?: string | null | undefined }): string {
  const start = content.slice(0, maxMessageLength);
  if (contentType === 'text') return start;
  return start
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(nbsp|lt|gt|quot|#39|apos|amp);/gi, (_, name: string) => entities[name.toLowerCase()] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
  amp: '&',
};
