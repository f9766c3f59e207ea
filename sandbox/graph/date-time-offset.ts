// Edm.DateTimeOffset has seven fraction digits, more than Date can hold, so instants are counted in 100 ns ticks.
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,12}))?)?(?:Z|([-+])(\d{2}):(\d{2}))$/;
const TICKS_PER_SECOND = 10_000_000n;
const EARLIEST = ticksOfMs(Date.parse('0001-01-01T00:00:00Z'));
const LATEST = ticksOfMs(Date.parse('9999-12-31T23:59:59Z')) + TICKS_PER_SECOND - 1n;

export const HOUR = 3_600n * TICKS_PER_SECOND;

export function ticksOfMs(ms: number): bigint {
  return BigInt(ms) * 10_000n;
}

/** False beyond the year 9999, where Graph has no way to write the instant down. */
export function isWritable(ticks: bigint): boolean {
  return ticks >= EARLIEST && ticks <= LATEST;
}

/** The instant, or undefined for anything that is not an Edm.DateTimeOffset: no offset, no such day, no such hour. */
export function parseDateTimeOffset(text: string): bigint | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '', sign, offsetHour = '0', offsetMinute = '0'] =
    match;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second.padStart(2, '0')}`;
  const ms = Date.parse(`${written}Z`);
  // Date.parse lets 31 April and 24:00 slide into the next day; what comes back then differs from what was written.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 19) !== written) return undefined;
  const offset = Number(offsetHour) * 60 + Number(offsetMinute);
  if (Number(offsetMinute) > 59 || offset > 14 * 60) return undefined;
  const shift = BigInt(sign === '-' ? offset : -offset) * 60n * TICKS_PER_SECOND;
  const ticks = ticksOfMs(ms) + BigInt(fraction.slice(0, 7).padEnd(7, '0')) + shift;
  return isWritable(ticks) ? ticks : undefined;
}

/** As Graph writes it: UTC with `Z`, up to seven fraction digits, trailing zeros trimmed. */
export function formatDateTimeOffset(ticks: bigint): string {
  const fraction = ((ticks % TICKS_PER_SECOND) + TICKS_PER_SECOND) % TICKS_PER_SECOND;
  const seconds = new Date(Number((ticks - fraction) / 10_000n)).toISOString().slice(0, 19);
  const digits = fraction.toString().padStart(7, '0').replace(/0+$/, '');
  return digits === '' ? `${seconds}Z` : `${seconds}.${digits}Z`;
}
