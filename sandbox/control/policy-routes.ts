import { type Request, Router } from 'express';
import { z } from 'zod/v4';
import { SEED_TENANT_ID } from '../directory.ts';
import { addGrant } from '../graph/access-policy.ts';
import type { Sandbox } from '../sandbox.ts';
import { controlRoute, pathParam, readControl } from './control-route.ts';
import { userOf } from './user-routes.ts';

const Grant = z
  .object({
    appIds: z.union([z.literal('*'), z.array(z.string().min(1))]),
    delaySeconds: z.number().min(0).default(0),
    tenantId: z.string().uuid().optional(),
  })
  .strict();

const Withdrawal = z
  .object({ delaySeconds: z.number().min(0).default(0), tenantId: z.string().uuid().optional() })
  .strict();

/** /_sandbox/policies/{user id or "global"}: application access policies, at once or after a delay of the sandbox's clock. */
export function policyRoutes(sandbox: Sandbox): Router {
  const router = Router();
  const grant = (req: Request, appIds: string[] | '*' | null, delaySeconds: number, tenantId = SEED_TENANT_ID) => {
    const scope = pathParam(req, 'scope');
    const user = scope === 'global' ? null : userOf(sandbox, scope);
    const effectiveAt = new Date(sandbox.clock.ms() + delaySeconds * 1000).toISOString();
    const added = { tenantId: user?.tenantId ?? tenantId.toLowerCase(), userId: user?.id ?? null, appIds, effectiveAt };
    addGrant(sandbox, added);
    return added;
  };
  router.get(
    '/policies',
    controlRoute(sandbox, () => ({ policies: sandbox.state.policies })),
  );
  router.put(
    '/policies/:scope',
    controlRoute(sandbox, (req) => {
      const { appIds, delaySeconds, tenantId } = readControl(req, Grant);
      return grant(req, appIds, delaySeconds, tenantId);
    }),
  );
  router.delete(
    '/policies/:scope',
    controlRoute(sandbox, (req) => {
      const { delaySeconds, tenantId } = readControl(req, Withdrawal);
      grant(req, null, delaySeconds, tenantId);
    }),
  );
  return router;
}
