import type { Reply, SignInChallenge } from '../turn/reply.ts';
import type { SignInProof } from '../turn/sign-in-proof.ts';

/** No connection of the Bot Framework is used, and Teams wants the field nevertheless. */
const connectionName = '';

/**
 * A card that Teams itself fills: without a question where it can, else with the button.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/bot-sso-code
 */
export function oauthCard({ link, title, text, silentId }: SignInChallenge) {
  const buttons = [{ type: 'signin', title, text: title, value: link }];
  const silent = silentId === null ? {} : { tokenExchangeResource: { id: silentId } };
  return { text, connectionName, ...silent, buttons };
}

/** https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format */
export function loginRequest(challenge: SignInChallenge): object {
  return {
    statusCode: 401,
    type: 'application/vnd.microsoft.activity.loginRequest',
    value: oauthCard(challenge),
  };
}

/** Teams then shows the button. */
export const exchangeFailed = {
  statusCode: 412,
  type: 'application/vnd.microsoft.error.preconditionFailed',
  value: { code: '412', message: 'The token could not be exchanged.' },
};

/** https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/add-authentication */
export function extensionAuth({ link, title }: SignInChallenge): object {
  return {
    composeExtension: { type: 'auth', suggestedActions: { actions: [{ type: 'openUrl', value: link, title }] } },
  };
}

/** What Teams tried without a question did not work: only then has it another way. */
export function isExchangeRefused(given: SignInProof | null | undefined, reply: Reply): boolean {
  return given?.kind === 'sso-token' && reply.signIn?.refused === true;
}
