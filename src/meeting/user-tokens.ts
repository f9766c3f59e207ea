import { type ErrorDetails, type SignInErrorCode, TurnError } from '../errors.ts';
import type { TurnScope } from '../turn/turn-scope.ts';

/** Who acted, as the activity's envelope says; never as a token or a card says. */
export interface SignedInUser {
  readonly tenantId: string;
  /** Entra object ID. */
  readonly userId: string;
}

/** What a person's client hands over as proof of who they are; secret, and good for one attempt. */
export type SignInProof =
  /** Silent sign-in (`signin/tokenExchange`, `authentication.token`): a token of Teams for this app. */
  | { readonly kind: 'sso-token'; readonly token: string }
  /** What the sign-in page reported (`signin/verifyState`, `state`), where there is no silent sign-in: channels. */
  | { readonly kind: 'page-result'; readonly result: string };

export type SignInOutcome =
  | { readonly kind: 'ok'; readonly token: string }
  /** Nobody has allowed the app to create meetings for this person yet. */
  | { readonly kind: 'consent-required' }
  /** Entra wants to see the person, e.g. for a second factor; `claims` goes to the sign-in page. */
  | { readonly kind: 'interaction-required'; readonly claims: string | null }
  /** The proof is somebody else's: nothing was kept. */
  | { readonly kind: 'mismatch' }
  /** Forged, expired, used before, or not for this app. */
  | { readonly kind: 'invalid' };

/** Graph tokens in people's own names. Throws TurnError when Entra cannot be asked, or refuses the bot itself. */
export interface UserTokens {
  /** Signs in: proof → token, kept for next time. */
  redeem(proof: SignInProof, user: SignedInUser, scope: TurnScope): Promise<SignInOutcome>;
  /** A usable token without asking anybody; null when this person has to sign in (again). */
  get(user: SignedInUser, scope: TurnScope): Promise<string | null>;
  /** Graph refused this token: the next `get` brings another one, or null. */
  discard(user: SignedInUser, token: string): Promise<void>;
  /** Signs out. How many records there were. */
  forget(user: SignedInUser): Promise<number>;
}

const codeOf: Readonly<Record<Exclude<SignInOutcome['kind'], 'ok'>, SignInErrorCode>> = {
  'consent-required': 'consent-missing',
  'interaction-required': 'interaction-required',
  mismatch: 'signed-in-user-differs',
  invalid: 'sign-in-invalid',
};

/** An outcome that is none, for the card that explains it. */
export function signInError(outcome: Exclude<SignInOutcome, { kind: 'ok' }>, details: ErrorDetails): TurnError {
  return new TurnError(codeOf[outcome.kind], { details });
}
