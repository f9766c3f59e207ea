import { SEED_DOMAIN, SEED_TENANT_ID } from '../directory.ts';
import type { Sandbox } from '../sandbox.ts';
import { tenantIds } from '../state.ts';
import { invalidRequest } from './token-error.ts';

const SHARED = ['common', 'organizations'];

/** The tenant id behind the path segment: an id or a domain; undefined for /common, which leaves it to the user. */
export function resolveTenant(sandbox: Sandbox, segment: string): string | undefined {
  const name = segment.toLowerCase();
  if (SHARED.includes(name)) return undefined;
  if (name === SEED_DOMAIN) return SEED_TENANT_ID;
  // Multi-tenant bots used to ask here for their connector tokens.
  if (name === 'botframework.com') return 'd6d49420-f39b-4df7-a1dc-d59a935871db';
  if (tenantIds(sandbox.state).has(name)) return name;
  throw unknownTenant(segment);
}

export function unknownTenant(segment: string) {
  const advice = 'Check to make sure you have the correct tenant ID and are signing into the correct cloud.';
  return invalidRequest(90002, `Tenant '${segment}' not found. ${advice}`);
}
