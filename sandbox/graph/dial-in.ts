import type { Sandbox } from '../sandbox.ts';
import { findUser } from '../state.ts';
import { DIAL_IN_ORIGIN, dialInPath } from './join-link.ts';
import { type Meeting, newConferenceId } from './meeting.ts';

const SIXTY_DAYS_MS = 60 * 86_400_000;

// Numbers reserved for fiction, so that nobody is rung up by a test.
const NUMBERS = {
  tollNumber: '+1 206-555-0143',
  tollFreeNumber: '+1 800-555-0199',
  tollNumbers: ['+1 206-555-0143', '+44 20 7946 0123'],
  tollFreeNumbers: ['+1 800-555-0199'],
};

/** The resource type of the same name. */
export interface AudioConferencing {
  readonly conferenceId: string;
  readonly tollNumber: string;
  readonly tollFreeNumber: string;
  readonly tollNumbers: readonly string[];
  readonly tollFreeNumbers: readonly string[];
  readonly dialinUrl: string;
}

/** Dial-in details, or null when the organizer has no Audio Conferencing licence now. */
export function dialIn(sandbox: Sandbox, meeting: Meeting, origin: string): AudioConferencing | null {
  if (!findUser(sandbox.state, meeting.tenantId, meeting.organizerId)?.audioConferencing) return null;
  const dialinUrl = `${sandbox.localLinks ? origin : DIAL_IN_ORIGIN}${dialInPath(meeting)}`;
  return { conferenceId: meeting.conferenceId, ...NUMBERS, dialinUrl };
}

/** Sixty days after the end, or after the last update when that is later. */
export function dialInExpiry(endDateTime: string, now: number): number {
  return Math.max(Date.parse(endDateTime), now) + SIXTY_DAYS_MS;
}

export function isDialInExpired(sandbox: Sandbox, meeting: Meeting): boolean {
  return sandbox.clock.ms() > meeting.dialInExpiresAt;
}

/** An expired meeting gets a new conference ID when somebody comes back to it; its link stays, as Teams users report. */
export function reviveDialIn(sandbox: Sandbox, meeting: Meeting): void {
  if (!isDialInExpired(sandbox, meeting)) return;
  const old = meeting.conferenceId;
  while (meeting.conferenceId === old) meeting.conferenceId = newConferenceId();
  meeting.dialInExpiresAt = sandbox.clock.ms() + SIXTY_DAYS_MS;
  sandbox.file.changed();
}
