import { DateTime } from 'luxon';
import type { TimeUnclear, TimeWindow } from '../command.ts';
import { type Clock, minutesOf } from './clock.ts';
import { zoneOf } from './day.ts';
import { windowOf } from './iso-window.ts';
import type { MomentOfAsking } from './moment-of-asking.ts';
import type { TimePhrase } from './time-phrase.ts';
import { instantsOf } from './wall-clock.ts';

/** What a phrase means: one window, or a reason to ask, with the windows that may have been meant. */
export type Reading =
  | { readonly kind: 'window'; readonly when: TimeWindow }
  | { readonly kind: 'unclear'; readonly reason: TimeUnclear['reason']; readonly windows: readonly TimeWindow[] };

type Span = readonly [start: number, end: number];

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** What is offered for a day without an hour. */
const usualHours = { am: [8, 9, 10, 11], pm: [14, 16, 18, 20], any: [9, 11, 14, 16] };

/** A phrase → instants, as the sender's zone counts them. Asks whenever two answers are possible, or none. */
export function readWindow(phrase: TimePhrase, moment: MomentOfAsking): Reading {
  const now = Math.floor(moment.now.getTime() / minuteMs) * minuteMs;
  const { clock, until, day, startInstant, endInstant, minutes } = phrase;
  if (startInstant !== null || (clock === null && day === null && until === null && endInstant === null)) {
    const start = Math.floor((startInstant ?? now) / minuteMs) * minuteMs;
    const ends = until === null ? [endInstant ?? start + (minutes ?? 60) * minuteMs] : endsToday(start, until, moment);
    return decided(
      ends.map((end): Span => [start, end]),
      [],
      now,
    );
  }
  if (clock === null) {
    if (until !== null || endInstant !== null) return endWithoutStart(phrase, moment, now);
    return unclear(
      now,
      'hour-missing',
      usualHours[phrase.half ?? 'any']
        .flatMap((hour) => spansOn(day?.date ?? '', at(hour), null, phrase, moment))
        .filter(([start]) => start > now),
    );
  }
  return readClock(phrase, moment, now);
}

function readClock(phrase: TimePhrase, moment: MomentOfAsking, now: number): Reading {
  const { clock, day, half } = phrase;
  if (clock === null) return unclear(now, 'unreadable', []);
  const end = clock.end ?? phrase.until;
  const today = DateTime.fromMillis(now, { zone: clock.utc ? 'UTC' : zoneOf(moment) }).toISODate() ?? '';
  const pm = half === 'pm' && clock.start.hour < 12;
  const shifts = pm ? [12] : half === null && isEitherHalf(clock.start, moment) ? [0, 12] : [0];
  const skipped: Span[] = [];
  const spans = shifts.flatMap((shift) => {
    const start = later(clock.start, shift);
    // `5-11`: when only the start can be in the afternoon, only the end is certain.
    const until = end === null ? null : later(end, shift > 0 && end.hour < 12 ? shift : 0);
    if (shift > 0 && end !== null && end.hour >= 12 && !pm) return [];
    const missing: Span[] = [];
    const first = spansOn(day?.date ?? today, start, until, phrase, moment, missing);
    const isOver = [...first, ...missing].every(([from, to]) => (end === null && day === null ? from : to) <= now);
    const isForward = [...first, ...missing].some(([from, to]) => to > from);
    const step = day === null ? 1 : day.everyWeek ? 7 : 0;
    // The next day or the next week that has this time ahead of it.
    if (isOver && isForward && step > 0) {
      return spansOn(plusDays(day?.date ?? today, step), start, until, phrase, moment, skipped);
    }
    skipped.push(...missing);
    return first;
  });
  const repaired = spans.some(([from, to]) => to > from) ? [] : laterEnds(spans, end);
  return decided(spans, repaired, now, skipped);
}

function decided(
  spans: readonly Span[],
  repaired: readonly Span[],
  now: number,
  skipped: readonly Span[] = [],
): Reading {
  if (spans.length === 0 && skipped.length > 0) return unclear(now, 'skipped', skipped);
  if (spans.length === 0) return unclear(now, 'unreadable', []);
  if (spans.some((span) => span.some((ms) => !(ms > earliest && ms < latest)))) return unclear(now, 'unreadable', []);
  const forward = spans.filter(([start, end]) => end > start);
  if (forward.length === 0) return unclear(now, 'end-not-after-start', repaired);
  const short = forward.filter(isFit);
  if (short.length === 0)
    return unclear(
      now,
      'too-long',
      forward.map(([start]): Span => [start, start + hourMs]),
    );
  const open = short.filter(([, end]) => end > now);
  const [only, ...others] = open;
  if (only === undefined)
    return unclear(
      now,
      'past',
      short.slice(0, 1).map((span) => nextDays(span, now)),
    );
  return others.length > 0 ? unclear(now, 'ambiguous', open) : { kind: 'window', when: windowOf(...only) };
}

/** Graph would take a year beyond this, but no card could print it. */
const earliest = Date.UTC(1, 0, 1);
const latest = Date.UTC(9000, 0, 1);

function isFit([start, end]: Span): boolean {
  return end > start && end - start <= dayMs;
}

/** A window that would be refused when chosen is not offered. */
function isOffered(span: Span, now: number): boolean {
  return isFit(span) && span[1] > now && span[0] > earliest && span[1] < latest;
}

function unclear(now: number, reason: TimeUnclear['reason'], spans: readonly Span[]): Reading {
  return {
    kind: 'unclear',
    reason,
    windows: spans.filter((span) => isOffered(span, now)).map((span) => windowOf(...span)),
  };
}

function endWithoutStart({ until, day, endInstant }: TimePhrase, moment: MomentOfAsking, now: number): Reading {
  const ends = endInstant !== null ? [endInstant] : until !== null && day === null ? endsToday(now, until, moment) : [];
  return unclear(
    now,
    'end-without-start',
    ends.map((end): Span => [now, end]),
  );
}

function endsToday(start: number, until: Clock, moment: MomentOfAsking): readonly number[] {
  const date = DateTime.fromMillis(start, { zone: zoneOf(moment) }).toISODate() ?? '';
  const ends = instantsOf(date, minutesOf(until), zoneOf(moment)).instants;
  return ends.length > 0 ? ends : [start];
}

/** Every window that wall clocks allow on that day: two when they are turned back, none when they are turned forward. */
function spansOn(
  date: string,
  start: Clock,
  end: Clock | null,
  { clock, minutes, endInstant }: TimePhrase,
  moment: MomentOfAsking,
  skipped: Span[] = [],
): readonly Span[] {
  const zone = clock?.utc ? 'UTC' : zoneOf(moment);
  const from = instantsOf(date, minutesOf(start), zone);
  const to = end === null ? null : instantsOf(date, minutesOf(end), zone);
  const spansOf = (starts: readonly number[], ends: readonly number[] | null) =>
    starts.flatMap((ms) => (ends ?? [endInstant ?? ms + (minutes ?? 60) * minuteMs]).map((until): Span => [ms, until]));
  if (from.instants.length === 0 || to?.instants.length === 0) {
    skipped.push(
      ...spansOf(
        from.instants.length > 0 ? from.instants : from.nearby,
        to === null ? null : to.instants.length > 0 ? to.instants : to.nearby,
      ),
    );
    return [];
  }
  return spansOf(from.instants, to?.instants ?? null);
}

/** `11-2` and `22-1` say something, only not what they say. */
function laterEnds(spans: readonly Span[], end: Clock | null): readonly Span[] {
  const hours = end !== null && end.hour < 12 && end.bare ? [12, 24] : [24];
  return spans
    .flatMap(([start, stop]) => hours.map((h): Span => [start, stop + h * hourMs]))
    .filter(isFit)
    .slice(0, 1);
}

function nextDays([start, end]: Span, now: number): Span {
  const days = Math.ceil((now - start) / dayMs);
  return [start + days * dayMs, end + days * dayMs];
}

function isEitherHalf({ eitherHalf, bare }: Clock, { locale }: MomentOfAsking): boolean {
  return eitherHalf && (bare || /^en[-_](?:us|ca|au|nz|in|ph|za)\b/i.test(locale?.trim() ?? ''));
}

function later(clock: Clock, hours: number): Clock {
  return hours === 0 ? clock : { ...clock, hour: clock.hour + hours };
}

function at(hour: number): Clock {
  return { hour, minute: 0, eitherHalf: false, bare: false };
}

function plusDays(date: string, days: number): string {
  return DateTime.fromISO(date, { zone: 'UTC' }).plus({ days }).toISODate() ?? '';
}
