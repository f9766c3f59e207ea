/** The online meeting as a card needs it. https://learn.microsoft.com/graph/api/resources/onlinemeeting */
export interface OnlineMeeting {
  /** True for Graph's 201, false for its 200: somebody had asked before. */
  readonly created: boolean;
  readonly joinWebUrl: string;
  readonly subject: string | null;
  /** ISO 8601 in UTC, whole seconds, ending in Z. Null when Graph left it out. */
  readonly startDateTime: string | null;
  readonly endDateTime: string | null;
  readonly organizer: Organizer;
  /** Null when the organizer has no Audio Conferencing: a normal state. */
  readonly dialIn: DialIn | null;
  /** Digits as Graph gave them; null on meetings older than the feature. */
  readonly joinMeetingId: string | null;
  readonly passcode: string | null;
}

export interface Organizer {
  readonly id: string;
  /** Display name or UPN, whichever Graph returned; null when it returned neither. */
  readonly name: string | null;
}

/** Graph's `audioConferencing`. Every part may be missing on its own. */
export interface DialIn {
  readonly conferenceId: string | null;
  readonly tollNumbers: readonly string[];
  readonly tollFreeNumbers: readonly string[];
  /** Page with the numbers of other places. */
  readonly dialinUrl: string | null;
}
