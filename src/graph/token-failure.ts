import { AuthError, ServerError } from '@azure/msal-node';
import { type ErrorDetails, TurnError } from '../errors.ts';
import { IdentityRefused } from './managed-identity.ts';

/**
 * What MSAL or the identity endpoint threw → one of our codes. Entra's own words hold ids and times, so they stay in the cause.
 * https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function tokenFailure(thrown: unknown, details: ErrorDetails): TurnError {
  if (thrown instanceof TurnError) return thrown;
  return new TurnError(codeOf(thrown), { cause: thrown, details });
}

type TokenCode = 'credential-rejected' | 'permission-missing' | 'conditional-access' | 'token-unavailable';

function codeOf(thrown: unknown): TokenCode {
  if (thrown instanceof IdentityRefused) return 'credential-rejected';
  if (!(thrown instanceof AuthError) || isTransient(thrown)) return 'token-unavailable';
  // Conditional access for workload identities.
  if (/AADSTS5300\d/.test(thrown.errorMessage)) return 'conditional-access';
  // The app is not in this tenant, or nobody consented: the credential may be perfectly good.
  if (/AADSTS(?:700016|7000229|65001)(?!\d)/.test(thrown.errorMessage)) return 'permission-missing';
  return refusals.has(thrown.errorCode) || /AADSTS\d/.test(thrown.errorMessage)
    ? 'credential-rejected'
    : 'token-unavailable';
}

/** Entra numbers its own troubles as well (AADSTS90033): those are nobody's credential. */
function isTransient(error: AuthError): boolean {
  const status = error instanceof ServerError ? (error.status ?? 0) : 0;
  return status >= 500 || status === 429 || /^(temporarily_unavailable|server_error)$/.test(error.errorCode);
}

const refusals: ReadonlySet<string> = new Set([
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'invalid_scope',
  'invalid_resource',
  'invalid_grant',
]);
