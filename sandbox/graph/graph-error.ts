import type { Answer, Call } from '../http/answer.ts';

/** A refusal as Graph words it, and why in our words: the reason travels outside the body, in `x-sandbox-reason`. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly reason: string;

  constructor(status: number, code: string, message: string, reason: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.reason = reason;
  }
}

/** The one text real Graph has for most bad meeting requests. Code must not come to depend on a better one. */
export const badRequest = (reason: string): GraphError =>
  new GraphError(400, 'BadRequest', 'An error has occurred.', reason);

/** The 403 without a message: no licence, a guest, or not the organizer. */
export const silentForbidden = (reason: string): GraphError => new GraphError(403, 'Forbidden', '', reason);

export const meetingNotFound = (): GraphError =>
  new GraphError(404, 'NotFound', '3004: Specified meeting is not found', 'no such meeting, or it was deleted');

/** What Graph answers when it cannot find the organizer of the path. */
export const organizerNotFound = (reason: string): GraphError => new GraphError(404, 'UnknownError', '', reason);

/** The error envelope of Graph. The date carries no zone, as in every capture. */
export function graphErrorBody(call: Call, code: string, message: string): unknown {
  const date = call.sandbox.clock.now().toISOString().slice(0, 19);
  const innerError = { date, 'request-id': call.requestId, 'client-request-id': call.clientRequestId };
  return { error: { code, message, innerError } };
}

export function graphErrorAnswer(error: GraphError, call: Call): Answer {
  call.log.reason = error.reason;
  const body = graphErrorBody(call, error.code, error.message);
  return { status: error.status, body, headers: { 'x-sandbox-reason': error.reason } };
}
