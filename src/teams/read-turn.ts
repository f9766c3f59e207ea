import { z } from 'zod/v4';
import { isKnownZone } from '../command/time/wall-clock.ts';
import type { Conversation, ConversationKind, MessageTurn, SubmissionTurn, Turn, TurnEnvelope } from '../turn/turn.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { isOfType, submittedMentions, typedMentions } from './read-mentions.ts';
import { isPrivate, withoutPrivacyMark } from './read-privacy.ts';
import { proofOf } from './read-proof.ts';
import { tenantOf } from './read-tenant.ts';

/**
 * Activity → Turn; null for what deserves no answer: bots' own messages, reactions, edits, people coming and going.
 * Identity comes from the envelope alone.
 */
export function readTurn(activity: IncomingActivity, correlationId: string): Turn | null {
  const envelope = readEnvelope(activity, correlationId);
  const submitted = isMessage(activity) || isCardAction(activity) ? submissionOf(activity) : null;
  if (submitted) return { kind: 'submission', ...envelope, ...submitted };
  if (isMessage(activity)) return { kind: 'message', ...envelope, ...wordsOf(activity) };
  if (isInstallation(activity)) return { kind: 'installed', ...envelope };
  return null;
}

/** Who, where, in which language and zone. */
export function readEnvelope(activity: IncomingActivity, correlationId: string): TurnEnvelope {
  const conversation = readConversation(activity);
  return {
    correlationId,
    tenantId: tenantOf(activity),
    conversation,
    senderId: activity.from.aadObjectId || null,
    accountId: activity.from.id,
    isPrivate: isPrivate(activity, conversation.kind),
    locale: localeOf(activity),
    timeZone: timeZoneOf(activity),
  };
}

/** Something a person said, typed or by a card's button. */
export function isMessage(activity: IncomingActivity): boolean {
  return activity.type === 'message' && !isFromBot(activity);
}

/** The button of a card's form, where the client knows such buttons: https://adaptivecards.io/explorer/Action.Execute.html */
export function isCardAction(activity: IncomingActivity): boolean {
  return activity.type === 'invoke' && activity.name === 'adaptiveCard/action' && !isFromBot(activity);
}

/** Both events can arrive for one installation; who welcomes must remember. */
export function isInstallation(activity: IncomingActivity): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'add';
  const added = activity.membersAdded ?? [];
  return activity.type === 'conversationUpdate' && added.some(({ id }) => id === activity.recipient.id);
}

/** The app was removed for good; an upgrade has a name of its own. */
export function isRemoval(activity: IncomingActivity): boolean {
  return activity.type === 'installationUpdate' && activity.action === 'remove';
}

/** Answering bots, ourselves included, would never end. A workflow has the role without such an id, others the reverse. */
export function isFromBot({ from, recipient }: IncomingActivity): boolean {
  const role = from.role?.toLowerCase() ?? '';
  return ['bot', 'skill'].includes(role) || from.id.startsWith('28:') || from.id === recipient.id;
}

function readConversation({ conversation, channelData }: IncomingActivity): Conversation {
  const [root = conversation.id] = conversation.id.split(';messageid=');
  const kind = kindOf(conversation.conversationType, conversation.isGroup, root);
  if (kind !== 'channel') return { kind, id: conversation.id, threadId: null };
  const threadId = root === conversation.id ? null : conversation.id;
  const teamId = channelData?.team?.id;
  return { kind, id: channelData?.channel?.id ?? root, threadId, ...(teamId ? { teamId } : {}) };
}

/** The type when Teams says it; meeting chats leave it out, so the id's ending decides then. */
function kindOf(type: string | null | undefined, isGroup: boolean | null | undefined, id: string): ConversationKind {
  if (type === 'personal' || type === 'groupChat' || type === 'channel') return type;
  if (id.endsWith('@thread.tacv2')) return 'channel';
  return isGroup === true || id.includes('@thread.') ? 'groupChat' : 'personal';
}

function localeOf({ locale, entities }: IncomingActivity): string | null {
  return locale || clientInfoOf(entities)?.locale || null;
}

/** In order of trust; a zone that this runtime does not know is as good as none. */
function timeZoneOf({ localTimezone, localTimestamp, entities }: IncomingActivity): string | null {
  const offset = /[+-]\d{2}:\d{2}$/.exec(localTimestamp ?? '')?.[0];
  const named = [localTimezone, clientInfoOf(entities)?.timezone, offset];
  return named.find((zone): zone is string => isKnownZone(zone ?? '')) ?? null;
}

function clientInfoOf(entities: IncomingActivity['entities']): z.infer<typeof clientInfo> | undefined {
  return (entities ?? [])
    .filter((entity) => isOfType(entity, 'clientInfo'))
    .map((entity) => clientInfo.safeParse(entity).data)
    .find(Boolean);
}

const clientInfo = z.object({
  type: z.literal('clientInfo'),
  locale: z.string().nullish().catch(null),
  timezone: z.string().nullish().catch(null),
});
const mention = z.object({
  type: z.literal('mention'),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

/** What was typed or, from a card's button, submitted: https://adaptivecards.io/explorer/Action.Submit.html */
function wordsOf(activity: IncomingActivity): Pick<MessageTurn, 'text' | 'mentions'> {
  const typed = textWithoutOwnMention(activity);
  const command = typed.trim() === '' ? submission.safeParse(activity.value).data?.command : undefined;
  const mentions = command === undefined ? typedMentions(activity) : submittedMentions(activity);
  return { text: command ?? typed, ...(mentions.length === 0 ? {} : { mentions }) };
}

const submission = z.object({ command: z.string() });
const executed = z.object({ action: z.object({ verb: z.string().catch(''), data: z.unknown() }) });
const submitted = z.object({ verb: z.string() });

/** A sent form by either kind of button; null for messages that are none. An unreadable one has a verb nobody knows. */
function submissionOf(activity: IncomingActivity): Pick<SubmissionTurn, 'verb' | 'fields' | 'proof'> | null {
  if (activity.type === 'invoke') {
    const action = executed.safeParse(activity.value).data?.action;
    const proof = proofOf(activity.value);
    const fields = withoutPrivacyMark(action?.data ?? null);
    return { verb: action?.verb ?? '', fields, ...(proof && { proof }) };
  }
  // A typed message; zod takes its time to say what is wrong.
  if (activity.value === undefined || activity.value === null) return null;
  const verb = submitted.safeParse(activity.value).data?.verb;
  if (verb === undefined || textWithoutOwnMention(activity).trim() !== '') return null;
  return { verb, fields: withoutPrivacyMark(activity.value) };
}

/**
 * Every mention of the bot goes, other people's stay: they belong to the subject. The SDK's own removal takes the first
 * mention only and throws on malformed entities.
 */
function textWithoutOwnMention({ text, entities, recipient }: IncomingActivity): string {
  let rest = text ?? '';
  for (const entity of entities ?? []) {
    if (!isOfType(entity, 'mention')) continue;
    const own = mention.safeParse(entity).data;
    if (own?.mentioned.id === recipient.id) rest = rest.replaceAll(own.text, ' ');
  }
  return rest;
}
