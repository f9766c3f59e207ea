/** `Retry-After` in seconds: whole, fractional (`2.128` in Graph's own sample) or an HTTP date. Null when unreadable. */
export function readRetryAfter(value: string | undefined, now: Date): number | null {
  const given = value?.trim() ?? '';
  // Date.parse alone finds a date in `soon 5`.
  const dated = /^[a-z]{3,9}, /i.test(given) ? (Date.parse(given) - now.getTime()) / 1000 : Number.NaN;
  const seconds = /^\d+(\.\d+)?$/.test(given) ? Number(given) : Math.max(0, dated);
  return Number.isFinite(seconds) ? seconds : null;
}
