import type { SandboxUser } from '../directory.ts';
import type { Sandbox } from '../sandbox.ts';
import { findUser } from '../state.ts';
import { allowsApp } from './access-policy.ts';
import type { Caller } from './authenticate.ts';
import { GraphError, organizerNotFound, silentForbidden } from './graph-error.ts';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The permissions of which one is enough, per kind of token. */
export interface Needs {
  readonly scopes: readonly string[];
  readonly roles: readonly string[];
}

export const WRITE_MEETINGS: Needs = { scopes: ['OnlineMeetings.ReadWrite'], roles: ['OnlineMeetings.ReadWrite.All'] };

export const READ_MEETINGS: Needs = {
  scopes: ['OnlineMeetings.Read', 'OnlineMeetings.ReadWrite'],
  roles: ['OnlineMeetings.Read.All', 'OnlineMeetings.ReadWrite.All'],
};

/** The user in whose name a meeting call runs. `pathUser` is what follows /users, undefined on /me. */
export function resolveOrganizer(
  sandbox: Sandbox,
  caller: Caller,
  pathUser: string | undefined,
  needs: Needs,
): SandboxUser {
  refuseAppOnMe(caller, pathUser);
  requirePermission(caller, needs);
  const wanted = pathUser ?? caller.objectId;
  // Graph looks organizers up by object id only; a user principal name is simply not found.
  if (!GUID.test(wanted)) throw organizerNotFound('the path must name the user by object id');
  if (caller.kind === 'user' && wanted.toLowerCase() !== caller.objectId.toLowerCase()) {
    const message = `Organizer ID in token(${caller.objectId}) does not match organizer ID in request url(${wanted}). With delegated permission only /me endpoint is supported.`;
    throw new GraphError(403, 'General', message, 'a delegated token works for its own user only');
  }
  const user = findUser(sandbox.state, caller.tenantId, wanted);
  if (!user) throw organizerNotFound('no user of this tenant has that object id');
  return user;
}

/** What else must be true before this user's meetings may be touched. */
export function requireOrganizerRights(sandbox: Sandbox, caller: Caller, user: SandboxUser): void {
  if (caller.kind === 'app' && !allowsApp(sandbox, user, caller.appId)) {
    const message = 'No Application Access Policy found for this app';
    throw new GraphError(403, 'Forbidden', message, 'no application access policy lets this app act for this user');
  }
  if (user.userType === 'Guest') throw silentForbidden('guests cannot organize meetings');
  if (!user.teams) throw silentForbidden('the user has no Teams licence');
}

export function refuseAppOnMe(caller: Caller, pathUser: string | undefined): void {
  if (caller.kind === 'user' || pathUser !== undefined) return;
  const message = '/me request is only valid with delegated authentication flow.';
  throw new GraphError(400, 'BadRequest', message, 'an application token has no /me');
}

function requirePermission(caller: Caller, needs: Needs): void {
  const [kind, wanted, held] =
    caller.kind === 'user'
      ? (['scope', needs.scopes, caller.scopes] as const)
      : (['role', needs.roles, caller.roles] as const);
  if (wanted.some((permission) => held.includes(permission))) return;
  const [noun, list] = [kind === 'scope' ? 'Scopes' : 'Roles', held.join(',')];
  const message = `Missing ${kind} permissions on the request. API requires one of '${wanted.join(', ')}'. ${noun} on the request '${list}'.`;
  throw new GraphError(403, 'Forbidden', message, `the token lacks the ${kind}`);
}
