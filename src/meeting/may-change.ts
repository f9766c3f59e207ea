import type { OnlineMeeting } from './online-meeting.ts';

/** Whether this sender may change this meeting. */
export type MayChange = (meeting: OnlineMeeting, senderId: string | null) => boolean;

/**
 * With a fixed organizer a meeting belongs to its conversation: everybody there could have been the first to ask. Where
 * the first who asks organizes, the meeting is theirs, and the bot acts in their name for nobody else.
 */
export function mayChangeIn(organizers: readonly string[] | 'sender'): MayChange {
  return organizers === 'sender'
    ? ({ organizer }, senderId) => senderId !== null && organizer.id.toLowerCase() === senderId.toLowerCase()
    : () => true;
}
