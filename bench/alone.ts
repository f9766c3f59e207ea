import { renderMeetingCard } from '../src/card/meeting/meeting-card.ts';
import { readText } from '../src/command/read-text.ts';
import type { OnlineMeeting } from '../src/meeting/online-meeting.ts';
import { median } from './table.ts';

const now = new Date('2026-11-22T10:00:00Z');
const moment = { now, timeZone: 'Europe/Berlin', locale: 'en-US' };

/** What a turn computes itself, without any network. */
export function aloneRows(quick: boolean): string[][] {
  const parts: [string, () => unknown][] = [
    ['grammar: meet', () => readText('meet', moment)],
    ['grammar: meet Design review', () => readText('meet Design review', moment)],
    [
      'grammar: meet Design review tomorrow 14:30 for 45m',
      () => readText('meet Design review tomorrow 14:30 for 45m', moment),
    ],
    ['grammar: 1,000 characters that look like times', () => readText(`meet ${'9:30 to '.repeat(124)}`, moment)],
    ['meeting card with dial-in', () => renderMeetingCard(card)],
  ];
  return parts.map(([name, run]) => [name, microseconds(run, quick ? 50 : 500).toFixed(0)]);
}

function microseconds(run: () => unknown, times: number): number {
  for (let i = 0; i < times / 5; i++) run();
  const each = Array.from({ length: times }, () => {
    const began = performance.now();
    run();
    return 1_000 * (performance.now() - began);
  });
  return median(each);
}

const meeting: OnlineMeeting = {
  id: 'MSpB',
  attendees: [],
  created: true,
  joinWebUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_X%40thread.v2/0',
  subject: 'Design review',
  startDateTime: '2026-11-22T10:00:00Z',
  endDateTime: '2026-11-22T11:00:00Z',
  organizer: { id: '3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b01', name: 'meetings@contoso.example' },
  dialIn: {
    conferenceId: '123456789',
    tollNumbers: ['+49 69 5050 0123'],
    tollFreeNumbers: [],
    dialinUrl: 'https://dialin.teams.microsoft.com/6787A136',
  },
  joinMeetingId: '255999888777',
  passcode: 'aB3dE9',
};

const card: Parameters<typeof renderMeetingCard>[0] = {
  meeting,
  asked: { subject: 'Design review', subjectShortened: false, when: null },
  conversationKind: 'groupChat',
  now,
  locale: 'en-US',
  timeZone: 'Europe/Berlin',
};
