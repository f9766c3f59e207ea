import type { OnlineMeeting } from './online-meeting.ts';

/** Whether this sender may change this meeting. */
export type MayChange = (meeting: OnlineMeeting, senderId: string | null) => boolean;

/** With a fixed organizer a meeting belongs to its conversation: everybody there could have been the first to ask. */
export const everybodyMayChange: MayChange = () => true;

/** Graph changes it in the organizer's own name: nobody else may make it do that. */
export const organizerMayChange: MayChange = ({ organizer }, senderId) =>
  senderId !== null && organizer.id.toLowerCase() === senderId.toLowerCase();
