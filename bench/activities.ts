import { randomUUID } from 'node:crypto';

export const botId = '5c9f6e2b-1a47-4d0b-9e85-7b3a60c4d2f1';
export const tenantId = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';

let sent = 0;

/** A message as Teams sends it to a group chat, by one of ten thousand people. */
export function message(serviceUrl: string, conversationId: string, text: string): object {
  return { ...envelope(serviceUrl, conversationId), type: 'message', text: `<at>Meet Here</at> ${text}` };
}

/** The form of `schedule`, filled in and sent. */
export function submission(serviceUrl: string, conversationId: string): object {
  const data = { subject: 'Design review', date: tomorrow, time: '15:30', duration: '45', zone: 'Europe/Berlin' };
  return {
    ...envelope(serviceUrl, conversationId),
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: '1763805500001',
    value: {
      action: { type: 'Action.Execute', title: 'Get the meeting', id: '', verb: 'schedule', data },
      trigger: 'manual',
    },
  };
}

/** The messaging extension's search, as it is opened. */
export function query(serviceUrl: string, conversationId: string): object {
  return {
    ...envelope(serviceUrl, conversationId),
    type: 'invoke',
    name: 'composeExtension/query',
    value: {
      commandId: 'conversationMeeting',
      commandContext: 'compose',
      requestId: randomUUID(),
      context: { theme: 'default' },
      parameters: [{ name: 'initialRun', value: 'true' }],
      queryOptions: { skip: 0, count: 25 },
    },
  };
}

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

function envelope(serviceUrl: string, conversationId: string): object {
  const person = ++sent % 10_000;
  return {
    id: String(1_763_805_600_000 + sent),
    timestamp: '2026-11-22T10:00:00.000Z',
    localTimestamp: '2026-11-22T11:00:00.000+01:00',
    localTimezone: 'Europe/Berlin',
    channelId: 'msteams',
    serviceUrl,
    from: {
      id: `29:1person${person}`,
      name: 'Anna Weber',
      aadObjectId: `3d9a4c10-6f2b-4b1e-9c57-${String(person).padStart(12, '0')}`,
    },
    conversation: { isGroup: true, conversationType: 'groupChat', tenantId, id: conversationId },
    recipient: { id: `28:${botId}`, name: 'Meet Here' },
    entities: [
      { mentioned: { id: `28:${botId}`, name: 'Meet Here' }, text: '<at>Meet Here</at>', type: 'mention' },
      { locale: 'en-US', country: 'US', platform: 'Windows', timezone: 'Europe/Berlin', type: 'clientInfo' },
    ],
    channelData: { tenant: { id: tenantId } },
    locale: 'en-US',
  };
}

export function newConversationId(): string {
  return `19:${randomUUID().replaceAll('-', '')}@thread.v2`;
}

/**
 * Conversations that are asked for again and again, and still none of them so often that the answer would come from
 * memory: a round has fewer turns than there are conversations.
 */
export function repeatedConversations(count: number): () => string {
  const ids = Array.from({ length: count }, newConversationId);
  let next = 0;
  return () => ids[next++ % count] ?? '';
}
