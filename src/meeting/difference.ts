import type { TimeWindow } from '../command/command.ts';
import { visibleText } from '../command/visible-text.ts';
import type { OnlineMeeting } from './online-meeting.ts';
import { maxAttendees } from './people.ts';

/** What somebody asked a meeting to be. Null and empty: nothing was said about it. */
export interface Asked {
  readonly subject: string | null;
  readonly when: TimeWindow | null;
  /** Entra object IDs, lower case. */
  readonly attendees: readonly string[];
}

/** The part of what was asked that the meeting is not. */
export interface Difference extends Asked {
  /** How many people the meeting has no room for. */
  readonly noRoom: number;
}

/** createOrGet changes nothing about a meeting that exists, and does not say so: it has to be compared. */
export function differenceOf(meeting: OnlineMeeting, { subject, when, attendees }: Asked): Difference {
  const there = new Set(
    [meeting.organizer.id, ...meeting.attendees.map(({ id }) => id)].map((id) => id?.toLowerCase()),
  );
  const missing = attendees.filter((id) => !there.has(id));
  // Nobody is ever removed to make room.
  const added = missing.slice(0, Math.max(0, maxAttendees - meeting.attendees.length));
  return {
    subject: subject !== null && isOther(subject, meeting.subject ?? '') ? subject : null,
    when: when !== null && !isAt(meeting, when) ? when : null,
    attendees: added,
    noRoom: missing.length - added.length,
  };
}

/** The meeting is what was asked, as far as it can be. */
export function isNone({ subject, when, attendees }: Difference): boolean {
  return subject === null && when === null && attendees.length === 0;
}

/** Whether two subjects look different. */
function isOther(asked: string, present: string): boolean {
  return visibleText(asked).normalize('NFC') !== visibleText(present).normalize('NFC');
}

/** Whether the meeting's planned time is this one, to the second: Graph's own times have fractions. */
export function isAt({ startDateTime, endDateTime }: OnlineMeeting, when: TimeWindow): boolean {
  const same = (a: string | null, b: string) => Math.floor(Date.parse(a ?? '') / 1000) === Date.parse(b) / 1000;
  return same(startDateTime, when.startDateTime) && same(endDateTime, when.endDateTime);
}
