import type { TimeWindow } from '../command.ts';

export function windowOf(start: number, end: number): TimeWindow {
  return { startDateTime: isoSeconds(start), endDateTime: isoSeconds(end) };
}

function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
