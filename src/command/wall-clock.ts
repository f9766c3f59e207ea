import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';

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

/** Whether a zone can be computed with: an IANA name, or an offset such as `+05:30`. */
export function isKnownZone(zone: string): boolean {
  return /^[+-]\d\d:\d\d$/.test(zone) ? Number(zone.slice(1, 3)) <= 14 : zone !== '' && IANAZone.isValidZone(zone);
}

/** The instant at which the clocks of a known zone show this. */
export function readWallClock({ date, time }: WallClock, zone: string): WallClockReading {
  const local = DateTime.fromFormat(`${date} ${time}`, 'yyyy-MM-dd HH:mm', { zone: luxonZone(zone), locale: 'en' });
  if (!local.isValid) return { kind: 'unreadable' };
  // Luxon moves a skipped time to one that exists.
  if (local.toFormat('yyyy-MM-dd HH:mm') !== `${date} ${time}`) return { kind: 'skipped' };
  if (local.getPossibleOffsets().length > 1) return { kind: 'ambiguous' };
  return { kind: 'instant', at: local.toJSDate() };
}

/** What the clocks of a known zone show at the next full half hour that they show once. */
export function nextHalfHour(now: Date, zone: string): WallClock {
  const half = 30 * 60_000;
  const local = DateTime.fromJSDate(now, { zone: luxonZone(zone) });
  const sinceHalf = (local.minute % 30) * 60_000 + local.second * 1000 + local.millisecond;
  let next = local.plus(half - sinceHalf);
  while (next.getPossibleOffsets().length > 1) next = next.plus(half);
  return { date: next.toFormat('yyyy-MM-dd'), time: next.toFormat('HH:mm') };
}

function luxonZone(zone: string): FixedOffsetZone | IANAZone {
  return /^[+-]/.test(zone) ? FixedOffsetZone.parseSpecifier(`UTC${zone}`) : IANAZone.create(zone);
}
