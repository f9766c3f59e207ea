import type { SignInConfig } from '../config/sign-in.ts';
import type { Config } from '../config.ts';
import { graphHosts } from '../graph/graph-hosts.ts';

/** What the sign-in pages need of the configuration. */
export function signInPagesOptions({ bot, cloud, entraBaseUrl, allowedTenants }: Config, { publicUrl }: SignInConfig) {
  const host = graphHosts[cloud];
  return {
    clientId: bot.id,
    entraBaseUrl: entraBaseUrl ?? host.entraBaseUrl,
    tenants: allowedTenants,
    scopes: [`${host.graphBaseUrl}/OnlineMeetings.ReadWrite`],
    redirectUri: `${publicUrl}/auth-end.html`,
    teamsHosts: host.meetingHosts,
  };
}
