import { randomUUID } from 'node:crypto';
import type { Answer, Call, Service } from '../http/answer.ts';

/** A refusal of the token endpoint, identified by the number of its AADSTS text. */
export class TokenError extends Error {
  readonly status: number;
  readonly error: string;
  readonly number: number;
  readonly suberror: string | undefined;
  /** What a sign-in would have to bring, as JSON text: a claims challenge. */
  readonly claims: string | undefined;

  constructor(status: number, error: string, number: number, message: string, suberror?: string, claims?: string) {
    super(message);
    this.status = status;
    this.error = error;
    this.number = number;
    this.suberror = suberror;
    this.claims = claims;
  }
}

export const invalidGrant = (number: number, message: string, suberror?: string): TokenError =>
  new TokenError(400, 'invalid_grant', number, message, suberror);

/** A second factor is missing: Entra names the policy in a challenge for the sign-in page. */
export const interactionRequired = (): TokenError =>
  new TokenError(
    400,
    'interaction_required',
    50076,
    "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.",
    'basic_action',
    '{"access_token":{"capolids":{"essential":true,"values":["b7a1c7de-0c1f-4f0e-9d3e-52a3f0a61c11"]}}}',
  );

export const invalidClient = (number: number, message: string): TokenError =>
  new TokenError(401, 'invalid_client', number, message);

export const invalidRequest = (number: number, message: string): TokenError =>
  new TokenError(400, 'invalid_request', number, message);

function tokenErrorBody(call: Call, { error, number, message, suberror, claims }: TokenError): unknown {
  const traceId = randomUUID();
  const timestamp = `${call.sandbox.clock.now().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const trace = `Trace ID: ${traceId} Correlation ID: ${call.clientRequestId} Timestamp: ${timestamp}`;
  return {
    error,
    error_description: `AADSTS${number}: ${message} ${trace}`,
    error_codes: [number],
    timestamp,
    trace_id: traceId,
    correlation_id: call.clientRequestId,
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
    ...(suberror && { suberror }),
    ...(claims && { claims }),
  };
}

function tokenErrorAnswer(error: TokenError, call: Call): Answer {
  call.log.reason = `AADSTS${error.number}`;
  return { status: error.status, body: tokenErrorBody(call, error) };
}

const TRANSIENT = 'A transient error has occurred. Please try again.';

/** How the token side fails and which headers it always sends. */
export const tokenService: Service = {
  refusal: (error, call) => (error instanceof TokenError ? tokenErrorAnswer(error, call) : undefined),
  faultBody: (status, call) =>
    tokenErrorBody(call, new TokenError(status, 'temporarily_unavailable', 90033, TRANSIENT)),
  headers: (call) => ({
    'cache-control': 'no-store, no-cache',
    pragma: 'no-cache',
    'content-type': 'application/json; charset=utf-8',
    'client-request-id': call.clientRequestId,
    'x-ms-request-id': call.requestId,
  }),
};
