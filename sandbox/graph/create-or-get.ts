import { z } from 'zod/v4';
import type { SandboxUser } from '../directory.ts';
import type { Answer, Call } from '../http/answer.ts';
import type { Sandbox } from '../sandbox.ts';
import { formatDateTimeOffset, ticksOfMs } from './date-time-offset.ts';
import { dialInExpiry, reviveDialIn } from './dial-in.ts';
import { badRequest } from './graph-error.ts';
import {
  type Meeting,
  meetingId,
  meetingKey,
  newConferenceId,
  newJoinMeetingId,
  newPasscode,
  newThreadId,
} from './meeting.ts';
import { createTimes } from './meeting-times.ts';
import type { Version } from './meeting-view.ts';
import { meetingAnswer } from './meeting-view.ts';
import { readAttendees, readJsonBody, readString } from './request-body.ts';

type Wish = Pick<Meeting, 'externalId' | 'subject' | 'startDateTime' | 'endDateTime' | 'attendees'> & {
  readonly threadId: string | undefined;
};

/**
 * 201 for a key seen for the first time, 200 and the stored meeting ever after. There is no await between looking and
 * storing, so of many first calls at once exactly one creates.
 */
export function createOrGet(call: Call, version: Version, organizer: SandboxUser): Answer {
  const { sandbox } = call;
  // The body is checked even when the meeting exists; whether Graph does so is not known, refusing is the safer guess.
  const wish = readWish(call, version);
  const key = meetingKey(organizer.tenantId, organizer.id, wish.externalId);
  const existing = sandbox.state.meetings.get(key);
  if (existing) {
    reviveDialIn(sandbox, existing);
    return meetingAnswer(call, version, existing, 200);
  }
  const created = newMeeting(sandbox, organizer, wish);
  sandbox.state.meetings.set(key, created);
  sandbox.state.meetingsCreated += 1;
  sandbox.file.changed();
  return meetingAnswer(call, version, created, 201);
}

function readWish(call: Call, version: Version): Wish {
  const body = readJsonBody(call);
  const externalId = readString(body, 'externalId');
  const subject = readString(body, 'subject');
  if (!externalId) throw badRequest('externalId is missing or empty');
  const times = createTimes(body, ticksOfMs(call.sandbox.clock.ms()));
  const attendees = readAttendees(body) ?? [];
  // v1.0 accepts chatInfo in its schema, but only beta is documented to honour it.
  return { externalId, subject, ...times, attendees, threadId: version === 'beta' ? readThreadId(body) : undefined };
}

function readThreadId(body: Record<string, unknown>): string | undefined {
  const chatInfo = z
    .object({ threadId: z.string().min(1).nullish() })
    .nullish()
    .safeParse(body.chatInfo);
  if (!chatInfo.success) throw badRequest('chatInfo.threadId must be a string');
  return chatInfo.data?.threadId ?? undefined;
}

function newMeeting(sandbox: Sandbox, organizer: SandboxUser, wish: Wish): Meeting {
  const { threadId: wanted, ...asked } = wish;
  const now = sandbox.clock.ms();
  const threadId = wanted ?? newThreadId();
  // A meeting in a thread of its own has message "0"; in a channel it hangs on a post, numbered by its time.
  const messageId = wanted === undefined ? '0' : freeMessageId(sandbox, organizer.id, wanted, now);
  return {
    tenantId: organizer.tenantId,
    organizerId: organizer.id,
    id: meetingId(organizer.id, messageId, threadId),
    threadId,
    messageId,
    joinMeetingId: newJoinMeetingId(),
    passcode: newPasscode(),
    bridgeId: crypto.randomUUID(),
    creationDateTime: formatDateTimeOffset(ticksOfMs(now)),
    settings: {},
    conferenceId: newConferenceId(),
    dialInExpiresAt: dialInExpiry(asked.endDateTime, now),
    ...asked,
  };
}

function freeMessageId(sandbox: Sandbox, organizerId: string, threadId: string, now: number): string {
  const taken = new Set([...sandbox.state.meetings.values()].map((meeting) => meeting.id));
  let messageId = now;
  while (taken.has(meetingId(organizerId, String(messageId), threadId))) messageId += 1;
  return String(messageId);
}
