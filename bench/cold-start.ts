import type { Addresses } from './outside-world.ts';
import { runProcess } from './run-process.ts';
import { environment } from './stacks.ts';
import { median } from './table.ts';

export interface ColdStart {
  readonly ms: number;
  readonly cpuMs: number;
  readonly residentMb: number;
}

/** `npm start` from nothing to its first line that it listens, five times; memory a second later. */
export async function coldStart(world: Addresses): Promise<ColdStart> {
  const starts: ColdStart[] = [];
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    const bot = runProcess(0, ['dist/index.js'], environment(world));
    await bot.printed(/"outcome":"listening"/);
    const ms = performance.now() - began;
    const cpuMs = bot.cpuMs() ?? Number.NaN;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    starts.push({ ms, cpuMs, residentMb: bot.residentMb() ?? Number.NaN });
    await bot.stop();
  }
  const of = (name: keyof ColdStart) => Math.round(median(starts.map((start) => start[name])));
  return { ms: of('ms'), cpuMs: of('cpuMs'), residentMb: of('residentMb') };
}
