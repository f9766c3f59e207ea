import type { IncomingActivity } from './incoming-activity.ts';

/**
 * The tenant that the conversation belongs to, in lower case. Empty when Teams named none, or several with nothing to
 * choose by: such a turn is served to nobody.
 */
export function tenantOf({ channelData, conversation }: IncomingActivity): string {
  // In a shared channel the sender may be of another organization. The team that hosts the channel decides about apps
  // in it, and its administrator about this one: https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels
  const hosts = distinct([channelData?.channel?.tenantId, channelData?.team?.tenantId]);
  if (hosts.length > 0) return hosts.length === 1 ? (hosts[0] ?? '') : '';
  // conversation.tenantId is often missing in channels; channelData.tenant is the one to rely on.
  const named = distinct([channelData?.tenant?.id, conversation.tenantId]);
  return named.length === 1 ? (named[0] ?? '') : '';
}

function distinct(ids: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(ids.filter((id): id is string => Boolean(id)).map((id) => id.toLowerCase()))];
}
