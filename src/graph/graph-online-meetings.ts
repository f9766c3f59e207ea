import { TurnError } from '../errors.ts';
import type { Attendee } from '../meeting/online-meeting.ts';
import type { OnlineMeetings } from '../meeting/online-meetings.ts';
import type { GraphClient } from './graph-client.ts';
import type { LinkPolicy } from './meeting-link.ts';
import { readOnlineMeeting } from './read-online-meeting.ts';

/**
 * Meetings kept by Microsoft Graph, asked for as the app on behalf of an organizer, or in the organizer's own name.
 * https://learn.microsoft.com/graph/api/onlinemeeting-createorget
 */
export function createGraphOnlineMeetings(
  graph: GraphClient,
  appId: string,
  links: LinkPolicy,
  asOrganizer = false,
): OnlineMeetings {
  /** With a person's token Graph knows no other way: https://learn.microsoft.com/graph/api/onlinemeeting-createorget#http-request */
  const meetingsOf = (organizerId: string): string =>
    `/v1.0/${asOrganizer ? 'me' : `users/${encodeURIComponent(organizerId)}`}/onlineMeetings`;

  return {
    async createOrGet({ tenantId, organizerId, externalId, subject, when, attendees = [] }, scope) {
      const answer = await graph.post(
        {
          tenantId,
          path: `${meetingsOf(organizerId)}/createOrGet`,
          // Safe to repeat although it is a POST: the externalId is the key.
          body: {
            externalId,
            ...(subject === null ? {} : { subject }),
            ...when,
            ...participants(attendees.map(attendee)),
          },
          details: { tenantId, appId, organizerId },
        },
        scope,
      );
      return readOnlineMeeting(answer, organizerId, links);
    },

    async change({ tenantId, meeting, difference }, scope) {
      const organizerId = meeting.organizer.id;
      if (meeting.id === null) throw new TurnError('graph-unreadable');
      const { subject, when, attendees } = difference;
      const people = attendees.length === 0 ? [] : [...meeting.attendees.map(asReturned), ...attendees.map(attendee)];
      const answer = await graph.patch(
        {
          tenantId,
          path: `${meetingsOf(organizerId)}/${encodeURIComponent(meeting.id)}`,
          // Both times or none, all attendees or none: https://learn.microsoft.com/graph/api/onlinemeeting-update
          body: { ...(subject === null ? {} : { subject }), ...when, ...participants(people) },
          details: { tenantId, appId, organizerId },
          // Graph named this meeting a moment ago: not to find it, or to find it being changed, is no lasting state.
          passing: [404, 409, 412],
        },
        scope,
      );
      return readOnlineMeeting(answer, organizerId, links);
    },
  };
}

/** Nothing at all for nobody: an empty list would empty the meeting's. */
function participants(attendees: readonly object[]): object {
  return attendees.length === 0 ? {} : { participants: { attendees } };
}

function attendee(id: string): object {
  return { identity: { user: { id } } };
}

/** The list is replaced as a whole, so everybody goes back as they came. */
function asReturned({ id, upn, role }: Attendee): object {
  return {
    ...(id === null ? {} : attendee(id)),
    ...(upn === null ? {} : { upn }),
    ...(role === null || role === 'unknownFutureValue' ? {} : { role }),
  };
}
