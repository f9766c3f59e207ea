import type { OnlineMeeting } from './online-meeting.ts';

/** Whether this sender may change this meeting. */
export type MayChange = (meeting: OnlineMeeting, senderId: string | null) => boolean;

/**
 * With a fixed organizer a meeting belongs to its conversation: everybody there could have been the first to ask. When
 * people organize in their own name, another rule belongs here.
 */
export const everybodyMayChange: MayChange = () => true;
