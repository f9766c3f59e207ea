const UNITS = { W: 604_800, D: 86_400, H: 3_600, M: 60, S: 1 } as const;
const DURATION = /^([-+]?)P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Seconds in an ISO 8601 duration of weeks, days, hours, minutes and seconds; undefined when it is not one. */
export function durationSeconds(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (!match) return undefined;
  const [, sign, ...amounts] = match;
  const seconds = Object.values(UNITS).reduce((sum, unit, index) => sum + unit * Number(amounts[index] ?? 0), 0);
  return sign === '-' ? -seconds : seconds;
}

/** Where the clock's displacement is kept, so that it survives a restart with everything else. */
interface Displacement {
  clockOffsetMs: number;
}

/** The sandbox's time: the machine's, displaced by what the control API asked for. It always keeps ticking. */
export class Clock {
  readonly #kept: Displacement;

  constructor(kept: Displacement) {
    this.#kept = kept;
  }

  now(): Date {
    return new Date(this.ms());
  }

  ms(): number {
    return Date.now() + this.#kept.clockOffsetMs;
  }

  seconds(): number {
    return Math.floor(this.ms() / 1000);
  }

  offsetSeconds(): number {
    return this.#kept.clockOffsetMs / 1000;
  }

  set(now: Date): void {
    this.#kept.clockOffsetMs = now.getTime() - Date.now();
  }

  advance(seconds: number): void {
    this.#kept.clockOffsetMs += seconds * 1000;
  }

  restore(): void {
    this.#kept.clockOffsetMs = 0;
  }
}
