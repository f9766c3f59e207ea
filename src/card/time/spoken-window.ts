import { LRUCache } from 'lru-cache';
import type { TimeWindow } from '../../command/command.ts';

/** Where a sender reads a clock. */
export interface Reader {
  readonly locale: string | null;
  /** Of the words around it, for locales that this runtime does not know. */
  readonly lang: string;
  /** IANA name or offset; null reads as UTC. */
  readonly timeZone: string | null;
}

/**
 * Day and hours as the sender writes them: `Mon, Nov 23, 14:30–15:15`. Printed, not filled in by the client: it repeats
 * what was understood, wherever the card is read.
 */
export function spokenWindow(when: TimeWindow, reader: Reader, now: Date): string {
  const [start, end] = [new Date(when.startDateTime), new Date(when.endDateTime)];
  const year = start.getUTCFullYear() === now.getUTCFullYear() ? {} : ({ year: 'numeric' } as const);
  const day = (date: Date) => format(date, { weekday: 'short', month: 'short', day: 'numeric', ...year }, reader);
  const time = (date: Date) => format(date, { timeStyle: 'short' }, reader);
  // A meeting that lasts over a change of the clocks may seem to end before it starts.
  const [before, after] = [zoneName(start, reader, 'shortOffset'), zoneName(end, reader, 'shortOffset')];
  if (before !== after) {
    const lastDay = day(start) === day(end) ? '' : `${day(end)}, `;
    return `${day(start)}, ${time(start)} ${before} – ${lastDay}${time(end)} ${after}`;
  }
  return day(start) === day(end)
    ? `${day(start)}, ${time(start)}–${time(end)}`
    : `${day(start)}, ${time(start)} – ${day(end)}, ${time(end)}`;
}

/** `02:30 (Central European Summer Time)`: tells the two hours of a change of clocks apart. */
export function spokenStart({ startDateTime }: TimeWindow, reader: Reader): string {
  const start = new Date(startDateTime);
  return `${format(start, { timeStyle: 'short' }, reader)} (${zoneName(start, reader, 'long')})`;
}

/** `Europe/Berlin`, `UTC+05:30`, `UTC`. */
export function spokenZone(timeZone: string | null): string {
  if (timeZone === null) return 'UTC';
  return isOffset(timeZone) ? `UTC${timeZone}` : timeZone;
}

function zoneName(date: Date, reader: Reader, timeZoneName: 'long' | 'shortOffset'): string {
  const { timeZone } = reader;
  if (timeZone === null || isOffset(timeZone)) return spokenZone(timeZone);
  const parts = formatter({ timeZoneName, timeZone }, reader).formatToParts(date);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

function format(date: Date, options: Intl.DateTimeFormatOptions, reader: Reader): string {
  const { timeZone } = reader;
  // Node 20 knows no offsets as time zones.
  const shifted = timeZone !== null && isOffset(timeZone) ? new Date(date.getTime() + offsetMs(timeZone)) : date;
  const zone = timeZone === null || isOffset(timeZone) ? 'UTC' : timeZone;
  // Versions of Node differ in the kind of blank they print.
  return formatter({ ...options, timeZone: zone }, reader)
    .format(shifted)
    .replace(/\s/g, ' ');
}

function formatter(options: Intl.DateTimeFormatOptions, { locale, lang }: Reader): Intl.DateTimeFormat {
  const key = JSON.stringify([lang, locale, options]);
  const kept = formatters.get(key) ?? newFormatter(options, locale, lang);
  formatters.set(key, kept);
  return kept;
}

/** Each takes longer to make than a card, and tens of kilobytes outside of the heap, where no collection is due for them. */
const formatters = new LRUCache<string, Intl.DateTimeFormat>({ max: 200 });

function newFormatter(options: Intl.DateTimeFormatOptions, locale: string | null, lang: string): Intl.DateTimeFormat {
  // The texts are in Latin script; `sr` alone would be Cyrillic.
  const own = lang === 'sr' ? 'sr-Latn' : lang;
  try {
    const [tag = own] = Intl.getCanonicalLocales(locale?.trim().replaceAll('_', '-') ?? own);
    return new Intl.DateTimeFormat(lang !== 'sr' && tag.split('-', 1)[0] === lang ? plainTag(tag) : own, options);
  } catch {
    return new Intl.DateTimeFormat(own, options);
  }
}

/** Language and region only: an extension could ask for another calendar or other digits. */
function plainTag(tag: string): string {
  const { language, region } = new Intl.Locale(tag);
  return region === undefined ? language : `${language}-${region}`;
}

function isOffset(timeZone: string): boolean {
  return /^[+-]\d\d:\d\d$/.test(timeZone);
}

function offsetMs(offset: string): number {
  const [hours = '0', minutes = '0'] = offset.slice(1).split(':');
  return (offset.startsWith('-') ? -60_000 : 60_000) * (Number(hours) * 60 + Number(minutes));
}
