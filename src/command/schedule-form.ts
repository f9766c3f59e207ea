import { isKnownZone, nextHalfHour } from './time/wall-clock.ts';

/** What stands in the form, as text: typed, chosen or prefilled. */
export interface ScheduleFields {
  readonly subject: string;
  readonly date: string;
  readonly time: string;
  readonly duration: string;
  /** In which date and time are meant: an IANA name, an offset, or `UTC`. Printed on the form. */
  readonly zone: string;
  /** Entra object IDs with commas between, as a people picker submits them. */
  readonly people: string;
}

/** What is wrong with a field, each field's own list. */
export interface ScheduleFaults {
  readonly subject?: 'too-long';
  readonly date?: 'unreadable' | 'past';
  readonly time?: 'unreadable' | 'past' | 'skipped' | 'ambiguous';
  readonly duration?: 'unknown';
  readonly people?: 'unreadable' | 'too-many';
}

/** The form came back with something that cannot be used. */
export interface FormWithFaults {
  readonly kind: 'form-with-faults';
  readonly fields: ScheduleFields;
  readonly faults: ScheduleFaults;
}

/** How many people a form may name: as many as a meeting takes. */
export const maxInvited = 50;

/** Minutes that can be chosen. */
export const durations: readonly number[] = [15, 30, 45, 60, 90, 120];
/** What Graph takes when no end is given. */
const usualDuration = '60';

/** The form as it is first shown: today and the next half hour where the sender is. */
export function emptySchedule(timeZone: string | null, now: Date): ScheduleFields {
  const zone = zoneOr(timeZone);
  return { subject: '', ...nextHalfHour(now, zone), duration: usualDuration, zone, people: '' };
}

/** The first of these that can be computed with, else UTC. */
export function zoneOr(...zones: readonly (string | null)[]): string {
  return zones.find((zone) => zone !== null && isKnownZone(zone)) ?? 'UTC';
}
