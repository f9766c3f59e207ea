import { z } from 'zod/v4';
import type { Person } from '../turn/turn.ts';
import type { NotUnderstood, TimeWindow } from './command.ts';
import { personWithId, readPeople } from './people/people-field.ts';
import { isTooLong } from './read-meet.ts';
import { visibleText } from './visible-text.ts';

/** The meeting is to become what was asked before. */
export interface ApplyCommand {
  readonly kind: 'apply';
  readonly subject: string | null;
  readonly when: TimeWindow | null;
  /** The time asked for has passed since the button was shown, so it is left out. */
  readonly timeIsOver: boolean;
  readonly people: readonly Person[];
  /** What to ask again with. */
  readonly fields: ApplyFields;
}

/** What the button carries. Empty: nothing is asked of it. */
export interface ApplyFields {
  readonly subject: string;
  readonly startDateTime: string;
  readonly endDateTime: string;
  /** Entra object IDs with commas between. */
  readonly people: string;
}

/** More than a button of ours carries. */
const maxPeople = 100;
const maxDurationMs = 24 * 3_600_000;
const instant = z.string().regex(/^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)?$/);
const applyFields = z.object({
  subject: z.string().max(1000).default(''),
  startDateTime: instant.default(''),
  endDateTime: instant.default(''),
  people: z.string().max(4000).default(''),
});

/** Nobody types this: what is not exactly as a button of ours would send it was not sent by one. */
export function readApply(data: unknown, now: Date): ApplyCommand | NotUnderstood {
  const notUnderstood = { kind: 'not-understood', suggestion: null } as const;
  const fields = applyFields.safeParse(data).data;
  if (fields === undefined) return notUnderstood;
  const subject = visibleText(fields.subject);
  const { ids, unreadable } = readPeople(fields.people);
  const when = readWindow(fields);
  if (when === 'unreadable' || unreadable || ids.length > maxPeople || isTooLong(subject)) return notUnderstood;
  if (subject === '' && when === null && ids.length === 0) return notUnderstood;
  const timeIsOver = when !== null && Date.parse(when.endDateTime) <= now.getTime();
  return {
    kind: 'apply',
    subject: subject === '' ? null : subject,
    when: timeIsOver ? null : when,
    timeIsOver,
    people: ids.map(personWithId),
    fields: { ...fields, subject, people: ids.join(',') },
  };
}

/** Both times or none, in order and within a day: Graph refuses one alone, and what else it refuses it does not say. */
function readWindow({ startDateTime, endDateTime }: ApplyFields): TimeWindow | 'unreadable' | null {
  if (startDateTime === '' && endDateTime === '') return null;
  const lasts = Date.parse(endDateTime) - Date.parse(startDateTime);
  return lasts > 0 && lasts <= maxDurationMs ? { startDateTime, endDateTime } : 'unreadable';
}
