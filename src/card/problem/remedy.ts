import type { ErrorCode, ErrorDetails, TurnError } from '../../errors.ts';
import type { ProblemTexts, ProblemWords } from '../texts/texts.ts';

type IdName = 'appId' | 'tenantId' | 'organizerId';

/** The ids that whoever repairs it has to look for, printed beside the remedy. */
export const idsToShow: Readonly<Record<ErrorCode, readonly IdName[]>> = {
  'tenant-not-served': ['tenantId'],
  'organizer-not-found': ['organizerId'],
  'organizer-refused': ['organizerId', 'appId'],
  'account-unsupported': [],
  'access-policy-missing': [],
  'permission-missing': ['appId', 'tenantId'],
  'permission-denied': ['appId', 'organizerId'],
  'conditional-access': ['appId', 'tenantId'],
  'token-kind-wrong': ['appId'],
  'credential-rejected': ['appId', 'tenantId'],
  'token-unavailable': [],
  'graph-throttled': [],
  'graph-unavailable': [],
  'graph-rejected': [],
  'graph-unreadable': [],
  'sender-unknown': [],
  'sender-cannot-organize': [],
  'organizer-gone': ['organizerId'],
  'organizer-signed-out': [],
  'claim-pending': [],
  'store-unavailable': [],
  unexpected: [],
  'sign-in-needed': [],
  'silent-sign-in-failed': ['appId'],
  'consent-missing': ['appId', 'tenantId'],
  'interaction-required': [],
  'signed-in-user-differs': [],
  'sign-in-invalid': [],
};

/** What to do, with the time to wait where the service named one. */
export function remedyText(
  { code, details }: Pick<TurnError, 'code' | 'details'>,
  words: ProblemWords,
  texts: ProblemTexts,
): string {
  const seconds = Math.ceil(details.retryAfterSeconds ?? 0);
  return code === 'graph-throttled' && Number.isSafeInteger(seconds) && seconds > 0
    ? texts.tryAgainIn(seconds)
    : words.remedy;
}

/** More would not fit on a card; the next missing one gets a card of its own. */
const maxGrants = 10;

/** Teams PowerShell, ready to paste. https://learn.microsoft.com/graph/cloud-communication-online-meeting-application-access-policy */
export function accessPolicyCommands(
  details: ErrorDetails,
  organizers: readonly string[] | 'sender',
  texts: ProblemTexts,
): readonly string[] {
  const appId = idOr(`<${texts.appId}>`, details.appId);
  return [
    details.teamsEnvironment === undefined
      ? 'Connect-MicrosoftTeams'
      : `Connect-MicrosoftTeams -TeamsEnvironmentName ${details.teamsEnvironment}`,
    `New-CsApplicationAccessPolicy -Identity "Meet-Here" -AppIds "${appId}" -Description "Meet Here creates meetings"`,
    ...grantees(details, organizers, texts).map(
      (grantee) => `Grant-CsApplicationAccessPolicy -PolicyName "Meet-Here" ${grantee}`,
    ),
  ];
}

function grantees({ organizerId }: ErrorDetails, organizers: readonly string[] | 'sender', texts: ProblemTexts) {
  // Anybody may be the first who asks.
  if (organizers === 'sender') return ['-Global'];
  // The whole pool at once: other conversations would ask for the others one by one.
  const known = [organizerId, ...organizers].map((id) => idOr('', id)).filter((id) => id !== '');
  const ids = known.length > 0 ? known : [`<${texts.organizerId}>`];
  return [...new Set(ids)].slice(0, maxGrants).map((id) => `-Identity "${id}"`);
}

/** The page where an administrator consents; null without an app ID, because the page needs one. */
export function adminConsentUrl(entraBaseUrl: string, details: ErrorDetails): string | null {
  const appId = idOr('', details.appId);
  // Entra then asks the administrator for the organization.
  const tenantId = idOr('organizations', details.tenantId);
  return appId === '' ? null : `${entraBaseUrl.replace(/\/+$/, '')}/${tenantId}/adminconsent?client_id=${appId}`;
}

/** An ID, or what stands for it. It ends in a shell and in a link, so anything that is not just an ID is no ID. */
export function idOr(placeholder: string, id: string | undefined): string {
  return id !== undefined && /^[\da-z-]{1,64}$/i.test(id) ? id : placeholder;
}
