import { z } from 'zod/v4';
import type { Call } from '../http/answer.ts';
import { badRequest, GraphError } from './graph-error.ts';
import type { Attendee } from './meeting.ts';

const UNREADABLE =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';

/** The body as an object, or the OData refusal for everything that is not a JSON object sent as JSON. */
export function readJsonBody(call: Call): Record<string, unknown> {
  const refuse = (reason: string): GraphError => new GraphError(400, 'BadRequest', UNREADABLE, reason);
  if (!/^application\/json\b/i.test(call.header('content-type') ?? ''))
    throw refuse('Content-Type is not application/json');
  let body: unknown;
  try {
    body = JSON.parse(call.text);
  } catch {
    throw refuse('the body is not JSON');
  }
  const object = z.record(z.string(), z.unknown()).safeParse(body);
  if (!object.success || Array.isArray(body)) throw refuse('the body is not a JSON object');
  return object.data;
}

/** A string, null when absent or null, and OData's refusal for any other type. */
export function readString(body: Record<string, unknown>, name: string): string | null {
  const value = body[name] ?? null;
  if (value === null || typeof value === 'string') return value;
  const message =
    "Cannot convert a primitive value to the expected type 'Edm.String'. See the inner exception for more details.";
  throw new GraphError(400, 'BadRequest', message, `${name} must be a string`);
}

const Attendees = z.array(
  z.object({
    identity: z.object({ user: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
    upn: z.string().nullish(),
    role: z.enum(['attendee', 'presenter', 'producer', 'coorganizer']).nullish(),
  }),
);

/** `participants.attendees`, or undefined when the body has none. Ids are kept as sent: Graph does not look them up. */
export function readAttendees(body: Record<string, unknown>): Attendee[] | undefined {
  const participants = z.object({ attendees: z.unknown() }).nullish().safeParse(body.participants);
  if (!participants.success) throw badRequest('participants is not an object');
  const list = participants.data?.attendees;
  if (list === undefined || list === null) return undefined;
  const attendees = Attendees.safeParse(list);
  if (!attendees.success) throw badRequest('participants.attendees is malformed');
  return attendees.data.map(({ identity, upn, role }) => ({
    userId: identity?.user?.id ?? null,
    hasIdentity: Boolean(identity?.user),
    upn: upn ?? null,
    role: role ?? null,
  }));
}
