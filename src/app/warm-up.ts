import { renderHelpCard } from '../card/help/help-card.ts';
import { renderMeetingCard } from '../card/meeting/meeting-card.ts';
import { readText } from '../command/read-text.ts';

const locale = 'en-US';
const timeZone = 'UTC';

/**
 * Parses templates and compiles the grammar once, so that the first turn need not. In steps, because probes and turns
 * come in between.
 */
export function warmUp(now: Date): void {
  const steps: readonly (() => unknown)[] = [
    () => renderHelpCard({ conversationKind: 'personal', locale, notUnderstood: null }),
    () => readText('meet a tomorrow 14:30 for 45m', { now, timeZone, locale }),
    () => renderMeetingCard({ ...anyMeeting(now), now, locale, timeZone }),
  ];
  const next = (index: number): void => {
    const step = steps[index];
    if (!step) return;
    step();
    setImmediate(next, index + 1);
  };
  setImmediate(next, 0);
}

function anyMeeting(
  now: Date,
): Pick<Parameters<typeof renderMeetingCard>[0], 'meeting' | 'asked' | 'conversationKind'> {
  const time = now.toISOString();
  const dialIn = {
    conferenceId: '1',
    tollNumbers: ['+49 1'],
    tollFreeNumbers: [],
    dialinUrl: 'https://teams.example/',
  };
  return {
    meeting: {
      id: 'any',
      attendees: [],
      created: true,
      joinWebUrl: 'https://teams.example/',
      subject: 'any',
      startDateTime: time,
      endDateTime: time,
      organizer: { id: 'any', name: 'any' },
      dialIn,
      joinMeetingId: '1',
      passcode: 'any',
    },
    asked: { subject: null, subjectShortened: false, when: null },
    conversationKind: 'groupChat',
  };
}
