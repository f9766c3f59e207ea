const GRAPH_AUDIENCES = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  '00000003-0000-0000-c000-000000000000',
];
/** Azure Database for PostgreSQL and MySQL, in both clouds. */
const DATABASE_AUDIENCES = [
  'https://ossrdbms-aad.database.windows.net',
  'https://ossrdbms-aad.database.usgovcloudapi.net',
];
const BOT_AUDIENCES = ['https://api.botframework.com', 'https://api.botframework.us'];

export const GRAPH = 'https://graph.microsoft.com';

/** The tenant of all personal Microsoft accounts. */
export const PERSONAL_TENANT_ID = '9188040d-6c67-4c5b-b112-36a304b66dad';

export const DEFAULT_ROLES = ['OnlineMeetings.ReadWrite.All', 'User.Read.All'];

/** Delegated permissions a client has been granted unless told otherwise. */
export const DEFAULT_DELEGATED_SCOPES = ['OnlineMeetings.ReadWrite', 'User.Read'];

export const OPENID_SCOPES = ['openid', 'profile', 'email', 'offline_access'];

export function isGraphAudience(audience: unknown): boolean {
  return typeof audience === 'string' && GRAPH_AUDIENCES.includes(audience.replace(/\/$/, ''));
}

/** Whether Entra would know a service principal of this name: Graph, the Bot Framework, or some app of the tenant. */
export function isKnownResource(resource: string): boolean {
  return (
    isGraphAudience(resource) || [...BOT_AUDIENCES, ...DATABASE_AUDIENCES].includes(resource) || isAppAudience(resource)
  );
}

function isAppAudience(resource: string): boolean {
  return resource.startsWith('api://') || /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(resource);
}
