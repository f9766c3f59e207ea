import type { OnlineMeetings } from '../meeting/online-meetings.ts';
import type { GraphClient } from './graph-client.ts';
import type { LinkPolicy } from './meeting-link.ts';
import { readOnlineMeeting } from './read-online-meeting.ts';

/**
 * Meetings kept by Microsoft Graph, asked for as the app on behalf of an organizer.
 * https://learn.microsoft.com/graph/api/onlinemeeting-createorget
 */
export function createGraphOnlineMeetings(graph: GraphClient, appId: string, links: LinkPolicy): OnlineMeetings {
  return {
    async createOrGet({ tenantId, organizerId, externalId, subject, when }, scope) {
      const answer = await graph.post(
        {
          tenantId,
          path: `/v1.0/users/${encodeURIComponent(organizerId)}/onlineMeetings/createOrGet`,
          // Safe to repeat although it is a POST: the externalId is the key.
          body: { externalId, ...(subject === null ? {} : { subject }), ...when },
          details: { tenantId, appId, organizerId },
        },
        scope,
      );
      return readOnlineMeeting(answer, organizerId, links);
    },
  };
}
