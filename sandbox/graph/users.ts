import type { SandboxUser } from '../directory.ts';
import type { Answer, Call } from '../http/answer.ts';
import { findUser } from '../state.ts';
import { refuseAppOnMe } from './access.ts';
import { authenticate, type Caller } from './authenticate.ts';
import { GraphError } from './graph-error.ts';
import type { Version } from './meeting-view.ts';

const READ_SELF = ['User.Read', 'User.ReadWrite'];
const READ_ALL = ['User.Read.All', 'User.ReadBasic.All', 'User.ReadWrite.All', 'Directory.Read.All'];

// What Graph returns when nothing is selected.
const USUAL =
  'businessPhones,displayName,givenName,jobTitle,mail,mobilePhone,officeLocation,preferredLanguage,surname,userPrincipalName,id';

/** GET /me and GET /users/{id or user principal name}: here, unlike with meetings, the name is welcome. */
export async function getUser(call: Call, version: Version): Promise<Answer> {
  const caller = await authenticate(call.sandbox, call.header('authorization'));
  const pathUser = call.param('user') || undefined;
  refuseAppOnMe(caller, pathUser);
  const user = lookUp(call, caller, pathUser ?? caller.objectId);
  requireReading(caller, user);
  if (!user) {
    const message = `Resource '${pathUser ?? caller.objectId}' does not exist or one of its queried reference-property objects are not present.`;
    throw new GraphError(404, 'Request_ResourceNotFound', message, 'no such user in this tenant');
  }
  const select = call.query.get('$select');
  const names = (select ?? USUAL).split(',').map((name) => name.trim());
  const shown = Object.entries(userView(user)).filter(([name]) =>
    names.some((wanted) => wanted.toLowerCase() === name.toLowerCase()),
  );
  const set = select === null ? 'users' : `users(${names.join(',')})`;
  const context = `https://graph.microsoft.com/${version}/$metadata#${set}/$entity`;
  return { status: 200, body: { '@odata.context': context, ...Object.fromEntries(shown) } };
}

function lookUp(call: Call, caller: Caller, wanted: string): SandboxUser | undefined {
  const { state } = call.sandbox;
  const byName = (user: SandboxUser) =>
    user.tenantId === caller.tenantId && user.userPrincipalName.toLowerCase() === wanted.toLowerCase();
  return findUser(state, caller.tenantId, wanted) ?? state.users.find(byName);
}

function requireReading(caller: Caller, user: SandboxUser | undefined): void {
  const held = caller.kind === 'user' ? caller.scopes : caller.roles;
  const self = caller.kind === 'user' && user?.id === caller.objectId;
  const enough = self ? [...READ_SELF, ...READ_ALL] : READ_ALL;
  if (enough.some((permission) => held.includes(permission))) return;
  const message = 'Insufficient privileges to complete the operation.';
  throw new GraphError(403, 'Authorization_RequestDenied', message, 'the token may not read this user');
}

function userView(user: SandboxUser): Record<string, unknown> {
  const [givenName = null, ...rest] = user.displayName.split(' ');
  return {
    businessPhones: [],
    displayName: user.displayName,
    givenName,
    jobTitle: null,
    mail: user.mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: rest.join(' ') || null,
    userPrincipalName: user.userPrincipalName,
    id: user.id,
    userType: user.userType,
    accountEnabled: true,
  };
}
