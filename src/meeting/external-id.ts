import type { Conversation } from '../turn/turn.ts';

/** Whether a channel has one meeting, or every thread in it its own. */
export type ChannelMeeting = 'channel' | 'thread';

/**
 * The conversation's identity in Graph: the conversation ID itself, case kept, nothing hashed, so that an administrator
 * can recognise it. Why a channel's thread is cut off by default: docs/decisions/0001.
 */
export function externalIdOf(conversation: Conversation, channelMeeting: ChannelMeeting): string {
  return channelMeeting === 'thread' && conversation.threadId !== null ? conversation.threadId : conversation.id;
}

/** A renewed meeting is another one in Graph: `<id>#2`, `<id>#3`… */
export function externalIdOfGeneration(externalId: string, generation: number): string {
  return generation === 1 ? externalId : `${externalId}#${generation}`;
}
