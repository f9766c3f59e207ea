import type { Answer, Call } from '../http/answer.ts';
import { dialInExpiry, reviveDialIn } from './dial-in.ts';
import { badRequest } from './graph-error.ts';
import { type Meeting, meetingKey } from './meeting.ts';
import { SettingsChange } from './meeting-settings.ts';
import { patchTimes } from './meeting-times.ts';
import { meetingAnswer, type Version } from './meeting-view.ts';
import { readAttendees, readJsonBody, readString } from './request-body.ts';

/**
 * PATCH: both times or neither, and the whole attendee list or none of it. What cannot change (the organizer,
 * externalId, joinMeetingIdSettings) is ignored like any property Graph does not know.
 */
export function patchMeeting(call: Call, version: Version, meeting: Meeting): Answer {
  const { sandbox } = call;
  const body = readJsonBody(call);
  const subject = readString(body, 'subject');
  const times = patchTimes(body);
  const attendees = readAttendees(body);
  const settings = SettingsChange.safeParse(body);
  if (!settings.success) throw badRequest('a setting has a value Graph does not know');
  if (settings.data.allowedPresenters === 'roleIsPresenter' && attendees === undefined) {
    throw badRequest('roleIsPresenter needs the full list of attendees with their roles');
  }
  // Only now is anything changed: a refused PATCH leaves the meeting as it was.
  reviveDialIn(sandbox, meeting);
  if (body.subject !== undefined) meeting.subject = subject;
  if (attendees !== undefined) meeting.attendees = attendees;
  Object.assign(meeting, times);
  meeting.settings = { ...meeting.settings, ...mergedSettings(meeting.settings, settings.data) };
  meeting.dialInExpiresAt = dialInExpiry(meeting.endDateTime, sandbox.clock.ms());
  sandbox.file.changed();
  return meetingAnswer(call, version, meeting, 200);
}

function mergedSettings(old: SettingsChange, change: SettingsChange): SettingsChange {
  const { lobbyBypassSettings: lobby, watermarkProtection: watermark } = change;
  return {
    ...change,
    ...(lobby && { lobbyBypassSettings: { ...old.lobbyBypassSettings, ...lobby } }),
    ...(watermark && { watermarkProtection: { ...old.watermarkProtection, ...watermark } }),
  };
}

/** DELETE: gone for Graph. The next createOrGet with the same externalId makes a new meeting. */
export function deleteMeeting(call: Call, meeting: Meeting): Answer {
  call.sandbox.state.meetings.delete(meetingKey(meeting.tenantId, meeting.organizerId, meeting.externalId));
  call.sandbox.file.changed();
  return { status: 204 };
}
