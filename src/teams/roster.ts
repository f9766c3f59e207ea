import type { TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import type { People } from '../meeting/people.ts';
import { activityOf, TeamsAdapter } from './adapter.ts';
import type { IncomingActivity } from './incoming-activity.ts';
import { withoutReserve } from './work-scope.ts';

/** All are asked for at once, and the meeting waits no longer for names than this. */
const lookupMs = 2_500;

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#get-single-member-details */
const member = z.object({
  aadObjectId: z.string().nullish().catch(null),
  objectId: z.string().nullish().catch(null),
  tenantId: z.string().nullish().catch(null),
});

/** The people in the conversation a turn came from, as the Bot Connector knows them. */
export function rosterOf(context: TurnContext): People {
  const activity = activityOf(context);
  const { adapter } = context;
  return {
    async find(mri, scope) {
      if (!(adapter instanceof TeamsAdapter)) return null;
      const { serviceUrl } = activity;
      const destination = { serviceUrl, conversationId: rosterId(activity), activityId: null };
      // Its failure is logged where it happens; for the turn it only means that somebody stays unknown.
      const answer = await adapter
        .member(destination, mri, withoutReserve(scope, Math.max(0, scope.remainingMs() - lookupMs)))
        .catch(() => null);
      const found = member.safeParse(answer).data;
      return found ? { objectId: found.aadObjectId ?? found.objectId ?? null, tenantId: found.tenantId ?? null } : null;
    },
  };
}

/** A channel has no roster of its own: its team has. */
function rosterId({ conversation, channelData }: IncomingActivity): string {
  return channelData?.team?.id ?? conversation.id.split(';messageid=')[0] ?? conversation.id;
}
