import type { MeetingTexts } from '../texts/texts.ts';

/** A shorter meeting shows its date once: even across midnight its end can only be the next such hour. */
const oneDateMs = 12 * 3_600_000;

/**
 * The planned time, a line each, as texts of TextBlocks: every viewer's client fills in the viewer's own zone.
 * No line when there is nothing to say.
 */
export function whenLines(
  startDateTime: string | null,
  endDateTime: string | null,
  texts: MeetingTexts,
): readonly string[] {
  const start = instant(startDateTime);
  const end = instant(endDateTime);
  if (start === null) return end === null ? [] : [texts.until(`${date(end)} ${time(end)}`)];
  if (end === null || end <= start) return [date(start), time(start)];
  if (end - start <= oneDateMs) return [date(start), `${time(start)} – ${time(end)}`];
  // The dash must not stand alone on a line of a narrow card.
  return [`${date(start)} ${time(start)}\u00a0–`, `${date(end)} ${time(end)}`];
}

/** Whether the planned end has passed. */
export function isOver(endDateTime: string | null, now: Date): boolean {
  const end = instant(endDateTime);
  return end !== null && end < now.getTime();
}

/** A moment, as text of a TextBlock: in the viewer's own zone. */
export function momentLine(at: Date): string {
  return `${date(at.getTime())} ${time(at.getTime())}`;
}

function date(ms: number): string {
  return `{{DATE(${seconds(ms)}, SHORT)}}`;
}

function time(ms: number): string {
  return `{{TIME(${seconds(ms)})}}`;
}

/** Clients show the macro itself when the seconds have a fraction, and Graph sends up to seven digits. */
function seconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

function instant(dateTime: string | null): number | null {
  if (dateTime === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(dateTime)) return null;
  const ms = Date.parse(dateTime);
  return Number.isNaN(ms) ? null : ms;
}
