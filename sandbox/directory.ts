/** A person of the sandbox's directory, with what decides whether Graph lets them organize meetings. */
export interface SandboxUser {
  readonly tenantId: string;
  readonly id: string;
  userPrincipalName: string;
  displayName: string;
  mail: string;
  userType: 'Member' | 'Guest';
  /** A Teams licence. Without one Graph answers meeting calls with an empty 403. */
  teams: boolean;
  /** An Audio Conferencing licence. Without one `audioConferencing` is null. */
  audioConferencing: boolean;
  /** True while this user has not agreed to what apps ask for: on-behalf-of then ends in consent_required. */
  consentRequired: boolean;
  /** A sign-in rule wants one more step from this person, until they have been at the sign-in page. */
  interactionRequired: boolean;
}

/** Who may act for a user without being that user: `'*'` stands for any app. `null` takes a grant back. */
export interface PolicyGrant {
  readonly tenantId: string;
  /** null: the tenant-wide grant, which only counts for users without one of their own. */
  readonly userId: string | null;
  readonly appIds: readonly string[] | '*' | null;
  readonly effectiveAt: string;
}

export const SEED_TENANT_ID = '7f4c1d52-9b0e-4a37-8c66-2d5f10a3b9e1';
export const SEED_DOMAIN = 'contoso.example';

const id = (last: string): string => `3d9a4c10-6f2b-4b1e-9c57-a80e4f6d2b${last}`;

const member = (last: string, alias: string, displayName: string): SandboxUser => ({
  tenantId: SEED_TENANT_ID,
  id: id(last),
  userPrincipalName: `${alias}@${SEED_DOMAIN}`,
  displayName,
  mail: `${alias}@${SEED_DOMAIN}`,
  userType: 'Member',
  teams: true,
  audioConferencing: true,
  consentRequired: false,
  interactionRequired: false,
});

/** The directory every fresh sandbox starts with. The ids are fixed: other tests and the documentation name them. */
export function seedUsers(): SandboxUser[] {
  return [
    member('01', 'meetings', 'Meeting Desk'),
    member('02', 'meetings2', 'Meeting Desk 2'),
    member('11', 'anna.weber', 'Anna Weber'),
    member('12', 'ben.okafor', 'Ben Okafor'),
    member('13', 'chloe.martin', 'Chloé Martin'),
    member('14', 'dmitri.petrov', 'Dmitri Petrov'),
    member('15', 'emi.tanaka', 'Emi Tanaka'),
    { ...member('21', 'nora.quiet', 'Nora Quiet'), audioConferencing: false },
    { ...member('22', 'liam.unlicensed', 'Liam Unlicensed'), teams: false, audioConferencing: false },
    {
      ...member('23', 'gita.guest_fabrikam.example#EXT#', 'Gita Guest'),
      mail: 'gita.guest@fabrikam.example',
      userType: 'Guest',
    },
    member('24', 'paul.nopolicy', 'Paul Nopolicy'),
  ];
}

/** The application access policies of a fresh sandbox: five users for any app, nothing tenant-wide. */
export function seedPolicies(): PolicyGrant[] {
  return ['01', '02', '21', '22', '23'].map((last) => ({
    tenantId: SEED_TENANT_ID,
    userId: id(last),
    appIds: '*',
    effectiveAt: '2026-01-01T00:00:00Z',
  }));
}
