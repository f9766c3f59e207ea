import { type Load, load } from './load.ts';
import { pacedLoad } from './paced-load.ts';
import type { Stack } from './stacks.ts';
import { median } from './table.ts';

export interface Rhythm {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
}

export interface Round extends Load {
  readonly cpuMicrosPerTurn: number;
}

/** One round of one stack; as fast as it can, or so many turns a second. */
export async function measure(stack: Stack, { seconds, connections }: Rhythm, rate?: number): Promise<Round> {
  const cpuBefore = stack.bot.cpuMs() ?? Number.NaN;
  const options = { ...stack, seconds, connections };
  const result = await (rate === undefined ? load(options) : pacedLoad({ ...options, rate }));
  const cpuMs = (stack.bot.cpuMs() ?? Number.NaN) - cpuBefore;
  return { ...result, cpuMicrosPerTurn: (1_000 * cpuMs) / result.turns };
}

/** All stacks, in rounds that go through all of them. */
export async function compare(stacks: readonly Stack[], rhythm: Rhythm): Promise<Map<Stack, Round[]>> {
  const results = new Map<Stack, Round[]>(stacks.map((stack) => [stack, []]));
  for (const stack of stacks) await load({ ...stack, ...rhythm, seconds: rhythm.warmUpSeconds });
  for (let round = 0; round < rhythm.rounds; round++) {
    for (const [stack, measured] of results) {
      measured.push(await measure(stack, rhythm));
      process.stderr.write('.');
    }
  }
  process.stderr.write('\n');
  return results;
}

/** The median of one figure over the rounds. */
export function medianOf(rounds: readonly Round[], figure: keyof Round): number {
  return median(rounds.map((round) => round[figure]));
}
