import type { PolicyGrant, SandboxUser } from '../directory.ts';
import type { Sandbox } from '../sandbox.ts';

/** Whether an app may act for a user. A grant of the user's own hides the tenant-wide one, even when it names other apps. */
export function allowsApp(sandbox: Sandbox, user: SandboxUser, appId: string): boolean {
  const own = grantInForce(sandbox, user.tenantId, user.id);
  const { appIds } = own?.appIds ? own : (grantInForce(sandbox, user.tenantId, null) ?? { appIds: null });
  if (appIds === null) return false;
  return appIds === '*' || appIds.some((allowed) => allowed.toLowerCase() === appId.toLowerCase());
}

/** The newest grant that has reached the service. Real ones take up to 30 minutes; an older one holds until then. */
export function grantInForce(sandbox: Sandbox, tenantId: string, userId: string | null): PolicyGrant | undefined {
  return grantsFor(sandbox, tenantId, userId).findLast(
    ({ effectiveAt }) => Date.parse(effectiveAt) <= sandbox.clock.ms(),
  );
}

/** A grant that was given and has not reached the service yet. */
export function pendingGrant(sandbox: Sandbox, tenantId: string, userId: string | null): PolicyGrant | undefined {
  return grantsFor(sandbox, tenantId, userId).findLast(
    ({ effectiveAt }) => Date.parse(effectiveAt) > sandbox.clock.ms(),
  );
}

/** Adds a grant (or, with `appIds: null`, takes it back), dropping what it replaces once and for all. */
export function addGrant(sandbox: Sandbox, grant: PolicyGrant): void {
  const before = grantInForce(sandbox, grant.tenantId, grant.userId);
  const keep = Date.parse(grant.effectiveAt) > sandbox.clock.ms() ? before : undefined;
  sandbox.state.policies = sandbox.state.policies.filter(
    (old) => old === keep || old.tenantId !== grant.tenantId || old.userId !== grant.userId,
  );
  sandbox.state.policies.push(grant);
  sandbox.file.changed();
}

function grantsFor(sandbox: Sandbox, tenantId: string, userId: string | null): PolicyGrant[] {
  return sandbox.state.policies.filter((grant) => grant.tenantId === tenantId && grant.userId === userId);
}
