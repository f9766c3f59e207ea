import type { Meeting } from './meeting.ts';

export const TEAMS_ORIGIN = 'https://teams.microsoft.com';
export const DIAL_IN_ORIGIN = 'https://dialin.teams.microsoft.com';

/** Percent escapes in lower case, as in every captured join link. */
export function escapeLower(text: string): string {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (triplet) => triplet.toLowerCase());
}

/** The path of a join link: the same on Teams' host and, with local links, on ours. */
export function joinPath(meeting: Meeting): string {
  const { threadId, messageId } = meeting;
  return `/l/meetup-join/${escapeLower(threadId)}/${messageId}?context=${escapeLower(joinContext(meeting))}`;
}

/** Who organizes, as a join link says it. */
export function joinContext(meeting: Meeting): string {
  return JSON.stringify({ Tid: meeting.tenantId, Oid: meeting.organizerId });
}

export function dialInPath(meeting: Meeting): string {
  return `/${meeting.bridgeId}?id=${meeting.conferenceId}`;
}
