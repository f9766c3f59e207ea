import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod/v4';
import { type SandboxUser, SEED_TENANT_ID } from '../directory.ts';
import { grantInForce, pendingGrant } from '../graph/access-policy.ts';
import type { Sandbox } from '../sandbox.ts';
import { findUser } from '../state.ts';
import { ControlError, controlRoute, pathParam, readControl } from './control-route.ts';

const guid = z
  .string()
  .uuid()
  .transform((id) => id.toLowerCase());

const Change = z
  .object({
    userPrincipalName: z.string().min(1),
    displayName: z.string(),
    mail: z.string(),
    userType: z.enum(['Member', 'Guest']),
    teams: z.boolean(),
    audioConferencing: z.boolean(),
    consentRequired: z.boolean(),
    interactionRequired: z.boolean(),
  })
  .partial()
  .strict();

const NewUser = Change.extend({
  id: guid.optional(),
  tenantId: guid.optional(),
  userPrincipalName: z.string().min(1),
}).strict();

/** /_sandbox/users: the directory. */
export function userRoutes(sandbox: Sandbox): Router {
  const router = Router();
  router.get(
    '/users',
    controlRoute(sandbox, () => ({
      tenantId: SEED_TENANT_ID,
      users: sandbox.state.users.map((user) => userRecord(sandbox, user)),
    })),
  );
  router.post(
    '/users',
    controlRoute(sandbox, (req) => addUser(sandbox, readControl(req, NewUser))),
  );
  router.patch(
    '/users/:id',
    controlRoute(sandbox, (req) => {
      const user = userOf(sandbox, pathParam(req, 'id'));
      const change = Object.entries(readControl(req, Change)).filter(([, value]) => value !== undefined);
      Object.assign(user, Object.fromEntries(change));
      sandbox.file.changed();
      return userRecord(sandbox, user);
    }),
  );
  return router;
}

/** The user with this id, in the named tenant or else in the first that has one. */
export function userOf(sandbox: Sandbox, id: string, tenantId?: string): SandboxUser {
  const user = sandbox.state.users.find(
    (candidate) =>
      candidate.id === id.toLowerCase() && (tenantId === undefined || candidate.tenantId === tenantId.toLowerCase()),
  );
  if (!user) throw new ControlError(404, `There is no user ${id}; GET /_sandbox/users lists them.`);
  return user;
}

function addUser(
  sandbox: Sandbox,
  { id = randomUUID(), tenantId = SEED_TENANT_ID, ...given }: z.infer<typeof NewUser>,
) {
  if (findUser(sandbox.state, tenantId, id)) {
    throw new ControlError(409, `There already is a user ${id}.`);
  }
  const user: SandboxUser = {
    tenantId,
    id,
    userPrincipalName: given.userPrincipalName,
    displayName: given.displayName ?? given.userPrincipalName.replace(/@.*/, ''),
    mail: given.mail ?? given.userPrincipalName,
    userType: given.userType ?? 'Member',
    teams: given.teams ?? true,
    audioConferencing: given.audioConferencing ?? true,
    consentRequired: given.consentRequired ?? false,
    interactionRequired: given.interactionRequired ?? false,
  };
  sandbox.state.users.push(user);
  sandbox.file.changed();
  return userRecord(sandbox, user);
}

/** A user with the application access policy that counts for them now, and the one still on its way. */
function userRecord(sandbox: Sandbox, user: SandboxUser) {
  const own = grantInForce(sandbox, user.tenantId, user.id);
  const pending = pendingGrant(sandbox, user.tenantId, user.id);
  return {
    ...user,
    policy: own?.appIds ? { appIds: own.appIds, effectiveAt: own.effectiveAt } : null,
    pendingPolicy: pending ? { appIds: pending.appIds, effectiveAt: pending.effectiveAt } : null,
  };
}
