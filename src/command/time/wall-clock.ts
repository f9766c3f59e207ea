import { LRUCache } from 'lru-cache';
import { DateTime, IANAZone } from 'luxon';

/** What a clock on the wall shows, as cards have it: https://adaptivecards.io/explorer/Input.Time.html */
export interface WallClock {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM`, 24 hours */
  readonly time: string;
}

/** An instant in UTC, or why there is none: the clocks skip this time, or show it twice. */
export type WallClockReading =
  | { readonly kind: 'instant'; readonly at: Date }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'unreadable' };

/** The instant at which the clocks of a known zone show this. */
export function readWallClock({ date, time }: WallClock, zone: string): WallClockReading {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || hour === undefined) return { kind: 'unreadable' };
  const { instants, nearby } = instantsOf(date, Number(hour) * 60 + Number(minute), zone);
  const [only, again] = instants;
  if (only === undefined) return { kind: nearby.length > 0 ? 'skipped' : 'unreadable' };
  return again === undefined ? { kind: 'instant', at: new Date(only) } : { kind: 'ambiguous' };
}

interface Instants {
  /** Milliseconds. One as a rule; two when clocks are turned back over this time; none when turned forward over it. */
  readonly instants: readonly number[];
  /** For a time that does not exist: what it is by the clock before and by the clock after the change. */
  readonly nearby: readonly number[];
}

/** @param minutes since the day's midnight on the wall; 1440 is the next midnight. */
export function instantsOf(date: string, minutes: number, zone: string): Instants {
  const wall = DateTime.fromISO(date, { zone: 'UTC' }).plus({ minutes });
  if (!wall.isValid) return { instants: [], nearby: [] };
  const { year, month, day, hour, minute } = wall;
  const local = DateTime.fromObject({ year, month, day, hour, minute }, { zone: zoneForLuxon(zone) });
  if (!local.isValid) return { instants: [], nearby: [] };
  // Luxon moves a skipped time to one that exists.
  if (local.hour === hour && local.minute === minute) {
    return { instants: sorted(local.getPossibleOffsets().map((each) => each.toMillis())), nearby: [] };
  }
  const offsets = [local.plus({ days: 1 }).offset, local.minus({ days: 1 }).offset];
  return { instants: [], nearby: sorted(offsets.map((offset) => wall.toMillis() - offset * 60_000)) };
}

function sorted(instants: readonly number[]): readonly number[] {
  return [...new Set(instants)].sort((a, b) => a - b);
}

/** What the clocks of a known zone show at the next full half hour that they show once. */
export function nextHalfHour(now: Date, zone: string): WallClock {
  const half = 30 * 60_000;
  const local = DateTime.fromJSDate(now, { zone: zoneForLuxon(zone) });
  const sinceHalf = (local.minute % 30) * 60_000 + local.second * 1000 + local.millisecond;
  let next = local.plus(half - sinceHalf);
  while (next.getPossibleOffsets().length > 1) next = next.plus(half);
  return { date: next.toFormat('yyyy-MM-dd'), time: next.toFormat('HH:mm') };
}

/** Whether a zone can be computed with: an IANA name, or an offset such as `+05:30`. */
export function isKnownZone(zone: string): boolean {
  const known = zones.get(zone) ?? isKnownNow(zone);
  zones.set(zone, known);
  return known;
}

/** Asking the runtime costs more than all the rest of reading a turn, and people live in few zones. */
const zones = new LRUCache<string, boolean>({ max: 1_000 });

function isKnownNow(zone: string): boolean {
  // Node 20 knows no offsets as time zones, and later versions know more ways to write one.
  if (/^[+-]/.test(zone)) return /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(zone);
  return zone !== '' && IANAZone.isValidZone(zone);
}

/** Luxon writes an offset in its own way. */
export function zoneForLuxon(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone;
}
