import type { Config } from '../config.ts';
import { type AccessTokens, createAccessTokens } from '../graph/access-tokens.ts';
import { graphHosts } from '../graph/graph-hosts.ts';
import type { Http } from '../graph/http.ts';
import type { TurnLog } from '../turn/turn-log.ts';

/** The bot's own tokens, by its credential and in its cloud. */
export function createBotTokens({ bot, cloud, entraBaseUrl }: Config, http: Http, log: TurnLog): AccessTokens {
  const graphHost = graphHosts[cloud];
  return createAccessTokens({
    http,
    clientId: bot.id,
    credential: bot.credential,
    entraBaseUrl: graphHost.entraBaseUrl,
    tokenBaseUrl: entraBaseUrl,
    tokenExchangeAudience: graphHost.tokenExchangeAudience,
    log,
  });
}
