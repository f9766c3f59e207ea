import { asTurnError } from '../errors.ts';
import type { Check } from '../meeting/check-up/check-up.ts';
import type { CheckName, Finding, FindingDetails } from '../meeting/check-up/finding.ts';
import type { TurnScope } from '../turn/turn-scope.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { OrganizerCheck } from './check-organizer.ts';
import type { GraphHosts } from './graph-hosts.ts';
import { tokenRoles } from './token-roles.ts';

const neededRole = 'OnlineMeetings.ReadWrite.All';

export interface GraphAccessOptions {
  readonly tokens: AccessTokens;
  readonly tokenScope: string;
  readonly appId: string;
  readonly tenantId: string;
  readonly organizers: readonly string[];
  /** People sign in: the app itself needs no permission, and nobody's meeting can be tried without them. */
  readonly delegated: boolean;
  readonly teamsEnvironment: GraphHosts['teamsEnvironment'];
  /** Whoever asks first organizes: `organizers` are then only people to try it with. */
  readonly anybody: boolean;
  readonly checkOrganizer: OrganizerCheck;
}

/** The chain on which every meeting hangs: credential, permission, organizer. What hangs on a broken link is not tried. */
export function checkGraphAccess(options: GraphAccessOptions): Check {
  const { tokens, tokenScope, appId, tenantId, organizers, anybody, delegated, teamsEnvironment, checkOrganizer } =
    options;
  const ids: FindingDetails = { appId, tenantId };

  async function checkOrganizers(scope: TurnScope): Promise<readonly Finding[]> {
    if (organizers.length === 0 || delegated) return [{ check: 'organizer', reason: 'organizer-varies', details: {} }];
    const found = (await Promise.all(organizers.map((organizerId) => checkOrganizer(organizerId, scope)))).flat();
    // What the commands to paste depend on.
    const more = { ...(anybody && { anybody }), ...(teamsEnvironment !== null && { teamsEnvironment }) };
    return found.map((finding) => ({ ...finding, details: { ...finding.details, ...more } }));
  }

  return {
    name: 'graph-token',
    async run(scope) {
      // A new one: the token in use may be from before the administrator consented, and lives for an hour.
      let token: string;
      try {
        token = await tokens.renew(tokenScope, tenantId, scope.signal);
      } catch (thrown) {
        const { code } = asTurnError(thrown);
        return [{ check: 'graph-token', reason: code, details: ids }, ...blocked('permission', 'organizer')];
      }
      const signedIn: Finding = { check: 'graph-token', reason: 'ok', details: ids };
      const roles = tokenRoles(token);
      if (!delegated && roles !== null && !roles.includes(neededRole)) {
        return [signedIn, { check: 'permission', reason: 'permission-missing', details: ids }, ...blocked('organizer')];
      }
      const unused = (roles ?? []).filter((role) => delegated || role !== neededRole);
      if (delegated && unused.length === 0) return [signedIn, ...(await checkOrganizers(scope))];
      const permission: Finding =
        roles === null
          ? { check: 'permission', reason: 'token-unreadable', details: {} }
          : unused.length > 0
            ? { check: 'permission', reason: 'permission-unused', details: { permissions: unused } }
            : { check: 'permission', reason: 'ok', details: {} };
      return [signedIn, permission, ...(await checkOrganizers(scope))];
    },
  };
}

function blocked(...checks: readonly CheckName[]): readonly Finding[] {
  return checks.map((check) => ({ check, reason: 'blocked', details: {} }));
}

/** Whether Entra gives the token with which the bot answers in Teams. */
export function checkConnectorToken(tokens: AccessTokens, tokenScope: string, tenantId: string): Check {
  return {
    name: 'connector-token',
    async run({ signal }) {
      await tokens.renew(tokenScope, tenantId, signal);
      return [{ check: 'connector-token', reason: 'ok', details: {} }];
    },
  };
}
