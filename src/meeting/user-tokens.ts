import { type ErrorDetails, type SignInErrorCode, TurnError } from '../errors.ts';
import type { SignInProof } from '../turn/sign-in-proof.ts';
import type { TurnScope } from '../turn/turn-scope.ts';

/** Who acted, as the activity's envelope says; never as a token or a card says. */
export interface SignedInUser {
  readonly tenantId: string;
  /** Entra object ID. */
  readonly userId: string;
}

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
  const claims = outcome.kind === 'interaction-required' && outcome.claims !== null ? { claims: outcome.claims } : {};
  return new TurnError(codeOf[outcome.kind], { details: { ...details, ...claims } });
}
