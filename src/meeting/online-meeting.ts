/** The online meeting as a card needs it. https://learn.microsoft.com/graph/api/resources/onlinemeeting */
export interface OnlineMeeting {
  /** True for Graph's 201, false for its 200: somebody had asked before. */
  readonly created: boolean;
  /** Graph's own name for it, opaque; null when Graph left it out: then it cannot be changed. */
  readonly id: string | null;
  readonly joinWebUrl: string;
  readonly subject: string | null;
  /** ISO 8601 in UTC, whole seconds, ending in Z. Null when Graph left it out. */
  readonly startDateTime: string | null;
  readonly endDateTime: string | null;
  readonly organizer: Organizer;
  readonly attendees: readonly Attendee[];
  /** Null when the organizer has no Audio Conferencing: a normal state. */
  readonly dialIn: DialIn | null;
  /** Digits as Graph gave them; null on meetings older than the feature. */
  readonly joinMeetingId: string | null;
  readonly passcode: string | null;
  /** ISO 8601 in UTC: when Graph said all this; left out: just now. */
  readonly asOf?: string;
  /** With `asOf`: nobody but the organizer could have asked. */
  readonly organizerSignedOut?: boolean;
}

export interface Organizer {
  readonly id: string;
  /** Display name or UPN, whichever Graph returned; null when it returned neither. */
  readonly name: string | null;
}

/** Somebody on Graph's list. Every part may be missing; the whole is what Graph wants back when the list changes. */
export interface Attendee {
  readonly id: string | null;
  readonly upn: string | null;
  readonly displayName: string | null;
  readonly role: string | null;
}

/** Graph's `audioConferencing`. Every part may be missing on its own. */
export interface DialIn {
  readonly conferenceId: string | null;
  readonly tollNumbers: readonly string[];
  readonly tollFreeNumbers: readonly string[];
  /** Page with the numbers of other places. */
  readonly dialinUrl: string | null;
}
