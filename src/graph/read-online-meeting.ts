import { z } from 'zod/v4';
import { TurnError } from '../errors.ts';
import type { Attendee, DialIn, OnlineMeeting } from '../meeting/online-meeting.ts';
import type { GraphSuccess } from './graph-client.ts';
import { requestIdOf } from './graph-failure.ts';
import { type LinkPolicy, meetingLink } from './meeting-link.ts';

/**
 * Graph's onlineMeeting → ours. Tolerant in everything that a card can do without, strict in the join link:
 * without a usable one there is no meeting to show (`graph-unreadable`).
 * https://learn.microsoft.com/graph/api/resources/onlinemeeting
 */
export function readOnlineMeeting(answer: GraphSuccess, organizerId: string, links: LinkPolicy): OnlineMeeting {
  const parsed = onlineMeetingShape.safeParse(answer.body);
  const joinWebUrl = parsed.success ? meetingLink(parsed.data.joinWebUrl, links) : null;
  if (!parsed.success || joinWebUrl === null)
    throw new TurnError('graph-unreadable', { requestId: requestIdOf(answer) });
  const meeting = parsed.data;
  const organizer = meeting.participants?.organizer;
  return {
    created: answer.status === 201 || createdByEarlierTry(answer, meeting.creationDateTime),
    id: meeting.id,
    joinWebUrl,
    subject: meeting.subject,
    startDateTime: wholeSeconds(meeting.startDateTime),
    endDateTime: wholeSeconds(meeting.endDateTime),
    organizer: {
      id: organizer?.identity?.user?.id ?? organizerId,
      // displayName is null in practice, though documented; the UPN is what comes.
      name: organizer?.identity?.user?.displayName ?? organizer?.upn ?? null,
    },
    attendees: (meeting.participants?.attendees ?? []).flatMap(readAttendee),
    dialIn: readDialIn(meeting.audioConferencing, links),
    joinMeetingId: meeting.joinMeetingIdSettings?.joinMeetingId ?? null,
    passcode: meeting.joinMeetingIdSettings?.passcode ?? null,
  };
}

/**
 * When the answer to the first try was lost, the second gets a 200 for the meeting that the first one made. Both times
 * compared are Graph's own, so this machine's clock does not matter.
 */
function createdByEarlierTry(answer: GraphSuccess, creationDateTime: string | null): boolean {
  const age = Date.parse(String(answer.headers.date)) - Date.parse(creationDateTime ?? '');
  // The Date header has whole seconds only.
  return answer.answerLost && age <= answer.askedSinceMs + 1000;
}

/** Whatever is not a non-empty string counts as absent: shapes differ between clouds and years. */
const text = z.unknown().transform((value) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null));
const texts = z
  .unknown()
  .transform((value) =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '') : [],
  );
const part = <T extends z.ZodRawShape>(shape: T) => z.object(shape).nullish().catch(null);

const participant = part({ upn: text, role: text, identity: part({ user: part({ id: text, displayName: text }) }) });

const onlineMeetingShape = z.object({
  id: text,
  joinWebUrl: text,
  creationDateTime: text,
  subject: text,
  startDateTime: text,
  endDateTime: text,
  participants: part({
    organizer: participant,
    attendees: z.array(participant).nullish().catch(null),
  }),
  audioConferencing: z.record(z.string(), z.unknown()).nullish().catch(null),
  joinMeetingIdSettings: part({ joinMeetingId: text, passcode: text }),
});

/** One entry, or none for what names nobody. */
function readAttendee(given: z.infer<typeof participant>): readonly Attendee[] {
  const [id, upn] = [given?.identity?.user?.id ?? null, given?.upn ?? null];
  const displayName = given?.identity?.user?.displayName ?? null;
  return id === null && upn === null ? [] : [{ id, upn, displayName, role: given?.role ?? null }];
}

const audioConferencingShape = z.object({
  conferenceid: text,
  tollnumber: text,
  tollfreenumber: text,
  tollnumbers: texts,
  tollfreenumbers: texts,
  dialinurl: text,
});

/** Some samples spell `ConferenceId`: names are read without case. The single numbers are the older fields. */
function readDialIn(raw: Record<string, unknown> | null | undefined, links: LinkPolicy): DialIn | null {
  if (!raw) return null;
  const given = audioConferencingShape.parse(
    Object.fromEntries(Object.entries(raw).map(([name, value]) => [name.toLowerCase(), value])),
  );
  const dialIn: DialIn = {
    conferenceId: given.conferenceid,
    tollNumbers: distinct([given.tollnumber, ...given.tollnumbers]),
    tollFreeNumbers: distinct([given.tollfreenumber, ...given.tollfreenumbers]),
    dialinUrl: meetingLink(given.dialinurl, links),
  };
  const empty = dialIn.tollNumbers.length + dialIn.tollFreeNumbers.length === 0 && dialIn.dialinUrl === null;
  return empty ? null : dialIn;
}

function distinct(numbers: readonly (string | null)[]): readonly string[] {
  return [...new Set(numbers.filter((number): number is string => number !== null).map((number) => number.trim()))];
}

/** Graph sends up to seven fraction digits; cards can show none. Null for what is no date. */
function wholeSeconds(dateTime: string | null): string | null {
  const instant = dateTime === null ? Number.NaN : Date.parse(dateTime);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}
