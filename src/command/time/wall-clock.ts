import { DateTime } from 'luxon';

export interface WallClock {
  /** One as a rule; two when clocks are turned back over this time; none when they are turned forward over it. */
  readonly instants: readonly number[];
  /** For a time that does not exist: what it is by the clock before and by the clock after the change. */
  readonly nearby: readonly number[];
}

/** @param minutes since the day's midnight on the wall; 1440 is the next midnight. */
export function wallClock(date: string, minutes: number, zone: string): WallClock {
  const wall = DateTime.fromISO(date, { zone: 'UTC' }).plus({ minutes });
  const { year, month, day, hour, minute } = wall;
  const local = DateTime.fromObject({ year, month, day, hour, minute }, { zone });
  if (!local.isValid) return { instants: [], nearby: [] };
  if (local.hour === hour && local.minute === minute) {
    return { instants: sorted(local.getPossibleOffsets().map((each) => each.toMillis())), nearby: [] };
  }
  const offsets = [local.plus({ days: 1 }).offset, local.minus({ days: 1 }).offset];
  return { instants: [], nearby: sorted(offsets.map((offset) => wall.toMillis() - offset * 60_000)) };
}

function sorted(instants: readonly number[]): readonly number[] {
  return [...new Set(instants)].sort((a, b) => a - b);
}
