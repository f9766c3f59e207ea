import { errorTable } from '../errors.ts';

/** One label's values. Whatever else comes counts as `other`: what grows with people or conversations fits in nowhere. */
export interface ClosedLabel {
  readonly name: string;
  readonly values: readonly string[];
  of(value: string | undefined): string;
}

const other = 'other';

/** A label that takes these values, as the log calls them, and no more. */
function closed(name: string, ...values: readonly string[]): ClosedLabel {
  const known = new Set(values);
  return { name, values: [...values, other], of: (value) => (value !== undefined && known.has(value) ? value : other) };
}

export const turnKind = closed('kind', 'message', 'submission', 'extension', 'installed');
export const turnOutcome = closed('outcome', 'ok', 'refused', 'lost');
/** Error codes, and what the pace of a sender is called. */
export const turnReason = closed('reason', ...Object.keys(errorTable), 'often', 'too-often', 'silent');

/** `none`: no answer came. */
export const graphStatus = closed(
  'status',
  ...['none', '200', '201', '204', '400', '401', '403', '404', '408', '409', '412', '423', '429'],
  ...['500', '502', '503', '504', '507'],
);

/** Graph is left alone, or asked again. */
export const breakerState = closed('state', 'open', 'closed');

/** Whom a token is for: the bot towards a service, or a person. */
export const tokenFor = closed('for', 'graph', 'connector', 'database', 'person');
export const tokenOutcome = closed(
  'outcome',
  ...['ok', 'failed', 'ended', 'invalid', 'mismatch', 'consent-required', 'interaction-required'],
);

export const claimResult = closed(
  'result',
  ...['won', 'standing', 'completed', 'overtaken', 'released', 'lost', 'take-over', 'renew'],
);
export const duplicateLayer = closed('layer', 'delivery', 'delivery-elsewhere', 'form', 'dialog');
export const replyOutcome = closed('outcome', 'sent', 'throttled', 'refused', 'failed', 'ambiguous', 'not-sent');

/** As `teams/` and jose word them in the log. */
export const refusalReason = closed(
  'reason',
  'no bearer token',
  'malformed token',
  'no serviceurl claim',
  'not from Teams',
  'unknown service URL',
  'service URL differs from the token',
  'key not endorsed for the channel',
  'not checked',
  'signing keys unavailable',
  'too many turns at once',
  'bug',
  'ERR_JWT_EXPIRED',
  'ERR_JWT_CLAIM_VALIDATION_FAILED',
  'ERR_JWT_INVALID',
  'ERR_JWS_INVALID',
  'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
  'ERR_JWKS_NO_MATCHING_KEY',
  'ERR_JWKS_MULTIPLE_MATCHING_KEYS',
  'ERR_JOSE_ALG_NOT_ALLOWED',
  'ERR_JOSE_NOT_SUPPORTED',
);
