import { z } from 'zod/v4';
import type { InboundClaims } from './inbound-token.ts';
import { Unauthorized } from './inbound-token.ts';
import { isServiceUrl, type ServiceUrlPolicy } from './service-url.ts';

/**
 * The part of an activity that this bot reads; everything else passes through unread. Teams sends null as readily as
 * nothing, hence `nullish`. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference
 */
const account = z.object({
  id: z.string().min(1),
  name: z.string().nullish().catch(null),
  role: z.string().nullish().catch(null),
  aadObjectId: z.string().nullish().catch(null),
  /** Of the recipient: https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages */
  isTargeted: z.boolean().nullish().catch(null),
});

export const incomingActivity = z
  .object({
    type: z.string().min(1),
    channelId: z.string().min(1),
    serviceUrl: z.string().min(1),
    from: account,
    recipient: account,
    conversation: z
      .object({
        id: z.string().min(1),
        conversationType: z.string().nullish().catch(null),
        isGroup: z.boolean().nullish().catch(null),
        tenantId: z.string().nullish().catch(null),
      })
      .passthrough(),
    id: z.string().nullish().catch(null),
    name: z.string().nullish().catch(null),
    action: z.string().nullish().catch(null),
    text: z.string().nullish().catch(null),
    replyToId: z.string().nullish().catch(null),
    value: z.unknown(),
    locale: z.string().nullish().catch(null),
    localTimezone: z.string().nullish().catch(null),
    localTimestamp: z.string().nullish().catch(null),
    entities: z.array(z.unknown()).nullish().catch(null),
    membersAdded: z
      .array(z.object({ id: z.string() }))
      .nullish()
      .catch(null),
    channelData: z
      .object({
        tenant: z
          .object({ id: z.string().min(1) })
          .nullish()
          .catch(null),
        channel: z
          .object({ id: z.string().min(1), tenantId: z.string().nullish().catch(null) })
          .nullish()
          .catch(null),
        team: z
          .object({ id: z.string().nullish().catch(null), tenantId: z.string().nullish().catch(null) })
          .nullish()
          .catch(null),
      })
      .nullish()
      .catch(null),
  })
  .passthrough();

export type IncomingActivity = z.infer<typeof incomingActivity>;

/** The body as an activity, or null when it is none that a turn could be made of. */
export function readActivity(body: unknown): IncomingActivity | null {
  return incomingActivity.safeParse(body).data ?? null;
}

/**
 * Binds the activity to its token: same service URL, a key that may speak for the channel, a known service host.
 * `claims` is null in anonymous mode. Throws Unauthorized.
 */
export function checkActivity(
  activity: IncomingActivity,
  claims: InboundClaims | null,
  policy: ServiceUrlPolicy,
): void {
  if (activity.channelId !== 'msteams') throw new Unauthorized('not from Teams');
  if (!isServiceUrl(activity.serviceUrl, policy)) throw new Unauthorized('unknown service URL');
  if (claims === null) return;
  if (claims.serviceUrl !== activity.serviceUrl) throw new Unauthorized('service URL differs from the token');
  if (!claims.endorsements.includes(activity.channelId)) throw new Unauthorized('key not endorsed for the channel');
}
