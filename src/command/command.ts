import type { Person } from '../turn/turn.ts';
import type { CommandName } from './catalog.ts';

/** What the person asked for. Misuse is a command too: it deserves an answer, not an exception. */
export type Command =
  | MeetCommand
  | TimeUnclear
  | ScheduleCommand
  | DialInCommand
  | OrganizingCommand
  | DoctorCommand
  | SigningCommand
  | HelpCommand
  | NotUnderstood;

export interface MeetCommand {
  readonly kind: 'meet';
  /** Null when none was given: the meeting then has no subject. */
  readonly subject: string | null;
  /** The subject was longer than Graph meetings should have and was cut. */
  readonly subjectShortened: boolean;
  /** Null when no time was said: Graph then takes now and one hour. */
  readonly when: TimeWindow | null;
  /** Who is to be an attendee; left out when nobody was named. */
  readonly people?: readonly Person[];
}

/** Two instants, end after start: ISO 8601 in UTC, whole seconds, ending in Z. */
export interface TimeWindow {
  readonly startDateTime: string;
  readonly endDateTime: string;
}

/** A meeting was asked for at a time that has to be asked about first. Nothing is created until a button is pressed. */
export interface TimeUnclear {
  readonly kind: 'time-unclear';
  readonly reason: UnclearReason;
  readonly subject: string | null;
  /** The time as it was written. */
  readonly words: string;
  readonly choices: readonly TimeChoice[];
  /** Whom the choices mean, by the places in them; left out when nobody was named. */
  readonly people?: readonly Person[];
}

export type UnclearReason =
  | 'ambiguous'
  | 'skipped'
  | 'hour-missing'
  | 'end-without-start'
  | 'end-not-after-start'
  | 'past'
  | 'too-long'
  | 'unreadable';

/** An answer as a button offers it; `command` is what it types. */
export type TimeChoice =
  | { readonly kind: 'window'; readonly when: TimeWindow; readonly command: string }
  /** The words are no time, they belong to the subject. */
  | { readonly kind: 'as-subject'; readonly command: string }
  | { readonly kind: 'without-time'; readonly command: string };

/** The empty form is wanted; what comes back from it is read in read-submission.ts. */
export interface ScheduleCommand {
  readonly kind: 'schedule';
}

export interface DialInCommand {
  readonly kind: 'dial-in';
}

/** Who organizes, and the two questions that come before something is changed or deleted. */
export interface OrganizingCommand {
  readonly kind: 'organizer' | 'new' | 'forget';
}

/** A check-up of the set-up; whether this person may have one is not read here. */
export interface DoctorCommand {
  readonly kind: 'doctor';
}

/** Wanted by whoever says it, for themselves. */
export interface SigningCommand {
  readonly kind: 'sign-in' | 'sign-out';
}

export interface HelpCommand {
  readonly kind: 'help';
}

export interface NotUnderstood {
  readonly kind: 'not-understood';
  /** The command that was probably meant, or null. */
  readonly suggestion: CommandName | null;
}
