import { type ErrorDetails, TurnError } from '../errors.ts';
import type { UserTokens } from '../meeting/user-tokens.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import type { AccessTokens } from './access-tokens.ts';

interface GraphTokenOptions {
  readonly graphAudience: string;
  readonly tokens: AccessTokens;
  readonly userTokens?: UserTokens | null;
}

/** What a call to Graph goes by: whose it is, and where. */
type CallDetails = ErrorDetails & { readonly tenantId: string };

/** The token a call goes out with. */
interface GraphTokens {
  get(details: CallDetails, scope: TurnScope): Promise<string>;
  /** Graph refused it. */
  discard(details: CallDetails, token: string): Promise<void>;
}

/** The app's own token or, where people sign in, the organizer's: never that of whoever happens to ask. */
export function createGraphTokens({ graphAudience, tokens, userTokens }: GraphTokenOptions): GraphTokens {
  const tokenScope = `${graphAudience}/.default`;
  if (!userTokens) {
    return {
      get: ({ tenantId }, { signal }) => tokens.get(tokenScope, tenantId, signal),
      discard: async ({ tenantId }, token) => tokens.discard(tokenScope, tenantId, token),
    };
  }
  const organizerOf = ({ tenantId, organizerId = '' }: CallDetails) => ({ tenantId, userId: organizerId });
  return {
    async get(details, scope) {
      const token = await userTokens.get(organizerOf(details), scope);
      if (token === null) throw new TurnError('sign-in-needed', { details });
      return token;
    },
    discard: (details, token) => userTokens.discard(organizerOf(details), token),
  };
}
