import { z } from 'zod';
import type { MeetCommand, NotUnderstood } from './command.ts';
import { personWithId, readPeople } from './people/people-field.ts';
import { type ApplyCommand, readApply } from './read-apply.ts';
import { isTooLong } from './read-meet.ts';
import {
  durations,
  type FormWithFaults,
  maxInvited,
  type ScheduleFaults,
  type ScheduleFields,
  zoneOr,
} from './schedule-form.ts';
import { visibleText } from './visible-text.ts';
import { readWallClock } from './wall-clock.ts';

interface Submission {
  readonly verb: string;
  /** Whatever came in: anybody in the conversation can send anything. */
  readonly fields: unknown;
  /** The sender's, when Teams said it. */
  readonly timeZone: string | null;
}

/** The form was filled in well: a meeting is asked for. `fields` is what to ask again with. */
export interface ScheduledMeet extends MeetCommand {
  readonly fields: ScheduleFields;
}

/** Teams leaves out inputs that were left empty. Keys that are not here are dropped: no form says who or where. */
const scheduleFields = z.object({
  subject: z.string().max(1000).default(''),
  date: z.string().max(40).default(''),
  time: z.string().max(40).default(''),
  duration: z.string().max(10).default(''),
  zone: z.string().max(60).default(''),
  people: z.string().max(20_000).default(''),
});

/** Of too many people, those that come back in the form: a card must stay small. */
const keptPeople = 100;

/** A submitted card → what was asked for. Total: any data gives an answer. */
export function readSubmission(
  { verb, fields, timeZone }: Submission,
  now: Date,
): ScheduledMeet | FormWithFaults | ApplyCommand | NotUnderstood {
  if (verb === 'apply') return readApply(fields, now);
  const given = verb === 'schedule' ? scheduleFields.safeParse(fields).data : undefined;
  if (given === undefined) return { kind: 'not-understood', suggestion: null };
  // The zone that was printed on the form counts, whoever fills it in: that is how its times were meant.
  return readSchedule({ ...given, zone: zoneOr(given.zone, timeZone) }, now);
}

function readSchedule(given: ScheduleFields, now: Date): ScheduledMeet | FormWithFaults {
  const subject = visibleText(given.subject);
  const { ids, unreadable } = readPeople(given.people);
  const people = ids.slice(0, keptPeople).join(',');
  const fields = { ...given, subject, people, date: readDate(given.date), time: readTime(given.time) };
  const reading = readWallClock(fields, fields.zone);
  const duration = durations.find((minutes) => String(minutes) === given.duration);
  const wrongPeople = unreadable ? 'unreadable' : ids.length > maxInvited ? 'too-many' : null;
  const isWhole = duration !== undefined && !isTooLong(subject) && wrongPeople === null;
  if (reading.kind === 'instant' && !isOver(reading.at, now) && isWhole) {
    const end = new Date(reading.at.getTime() + duration * 60_000);
    const when = { startDateTime: inSeconds(reading.at), endDateTime: inSeconds(end) };
    const named = ids.length === 0 ? {} : { people: ids.map(personWithId) };
    return { kind: 'meet', subject: subject === '' ? null : subject, subjectShortened: false, when, ...named, fields };
  }
  const faults: ScheduleFaults = {
    ...(isTooLong(subject) ? { subject: 'too-long' } : {}),
    ...momentFaults(fields, now),
    ...(duration === undefined ? { duration: 'unknown' } : {}),
    ...(wrongPeople === null ? {} : { people: wrongPeople }),
  };
  return { kind: 'form-with-faults', fields, faults };
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
