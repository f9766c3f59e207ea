/**
 * Where Teams and the Bot Connector live in each cloud. The list of service hosts is exact: anybody can register a name
 * under trafficmanager.net. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export interface BotHosts {
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  readonly connectorScope: string;
  /** Tenant that issues the connector token of a multi-tenant bot. */
  readonly multiTenant: string;
  readonly serviceHosts: readonly string[];
}

const government = {
  openIdMetadataUrl: 'https://login.botframework.azure.us/v1/.well-known/openidconfiguration',
  tokenIssuer: 'https://api.botframework.us',
  connectorScope: 'https://api.botframework.us/.default',
  multiTenant: 'MicrosoftServices.onmicrosoft.us',
} as const;

export const botHosts = {
  global: {
    openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    tokenIssuer: 'https://api.botframework.com',
    connectorScope: 'https://api.botframework.com/.default',
    multiTenant: 'botframework.com',
    // The second one is GCC, which otherwise lives in the worldwide cloud.
    serviceHosts: ['smba.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
  },
  usgov: { ...government, serviceHosts: ['smba.infra.gov.teams.microsoft.us'] },
  dod: { ...government, serviceHosts: ['smba.infra.dod.teams.microsoft.us'] },
} as const satisfies Record<string, BotHosts>;
