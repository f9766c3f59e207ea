import type { FindingDetails, Reason } from '../../meeting/check-up/finding.ts';
import { accessPolicyCommands, idOr } from '../problem/remedy.ts';
import type { ProblemTexts } from '../texts/texts.ts';

/**
 * What to paste into a shell, the ids filled in; the same in every language.
 * @param all Of every finding with this reason.
 */
export function remedyCommands(reason: Reason, all: readonly FindingDetails[], texts: ProblemTexts): readonly string[] {
  const [details = {}] = all;
  const organizers = all.map(({ organizerId }) => idOr('', organizerId)).filter((id) => id !== '');
  switch (reason) {
    case 'access-policy-missing':
      return accessPolicyCommands(details, details.anybody ? 'sender' : organizers, texts);
    case 'organizer-not-found':
      return ['Connect-MgGraph -Scopes "User.Read.All"', ...organizers.map((id) => `Get-MgUser -UserId "${id}"`)];
    case 'organizer-refused':
      return licenceCommands(organizers, 'TEAMS1');
    case 'dial-in-absent':
      return licenceCommands(organizers, 'MCOMEETADV');
    case 'credential-rejected':
      return [`az ad app credential list --id "${idOr(`<${texts.appId}>`, details.appId)}"`];
    case 'clock-differs':
      return ['timedatectl set-ntp true'];
    case 'endpoint-wrong':
    case 'endpoint-unknown':
    case 'endpoint-silent':
      return [messageWithoutToken(details.endpoint)];
    default:
      return [];
  }
}

/** Prints a line with `Success` when the service plan is there: https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference */
function licenceCommands(organizers: readonly string[], servicePlan: string): readonly string[] {
  const plan = `Where-Object ServicePlanName -eq "${servicePlan}"`;
  return [
    'Connect-MgGraph -Scopes "User.Read.All"',
    ...organizers.map((id) => `(Get-MgUserLicenseDetail -UserId "${id}").ServicePlans | ${plan}`),
  ];
}

/** A bot refuses it with 401, whatever else there may be at that address does not. */
function messageWithoutToken(endpoint = ''): string {
  // It ends in a shell.
  const known = /^https?:\/\/[\w.:[\]-]+(\/[\w./-]*)?$/.test(endpoint);
  const url = `${known ? endpoint : 'https://bot.example.com'}/api/messages`;
  return `curl -si -H "Content-Type: application/json" -d "{}" ${url}`;
}
