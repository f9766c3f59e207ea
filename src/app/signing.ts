import type { Config } from '../config.ts';
import { TurnError } from '../errors.ts';
import type { AccessTokens } from '../graph/access-tokens.ts';
import { graphHosts } from '../graph/graph-hosts.ts';
import type { Http } from '../graph/http.ts';
import { appCredential } from '../graph/token-source.ts';
import { createUserTokens } from '../graph/user-tokens.ts';
import { createParkedTurns } from '../handle-turn/parked-turns.ts';
import type { SigningParts } from '../handle-turn/signing-in.ts';
import type { SignedInUser, UserTokens } from '../meeting/user-tokens.ts';
import { createRecordSeal } from '../store/record-seal.ts';
import type { Store } from '../store/store.ts';
import type { TurnLog } from '../turn/turn-log.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import { signInLink } from '../web/sign-in-link.ts';
import { signInPagesOptions } from './sign-in-pages-options.ts';

interface Surroundings {
  readonly http: Http;
  readonly store: Store | null;
  readonly log: TurnLog;
  readonly now: () => Date;
}

/** What it takes for people to sign in; null when the bot acts as itself. */
export function createSigning(config: Config, { http, store, log, now }: Surroundings): SigningParts | null {
  const { bot, cloud, signIn, recordKeys, entraBaseUrl } = config;
  if (signIn === null || store === null || bot.credential.kind === 'managed-identity') return null;
  const host = graphHosts[cloud];
  const { scopes, redirectUri } = signInPagesOptions(config, signIn);
  const seal = createRecordSeal(recordKeys, log);
  const tokens = createUserTokens({
    http,
    clientId: bot.id,
    credential: appCredential({ ...host, http, credential: bot.credential }),
    entraBaseUrl: host.entraBaseUrl,
    tokenBaseUrl: entraBaseUrl,
    scopes,
    // As the app package has it, and as Teams Toolkit writes it for bots with pages.
    audiences: [bot.id, `api://botid-${bot.id}`, `api://${new URL(signIn.publicUrl).host}/botid-${bot.id}`],
    redirectUri,
    records: store.records,
    seal,
    log,
    now: () => now().getTime(),
  });
  const linkFor: SigningParts['linkFor'] = (wish) => signInLink(signIn.publicUrl, wish);
  return { tokens, parked: createParkedTurns(store.records, seal, now), linkFor };
}

/** Who has no token must not claim: a person who walks away from a sign-in would keep others waiting. */
export function usableToken(userTokens: Pick<UserTokens, 'get'> | null, appTokens: AccessTokens, graphScope: string) {
  return async (sender: SignedInUser, scope: TurnScope): Promise<void> => {
    if (userTokens === null) await appTokens.get(graphScope, sender.tenantId, scope.signal);
    else if ((await userTokens.get(sender, scope)) === null) throw new TurnError('sign-in-needed');
  };
}
