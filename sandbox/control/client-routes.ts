import { Router } from 'express';
import { z } from 'zod/v4';
import type { Sandbox } from '../sandbox.ts';
import type { ClientRegistration } from '../state.ts';
import { DEFAULT_DELEGATED_SCOPES, DEFAULT_ROLES } from '../tokens/resources.ts';
import { controlRoute, pathParam, readControl } from './control-route.ts';

const Registration = z
  .object({
    secret: z.string().min(1),
    roles: z.array(z.string()),
    delegatedScopes: z.array(z.string()),
    tokenLifetimeSeconds: z.number().int().positive(),
  })
  .partial()
  .strict();

const Doorkeeping = z.object({ acceptUnknown: z.boolean() }).strict();

/** /_sandbox/clients: what an application may do, and whether unregistered ones are let in. Secrets are never shown. */
export function clientRoutes(sandbox: Sandbox): Router {
  const { state } = sandbox;
  const router = Router();
  router.get(
    '/clients',
    controlRoute(sandbox, () => ({
      acceptUnknown: state.acceptUnknownClients,
      clients: [...state.clients].map(([id, client]) => clientRecord(id, client)),
    })),
  );
  router.put(
    '/clients',
    controlRoute(sandbox, (req) => {
      state.acceptUnknownClients = readControl(req, Doorkeeping).acceptUnknown;
      sandbox.file.changed();
      return { acceptUnknown: state.acceptUnknownClients };
    }),
  );
  router.put(
    '/clients/:id',
    controlRoute(sandbox, (req) => {
      const id = pathParam(req, 'id').toLowerCase();
      const client = readControl(req, Registration);
      state.clients.set(id, client);
      sandbox.file.changed();
      return clientRecord(id, client);
    }),
  );
  router.delete(
    '/clients/:id',
    controlRoute(sandbox, (req) => {
      state.clients.delete(pathParam(req, 'id').toLowerCase());
      sandbox.file.changed();
    }),
  );
  return router;
}

function clientRecord(clientId: string, { secret, ...rest }: ClientRegistration) {
  const defaults = { roles: DEFAULT_ROLES, delegatedScopes: DEFAULT_DELEGATED_SCOPES, tokenLifetimeSeconds: null };
  return { clientId, hasSecret: secret !== undefined, ...defaults, ...rest };
}
