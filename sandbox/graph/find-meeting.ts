import type { SandboxUser } from '../directory.ts';
import type { Call } from '../http/answer.ts';
import type { Caller } from './authenticate.ts';
import { badRequest, GraphError, meetingNotFound } from './graph-error.ts';
import { joinPath, TEAMS_ORIGIN } from './join-link.ts';
import { looksLikeMeetingId, type Meeting } from './meeting.ts';

const FILTER = /^\s*(joinWebUrl|joinMeetingIdSettings\/joinMeetingId)\s+eq\s+'((?:[^']|'')*)'\s*$/i;

/** The meeting with this id. Its organizer may do all; an invited attendee may read it with a delegated token. */
export function meetingById(
  call: Call,
  caller: Caller,
  user: SandboxUser,
  id: string,
  mode: 'read' | 'write',
): Meeting {
  if (!looksLikeMeetingId(id))
    throw new GraphError(400, 'BadRequest', `Invalid meeting id ${id}.`, 'this is no meeting id');
  const meeting = meetingsOf(call, user.tenantId).find((candidate) => candidate.id === id);
  if (!meeting) throw meetingNotFound();
  const invited =
    mode === 'read' && caller.kind === 'user' && meeting.attendees.some(({ userId }) => userId === user.id);
  if (meeting.organizerId !== user.id && !invited) throw meetingNotFound();
  return meeting;
}

/** The meeting a `$filter` names. There is no list of all meetings, and no filter by externalId. */
export function meetingByFilter(call: Call, user: SandboxUser): Meeting {
  const filter = call.query.get('$filter');
  if (filter === null) throw badRequest('meetings can only be looked up with $filter, not listed');
  const [, property, literal] = FILTER.exec(filter) ?? [];
  if (property === undefined || literal === undefined) {
    throw badRequest("$filter must be JoinWebUrl eq '<link>' or joinMeetingIdSettings/joinMeetingId eq '<digits>'");
  }
  const value = literal.replaceAll("''", "'");
  const matches = /^joinWebUrl$/i.test(property)
    ? byJoinLink(call, value)
    : (meeting: Meeting) => meeting.joinMeetingId === value;
  const meeting = meetingsOf(call, user.tenantId).find(matches);
  if (!meeting) throw meetingNotFound();
  if (meeting.organizerId !== user.id) throw lookupForbidden();
  return meeting;
}

/** Looking up by link is for organizers, and for apps with a policy for that organizer. */
export const lookupForbidden = (): GraphError =>
  new GraphError(
    403,
    'Forbidden',
    '3003: User does not have access to lookup meeting',
    'only the organizer may look a meeting up',
  );

function byJoinLink(call: Call, link: string): (meeting: Meeting) => boolean {
  const origin = [TEAMS_ORIGIN, call.origin].find((known) => link.startsWith(`${known}/`));
  const path = origin === undefined ? undefined : link.slice(origin.length);
  return (meeting) => path !== undefined && joinPath(meeting) === path;
}

function meetingsOf(call: Call, tenantId: string): Meeting[] {
  return [...call.sandbox.state.meetings.values()].filter((meeting) => meeting.tenantId === tenantId);
}
