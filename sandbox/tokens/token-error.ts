import { randomUUID } from 'node:crypto';
import type { Answer, Call, Service } from '../http/answer.ts';

/** A refusal of the token endpoint, identified by the number of its AADSTS text. */
export class TokenError extends Error {
  readonly status: number;
  readonly error: string;
  readonly number: number;
  readonly suberror: string | undefined;

  constructor(status: number, error: string, number: number, message: string, suberror?: string) {
    super(message);
    this.status = status;
    this.error = error;
    this.number = number;
    this.suberror = suberror;
  }
}

export const invalidGrant = (number: number, message: string, suberror?: string): TokenError =>
  new TokenError(400, 'invalid_grant', number, message, suberror);

export const invalidClient = (number: number, message: string): TokenError =>
  new TokenError(401, 'invalid_client', number, message);

export const invalidRequest = (number: number, message: string): TokenError =>
  new TokenError(400, 'invalid_request', number, message);

function tokenErrorBody(call: Call, { error, number, message, suberror }: TokenError): unknown {
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
