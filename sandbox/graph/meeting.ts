import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { SettingsChange } from './meeting-settings.ts';

/** One entry of `participants.attendees`, kept as it was sent. */
export interface Attendee {
  readonly userId: string | null;
  readonly hasIdentity: boolean;
  readonly upn: string | null;
  readonly role: string | null;
}

/** A meeting as the sandbox keeps it. Instants are in Graph's own notation. */
export interface Meeting {
  readonly tenantId: string;
  readonly organizerId: string;
  readonly externalId: string;
  readonly id: string;
  readonly threadId: string;
  readonly messageId: string;
  readonly joinMeetingId: string;
  readonly passcode: string;
  readonly bridgeId: string;
  readonly creationDateTime: string;
  startDateTime: string;
  endDateTime: string;
  subject: string | null;
  attendees: readonly Attendee[];
  settings: SettingsChange;
  conferenceId: string;
  /** From this moment the conference ID is dead, though the link is not. */
  dialInExpiresAt: number;
}

/** Tenant + user + externalId, case-sensitive. Written as JSON so that no choice of strings makes two keys equal. */
export function meetingKey(tenantId: string, organizerId: string, externalId: string): string {
  return JSON.stringify([tenantId, organizerId, externalId]);
}

/** Meeting ids are base64 of `1*<organizer>*<messageId>**<threadId>`, as decoded from public captures. */
export function meetingId(organizerId: string, messageId: string, threadId: string): string {
  return Buffer.from(`1*${organizerId}*${messageId}**${threadId}`).toString('base64');
}

/** Whether a string could be a meeting id at all; Graph answers 400 rather than 404 when it could not. */
export function looksLikeMeetingId(id: string): boolean {
  return /^1\*[0-9a-f-]{36}\*\d+\*\*.+/i.test(Buffer.from(id, 'base64').toString('utf8'));
}

export function newThreadId(): string {
  return `19:meeting_${Buffer.from(randomUUID()).toString('base64')}@thread.v2`;
}

const digits = (count: number): string => String(randomInt(10 ** (count - 1), 10 ** count));

export function newConferenceId(): string {
  return digits(9);
}

export function newJoinMeetingId(): string {
  return digits(12);
}

export function newPasscode(): string {
  // 36 bytes of base64 leave at least six letters and digits after the two symbols are taken out.
  return randomBytes(36).toString('base64').replace(/[+/]/g, '').slice(0, 6).padEnd(6, 'x');
}
