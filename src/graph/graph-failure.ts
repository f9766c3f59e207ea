import { z } from 'zod/v4';
import { type ErrorCode, type ErrorDetails, TurnError } from '../errors.ts';
import { readRetryAfter } from '../turn/retry-after.ts';

export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Parsed JSON, or undefined when it was none. */
  readonly body: unknown;
}

/**
 * A refusal by Graph → one of our codes; the only place where this is decided. Status and `code` come first; messages
 * may change at any time, so they only sharpen the answer: https://learn.microsoft.com/graph/errors
 */
export function graphFailure(answer: GraphAnswer, details: ErrorDetails, now: Date): TurnError {
  const { code, message } = errorBodyShape.parse(answer.body).error;
  const retryAfterSeconds = readRetryAfter(header(answer, 'retry-after'), now);
  return new TurnError(codeOf(answer.status, code, message, header(answer, 'www-authenticate')), {
    requestId: requestIdOf(answer),
    details: retryAfterSeconds === null ? details : { ...details, retryAfterSeconds },
  });
}

/** Graph's name for this answer, for a support case. */
export function requestIdOf(answer: GraphAnswer): string | null {
  return header(answer, 'request-id') ?? null;
}

function codeOf(status: number, code: string, message: string, challenge: string | undefined): ErrorCode {
  if (status === 429) return 'graph-throttled';
  // 507: a quota is used up, and asking again does not help.
  if (status === 507) return 'graph-rejected';
  if (status >= 500 || status === 408) return 'graph-unavailable';
  if (/^\/me request is only valid|organizer ID in token/i.test(message)) return 'token-kind-wrong';
  if (/application access policy/i.test(message)) return 'access-policy-missing';
  // The wording before 2023, without the word policy; nobody wrote down whether it came as 401 or 403.
  if (/is not authorized to .* on behalf of/i.test(message)) return 'access-policy-missing';
  switch (status) {
    case 401:
      // A personal Microsoft account gets this code; a bad or expired token gets InvalidAuthenticationToken.
      return code === 'AuthenticationError' ? 'account-unsupported' : 'credential-rejected';
    case 403:
      if (challenge?.includes('insufficient_claims')) return 'conditional-access';
      if (/^Missing (role|scope) permissions/i.test(message)) return 'permission-missing';
      if (code === 'Authorization_RequestDenied') return 'permission-missing';
      // An empty message has at least four causes; the card lists them.
      return message === '' ? 'organizer-refused' : 'permission-denied';
    case 404:
      // On the collection a 404 means the organizer, never the meeting.
      return 'organizer-not-found';
    default:
      return 'graph-rejected';
  }
}

const errorBodyShape = z
  .object({
    error: z.object({ code: z.string().catch(''), message: z.string().catch('') }).catch({ code: '', message: '' }),
  })
  .catch({ error: { code: '', message: '' } });

/** One header of it, in lower case; the first one when it came twice. */
export function header(answer: GraphAnswer, name: string): string | undefined {
  const value = answer.headers[name];
  return typeof value === 'string' ? value : value?.[0];
}
