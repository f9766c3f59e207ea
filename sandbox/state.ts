import type { JWK } from 'jose';
import { type PolicyGrant, type SandboxUser, SEED_TENANT_ID, seedPolicies, seedUsers } from './directory.ts';
import type { Meeting } from './graph/meeting.ts';

/** What the control API was told about an application. Everything absent keeps its generous default. */
export interface ClientRegistration {
  secret?: string | undefined;
  roles?: string[] | undefined;
  delegatedScopes?: string[] | undefined;
  tokenLifetimeSeconds?: number | undefined;
}

/** A refresh token as it is kept: only its hash, so that the state file cannot be replayed. */
export interface RefreshGrant {
  readonly hash: string;
  readonly clientId: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly expiresAt: number;
}

/** Everything that survives a restart. Faults and the request log do not: they belong to one test run. */
export interface State {
  readonly signingKey: JWK;
  users: SandboxUser[];
  policies: PolicyGrant[];
  clients: Map<string, ClientRegistration>;
  acceptUnknownClients: boolean;
  meetings: Map<string, Meeting>;
  /** How many meetings were ever created since the last reset, deleted ones included. */
  meetingsCreated: number;
  refreshGrants: RefreshGrant[];
  clockOffsetMs: number;
}

/** A fresh directory and nothing else. The signing key is kept across resets so that issued tokens stay valid. */
export function freshState(signingKey: JWK): State {
  return {
    signingKey,
    users: seedUsers(),
    policies: seedPolicies(),
    clients: new Map(),
    acceptUnknownClients: true,
    meetings: new Map(),
    meetingsCreated: 0,
    refreshGrants: [],
    clockOffsetMs: 0,
  };
}

/** Every tenant that has at least one user, and always the seeded one. */
export function tenantIds(state: State): Set<string> {
  return new Set([SEED_TENANT_ID, ...state.users.map((user) => user.tenantId)]);
}

/** The user with this object id in this tenant. Object ids are compared without regard to case, like GUIDs. */
export function findUser(state: State, tenantId: string, userId: string): SandboxUser | undefined {
  const wanted = userId.toLowerCase();
  return state.users.find((user) => user.tenantId === tenantId && user.id === wanted);
}
