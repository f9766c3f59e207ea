import type { Answer, Call } from '../http/answer.ts';
import { findUser } from '../state.ts';
import { dialIn } from './dial-in.ts';
import { joinInformation } from './join-information.ts';
import { joinPath, TEAMS_ORIGIN } from './join-link.ts';
import type { Attendee, Meeting } from './meeting.ts';
import { DEFAULT_SETTINGS } from './meeting-settings.ts';

export type Version = 'v1.0' | 'beta';

const ALL_MEMBERS = 'include-unknown-enum-members';

// Members that stand behind `unknownFutureValue` in the schema: old clients get the sentinel instead (evolvable enums).
const BEHIND_THE_SENTINEL = ['invited', 'organizationExcludingGuests', 'producer', 'coorganizer'];

const AUTO_ADMITTED: Record<string, string> = {
  organizer: 'OrganizerOnly',
  organization: 'EveryoneInCompany',
  organizationAndFederated: 'EveryoneInCompanyAndFederated',
  everyone: 'Everyone',
  invited: 'InvitedUsersInCompany',
  organizationExcludingGuests: 'EveryoneInCompanyExcludingGuests',
};

/** The answer that carries one meeting. */
export function meetingAnswer(
  call: Call,
  version: Version,
  meeting: Meeting,
  status: number,
  language?: string,
): Answer {
  const context = `${contextOf(version, meeting.organizerId)}/$entity`;
  const body = { '@odata.context': context, ...meetingView(call, meeting, language) };
  return { status, body: selected(body, call.query.get('$select')), headers: preferenceHeaders(call) };
}

/** The answer of a filter: a list of one. */
export function meetingListAnswer(call: Call, version: Version, meeting: Meeting, language?: string): Answer {
  const body = {
    '@odata.context': contextOf(version, meeting.organizerId),
    value: [meetingView(call, meeting, language)],
  };
  return { status: 200, body, headers: preferenceHeaders(call) };
}

const contextOf = (version: Version, organizerId: string): string =>
  `https://graph.microsoft.com/${version}/$metadata#users('${organizerId}')/onlineMeetings`;

function preferenceHeaders(call: Call): Record<string, string> {
  return wantsAllMembers(call) ? { 'preference-applied': ALL_MEMBERS } : {};
}

function wantsAllMembers(call: Call): boolean {
  return (call.header('prefer') ?? '').toLowerCase().includes(ALL_MEMBERS);
}

function selected(body: Record<string, unknown>, select: string | null): Record<string, unknown> {
  if (!select) return body;
  const wanted = ['@odata.context', ...select.split(',').map((name) => name.trim().toLowerCase())];
  return Object.fromEntries(Object.entries(body).filter(([name]) => wanted.includes(name.toLowerCase())));
}

// The superset of public captures, in their order: more than the documentation shows, and nulls present.
function meetingView(call: Call, meeting: Meeting, language: string | undefined): Record<string, unknown> {
  const { sandbox } = call;
  const settings = { ...DEFAULT_SETTINGS, ...meeting.settings };
  const { lobbyBypassSettings: lobby = DEFAULT_SETTINGS.lobbyBypassSettings } = meeting.settings;
  const { scope = DEFAULT_SETTINGS.lobbyBypassSettings.scope } = lobby;
  const watermarkProtection = { ...DEFAULT_SETTINGS.watermarkProtection, ...meeting.settings.watermarkProtection };
  const joinWebUrl = `${sandbox.localLinks ? call.origin : TEAMS_ORIGIN}${joinPath(meeting)}`;
  const audioConferencing = dialIn(sandbox, meeting, call.origin);
  const member = (name: string | null) =>
    name !== null && BEHIND_THE_SENTINEL.includes(name) && !wantsAllMembers(call) ? 'unknownFutureValue' : name;
  const { startDateTime, endDateTime, subject, joinMeetingId, passcode } = meeting;
  return {
    id: meeting.id,
    creationDateTime: meeting.creationDateTime,
    startDateTime,
    endDateTime,
    joinUrl: joinWebUrl,
    joinWebUrl,
    meetingCode: joinMeetingId,
    subject,
    isBroadcast: false,
    autoAdmittedUsers: AUTO_ADMITTED[scope],
    outerMeetingAutoAdmittedUsers: null,
    ...settings,
    capabilities: [],
    videoTeleconferenceId: null,
    externalId: meeting.externalId,
    iCalUid: null,
    meetingType: null,
    meetingMigrationMode: null,
    broadcastSettings: null,
    audioConferencing,
    meetingInfo: null,
    participants: participants(call, meeting, member),
    lobbyBypassSettings: { ...DEFAULT_SETTINGS.lobbyBypassSettings, ...lobby, scope: member(scope) },
    joinMeetingIdSettings: { isPasscodeRequired: true, joinMeetingId, passcode },
    chatInfo: { threadId: meeting.threadId, messageId: meeting.messageId, replyChainMessageId: null },
    joinInformation: joinInformation({ joinWebUrl, joinMeetingId, passcode, audioConferencing }, language),
    watermarkProtection,
  };
}

function participants(call: Call, meeting: Meeting, member: (name: string | null) => string | null): unknown {
  const { state } = call.sandbox;
  const organizer = findUser(state, meeting.tenantId, meeting.organizerId);
  const identity = (id: string | null, tenantId: string | null) => ({
    application: null,
    device: null,
    // displayName is null in every capture: names have to be looked up elsewhere.
    user: { id, displayName: null, tenantId, identityProvider: 'AAD' },
  });
  const tenantOf = (id: string | null) =>
    id !== null && findUser(state, meeting.tenantId, id) ? meeting.tenantId : null;
  const attendee = ({ userId, hasIdentity, upn, role }: Attendee) => ({
    upn,
    role: member(role),
    identity: hasIdentity ? identity(userId, tenantOf(userId)) : null,
  });
  return {
    organizer: {
      upn: organizer?.userPrincipalName ?? null,
      role: 'presenter',
      identity: identity(meeting.organizerId, meeting.tenantId),
    },
    attendees: meeting.attendees.map(attendee),
    producers: [],
    contributors: [],
  };
}
