import { AuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import type { SignInOutcome } from '../meeting/user-tokens.ts';

type NotSignedIn = Exclude<SignInOutcome, { kind: 'ok' | 'mismatch' }>;

/** 65001 no consent, 65004 declined, 90094 and 90095 only an administrator may, 50105 nobody assigned the app. */
const consentNumbers: ReadonlySet<string> = new Set(['65001', '65004', '90094', '90095', '50105']);

/**
 * What MSAL threw about a person's sign-in, as far as that person (or their administrator) can act on it; null for
 * everything else. https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function signInFailure(thrown: unknown): NotSignedIn | null {
  if (!(thrown instanceof AuthError)) return null;
  if (thrown instanceof ServerError && ((thrown.status ?? 0) >= 500 || thrown.status === 429)) return null;
  const number = /AADSTS(\d+)/.exec(thrown.errorMessage)?.[1] ?? '';
  if (consentNumbers.has(number) || thrown.subError === 'consent_required') return { kind: 'consent-required' };
  const claims = thrown instanceof InteractionRequiredAuthError && thrown.claims !== '' ? thrown.claims : null;
  // Blocked by a policy, with no step that would help.
  if (/^530\d\d$/.test(number) && claims === null) return null;
  if (thrown instanceof InteractionRequiredAuthError) return { kind: 'interaction-required', claims };
  // The ID token answers another request than the one this window made.
  if (thrown instanceof ClientAuthError && thrown.errorCode === 'nonce_mismatch') return { kind: 'invalid' };
  return thrown.errorCode === 'invalid_grant' ? { kind: 'invalid' } : null;
}
