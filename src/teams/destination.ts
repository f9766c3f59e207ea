/** Where an activity goes: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export interface Destination {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The activity answered, or the one to change. */
  readonly activityId: string | null;
  /** Only the activity's recipient sees it: https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages */
  readonly isTargeted?: boolean;
}

/** Of the conversation, below the Connector's `/v3/conversations`. */
export function conversationPath(conversationId: string): string {
  return `/${encodeURIComponent(conversationId)}`;
}

/** Where the activity is posted or put. */
export function destinationPath({ conversationId, activityId, isTargeted = false }: Destination): string {
  const base = `${conversationPath(conversationId)}/activities`;
  const path = activityId === null ? base : `${base}/${encodeURIComponent(activityId)}`;
  return isTargeted ? `${path}?isTargetedActivity=true` : path;
}
