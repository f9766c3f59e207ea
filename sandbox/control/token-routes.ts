import { Router } from 'express';
import { decodeJwt } from 'jose';
import { z } from 'zod/v4';
import { SEED_TENANT_ID } from '../directory.ts';
import type { Sandbox } from '../sandbox.ts';
import { appToken, TOKEN_LIFETIME, userToken } from '../tokens/issue-token.ts';
import { DEFAULT_DELEGATED_SCOPES, DEFAULT_ROLES, GRAPH, PERSONAL_TENANT_ID } from '../tokens/resources.ts';
import { controlRoute, readControl } from './control-route.ts';
import { userOf } from './user-routes.ts';

const SOME_CLIENT = '5a6d0c1e-0000-4000-8000-000000000001';

const common = {
  /** Below zero: a token that has already expired. */
  expiresInSeconds: z.number().int().default(TOKEN_LIFETIME),
  audience: z.string().min(1).optional(),
};

/** The tenant matters only where two have a user of the same id. */
const user = { userId: z.string(), tenantId: z.string().uuid().optional() };

const TokenWish = z.discriminatedUnion('kind', [
  // What Teams hands to a bot for single sign-on: a token of this user for this app, to be exchanged on behalf of them.
  z.object({ kind: z.literal('assertion'), ...user, clientId: z.string().min(1), ...common }).strict(),
  // A Graph token in a user's name, as the exchange returns it.
  z
    .object({
      kind: z.literal('delegated'),
      ...user,
      clientId: z.string().default(SOME_CLIENT),
      scopes: z.array(z.string()).default(DEFAULT_DELEGATED_SCOPES),
      ...common,
    })
    .strict(),
  // A Graph token in the app's own name.
  z
    .object({
      kind: z.literal('application'),
      tenantId: z.string().uuid().default(SEED_TENANT_ID),
      clientId: z.string().default(SOME_CLIENT),
      roles: z.array(z.string()).default(DEFAULT_ROLES),
      ...common,
    })
    .strict(),
  // A Graph token of a personal Microsoft account.
  z.object({ kind: z.literal('personal'), clientId: z.string().default(SOME_CLIENT), ...common }).strict(),
]);

type TokenWish = z.infer<typeof TokenWish>;

/** POST /_sandbox/tokens: any token a test may need, without a sign-in. */
export function tokenRoutes(sandbox: Sandbox): Router {
  const router = Router();
  router.post(
    '/tokens',
    controlRoute(sandbox, async (req) => {
      const token = await mint(sandbox, `http://${req.headers.host}`, readControl(req, TokenWish));
      return { token, tokenType: 'Bearer', claims: decodeJwt(token) };
    }),
  );
  return router;
}

function mint(sandbox: Sandbox, origin: string, wish: TokenWish): Promise<string> {
  const { clientId, expiresInSeconds: lifetimeSeconds, audience = wish.kind === 'assertion' ? clientId : GRAPH } = wish;
  const request = { origin, clientId, audience, lifetimeSeconds };
  if (wish.kind === 'application')
    return appToken(sandbox, { ...request, tenantId: wish.tenantId.toLowerCase() }, wish.roles);
  if (wish.kind === 'personal') {
    const nobody = { ...userOf(sandbox, sandbox.state.users[0]?.id ?? ''), id: '00000000-0000-0000-66f3-3332eca7ea81' };
    return userToken(sandbox, { ...request, tenantId: PERSONAL_TENANT_ID }, nobody, DEFAULT_DELEGATED_SCOPES);
  }
  const holder = userOf(sandbox, wish.userId, wish.tenantId);
  const scopes = wish.kind === 'assertion' ? ['access_as_user'] : wish.scopes;
  return userToken(sandbox, { ...request, tenantId: holder.tenantId }, holder, scopes);
}
