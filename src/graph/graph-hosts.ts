/**
 * Where Graph and Entra live in each cloud, and on which hosts a meeting's links may point.
 * https://learn.microsoft.com/graph/deployments; GCC uses the worldwide Graph.
 */
export interface GraphHosts {
  readonly graphBaseUrl: string;
  readonly entraBaseUrl: string;
  /** Audience of a managed identity's token that stands for an app's secret. */
  readonly tokenExchangeAudience: string;
  /** What a token is for that stands for a password of Azure Database for PostgreSQL. */
  readonly databaseScope: string;
  /** As Teams PowerShell calls the cloud; null where it needs no name. */
  readonly teamsEnvironment: 'TeamsGCCH' | 'TeamsDOD' | null;
  /** A link is shown only when its host is one of these or below one of these. */
  readonly meetingHosts: readonly string[];
}

export const graphHosts = {
  global: {
    graphBaseUrl: 'https://graph.microsoft.com',
    entraBaseUrl: 'https://login.microsoftonline.com',
    tokenExchangeAudience: 'api://AzureADTokenExchange',
    databaseScope: 'https://ossrdbms-aad.database.windows.net/.default',
    teamsEnvironment: null,
    meetingHosts: ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'],
  },
  usgov: {
    graphBaseUrl: 'https://graph.microsoft.us',
    entraBaseUrl: 'https://login.microsoftonline.us',
    tokenExchangeAudience: 'api://AzureADTokenExchangeUSGov',
    databaseScope: 'https://ossrdbms-aad.database.usgovcloudapi.net/.default',
    teamsEnvironment: 'TeamsGCCH',
    meetingHosts: ['teams.microsoft.us'],
  },
  dod: {
    graphBaseUrl: 'https://dod-graph.microsoft.us',
    entraBaseUrl: 'https://login.microsoftonline.us',
    tokenExchangeAudience: 'api://AzureADTokenExchangeUSGov',
    databaseScope: 'https://ossrdbms-aad.database.usgovcloudapi.net/.default',
    teamsEnvironment: 'TeamsDOD',
    meetingHosts: ['teams.microsoft.us'],
  },
} as const satisfies Record<string, GraphHosts>;
