import type { DialIn, OnlineMeeting } from '../../src/meeting/online-meeting.ts';
import type { ConversationKind } from '../../src/turn/turn.ts';

export const languages = ['en', 'de', 'fr', 'es', 'pt', 'ru', 'sr', 'ja'] as const;
export const kinds: readonly ConversationKind[] = ['personal', 'groupChat', 'channel'];

export const now = new Date('2026-11-22T10:30:00Z');
export const joinWebUrl =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_TWVldEhlcmU%40thread.v2/0?context=%7b%22Tid%22%3a%22t%22%7d';
export const dialinUrl = 'https://dialin.teams.microsoft.com/8551f4c1-bea3-441a-8738-69aa517a91c5?id=848265745';

export const dialIn: DialIn = {
  conferenceId: '848265745',
  tollNumbers: ['+1 323-555-0166'],
  tollFreeNumbers: ['+1 833-555-0199'],
  dialinUrl,
};

export const meeting: OnlineMeeting = {
  created: true,
  id: 'MSoz',
  joinWebUrl,
  subject: 'Budget',
  startDateTime: '2026-11-22T10:00:00Z',
  endDateTime: '2026-11-22T11:00:00Z',
  organizer: { id: '11111111-2222-4333-8444-555555555555', name: 'Adele Vance' },
  attendees: [],
  dialIn,
  joinMeetingId: '396464591835',
  passcode: 'Z3GYtQ',
};

/** The least that Graph may answer. */
export const bareMeeting: OnlineMeeting = {
  created: false,
  id: null,
  joinWebUrl,
  subject: null,
  startDateTime: null,
  endDateTime: null,
  organizer: { id: '11111111-2222-4333-8444-555555555555', name: null },
  attendees: [],
  dialIn: null,
  joinMeetingId: null,
  passcode: null,
};

export const notAsked = { subject: null, subjectShortened: false, when: null } as const;
