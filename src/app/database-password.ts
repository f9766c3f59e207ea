import type { Config } from '../config.ts';
import type { AccessTokens } from '../graph/access-tokens.ts';
import { graphHosts } from '../graph/graph-hosts.ts';

/** As long as one request for a token may take; whoever waits for the database gives up sooner. */
const patienceMs = 3_000;

/** With `DATABASE_AUTH=entra`, what each new connection is opened with: a token of the bot. Otherwise the URL knows. */
export function databasePassword(
  { databaseAuth, cloud, bot }: Config,
  tokens: AccessTokens,
): (() => Promise<string>) | null {
  if (databaseAuth !== 'entra') return null;
  return () => tokens.get(graphHosts[cloud].databaseScope, bot.tenantId, AbortSignal.timeout(patienceMs));
}
