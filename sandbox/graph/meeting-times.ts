import { formatDateTimeOffset, HOUR, isWritable, parseDateTimeOffset } from './date-time-offset.ts';
import { badRequest, GraphError } from './graph-error.ts';

/** A start and an end in Graph's notation. */
export interface MeetingTimes {
  readonly startDateTime: string;
  readonly endDateTime: string;
}

/** The rules of the createOrGet page: neither → now and an hour; start only → an hour; end only or end < start → error. */
export function createTimes(body: Record<string, unknown>, now: bigint): MeetingTimes {
  const start = readInstant(body.startDateTime);
  const end = readInstant(body.endDateTime);
  if (end !== undefined && start === undefined) throw badRequest('endDateTime was given without startDateTime');
  const from = start ?? now;
  return written(from, end ?? from + HOUR);
}

/** PATCH changes both times or none. */
export function patchTimes(body: Record<string, unknown>): MeetingTimes | undefined {
  const start = readInstant(body.startDateTime);
  const end = readInstant(body.endDateTime);
  if (start === undefined && end === undefined) return undefined;
  if (start === undefined || end === undefined) {
    throw badRequest('a PATCH of one time must carry startDateTime and endDateTime together');
  }
  return written(start, end);
}

// The page says "earlier": an end equal to the start passes.
function written(start: bigint, end: bigint): MeetingTimes {
  if (end < start) throw badRequest('endDateTime is earlier than startDateTime');
  if (!isWritable(end)) throw badRequest('the meeting would end after the year 9999');
  return { startDateTime: formatDateTimeOffset(start), endDateTime: formatDateTimeOffset(end) };
}

function readInstant(value: unknown): bigint | undefined {
  if (value === undefined || value === null) return undefined;
  const ticks = typeof value === 'string' ? parseDateTimeOffset(value) : undefined;
  if (ticks !== undefined) return ticks;
  // The text other OData services answer; what createOrGet says is not recorded anywhere.
  const literal = typeof value === 'string' ? value : JSON.stringify(value);
  const message = `Cannot convert the literal '${literal}' to the expected type 'Edm.DateTimeOffset'.`;
  throw new GraphError(400, 'BadRequest', message, 'a date needs a day, a time, and Z or an offset');
}
