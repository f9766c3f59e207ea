import { z } from 'zod/v4';
import type { MeetCommand, NotUnderstood, TimeWindow } from './command.ts';
import { personWithId, readPeople } from './people/people-field.ts';
import { type ApplyCommand, readApply } from './read-apply.ts';
import { isTooLong } from './read-meet.ts';
import { type OrganizingAnswer, readOrganizing } from './read-organizing.ts';
import { type Refresh, refreshableCards, refreshVerb } from './refresh.ts';
import {
  durations,
  type FormWithFaults,
  maxInvited,
  type ScheduleFaults,
  type ScheduleFields,
  zoneOr,
} from './schedule-form.ts';
import { readWallClock } from './time/wall-clock.ts';
import { visibleText } from './visible-text.ts';

interface Submission {
  readonly verb: string;
  /** Whatever came in: anybody in the conversation can send anything. */
  readonly fields: unknown;
  /** The sender's, when Teams said it. */
  readonly timeZone: string | null;
  /** It came from a card that only the sender sees. */
  readonly isPrivate: boolean;
}

/** The meeting's card is wanted where everybody sees it. No field says which: it is the conversation's. */
export interface PostToEveryone {
  readonly kind: 'post-to-everyone';
}

/** The form was filled in well: a meeting is asked for. `fields` is what to ask again with. */
export interface ScheduledMeet extends MeetCommand {
  readonly fields: ScheduleFields;
}

/** Teams leaves out inputs that were left empty. Keys that are not here are dropped: no form says who or where. */
export const scheduleFields = z.object({
  subject: z.string().max(1000).default(''),
  date: z.string().max(40).default(''),
  time: z.string().max(40).default(''),
  duration: z.string().max(10).default(''),
  zone: z.string().max(60).default(''),
  people: z.string().max(20_000).default(''),
});

const refreshFields = z.object({ card: z.enum(refreshableCards) });

/** Of too many people, those that come back in the form: a card must stay small. */
const keptPeople = 100;

/** A submitted card → what was asked for. Total: any data gives an answer. */
export function readSubmission(
  { verb, fields, timeZone, isPrivate }: Submission,
  now: Date,
): ScheduledMeet | ApplyCommand | FormWithFaults | Refresh | PostToEveryone | OrganizingAnswer | NotUnderstood {
  const organizing = readOrganizing(verb, fields);
  if (organizing !== null) return organizing;
  const refresh = verb === refreshVerb ? refreshFields.safeParse(fields).data : undefined;
  if (refresh !== undefined) return { kind: 'refresh', card: refresh.card };
  if (verb === 'apply') return readApply(fields, now);
  // Only a private card has that button; elsewhere everybody sees the meeting anyway.
  if (verb === 'post-to-everyone' && isPrivate) return { kind: 'post-to-everyone' };
  // `post` comes from a card that a dialog had posted, and whose form knows a meeting for now.
  const given = verb === 'schedule' || verb === 'post' ? scheduleFields.safeParse(fields).data : undefined;
  if (given === undefined) return { kind: 'not-understood', suggestion: null };
  // The zone that was printed on the form counts, whoever fills it in: that is how its times were meant.
  const read = verb === 'post' ? readScheduleOrNow : readSchedule;
  return read({ ...given, zone: zoneOr(given.zone, timeZone) }, now);
}

/** The same of a form that says: neither date nor time means now. */
export function readScheduleOrNow(given: ScheduleFields, now: Date): ScheduledMeet | FormWithFaults {
  const isForNow = visibleText(given.date) === '' && visibleText(given.time) === '';
  return isForNow ? readWhole({ ...given, date: '', time: '' }, now, true) : readSchedule(given, now);
}

/** A meeting at once, called so. */
export function meetNow(subject: string): MeetCommand {
  return { kind: 'meet', subject: subject === '' ? null : subject, subjectShortened: false, when: null };
}

function readSchedule(given: ScheduleFields, now: Date): ScheduledMeet | FormWithFaults {
  return readWhole(given, now, false);
}

function readWhole(given: ScheduleFields, now: Date, isForNow: boolean): ScheduledMeet | FormWithFaults {
  const subject = visibleText(given.subject);
  const { ids, unreadable } = readPeople(given.people);
  const people = ids.slice(0, keptPeople).join(',');
  const fields = { ...given, subject, people, date: readDate(given.date), time: readTime(given.time) };
  const duration = isForNow ? 0 : durations.find((minutes) => String(minutes) === given.duration);
  const wrongPeople = unreadable ? 'unreadable' : ids.length > maxInvited ? 'too-many' : null;
  const isWhole = duration !== undefined && !isTooLong(subject) && wrongPeople === null;
  const when = isForNow ? null : windowOf(fields, duration ?? 0, now);
  if (isWhole && (isForNow || when !== null)) {
    const named = ids.length === 0 ? {} : { people: ids.map(personWithId) };
    return { ...meetNow(subject), when, ...named, fields };
  }
  const faults: ScheduleFaults = {
    ...(isTooLong(subject) ? { subject: 'too-long' } : {}),
    ...(isForNow ? {} : momentFaults(fields, now)),
    ...(duration === undefined ? { duration: 'unknown' } : {}),
    ...(wrongPeople === null ? {} : { people: wrongPeople }),
  };
  return { kind: 'form-with-faults', fields, faults };
}

/** Null when it is no time, or one that has passed. */
function windowOf(fields: ScheduleFields, minutes: number, now: Date): TimeWindow | null {
  const reading = readWallClock(fields, fields.zone);
  if (reading.kind !== 'instant' || isOver(reading.at, now)) return null;
  const end = new Date(reading.at.getTime() + minutes * 60_000);
  return { startDateTime: inSeconds(reading.at), endDateTime: inSeconds(end) };
}

function momentFaults(fields: ScheduleFields, now: Date): ScheduleFaults {
  const { zone, date, time } = fields;
  const dateReadable = readWallClock({ date, time: '12:00' }, zone).kind !== 'unreadable';
  const timeReadable = readWallClock({ date: '2000-06-15', time }, 'UTC').kind !== 'unreadable';
  const dayOver = readWallClock({ date, time: '23:59' }, zone);
  const isPast = dayOver.kind === 'instant' && dayOver.at < now;
  if (!dateReadable || !timeReadable || isPast) {
    return {
      ...(dateReadable ? (isPast ? { date: 'past' } : {}) : { date: 'unreadable' }),
      ...(timeReadable ? {} : { time: 'unreadable' }),
    };
  }
  const reading = readWallClock(fields, zone);
  if (reading.kind !== 'instant') return { time: reading.kind };
  return isOver(reading.at, now) ? { time: 'past' } : {};
}

/** A form knows no seconds: the minute that is running is not over. */
function isOver(at: Date, now: Date): boolean {
  return at.getTime() + 60_000 <= now.getTime();
}

/** `YYYY-MM-DD`, whatever client; some add a time. Unreadable text stays as it is. */
function readDate(text: string): string {
  const typed = visibleText(text);
  return /^(\d{4}-\d\d-\d\d)(?:T[\d:.]+Z?)?$/.exec(typed)?.[1] ?? typed;
}

/** `HH:MM`; some clients send `9:30 PM` or seconds. Unreadable text stays as it is. */
function readTime(text: string): string {
  const typed = visibleText(text);
  const found = /^(\d{1,2}):(\d\d)(?::\d\d)?(?: ?([ap])\.?m\.?)?$/i.exec(typed);
  if (!found) return typed;
  const [, hour = '', minute = '', half] = found;
  if (half === undefined) return `${hour.padStart(2, '0')}:${minute}`;
  if (Number(hour) < 1 || Number(hour) > 12) return typed;
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

function inSeconds(at: Date): string {
  return at.toISOString().replace(/\.\d+Z$/, 'Z');
}
